"""PyThaiNLP's newmm and its word lists, without the rest of its package.

Importing any part of PyThaiNLP imports all of it, a tenth of a second. newmm is two files that
need nothing of the others. They are run here as modules of our own, so that whoever imports
PyThaiNLP beside us gets the whole of it, as ever.
"""

import builtins
import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

# Takes a text and what lists the words that begin at a place of it; gives words that join to it.
Segment = Callable[[str, object], list[str]]


@cache
def folder() -> Path:
    """Give the folder of PyThaiNLP's package; raises ``ModuleNotFoundError`` without it."""
    spec = find_spec("pythainlp")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("No module named 'pythainlp'", name="pythainlp")
    return Path(spec.origin).parent


@cache
def newmm() -> Segment:
    """Give newmm's function that segments a text."""
    # Both are read where PyThaiNLP decides whether to make its folder or to go to the network.
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    os.environ.setdefault("PYTHAINLP_OFFLINE", "1")
    clusters = _run("tokenize/tcc_p.py")
    # The package gives newmm its own trie of all words, for callers who bring none: we always do.
    package = ModuleType("pythainlp.tokenize")
    vars(package)["word_dict_trie"] = None
    known = {"pythainlp.tokenize": package, "pythainlp.tokenize.tcc_p": clusters}
    segment: Segment = _run("tokenize/newmm.py", known).segment
    return segment


def _run(file: str, known: Mapping[str, ModuleType] | None = None) -> ModuleType:
    """Run one file of the package as a module; what it imports from it may be ``known`` already."""
    spec = spec_from_file_location(f"{__name__}.{Path(file).stem}", folder() / file)
    if spec is None or spec.loader is None:
        raise ImportError(f"PyThaiNLP has no {file}", name="pythainlp")
    module = module_from_spec(spec)
    # The way a module imports is a name among its own, so no other module's import changes.
    vars(module)["__builtins__"] = {**vars(builtins), "__import__": _importer(known or {})}
    spec.loader.exec_module(module)
    return module


def _importer(known: Mapping[str, ModuleType]) -> Callable[..., ModuleType]:
    """Give an import that looks first among what is known, and else imports as usual."""

    def bring(
        name: str,
        own: Mapping[str, object] | None = None,
        local: Mapping[str, object] | None = None,
        names: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        if name in known and all(hasattr(known[name], one) for one in names or ()):
            return known[name]
        return builtins.__import__(name, own, local, names or (), level)

    return bring
