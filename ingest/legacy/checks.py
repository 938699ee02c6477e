"""Refuse, in words, an old file that LibreOffice could not open or would misread: protected, cut short, a bomb."""

from __future__ import annotations

import io
import struct
import zipfile

from ingest.compound_file import BrokenContainer, CompoundFile
from ingest.container_formats import beginning
from ingest.document import DocumentFormat
from ingest.failures import UnreadableFile
from ingest.zip_damage import ZIP_DAMAGE
from ingest.zip_size import is_bearable, unpacked_bytes

#: [MS-DOC] 2.5.2, FibBase: the mark of a Word file, and the flags fEncrypted and fWhichTblStm (table 0 or 1).
_WORD_MARKS = frozenset({0xA5EC, 0xA5DC})
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_WORD_97 = 0x00C1


def check_legacy(kind: DocumentFormat, data: bytes) -> None:
    """Returns where nothing speaks against converting the file.

    Raises UnreadableFile with the code legacy_encrypted, legacy_damaged or legacy_too_large.
    """
    if kind == "doc":
        _check_doc(data)
    elif kind == "odt":
        _check_odt(data)


def is_cut_short(kind: DocumentFormat, data: bytes) -> bool:
    """Whether the last brace of a rich text file is missing, and with it the end of the document."""
    return kind == "rtf" and not data.rstrip(b"\0\r\n\t \x1a").endswith(b"}")


def _check_doc(data: bytes) -> None:
    try:
        is_encrypted = _is_encrypted_doc(CompoundFile(data))
    except BrokenContainer as error:
        raise damaged("Word 97 to 2003 file (.doc)", str(error)) from error
    if is_encrypted:
        raise _encrypted("Open it in Word, take the password off (Save As > Tools > General Options)")


def _is_encrypted_doc(file: CompoundFile) -> bool:
    """Raises BrokenContainer where a stream of the text is missing, cut short or no Word text."""
    try:
        words = file.read("WordDocument")
        mark, version, flags = struct.unpack_from("<HH6xH", words)
        if version >= _WORD_97 and not flags & _ENCRYPTED:
            file.read("1Table" if flags & _SECOND_TABLE else "0Table")
    except KeyError as name:
        raise BrokenContainer(f"the part {name} is missing") from name
    except struct.error as short:
        raise BrokenContainer("its text is cut short") from short
    if mark not in _WORD_MARKS:
        raise BrokenContainer("it does not begin as a Word file does")
    return bool(flags & _ENCRYPTED)


def _check_odt(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            manifest = beginning(package, "META-INF/manifest.xml")
    except ZIP_DAMAGE as error:
        raise damaged("OpenDocument file (.odt)", "its zip container cannot be unpacked") from error
    if not is_bearable(unpacked_bytes(members), len(data)):
        raise UnreadableFile(
            "legacy_too_large",
            f"The file would unpack to {unpacked_bytes(members) // 2**20} MB from {len(data) / 2**20:.1f} MB, which "
            "looks like a file made to exhaust memory. If it is a real plan, open it in LibreOffice, take out large "
            "pictures or split it, and save it again.",
        )
    if b"encryption-data" in manifest:
        raise _encrypted("Open it in LibreOffice, take the password off (File > Save As, Save with password unticked)")


def damaged(what: str, detail: str) -> UnreadableFile:
    return UnreadableFile(
        "legacy_damaged",
        f"The {what} is damaged or cut short: {detail}. Fetch a fresh copy, or see whether Word or LibreOffice "
        "can repair it, and save it as .docx.",
    )


def _encrypted(how: str) -> UnreadableFile:
    return UnreadableFile("legacy_encrypted", f"The file is protected with a password. {how} and save it again.")
