"""Knows Thai and nothing else: normalising with a way back, sentences, words."""
