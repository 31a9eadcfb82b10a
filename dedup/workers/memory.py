"""How much memory another process uses now."""

import os
from pathlib import Path


def resident(process: int) -> int:
    """Give the bytes of memory in use by a process, 0 where it is gone or nobody can tell.

    Linux tells it in a file; elsewhere psutil does, where it is installed.
    """
    try:
        pages = Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()
        return int(pages[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return _told_by_psutil(process)


def _told_by_psutil(process: int) -> int:
    try:
        import psutil
    except ImportError:
        return 0
    try:
        return int(psutil.Process(process).memory_info().rss)
    except psutil.Error:
        return 0
