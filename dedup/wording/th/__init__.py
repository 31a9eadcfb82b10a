"""Everything that people read, in Thai: one module a part of the interface."""
