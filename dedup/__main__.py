"""``python -m dedup`` is the command line."""

from dedup.cli import main

main()
