"""All that the tool says to people, one file a language."""
