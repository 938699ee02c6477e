"""Short literals for tables: a grid written as lines with bars becomes a Table or a Document."""

from __future__ import annotations

from ingest.document import Cell, Document, Passage, Place, Table, Text, TextBlock
from ingest.number_blocks import number_blocks


def table(drawing: str, number: int = 1, page: int | None = None) -> Table:
    """A table from lines of cells parted by `|`.

    `>` alone continues the cell to the left, `^` alone the cell above; ` / ` parts paragraphs of a cell.
    """
    rows = [[part.strip() for part in line.strip().split("|")] for line in drawing.strip().splitlines()]
    width = max(len(row) for row in rows)
    cells: list[Cell] = []
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            if words not in (">", "^"):
                col_span = _run(row, c, ">")
                row_span = _run([x[c] if c < len(x) else "" for x in rows], r, "^")
                cells.append(Cell(r, c, text(words, number, r, c, page), row_span, col_span))
    return Table(number, len(rows), width, tuple(cells), page, page)


def text(words: str, number: int = 1, row: int = 0, column: int = 0, page: int | None = None) -> Text:
    place = Place(page=page, table=number, row=row, column=column)
    return Text(tuple(Passage(part.strip(), place) for part in words.split(" / ") if part.strip()))


def heading(words: str, level: int = 1) -> TextBlock:
    return TextBlock("heading", Passage(words, Place()), level)


def paragraph(words: str) -> TextBlock:
    return TextBlock("paragraph", Passage(words, Place()))


def document(*blocks: TextBlock | Table) -> Document:
    return number_blocks(Document("text", "test", tuple(blocks)))


def _run(cells: list[str], start: int, mark: str) -> int:
    length = 1
    while start + length < len(cells) and cells[start + length] == mark:
        length += 1
    return length
