"""What can go wrong, in English: as it is raised."""

WORDS: dict[str, str] = {}
