"""What a Word file can hold comes out of real .odt, .doc and .rtf files as it does out of .docx.

LibreOffice makes the files: .odt of the .docx, then .doc (Word 97) and .rtf of the .odt.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import product
from pathlib import Path
from threading import Thread

import pytest

from ingest.corpus import describe_file
from ingest.document import Document, Table, TextBlock
from ingest.legacy.ahead import copies_ahead
from ingest.read import read_document
from ingest.settings import ReadSettings
from tests.real_office import needs_libreoffice, save_as
from tests.word_samples import (
    abstract_list,
    cell,
    list_instance,
    list_level,
    listed,
    paragraph,
    row,
    run,
    styled,
    word_file,
)

pytestmark = needs_libreoffice

CHANGED = 'w:id="1" w:author="A" w:date="2010-01-01T00:00:00Z"'
INSERTED = f"<w:ins {CHANGED}>{run('new words')}</w:ins>"
DELETED = f"<w:del {CHANGED}><w:r><w:delText>old words</w:delText></w:r></w:del>"
NOTE = f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run("The note.")}</w:p></w:footnote>'
LISTS = abstract_list(
    list_level(0, "decimal", "%1."), list_level(1, "decimal", "%1.%2"), list_level(2, "bullet", "•")
) + list_instance(1)
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="2000000" cy="1000000"/><wp:docPr id="1" name="Box"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="1000000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
    f"<wps:txbx><w:txbxContent>{paragraph('In the box')}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
)


def wide(*content: str, span: int = 1, more: str = "") -> str:
    """A cell with the width that programs other than Word want to know."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return cell(*content, properties=f'<w:tcW w:w="{2000 * span}" w:type="dxa"/>{spanned}{more}')


def measured(*rows: str, columns: int = 4) -> str:
    grid = '<w:gridCol w:w="2000"/>' * columns
    size = f'<w:tblW w:w="{2000 * columns}" w:type="dxa"/>'
    return f"<w:tbl><w:tblPr>{size}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def line(*cells: str) -> str:
    return row(*(c if c.startswith("<w:tc>") else wide(c) for c in cells))


def shaded(colour: str, *content: str) -> str:
    return wide(*content, more=f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>')


BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEADER = line("Ref", "Action", "Lead", "When")
SYMBOL = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
FEATURES = {
    "merged": word_file(
        measured(
            HEADER,
            row(wide("Theme one", span=4)),
            line(wide("1", more=BEGINS), "Do this", "Ann", "2009"),
            line(wide(more=GOES_ON), "Do that", "Bob", "2010"),
            row(wide("2"), wide("Do more", span=2), wide("2011")),
        )
    ),
    "shaded": word_file(
        measured(HEADER, line("1", "Do", "Ann", shaded("FF0000", "x")), line("2", "Do", "Bob", shaded("00B050")))
    ),
    "numbered": word_file(
        listed("First"),
        listed("Second"),
        listed("Below", 1),
        listed("Dot", 2),
        measured(HEADER, line(wide(listed("")), wide(listed("One", 2), listed("Two", 2)), "Ann", "2009")),
        numbering=LISTS,
    ),
    "tracked": word_file(
        paragraph("Stays ", INSERTED, DELETED),
        measured(HEADER, line("1", wide(paragraph(INSERTED, DELETED)), "Ann", "2009")),
    ),
    "nested": word_file(
        measured(
            line(
                wide("Before", measured(line("a", "b"), line("c", "d"), columns=2), paragraph("After")), "x", "y", "z"
            ),
            line("p", "q", "r", "s"),
        )
    ),
    "headings": word_file(
        styled("Plan", "Title"), styled("Part", "Heading1"), styled("Section", "Heading2"), paragraph("Words")
    ),
    "footnotes": word_file(
        paragraph("Note", '<w:r><w:footnoteReference w:id="2"/></w:r>'), paragraph("Next"), footnotes=NOTE
    ),
    "breaks": word_file(
        paragraph("One", "<w:r><w:br/></w:r>", "two", "<w:r><w:tab/></w:r>", "A&amp;B – “q”"),
        paragraph('<w:r><w:br w:type="page"/></w:r>'),
        paragraph("On page two"),
    ),
    "symbols": word_file(paragraph("Done ", SYMBOL), measured(HEADER, line("1", "Do", "Ann", wide(paragraph(SYMBOL))))),
    "hidden": word_file(paragraph("Seen ", run("unseen", "<w:vanish/>"))),
    "boxed": word_file(paragraph(BOX, " Beside"), paragraph("After")),
    "controls": word_file(
        f"<w:sdt><w:sdtContent>{paragraph('Controlled')}</w:sdtContent></w:sdt>",
        measured(HEADER, f"<w:sdt><w:sdtContent>{line('1', 'Do', 'Ann', '2009')}</w:sdtContent></w:sdt>"),
    ),
    "linked": word_file(paragraph("See ", f'<w:hyperlink w:anchor="x">{run("the page")}</w:hyperlink>', " now")),
}
KINDS = ("odt", "doc", "rtf")
#: LibreOffice 7.4 adds a cell to the row around a nested table, and moves its columns, when it reads rich text.
NOT_THE_SAME = {("nested", "rtf")}
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Document]:
    """Each feature read from each kind of file."""
    folder = tmp_path_factory.mktemp("features")
    made = {name: folder / f"{name}.docx" for name in FEATURES}
    for name, path in made.items():
        path.write_bytes(FEATURES[name])
    odt = save_as("odt", list(made.values()), folder)
    later = {kind: save_as(kind, list(odt.values()), folder) for kind in ("doc", "rtf")}
    files = {
        (name, kind): path
        for kind, paths in ({"docx": made, "odt": odt} | later).items()
        for name, path in paths.items()
    }
    sources = [describe_file(path) for path in files.values()]
    with copies_ahead(sources, 2, 120, lambda: False) as turns:
        return {key: read_document(source, ReadSettings()) for key, source in zip(files, turns, strict=True)}


