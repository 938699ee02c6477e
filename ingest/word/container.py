"""Look at a file that should be .docx before it is opened: a zip of a bearable size with Word parts in it."""

from __future__ import annotations

import io
import re
import zipfile

from ingest.compound_file import SIGNATURE as OLE2
from ingest.container_formats import beginning, is_word_main
from ingest.failures import UnreadableFile
from ingest.zip_damage import ZIP_DAMAGE
from ingest.zip_size import is_bearable, unpacked_bytes

_ZIP_FLAG_ENCRYPTED = 0x1
_OVERRIDE = re.compile(rb"<Override\b[^>]*>")
_PART_NAME = re.compile(rb"""PartName\s*=\s*["']/([^"']+)""")
_USUAL_PARTS = frozenset({"word/document.xml", "document.xml"})


def check_container(data: bytes) -> None:
    """Returns if `data` is a zip with Word parts in it.

    Raises UnreadableFile with the code word_encrypted, word_corrupt_zip, word_too_large or word_no_document.
    """
    if data.startswith(OLE2):
        raise encrypted()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            main_parts = _main_parts(package)
    except ZIP_DAMAGE as error:
        raise corrupt_zip() from error
    _check_size(members, len(data))
    _check_names({member.filename for member in members}, main_parts)
    if any(member.flag_bits & _ZIP_FLAG_ENCRYPTED for member in members):
        raise encrypted()


def encrypted() -> UnreadableFile:
    return UnreadableFile(
        "word_encrypted",
        "The file is protected with a password. Open it in Word (or Excel, if it is a workbook), take the password "
        "off (File > Info > Protect Document > Encrypt with Password) and save it again.",
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


def _check_size(members: list[zipfile.ZipInfo], packed: int) -> None:
    unpacked = unpacked_bytes(members)
    if not is_bearable(unpacked, packed):
        raise UnreadableFile(
            "word_too_large",
            f"The file would unpack to {unpacked // 2**20} MB from {packed / 2**20:.1f} MB, which looks like "
            "a file made to exhaust memory. If it is a real plan, open it in Word, take out large pictures "
            "or split it, and save it again.",
        )


def _main_parts(package: zipfile.ZipFile) -> set[str]:
    """The names the package gives its Word document; SharePoint and others number it (document2.xml)."""
    tags = _OVERRIDE.findall(beginning(package, "[Content_Types].xml"))
    named = (_PART_NAME.search(tag) for tag in tags if is_word_main(tag))
    return {found.group(1).decode("utf-8", "replace") for found in named if found}


def _check_names(names: set[str], main_parts: set[str]) -> None:
    if names & (main_parts or _USUAL_PARTS):
        return
    kinds = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint presentation", "content.xml": "OpenDocument"}
    kind = next((k for start, k in kinds.items() if any(n.startswith(start) for n in names)), None)
    raise no_document("" if kind is None else f"It looks like {kind}.")
