"""Write small OLE2 containers ([MS-CFB], version 3) with the streams that tell one kind of file from another."""

from __future__ import annotations

import struct

SECTOR, MINI, FREE, END, FAT = 512, 64, 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound_file(**streams: bytes) -> bytes:
    """A container with these streams at the top; those under 4096 bytes go to the mini stream."""
    mini, mini_table, large = b"", [], []
    places: dict[str, int] = {}
    for name, content in streams.items():
        if len(content) < 4096:
            places[name] = len(mini) // MINI
            mini += padded(content, MINI)
            mini_table += chain(len(mini_table), len(padded(content, MINI)) // MINI)
        else:
            large.append(name)
    directory_size = -(-(len(streams) + 1) // 4)
    parts = [(b"\0" * SECTOR * directory_size, "directory")]
    parts += [
        (padded(struct.pack(f"<{len(mini_table)}I", *mini_table), SECTOR, b"\xff"), "mini table"),
        (padded(mini, SECTOR), "mini"),
    ]
    parts += [(padded(streams[name], SECTOR), name) for name in large]
    table, at = [FAT], 1
    for content, name in parts:
        places[name] = at if content else END
        table += chain(at, len(content) // SECTOR)
        at += len(content) // SECTOR
    assert len(table) <= SECTOR // 4, "one sector of table is all this writer makes"
    directory = entry("Root Entry", 5, 1, places["mini"], len(mini), FREE)
    for number, (name, content) in enumerate(streams.items(), start=1):
        directory += entry(name, 2, FREE, places[name], len(content), number + 1 if number < len(streams) else FREE)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6, 0, 1, places["directory"], 0, 4096, places["mini table"]),
        *(len(parts[1][0]) // SECTOR, END, 0),
    ) + struct.pack("<109I", 0, *[FREE] * 108)
    whole = header + padded(struct.pack(f"<{len(table)}I", *table), SECTOR, b"\xff")
    return whole + padded(directory, SECTOR) + b"".join(content for content, _ in parts[1:])


def padded(content: bytes, size: int, filler: bytes = b"\0") -> bytes:
    return content + filler * (-len(content) % size)


def chain(first: int, length: int) -> list[int]:
    """The table entries of sectors that follow one another."""
    return [*range(first + 1, first + length), END] if length else []


def entry(name: str, kind: int, child: int, start: int, size: int, right: int) -> bytes:
    raw = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII36xIQ", raw, len(raw) + 2, kind, 1, FREE, right, child if kind == 5 else FREE, start, size
    )
