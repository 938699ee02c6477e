"""Open a .docx file with python-docx and find the XML trees of its parts."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.exceptions import InvalidXmlError
from lxml import etree

from ingest.failures import UnreadableFile
from ingest.word import markup as m
from ingest.word.container import check_container, corrupt_zip, no_document
from ingest.word.mend_package import mend_package
from ingest.word.notes import Notes
from ingest.word.reading import NoteKind
from ingest.zip_damage import ZIP_DAMAGE

# What python-docx raises on a package whose parts or links are not what it expects.
_CONFUSED = (KeyError, ValueError, AttributeError, TypeError)
_UNREAD_KINDS = frozenset({"chart", "diagramData", "package", "oleObject"})
_HEADS_AND_FEET = (m.W + "headerReference", m.W + "footerReference")
# Entities are left unresolved (an outside file or a bomb could hang on them), and nothing is fetched.
_SAFE_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


@dataclass(frozen=True, slots=True)
class WordPackage:
    """The trees of one file. `unread` counts charts, diagrams and embedded files beside the text."""

    body: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    heads_and_feet: tuple[etree._Element, ...]
    notes: Notes
    comment_count: int
    unread_count: int
    mended: tuple[str, ...] = ()


def open_package(data: bytes) -> WordPackage:
    """Raises UnreadableFile: see `check_container`; also word-broken-xml and word-broken-package."""
    check_container(data)
    try:
        return _trees(*_unpacked(data))
    except (etree.XMLSyntaxError, InvalidXmlError) as error:
        raise _broken_xml(str(error)) from error


def _unpacked(data: bytes) -> tuple[Part, tuple[str, ...]]:
    try:
        return _open_mending(data)
    except ZIP_DAMAGE as error:
        raise corrupt_zip() from error


def _open_mending(data: bytes) -> tuple[Part, tuple[str, ...]]:
    """Open as it is; where python-docx finds links or a kind of file it does not know, mend and try again."""
    try:
        return docx.Document(io.BytesIO(data)).part, ()
    except _CONFUSED as error:
        mended = mend_package(data)
        if not mended.changes:
            raise _broken_package(error) from error
    try:
        return docx.Document(io.BytesIO(mended.data)).part, mended.changes
    except _CONFUSED as error:
        raise _broken_package(error) from error


def _trees(part: Part, mended: tuple[str, ...]) -> WordPackage:
    document = _element(part)
    body = document.find(m.BODY)
    if document.getroottree().docinfo.internalDTD is not None:
        raise _broken_xml("it declares a document type, which Word never does")
    if body is None:
        raise no_document()
    comments = _tree(part, RELATIONSHIP_TYPE.COMMENTS)
    return WordPackage(
        body=body,
        styles=_tree(part, RELATIONSHIP_TYPE.STYLES),
        numbering=_tree(part, RELATIONSHIP_TYPE.NUMBERING),
        heads_and_feet=tuple(_heads_and_feet(part, body)),
        notes={
            **_notes(_tree(part, RELATIONSHIP_TYPE.FOOTNOTES), "footnote"),
            **_notes(_tree(part, RELATIONSHIP_TYPE.ENDNOTES), "endnote"),
        },
        comment_count=0 if comments is None else len(comments),
        unread_count=sum((r.reltype or "").rsplit("/", 1)[-1] in _UNREAD_KINDS for r in part.rels.values()),
        mended=mended,
    )


def _tree(part: Part, kind: str) -> etree._Element | None:
    linked = (r.target_part for r in part.rels.values() if r.reltype == kind and not r.is_external)
    return next((_element(target) for target in linked), None)


def _element(part: Part) -> etree._Element:
    """python-docx has parsed the parts it knows; footnotes and endnotes it keeps as bytes."""
    parsed = getattr(part, "element", None)
    if parsed is not None:
        element: etree._Element = parsed
        return element
    return etree.fromstring(part.blob, _SAFE_PARSER)


def _heads_and_feet(part: Part, body: etree._Element) -> Iterator[etree._Element]:
    """In the order of the sections, each part once."""
    references = (r.get(m.R + "id", "") for r in body.iter(*_HEADS_AND_FEET))
    for reference in dict.fromkeys(references):
        if reference in part.rels:
            yield _element(part.rels[reference].target_part)


def _notes(notes: etree._Element | None, kind: NoteKind) -> dict[tuple[NoteKind, str], etree._Element]:
    return {} if notes is None else {(kind, n.get(m.ID, "")): n for n in notes}


def _broken_xml(detail: str) -> UnreadableFile:
    return UnreadableFile(
        "word_broken_xml",
        f"The text inside the .docx file is broken ({detail}). Open it in Word, which offers to repair it, "
        "and save it again.",
    )


def _broken_package(error: Exception) -> UnreadableFile:
    return UnreadableFile(
        "word_broken_package",
        f"The parts of the .docx file do not fit together ({error}). Open it in Word, which offers to repair "
        "it, and save it again.",
    )
