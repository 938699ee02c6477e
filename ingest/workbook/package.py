"""Open a workbook's zip container and find its parts by their relationships."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, NamedTuple, cast

from lxml import etree

from ingest.failures import UnreadableFile
from ingest.workbook.markup import local_name
from ingest.zip_damage import ZIP_DAMAGE
from ingest.zip_size import is_bearable, unpacked_bytes

_ENCRYPTED_MEMBER = 0x1
_SAFE_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


class Link(NamedTuple):
    """A relationship of a part: the last word of its type (`worksheet`, `theme`) and the part it leads to."""

    kind: str
    target: str


class Package:
    """The parts of one workbook, by name. Raises UnreadableFile where the container is no good."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except ZIP_DAMAGE as error:
            raise damaged("its zip container cannot be unpacked") from error
        members = self._zip.infolist()
        self._names = {m.filename.lower(): m.filename for m in members}
        _check_size(unpacked_bytes(members), len(data))
        if any(m.flag_bits & _ENCRYPTED_MEMBER for m in members):
            raise UnreadableFile(
                "workbook_locked",
                "The workbook is protected with a password. Open it in Excel, take the password off and save it again.",
            )

    def has(self, part: str) -> bool:
        return part.lower() in self._names

    @contextmanager
    def opened(self, part: str) -> Iterator[IO[bytes]]:
        """A part as a stream; what goes wrong while it is read becomes a message for a person."""
        name = self._names.get(part.lower())
        if name is None:
            raise damaged(f"its part {part} is missing")
        try:
            with _unpacking(part):
                stream = self._zip.open(name)
            with stream:
                yield cast("IO[bytes]", _Part(part, stream))
        except etree.XMLSyntaxError as error:
            raise damaged(f"its part {part} is not well-formed XML ({error})") from error

    def tree(self, part: str) -> etree._Element:
        """A small part, whole."""
        with self.opened(part) as stream:
            return etree.parse(stream, _SAFE_PARSER).getroot()

    def links(self, part: str) -> dict[str, Link]:
        """The relationships of a part by id; links that lead out of the file are left out."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relations):
            return {}
        found = {}
        for element in self.tree(relations):
            if local_name(element) == "Relationship" and element.get("TargetMode") != "External":
                kind = element.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", "")))
                found[element.get("Id", "")] = Link(kind, target.lstrip("/"))
        return found


class _Part:
    """A stream that tells damage where it is met, in a read: a fault of whoever reads must not pass for damage."""

    def __init__(self, name: str, stream: IO[bytes]) -> None:
        self._name = name
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        with _unpacking(self._name):
            return self._stream.read(size)


@contextmanager
def _unpacking(part: str) -> Iterator[None]:
    try:
        yield
    except ZIP_DAMAGE as error:
        raise damaged(f"its part {part} cannot be unpacked") from error


def damaged(what: str) -> UnreadableFile:
    return UnreadableFile(
        "workbook_damaged",
        f"The workbook is damaged: {what}. Fetch a fresh copy, or open it in Excel (which offers to repair it) "
        "and save it again.",
    )


def _check_size(unpacked: int, packed: int) -> None:
    if not is_bearable(unpacked, packed):
        raise UnreadableFile(
            "workbook_too_large",
            f"The workbook would unpack to {unpacked // 2**20} MB from {packed / 2**20:.1f} MB, which looks like a "
            "file made to exhaust memory. If it is a real tracker, delete what stands beside and below it, take out "
            "pictures, and save it again.",
        )
