"""Help and usage errors in English: as the commands are written."""

from dedup.wording.help import HelpWords

WORDS = HelpWords(paragraphs={}, library=(), errors=(), more="Help: {} -h")
