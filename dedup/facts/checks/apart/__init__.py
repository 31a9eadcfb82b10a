"""Checks over passages that are alike in their words, in a link or in none."""
