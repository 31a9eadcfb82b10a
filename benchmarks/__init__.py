"""What is measured, in folders by what it answers; README.md lists every program."""
