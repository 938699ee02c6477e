"""Pages of HTML that show a plan as it was understood: no script, nothing fetched, every word escaped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from output.entry import DocumentEntry
from planledger.drawing.document_view import document_parts
from planledger.drawing.legend import legend_of
from planledger.drawing.line_view import line_parts
from planledger.drawing.mark import Mark
from planledger.drawing.palette import ink_on, mixed, rgb, role_colours
from planledger.drawing.record_lines import RecordLine, on_page, record_lines


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page picture: its number, the name of its file beside the page of HTML, and its size in pixels."""

    number: int
    file_name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class RoleStyle:
    """The colours of a role as CSS has them: full, pale for cells, and the ink on the full colour."""

    role: str
    full: str
    pale: str
    ink: str


@cache
def _template(name: str) -> Template:
    folder = Path(__file__).parent / "templates"
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


@cache
def _styles() -> tuple[RoleStyle, ...]:
    return tuple(
        RoleStyle(role, colour, _css(mixed(rgb(colour), 0.28)), _css(ink_on(rgb(colour))))
        for role, colour in role_colours().items()
    )


def _css(colour: tuple[int, int, int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


def pages_html(entry: DocumentEntry, marks: Sequence[Mark], drawn: Sequence[DrawnPage], skipped: str) -> str:
    """The page pictures of a PDF, beside each the records read from that page. `skipped` says what was not drawn."""
    lines = record_lines(entry.plan) if entry.plan else ()
    shown = [(page, on_page(lines, page.number)) for page in drawn]
    seen = {page.number for page in drawn}
    elsewhere = tuple(line for line in lines if not seen & set(line.pages))
    return _rendered("pages.html", entry, marks, lines, pages=shown, skipped=skipped, elsewhere=elsewhere)


def document_html(entry: DocumentEntry, marks: Sequence[Mark], data: bytes) -> str:
    """The whole document rebuilt; for a text file its lines as well, which is what `data` is for."""
    if entry.document is None or entry.plan is None:
        raise ValueError("Only a document that was read can be drawn.")
    lines = line_parts(data, marks) if entry.document.format == "text" else ()
    furniture = [block.words for block in entry.document.furniture]
    parts = list(document_parts(entry.document, entry.plan, marks))
    records = record_lines(entry.plan)
    return _rendered("document.html", entry, marks, records, parts=parts, lines=lines, furniture=furniture)


def _rendered(
    name: str, entry: DocumentEntry, marks: Sequence[Mark], records: Sequence[RecordLine], **parts: object
) -> str:
    title = str(entry.plan.title) if entry.plan else ""
    return _template(name).render(
        entry=entry, title=title, styles=_styles(), legend=legend_of(marks), records=records, **parts
    )
