"""Everything that people read, in English: one module a part of the interface."""
