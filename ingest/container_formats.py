"""Tell what an OLE2 or zip container holds by what such a container says of itself, never by a file's name."""

from __future__ import annotations

import io
import re
import zipfile

from ingest.compound_file import BrokenContainer, CompoundFile
from ingest.document import DocumentFormat
from ingest.zip_damage import ZIP_DAMAGE

_OLE_STREAMS: tuple[tuple[str, DocumentFormat], ...] = (
    ("EncryptedPackage", "docx"),  # what is inside cannot be told; the Word reader says that it has a password
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
)
#: The kind of the main part in [Content_Types].xml: templates and files with macros are called otherwise than
#: documents, and the part may have any name. Embedded files are listed without `main+xml`.
_OPEN_XML: tuple[tuple[re.Pattern[bytes], DocumentFormat], ...] = (
    (re.compile(rb"wordprocessingml\.(document|template)\.main\+xml|ms-word\.[\w.]+\.main\+xml"), "docx"),
    (re.compile(rb"spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.[\w.]+\.main\+xml"), "xlsx"),
    (re.compile(rb"ms-excel\.sheet\.binary\.[\w.]*main\""), "xlsb"),
    (re.compile(rb"presentationml\.[\w.]+\.main\+xml|ms-powerpoint\.[\w.]+\.main\+xml"), "pptx"),
)
_BY_MAIN_PART: tuple[tuple[str, DocumentFormat], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_OPEN_DOCUMENT: dict[bytes, DocumentFormat] = {b"text": "odt", b"spreadsheet": "ods", b"presentation": "odp"}
_MEDIA_TYPE = re.compile(rb"application/vnd\.oasis\.opendocument\.([a-z]+)")
# Where the first member of an OpenDocument file has its words: it is stored, and called `mimetype` (ODF 1.2-3, 3.3).
_MEDIA_TYPE_AT = slice(30, 120)
_ENOUGH = 1024 * 1024


def ole_format(data: bytes) -> DocumentFormat:
    """A damaged container counts as .doc: that reader says so in its own words."""
    try:
        names = CompoundFile(data).names
    except BrokenContainer:
        return "doc"
    return next((kind for stream, kind in _OLE_STREAMS if stream in names), "unknown")


def zip_format(data: bytes) -> DocumentFormat:
    """A damaged archive counts as .docx, or as the kind of OpenDocument file it begins as."""
    stated = _open_document(data[_MEDIA_TYPE_AT])
    if stated is not None:
        return stated
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _format_of(archive)
    except ZIP_DAMAGE:
        return "docx"


def _format_of(archive: zipfile.ZipFile) -> DocumentFormat:
    types = beginning(archive, "[Content_Types].xml")
    for pattern, kind in _OPEN_XML:
        if pattern.search(types):
            return kind
    names = set(archive.namelist())
    by_name = next((kind for part, kind in _BY_MAIN_PART if part in names), None)
    stated = beginning(archive, "mimetype") or beginning(archive, "META-INF/manifest.xml")
    return by_name or _open_document(stated) or ("unknown" if types or stated else "zip")


def is_word_main(kind: bytes) -> bool:
    """Whether a content type is that of the main part of a Word document."""
    return _OPEN_XML[0][0].search(kind) is not None


def _open_document(stated: bytes) -> DocumentFormat | None:
    found = _MEDIA_TYPE.search(stated)
    return _OPEN_DOCUMENT.get(found.group(1)) if found else None


def beginning(archive: zipfile.ZipFile, member: str) -> bytes:
    """The first megabyte of a member, unpacked no further; nothing where it is missing or damaged.

    `archive` is one in memory (see ZIP_DAMAGE).
    """
    try:
        with archive.open(member) as part:
            return part.read(_ENOUGH)
    except (KeyError, *ZIP_DAMAGE):
        return b""
