"""What takes a disagreement back: the same letters, the date line of a page, fair rounding."""
