"""What can be checked: facts, and discrepancies between linked facts."""
