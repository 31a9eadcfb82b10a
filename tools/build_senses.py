"""Group words of the same senses by the Thai WordNet, for `dedup/lexicon/senses.txt`.

    python tools/build_senses.py

Words of PyThaiNLP's dictionary that the Thai WordNet lists in just the same synsets stand for one
another. Both come with PyThaiNLP: the same release of it gives the same bytes.
"""

import sqlite3
from collections import defaultdict
from importlib.resources import as_file, files
from pathlib import Path

from dedup.text.content import rarity
from dedup.text.normalise import skeleton
from dedup.text.segmenter import dictionary

TABLE = Path(__file__).parents[1] / "dedup" / "lexicon" / "senses.txt"
HEAD = """\
# Words of the same senses in the Thai WordNet, one group a line (tools/build_senses.py).
#
# Copyright: 2011 NICT
#
# Thai WordNet
#
# This software and database is being provided to you, the LICENSEE, by
# the National Institute of Information and Communications Technology
# under the following license.  By obtaining, using and/or copying this
# software and database, you agree that you have read, understood, and
# will comply with these terms and conditions:
#
#   Permission to use, copy, modify and distribute this software and
#   database and its documentation for any purpose and without fee or
#   royalty is hereby granted, provided that you agree to comply with
#   the following copyright notice and statements, including the
#   disclaimer, and that the same appear on ALL copies of the software,
#   database and documentation, including modifications that you make
#   for internal use or for distribution.
#
# Thai WordNet Copyright 2011 by the National Institute of
# Information and Communications Technology (NICT).  All rights
# reserved.
#
# THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND NICT MAKES NO
# REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.  BY WAY OF EXAMPLE,
# BUT NOT LIMITATION, NICT MAKES NO REPRESENTATIONS OR WARRANTIES OF
# MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
# OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE
# ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.
#
# The name of the National Institute of Information and Communications
# Technology may not be used in advertising or publicity pertaining to
# distribution of the software and/or database.  Title to copyright in
# this software, database and any associated documentation shall at all
# times remain with National Institute of Information and Communications
# Technology and LICENSEE agrees to preserve same.
"""
Senses = frozenset[str]


def senses() -> dict[str, Senses]:
    """Give the synsets of each word that a dictionary knows, by WordNet's numbers."""
    found: dict[str, set[str]] = defaultdict(set)
    with as_file(files("pythainlp") / "corpus" / "wordnet_th.db") as path:
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        for synset, word in database.execute("SELECT synsetid, li FROM word_synset"):
            found[word].add(synset)
        database.close()
    # Abbreviations have tables of their own, and mean other things to WordNet (ก.พ. is a month).
    known = {word for word in found.keys() & dictionary() if "." not in word}
    return {word: frozenset(found[word]) for word in known}


def _common(word: str) -> tuple[float, str]:
    """Put the words that most releases have first: a group is as rare as its commonest word."""
    return rarity(skeleton(word)), word


def main() -> None:
    groups: dict[Senses, list[str]] = defaultdict(list)
    for word, meant in senses().items():
        groups[meant].append(word)
    lines = sorted(" ".join(sorted(words, key=_common)) for words in groups.values() if words[1:])
    TABLE.write_text(HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(f"{len(lines)} groups")


if __name__ == "__main__":
    main()