@pytest.mark.parametrize(("feature", "kind"), [f for f in product(FEATURES, KINDS) if f not in NOT_THE_SAME])
def test_a_feature_comes_out_of_each_kind_of_file_as_out_of_docx(
    feature: str, kind: str, documents: dict[tuple[str, str], Document]
) -> None:
    found, expected = documents[feature, kind], documents[feature, "docx"]
    assert [seen(block) for block in found.blocks] == [seen(block) for block in expected.blocks]
    assert found.format == kind
    assert found.page_count == expected.page_count
    assert {n.code for n in found.notices} == {n.code for n in expected.notices}


@pytest.mark.parametrize(("feature", "kind"), sorted(NOT_THE_SAME))
def test_where_the_columns_move_no_words_are_lost(
    feature: str, kind: str, documents: dict[tuple[str, str], Document]
) -> None:
    found, expected = documents[feature, kind], documents[feature, "docx"]
    assert [str(b.text) for b in found.flat_blocks()] == [str(b.text) for b in expected.flat_blocks()]


def seen(block: TextBlock | Table) -> tuple[object, ...]:
    if isinstance(block, TextBlock):
        return block.kind, block.level, block.label, block.words, block.passage.place.page
    cells = ((c.row, c.column, c.row_span, c.col_span, c.fill, str(c.text)) for c in block.cells)
    return block.row_count, block.column_count, *cells


def test_the_reader_says_which_libreoffice_it_was(documents: dict[tuple[str, str], Document]) -> None:
    assert documents["merged", "doc"].reader.startswith("LibreOffice ")
    assert " + word (python-docx" in documents["merged", "doc"].reader


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """What a server on this machine is asked for; the first entry is its address."""
    requests: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - the names the server looks for

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    requests.append(f"http://127.0.0.1:{server.server_port}")
    yield requests
    server.shutdown()
    server.server_close()


def picture_from(address: str) -> bytes:
    """An .odt file whose picture and a part of whose text lie elsewhere."""
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (("office", "office"), ("text", "text"), ("draw", "drawing"), ("svg", "svg-compatible"))
    )
    content = (
        f'<office:document-content{names} xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>'
        '<text:p>Start <draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{address}/a.png" xlink:type="simple" xlink:actuate="onLoad"/></draw:frame></text:p>'
        f'<text:section text:name="s"><text:section-source xlink:href="{address}/b.odt"/><text:p>old</text:p>'
        "</text:section></office:text></office:body></office:document-content>"
    )
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="/" '
        f'm:media-type="{OPEN_DOCUMENT}"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        package.writestr("mimetype", OPEN_DOCUMENT)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return saved.getvalue()


def test_a_file_does_not_reach_the_network(tmp_path: Path, asked: list[str]) -> None:
    (tmp_path / "plan.odt").write_bytes(picture_from(asked[0]))
    document = read_document(describe_file(tmp_path / "plan.odt"), ReadSettings())
    assert [block.words for block in document.text_blocks()] == ["Start", "old"]
    assert len(asked) == 1


def test_a_file_does_not_take_in_other_files(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET")
    field = rf'{{\field{{\*\fldinst INCLUDETEXT "{tmp_path}/secret.txt"}}{{\fldrslt old}}}}'
    (tmp_path / "plan.rtf").write_text(rf"{{\rtf1 Start {field} end}}")
    document = read_document(describe_file(tmp_path / "plan.rtf"), ReadSettings())
    assert [block.words for block in document.text_blocks()] == ["Start old end"]


def test_what_a_date_field_shows_today_is_not_in_the_plan(tmp_path: Path) -> None:
    field = r"{\field{\*\fldinst DATE \\@ " "dd/MM/yyyy" "}{\fldrslt 01/02/2009}}".replace('""', '"')
    (tmp_path / "plan.rtf").write_text(rf"{{\rtf1 Printed {field} here}}")
    document = read_document(describe_file(tmp_path / "plan.rtf"), ReadSettings())
    assert [block.words for block in document.text_blocks()] == ["Printed here"]
    assert [notice.code for notice in document.notices] == ["word_field_left_out"]
