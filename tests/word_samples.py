"""Build small real .docx files: python-docx makes the package, the body is written as raw XML where needed."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from ingest.document import Cell, Document, Table
from ingest.word.read import read_word

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """Content that is not XML becomes a run."""
    runs = "".join(c if c.startswith("<") else run(c) for c in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def styled(words: str, style: str) -> str:
    return paragraph(words, properties=f'<w:pStyle w:val="{style}"/>')


def listed(words: str, level: int = 0, list_id: int = 1) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(*([words] if words else []), properties=numbering)


def cell(*content: str, properties: str = "") -> str:
    """Content that is not XML becomes a paragraph."""
    paragraphs = [c if c.startswith("<") else paragraph(c) for c in content] or [paragraph()]
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Cells that are not XML become cells of one paragraph; an empty string an empty cell."""
    made = "".join(c if c.startswith("<") else cell(c) if c else cell() for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def list_level(level: int, style: str, pattern: str, more: str = "") -> str:
    start = "" if "<w:start " in more else '<w:start w:val="1"/>'
    return f'<w:lvl w:ilvl="{level}">{start}<w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


def abstract_list(*levels: str, number: int = 1, link: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{link}{"".join(levels)}</w:abstractNum>'


def list_instance(number: int, abstract: int = 1, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def word_file(*body: str, numbering: str = "", styles: str = "", footnotes: str = "", section: str = "") -> bytes:
    """A .docx file with the body, list definitions, further styles, footnotes and section properties."""
    document = docx.Document()
    _fill_body(document.element.body, body, section)
    if numbering:
        root = document.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        _append(root, numbering)
    _append(document.styles.element, styles)
    if footnotes:
        xml = f"<w:footnotes {NAMESPACES}>{footnotes}</w:footnotes>".encode()
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, xml, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _fill_body(root: docx.oxml.document.CT_Body, body: tuple[str, ...], section: str) -> None:
    properties = root.sectPr
    _append(properties, section)
    for child in parse_xml(f"<w:body {NAMESPACES}>{''.join(body)}</w:body>"):
        properties.addprevious(child)


def _append(root: docx.oxml.xmlchemy.BaseOxmlElement, xml: str) -> None:
    for child in parse_xml(f"<w:x {NAMESPACES}>{xml}</w:x>"):
        root.append(child)


def replaced(data: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """The same zip with bytes replaced in one member (in all of them for `*`)."""
    return rewritten(data, {n: p.replace(old, new) for n, p in members(data).items() if member in ("*", n)})


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def rewritten(data: bytes, changes: dict[str, bytes], without: tuple[str, ...] = ()) -> bytes:
    """The same zip with members changed, added or left out."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in (members(data) | changes).items():
            if name not in without:
                package.writestr(name, part)
    return saved.getvalue()


def read_body(*body: str) -> Document:
    return read_word(word_file(*body))


def words_of(document: Document) -> list[str]:
    """The words of the blocks outside tables."""
    return [block.words for block in document.text_blocks()]


def labels_of(document: Document) -> list[str]:
    return [block.label for block in document.text_blocks()]


def only_table(*rows: str, numbering: str = "") -> Table:
    (found,) = read_word(word_file(table(*rows), numbering=numbering)).tables()
    return found


def lines_of(found: Cell) -> list[str]:
    """The passages of a cell."""
    return [passage.words for passage in found.text.passages]


def grid_of(found: Table) -> list[list[str]]:
    """The text of the cells that begin in each row."""
    return [[str(c.text) for c in cells] for cells in found.rows()]
