"""Read a .docx file: python-docx opens the package, one walk through the tree of its body reads it."""

from __future__ import annotations

from collections.abc import Iterator

import docx
from lxml import etree

from ingest.document import Document, PageBasis
from ingest.without_collector import without_collector
from ingest.word.field_results import drop_field_results
from ingest.word.form_fields import settle_check_boxes
from ingest.word.list_definitions import ListDefinitions
from ingest.word.list_numbers import ListNumbers
from ingest.word.notes import read_notes
from ingest.word.package import WordPackage, open_package
from ingest.word.page_furniture import read_furniture
from ingest.word.pages import Pages
from ingest.word.reading import Reading
from ingest.word.remarks import Remarks
from ingest.word.story import read_story
from ingest.word.styles import StyleSheet


def read_word(data: bytes, without_fields: frozenset[str] = frozenset()) -> Document:
    """The text of a .docx file, block positions left for `ingest.number_blocks`.

    What fields named in `without_fields` show is left out.
    Raises UnreadableFile (see `open_package`) with a message that says what to do.
    """
    with without_collector():
        return _document(open_package(data), without_fields)


def _document(package: WordPackage, without_fields: frozenset[str]) -> Document:
    settle_check_boxes(package.body)
    remarks = _remarks_of(package)
    for tree in (package.body, *package.heads_and_feet):
        remarks.fields_left_out += drop_field_results(tree, without_fields)
    reading = Reading(
        styles=StyleSheet(package.styles),
        numbers=ListNumbers(ListDefinitions(package.numbering)),
        pages=Pages(package.body),
        remarks=remarks,
    )
    blocks = list(read_story(package.body, reading))
    blocks.extend(read_notes(package.notes, reading))
    furniture = read_furniture(_heads_and_feet(package, reading))
    pages = reading.pages
    reading.remarks.pages_by_hand = pages.is_known and not pages.is_rendered
    basis: PageBasis | None = "rendered" if pages.is_known else None
    return Document(
        format="docx",
        reader=f"word (python-docx {docx.__version__})",
        blocks=tuple(blocks),
        page_count=pages.here,
        page_basis=basis,
        furniture=furniture,
        notices=reading.remarks.notices(),
    )


def _remarks_of(package: WordPackage) -> Remarks:
    return Remarks(unread_objects=package.unread_count, comments=package.comment_count, mended=package.mended)


def _heads_and_feet(package: WordPackage, body: Reading) -> Iterator[tuple[etree._Element, Reading]]:
    """Each page head or foot has list numbers of its own, and stands on no page in particular."""
    definitions = ListDefinitions(package.numbering)
    for element in package.heads_and_feet:
        settle_check_boxes(element)
        yield element, Reading(body.styles, ListNumbers(definitions), Pages(), body.remarks)
