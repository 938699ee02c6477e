"""What a reader returns: a Document of headings, paragraphs, list items and tables in reading order.

A Document says what stands where. It does not say what anything means: whether a table is a plan, which
column names the lead and where a record begins is decided in `extract`.

The records a document has by the hundred thousand (Box, Place, Passage, Cell) are named tuples, the others frozen
dataclasses: see docs/decisions/0006-speed-and-memory.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

DocumentFormat = Literal[
    "docx",
    "doc",
    "rtf",
    "odt",
    "pdf",
    "text",
    "html",
    "xlsx",
    "xls",
    "xlsb",
    "ods",
    "pptx",
    "ppt",
    "odp",
    "msg",
    "picture",
    "zip",
    "unknown",
]
PageBasis = Literal["printed", "rendered", "converted"]
BlockKind = Literal["heading", "paragraph", "list_item", "cell"]
Severity = Literal["info", "warning", "error"]
#: OCR read what needed it; was not to be used (`--ocr never`); or read every page again (`--ocr force`).
OcrUse = Literal["used", "declined", "forced"]


class Box(NamedTuple):
    """A rectangle on a page, in PDF points, measured from the top left corner of the page as it is shown."""

    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: Box) -> Box:
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )


class Place(NamedTuple):
    """Where a stretch of text stands. What a format does not have is None.

    `block` is the 0-based reading-order position of the paragraph or cell in its Document. `page` counts
    from 1. `table` is the 1-based number of the table in its Document; `row` and `column` are 0-based grid
    positions in that table. `line_first` and `line_last` are 1-based lines of a text file. `recognised` words come
    from a picture by OCR, whoever ran it.
    """

    block: int | None = None
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    bbox: Box | None = None
    line_first: int | None = None
    line_last: int | None = None
    recognised: bool = False


class Passage(NamedTuple):
    """One paragraph, or a part of one, with its place. White space is folded to single spaces.

    `runs_on` marks the rest of a paragraph that a page break parted: no new paragraph begins with it.
    """

    words: str
    place: Place
    runs_on: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Passages in reading order. Joining, splitting and carrying text down keeps the places."""

    passages: tuple[Passage, ...] = ()

    def __str__(self) -> str:
        filled = [p for p in self.passages if p.words]
        joined = "".join((" " if p.runs_on else "\n") + p.words for p in filled)
        return joined[1:]

    def __bool__(self) -> bool:
        return any(p.words for p in self.passages)

    def __add__(self, other: Text) -> Text:
        return Text(self.passages + other.passages)

    def places(self) -> tuple[Place, ...]:
        return tuple(p.place for p in self.passages)

    def cut(self, start: int, end: int | None = None) -> Text:
        """The characters [start, end) of str(self), each part with the place of the passage it comes from."""
        end = len(str(self)) if end is None else end
        parts: list[Passage] = []
        offset = 0
        for passage in (p for p in self.passages if p.words):
            first, last = max(start - offset, 0), min(end - offset, len(passage.words))
            words = passage.words[first:last].strip() if first < last else ""
            if words:
                parts.append(passage._replace(words=words))
            offset += len(passage.words) + 1
        return Text(tuple(parts))


NO_TEXT = Text()


def fold(words: str) -> str:
    """Every run of white space (no-break spaces included) becomes one space; ends are trimmed."""
    return " ".join(words.split())


class Cell(NamedTuple):
    """A table cell at the grid position of its upper left corner, with the spans it was merged over.

    `fill` is the shading as RRGGBB where the format states one. `text` holds one passage a paragraph. `bbox` is the
    whole cell on its page, where the format has pages with places: the boxes of its passages hold their lines only.
    """

    row: int
    column: int
    text: Text
    row_span: int = 1
    col_span: int = 1
    fill: str | None = None
    is_header: bool = False
    bbox: Box | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Cells on a grid of `row_count` by `column_count`; merged cells are listed once, upper left."""

    number: int
    row_count: int
    column_count: int
    cells: tuple[Cell, ...]
    page_first: int | None = None
    page_last: int | None = None
    layout: str = ""

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The cells that begin in each row, by column; rows wholly covered from above come out empty."""
        by_row: dict[int, list[Cell]] = {}
        for cell in self.cells:
            by_row.setdefault(cell.row, []).append(cell)
        for row in range(self.row_count):
            yield tuple(sorted(by_row.get(row, ()), key=lambda c: c.column))


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A heading, paragraph or list item outside tables. `level` is 1 for a title or top heading or item.

    `label` is a list number the format keeps apart from the words (Word's automatic numbering).
    """

    kind: BlockKind
    passage: Passage
    level: int | None = None
    label: str = ""

    @property
    def words(self) -> str:
        return self.passage.words


Block = TextBlock | Table


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know about one document. `code` is listed in docs/messages.md.

    `setting` is the entry of the settings file that decided it: `columns."Officer i/c"`.
    """

    severity: Severity
    code: str
    message: str
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read. `furniture` holds running page heads and feet taken out of the flow, once each.

    `furniture_places` says where they stood, on every page.
    `wanted_parts` names optional parts that are not on this machine and with which more could be read. `ocr` is
    what became of the pages that needed OCR; None where none did.
    """

    format: DocumentFormat
    reader: str
    blocks: tuple[Block, ...]
    page_count: int | None = None
    page_basis: PageBasis | None = None
    furniture: tuple[TextBlock, ...] = ()
    notices: tuple[Notice, ...] = field(default=())
    furniture_places: tuple[Place, ...] = ()
    wanted_parts: tuple[str, ...] = ()
    ocr: OcrUse | None = None

    def tables(self) -> tuple[Table, ...]:
        return tuple(b for b in self.blocks if isinstance(b, Table))

    def text_blocks(self) -> tuple[TextBlock, ...]:
        return tuple(b for b in self.blocks if isinstance(b, TextBlock))

    def flat_blocks(self) -> Iterator[FlatBlock]:
        """Every heading, paragraph, list item and non-empty cell in reading order, one block each."""
        for block in self.blocks:
            if isinstance(block, TextBlock):
                yield FlatBlock(block.kind, block.level, Text((block.passage,)))
                continue
            for cell in sorted(block.cells, key=lambda c: (c.row, c.column)):
                if cell.text:
                    yield FlatBlock("cell", None, cell.text)


@dataclass(frozen=True, slots=True)
class FlatBlock:
    """A block as readers of the database see it: a cell is one block, however many paragraphs it holds."""

    kind: BlockKind
    level: int | None
    text: Text

    @property
    def place(self) -> Place:
        return self.text.passages[0].place


def join_texts(texts: Iterable[Text]) -> Text:
    """The passages of all texts, one after another."""
    return Text(tuple(p for text in texts for p in text.passages))
