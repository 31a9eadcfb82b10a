"""Bytes as they come: packed files unpacked, rows of JSON Lines taken apart, within limits.

Readers and corpora read through this room alone, so that one bomb is refused the same everywhere.
"""
