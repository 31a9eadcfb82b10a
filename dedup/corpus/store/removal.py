"""Taking documents out of an index by name, whether their files are still there or not."""

import os
from pathlib import Path

from dedup.corpus.source.files import file_at
from dedup.corpus.source.names import path_from
from dedup.corpus.source.remote import is_address
from dedup.corpus.store import Store
from dedup.errors import InputError


def remove_named(store: Store, name: str) -> int:
    """Remove a source, a folder of sources or a document (``FILE#ID``); count the documents.

    Inside a transaction. Raise ``InputError`` where the index holds nothing of that name.
    """
    sources = _sources_named(store, name)
    if sources:
        return sum(store.forget(source) for source in sources)
    file, _, identifier = name.rpartition("#")
    for source in _sources_named(store, file) if file else []:
        if store.drop(source, identifier):
            return 1
    hint = "dedup index --info lists what it holds"
    raise InputError("the index holds nothing of that name", where=name, hint=hint)


def _sources_named(store: Store, name: str) -> list[str]:
    known = store.sources()
    exact = {name, name.rstrip("/"), file_at(name).identity} & set(known)
    if exact:
        return sorted(exact)
    if is_address(name):
        return [source for source in known if source.startswith(name.rstrip("/") + "/")]
    folder = Path(os.path.realpath(name))
    return [
        source
        for source in known
        if (path_from(source) or not is_address(source))
        and (path_from(source) or Path(source)).is_relative_to(folder)
    ]
