"""What is known of names whatever they name: gazetteers, aliases, transliteration, lost marks."""
