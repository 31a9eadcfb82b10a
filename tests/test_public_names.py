"""What a package names is there when it is asked for, and nothing else is."""

from importlib import import_module

import pytest


@pytest.mark.parametrize("package", ["dedup", "dedup.readers", "dedup.corpus"])
def test_every_name_is_loaded_when_it_is_asked_for(package: str) -> None:
    pytest.importorskip("rensa")
    module = import_module(package)
    assert all(getattr(module, name) is not None for name in module.__all__)
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'nothing'"):
        module.nothing  # noqa: B018 - asked for to be refused
