"""A comparison written out, one module a format."""
