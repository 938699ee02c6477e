"""Look at a file that should be .docx before it is opened: a zip of a bearable size with Word parts in it."""

from __future__ import annotations

import io
import re
import zipfile

from ingest.failures import UnreadableFile

MAX_UNPACKED_BYTES = 512 * 1024 * 1024
# Plans of many like rows reach about 60; a file made to exhaust memory is beyond 1000.
MAX_RATIO = 250
_RATIO_MATTERS_FROM_BYTES = 64 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP_FLAG_ENCRYPTED = 0x1


def check_container(data: bytes) -> None:
    """Returns if `data` is a zip with Word parts in it.

    Raises UnreadableFile with the code word-encrypted, word-old-format, word-not-zip, word-corrupt-zip,
    word-too-large or word-no-document.
    """
    if data.startswith(_OLE):
        raise _ole_failure(data)
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise _not_a_zip(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise corrupt_zip() from error
    _check_size(members, len(data))
    _check_names({member.filename for member in members})
    if any(member.flag_bits & _ZIP_FLAG_ENCRYPTED for member in members):
        raise encrypted()


def encrypted() -> UnreadableFile:
    return UnreadableFile(
        "word_encrypted",
        "The file is protected with a password. Open it in Word, take the password off "
        "(File > Info > Protect Document > Encrypt with Password) and save it again.",
    )


def corrupt_zip() -> UnreadableFile:
    return UnreadableFile(
        "word_corrupt_zip",
        "The .docx file is damaged: its zip container cannot be unpacked. Fetch a fresh copy, or open it in "
        "Word (which offers to repair it) and save it again.",
    )


def no_document(hint: str = "") -> UnreadableFile:
    return UnreadableFile(
        "word_no_document",
        f"The zip file holds no Word document (word/document.xml is missing). {hint}".rstrip()
        + " Open it in the program that made it and save it as .docx.",
    )


def _ole_failure(data: bytes) -> UnreadableFile:
    if _ENCRYPTED in data:
        return encrypted()
    return UnreadableFile(
        "word_old_format",
        "The file is in an old Office format (such as .doc), whatever its name says. Open it in Word or "
        "LibreOffice and save it as .docx.",
    )


def _not_a_zip(data: bytes) -> UnreadableFile:
    if data.startswith(b"PK"):
        return corrupt_zip()
    return UnreadableFile(
        "word_not_zip",
        "The file is not a .docx file, whatever its name says: it is no zip container"
        + (" and holds no bytes at all." if not data else ".")
        + " Find out which program made it and save it from there as .docx.",
    )


def _check_size(members: list[zipfile.ZipInfo], packed: int) -> None:
    """The sizes the zip states are enough to go by: unpacking stops where the stated size ends."""
    unpacked = sum(member.file_size for member in members)
    is_dense = unpacked > _RATIO_MATTERS_FROM_BYTES and unpacked > MAX_RATIO * packed
    if unpacked > MAX_UNPACKED_BYTES or is_dense:
        raise UnreadableFile(
            "word_too_large",
            f"The file would unpack to {unpacked // 2**20} MB from {packed / 2**20:.1f} MB, which looks like "
            "a file made to exhaust memory. If it is a real plan, open it in Word, take out large pictures "
            "or split it, and save it again.",
        )


def _check_names(names: set[str]) -> None:
    # SharePoint and others number the part (document2.xml) or leave the folder out.
    if any(re.fullmatch(r"(word/)?document\d*\.xml", name) for name in names):
        return
    kinds = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint presentation", "content.xml": "OpenDocument"}
    kind = next((k for start, k in kinds.items() if any(n.startswith(start) for n in names)), None)
    raise no_document("" if kind is None else f"It looks like {kind}.")
