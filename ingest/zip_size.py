"""Whether a zip container unpacks to a bearable size."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable

MAX_UNPACKED_BYTES = 512 * 1024 * 1024
# Plans of many like rows reach about 60; a file made to exhaust memory is beyond 1000.
MAX_RATIO = 250
_RATIO_MATTERS_FROM_BYTES = 64 * 1024 * 1024


def unpacked_bytes(members: Iterable[zipfile.ZipInfo]) -> int:
    """What the members unpack to. The sizes a zip states are enough: unpacking stops where the stated size ends."""
    return sum(member.file_size for member in members)


def is_bearable(unpacked: int, packed: int) -> bool:
    """False for a file that looks as if made to exhaust memory."""
    is_dense = unpacked > _RATIO_MATTERS_FROM_BYTES and unpacked > MAX_RATIO * packed
    return unpacked <= MAX_UNPACKED_BYTES and not is_dense
