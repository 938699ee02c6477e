"""What goes wrong while a damaged zip archive is opened or unpacked."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

#: Each way of packing has errors of its own, and zipfile lets them through: bzip2 raises OSError. So archives are
#: opened from bytes in memory: then an OSError of the file system has been told before and never counts as damage.
ZIP_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,
    EOFError,
    NotImplementedError,  # a way of packing or a version nobody knows
    RuntimeError,  # marked as protected with a password
    ValueError,  # a name or an offset that cannot be
    struct.error,
)
