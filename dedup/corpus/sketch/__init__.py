"""Sketches of texts that can be compared by the million: forms, shingles, fingerprints, MinHash."""
