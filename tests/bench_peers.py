"""Readers of Word files to be measured beside ours, where they are installed; they are in no lock file.

MarkItDown and Docling bring many packages along (Docling several GB), so nobody has to have them.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any, NamedTuple

HOW_TO_ADD = "uv pip install --python .venv/bin/python"


class Peer(NamedTuple):
    """`package` is what to install, `module` what is imported, `reader` makes a function of the bytes of a .docx."""

    name: str
    package: str
    module: str
    reader: Callable[[Any], Callable[[bytes], object]]

    @property
    def is_here(self) -> bool:
        return find_spec(self.module.partition(".")[0]) is not None

    def read(self) -> Callable[[bytes], object]:
        return self.reader(importlib.import_module(self.module))


def _markitdown(module: Any) -> Callable[[bytes], object]:
    converter = module.MarkItDown()
    return lambda data: converter.convert_stream(io.BytesIO(data), file_extension=".docx")


def _docling(module: Any) -> Callable[[bytes], object]:
    converter = module.DocumentConverter()
    stream = importlib.import_module("docling.datamodel.base_models").DocumentStream
    return lambda data: converter.convert(stream(name="table.docx", stream=io.BytesIO(data)))


PEERS = (
    Peer("MarkItDown", "'markitdown[docx]'", "markitdown", _markitdown),
    Peer("Docling", "docling", "docling.document_converter", _docling),
)


def installed() -> Iterator[Peer]:
    """The peers that can be measured here."""
    return (peer for peer in PEERS if peer.is_here)
