"""The version of everything that decides what is read out of a file.

A release number alone would leave old results in place while somebody works on a rule or adds a word to a
vocabulary. So the version also carries a hash of the rooms' code and data: change either and the next
build reads again what the change may touch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from planledger import __version__

ROOMS = ("ingest", "extract", "normalize")


@cache
def pipeline_version() -> str:
    """For example `0.1.0+3f9c2a71`: the package version and 8 hex digits over code and data."""
    return f"{__version__}+{fingerprint(_room_folder(room) for room in ROOMS)}"


def fingerprint(folders: Iterable[Path]) -> str:
    """8 hex digits over names and bytes of all files in the folders; caches and hidden files left out."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(_files(folder)):
            digest.update(f"{folder.name}/{path.relative_to(folder).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:8]


def _files(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
        if path.is_file() and not hidden:
            yield path


def _room_folder(room: str) -> Path:
    """The folder of a top-level package, without importing it."""
    spec = find_spec(room)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"planledger is not installed whole: its package {room!r} is missing")
    return Path(spec.origin).parent
