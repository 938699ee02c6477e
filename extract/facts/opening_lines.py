"""The first lines of a document: its first blocks, and the rows of a table that only lays out a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.facts.label_lines import known_labels
from extract.match_role import match_role
from extract.vocabulary import load, plain_words
from ingest.document import Cell, Document, Passage, Table, TextBlock

_HEAD_BLOCKS = 14
_LAYOUT_CELLS = 8
_BROKEN_ROWS = 3
#: `Foreword ........ 2` in a list of contents.
_PAGE_AT_END = re.compile(r"[\s.…]\d{1,3}$")


def opening_lines(document: Document) -> Iterator[TextBlock]:
    """The lines before the first table that holds more than a title; a list of contents is left out."""
    in_contents = False
    for block in document.blocks[:_HEAD_BLOCKS]:
        if isinstance(block, Table):
            if not is_layout(block):
                return
            yield from _lines_of(block)
            continue
        in_contents = _is_contents(block) or (in_contents and _names_a_page(block.words))
        if not in_contents:
            yield block


def _names_a_page(words: str) -> bool:
    page = _PAGE_AT_END.search(words)
    return page is not None and any(c.isalpha() for c in words[: page.start()])


def is_layout(table: Table) -> bool:
    """A box of one column, or the words of a title that tabs have broken (`Annual | Plan`)."""
    filled = [c for c in table.cells if c.text]
    if len(filled) > _LAYOUT_CELLS:
        return False
    return len({c.column for c in filled}) == 1 or _is_broken(table) or not _has_labels(filled)


def _is_broken(table: Table) -> bool:
    return table.row_count <= _BROKEN_ROWS and all(_is_broken_title(_words(row)) for row in table.rows())


def _has_labels(cells: list[Cell]) -> bool:
    """Is one of the cells a label of the value beside it, or are several those of columns?"""
    words = [str(cell.text) for cell in cells]
    labelled = any(w.endswith(":") or " ".join(plain_words(w)) in known_labels() for w in words)
    return labelled or sum(match_role(w) is not None for w in words) > 1


def _is_broken_title(cells: list[str]) -> bool:
    """Cells of a few words whose last says only what paper it is, and that is no value of a title's label."""
    if (
        len(cells) < 2
        or any(len(c.split()) > 3 for c in cells)
        or " ".join(plain_words(cells[0])) in load("labels")["title"]
    ):
        return False
    vocabulary = load("labels")["never_title"]
    last = set(plain_words(cells[-1]))
    papers = {*vocabulary["complete"], *vocabulary["half_complete"]}
    return bool(last & papers) and all(w.isdigit() or w in papers or w in vocabulary["paper_words"] for w in last)


def _words(row: tuple[Cell, ...]) -> list[str]:
    return [str(cell.text) for cell in row if cell.text]


def _lines_of(table: Table) -> Iterator[TextBlock]:
    is_broken = _is_broken(table)
    for row in table.rows():
        passages = [p for cell in row for p in cell.text.passages if p.words]
        if is_broken and passages:
            passages = [Passage(" ".join(p.words for p in passages), passages[0].place)]
        yield from (TextBlock("paragraph", p) for p in passages)


def _is_contents(block: TextBlock) -> bool:
    return " ".join(plain_words(block.words)) in ("contents", "table of contents", "contents page")
