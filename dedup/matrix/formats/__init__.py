"""A matrix written out, one module a format."""
