"""The files of a corpus folder, each with its hash and format; byte-identical copies are one file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

from ingest.detect_format import detect_format
from ingest.source_file import SourceFile

#: Files that describe a corpus and are no part of it.
_ABOUT = frozenset({"README.md", "planledger.toml"})


def list_files(folder: Path, only: str | None = None) -> tuple[SourceFile, ...]:
    """Every file below `folder` by path, hidden ones left out; `only` is a glob on path or file name.

    Raises NotADirectoryError where `folder` is none. Links that lead out of the folder are left out.
    """
    if not folder.is_dir():
        raise NotADirectoryError(folder)
    by_hash: dict[str, SourceFile] = {}
    for path in _paths(folder):
        relative = path.relative_to(folder).as_posix()
        if only is None or fnmatch(relative, only) or fnmatch(path.name, only):
            source = describe_file(path, relative)
            first = by_hash.setdefault(source.sha256, source)
            if first is not source:
                by_hash[source.sha256] = replace(first, also_at=(*first.also_at, source.path))
    return tuple(by_hash.values())


def describe_file(path: Path, relative: str | None = None) -> SourceFile:
    """One file with its hash and format; `relative` is its path below the corpus, its name by default."""
    data = path.read_bytes()
    return SourceFile(
        path=_readable(relative or path.name),
        absolute=path.resolve(),
        size_bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        format=detect_format(data),
    )


def _readable(path: str) -> str:
    """A path that can be stored and printed: bytes of a name that are no UTF-8 stand as `\\xe9`.

    Archives packed on old machines hold such names; Python keeps the bytes as lone surrogates.
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _paths(folder: Path) -> Iterator[Path]:
    root = folder.resolve()
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if not hidden and path.name not in _ABOUT and path.is_file() and path.resolve().is_relative_to(root):
            yield path
