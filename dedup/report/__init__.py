"""A comparison to a string: view values first, then HTML, JSON, Markdown and the terminal."""
