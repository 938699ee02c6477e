"""Make a .docx that Word opens, but python-docx does not, into one that both do.

Mended are: links to parts that are not in the file, the "strict" names of Open XML (ISO/IEC 29500-4, Annex A
lists both sets), and files saved as a template or with macros, whose text is the same.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass

from lxml import etree

_TRANSITIONAL = b"http://schemas.openxmlformats.org/"
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMES = {
    _STRICT + b"wordprocessingml/main": _TRANSITIONAL + b"wordprocessingml/2006/main",
    _STRICT + b"officeDocument/relationships": _TRANSITIONAL + b"officeDocument/2006/relationships",
    _STRICT + b"officeDocument/math": _TRANSITIONAL + b"officeDocument/2006/math",
    _STRICT + b"drawingml/wordprocessingDrawing": _TRANSITIONAL + b"drawingml/2006/wordprocessingDrawing",
    _STRICT + b"drawingml/main": _TRANSITIONAL + b"drawingml/2006/main",
}
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SAME_TEXT = (
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
)


@dataclass(frozen=True, slots=True)
class MendedPackage:
    """The package as bytes, and what was done to it, in plain words."""

    data: bytes
    changes: tuple[str, ...]


def mend_package(data: bytes) -> MendedPackage:
    """`changes` is empty where nothing was found to mend.

    Raises one of ZIP_DAMAGE or etree.XMLSyntaxError where the package is damaged.
    """
    changes: dict[str, None] = {}
    mended = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(mended, "w") as copy:
        names = set(package.namelist())
        for name in names:
            part = package.read(name)
            if name.endswith((".xml", ".rels")):
                part = _with_plain_names(part, changes)
            if name.endswith(".rels"):
                part = _without_loose_links(part, name, names, changes)
            copy.writestr(name, part)
    return MendedPackage(mended.getvalue(), tuple(changes))


def _with_plain_names(part: bytes, changes: dict[str, None]) -> bytes:
    for name, plain in _STRICT_NAMES.items():
        if name in part:
            part = part.replace(name, plain)
            changes["the names of strict Open XML were read as the usual ones"] = None
    for kind in _SAME_TEXT:
        if kind in part:
            part = part.replace(kind, _PLAIN)
            changes["a template or a file with macros was read as a document"] = None
    return part


def _without_loose_links(part: bytes, name: str, names: set[str], changes: dict[str, None]) -> bytes:
    root = etree.fromstring(part, etree.XMLParser(resolve_entities=False))
    folder = posixpath.dirname(posixpath.dirname(name))
    for link in list(root):
        target = link.get("Target", "")
        member = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        if link.get("TargetMode") != "External" and member not in names:
            root.remove(link)
            changes["links to parts that are not in the file were dropped"] = None
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
