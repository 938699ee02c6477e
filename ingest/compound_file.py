"""Look into an OLE2 container (.doc, .xls, .msg, and Open XML files with a password): names and bytes of its streams.

The layout is that of [MS-CFB]: sectors chained by a table (FAT), small streams kept together in one "mini stream",
the names in a directory whose entries form a tree.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cached_property

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_CHAIN = 0xFFFFFFFA  # this and above are marks, not sectors
_MINI_SECTOR = 64
_ENTRY = 128
_HEADER_FAT_SECTORS = 109


class BrokenContainer(Exception):
    """The container is cut short or contradicts itself."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """An OLE2 container in memory. Everything raises BrokenContainer where the bytes are not what they should be."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(SIGNATURE) or len(data) < 512:
            raise BrokenContainer("the header is incomplete")
        self._data = data
        self._sector = 1 << self._number(30, "<H")
        if self._sector not in (512, 4096):
            raise BrokenContainer("the size of its sectors cannot be")

    @cached_property
    def names(self) -> frozenset[str]:
        """The streams and storages at the top; those of objects embedded deeper are left out."""
        return frozenset(entry.name for entry in self._top)

    def read(self, name: str) -> bytes:
        """The bytes of a stream at the top. Raises KeyError where there is none of the name."""
        entry = next((e for e in self._top if e.name == name), None)
        if entry is None:
            raise KeyError(name)
        is_small = entry.size < self._number(56)
        content = self._mini_stream(entry.start) if is_small else self._stream(entry.start)
        if len(content) < entry.size:
            raise BrokenContainer(f"the stream {name} is cut short")
        return content[: entry.size]

    def _number(self, at: int, kind: str = "<I") -> int:
        (number,) = struct.unpack_from(kind, self._data, at)
        return int(number)

    def _sector_bytes(self, number: int) -> bytes:
        begin = (number + 1) * self._sector
        found = self._data[begin : begin + self._sector]
        if not found:
            raise BrokenContainer("its end is missing")
        return found

    def _numbers(self, number: int) -> tuple[int, ...]:
        """A sector of the table: the number of the sector after each. Of a last, short one what there is."""
        found = self._sector_bytes(number)
        return struct.unpack(f"<{len(found) // 4}I", found[: len(found) // 4 * 4])

    @cached_property
    def _table(self) -> list[int]:
        sectors = [n for n in struct.unpack_from(f"<{_HEADER_FAT_SECTORS}I", self._data, 76) if n < _END_OF_CHAIN]
        more, left = self._number(68), len(self._data) // self._sector
        while more < _END_OF_CHAIN and left > 0:
            *here, more = self._numbers(more)
            sectors += [n for n in here if n < _END_OF_CHAIN]
            left -= 1
        return [after for sector in sectors for after in self._numbers(sector)]

    def _stream(self, start: int) -> bytes:
        return b"".join(map(self._sector_bytes, _chain(self._table, start)))

    @cached_property
    def _mini_table(self) -> list[int]:
        found = self._stream(self._number(60))
        return list(struct.unpack(f"<{len(found) // 4}I", found[: len(found) // 4 * 4]))

    def _mini_stream(self, start: int) -> bytes:
        whole = self._stream(self._entries[0].start)
        sectors = _chain(self._mini_table, start)
        return b"".join(whole[n * _MINI_SECTOR : (n + 1) * _MINI_SECTOR] for n in sectors)

    @cached_property
    def _entries(self) -> list[_Entry]:
        found = self._stream(self._number(48))
        entries = [_entry(found[at : at + _ENTRY]) for at in range(0, len(found) - _ENTRY + 1, _ENTRY)]
        if not entries:
            raise BrokenContainer("it has no directory")
        return entries

    @cached_property
    def _top(self) -> list[_Entry]:
        """The children of the root, a tree of entries that name their neighbours by number."""
        found: dict[int, _Entry] = {}
        waiting = [self._entries[0].child]
        while waiting:
            number = waiting.pop()
            if number < len(self._entries) and number not in found:
                entry = found[number] = self._entries[number]
                waiting += [entry.left, entry.right]
        return list(found.values())


def _chain(table: list[int], start: int) -> list[int]:
    """The sectors of a stream in order. A chain that runs in a circle or out of the table is broken."""
    found: list[int] = []
    number = start
    while number < _END_OF_CHAIN:
        if number >= len(table) or len(found) > len(table):
            raise BrokenContainer("a chain of sectors leads nowhere")
        found.append(number)
        number = table[number]
    return found


def _entry(raw: bytes) -> _Entry:
    length = max(struct.unpack_from("<H", raw, 64)[0] - 2, 0)
    left, right, child = struct.unpack_from("<3I", raw, 68)
    start, size = struct.unpack_from("<2I", raw, 116)
    return _Entry(raw[: min(length, 64)].decode("utf-16-le", "replace"), left, right, child, start, size)
