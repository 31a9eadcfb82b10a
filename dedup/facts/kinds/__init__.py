"""The kinds of facts, one module each: how it is found in a text, and how two of it disagree."""
