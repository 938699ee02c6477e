"""Pages of HTML: the document rebuilt with roles and row numbers; hostile words are words; nothing is fetched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from output.entry import DocumentEntry
from planledger.drawing.write_drawing import write_drawing
from tests.drawing_samples import CORPUS, entry_of, mixed_plan
from tests.pdf_samples import TITLE, flowing, ruled
from tests.test_drawing_marks import TEXT
from tests.word_samples import cell, row, table, word_file

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;"


def page_of(entry: DocumentEntry, folder: Path) -> html.HtmlElement:
    drawing = write_drawing(entry, folder / "drawn")
    assert drawing is not None
    return html.document_fromstring(drawing.files[0].read_text("utf-8"))


def words_in(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def merged_word_plan() -> bytes:
    """A theme merged down two rows, a column with no role, a nested shading-free table of names below."""
    down = '<w:vMerge w:val="restart"/>'
    actions = table(
        row("Theme", "Action", "Lead", "By when", "Mood"),
        row(cell("Safer homes", properties=down), "Light the park", "Head of Parks", "May 2009", "glad"),
        row(cell(properties="<w:vMerge/>"), "Train wardens", "Parks Manager", "June 2009", ""),
    )
    return word_file(actions, "<w:p/>", table(row("Name", "Present"), row("A Smith", "yes")))


def test_a_word_table_is_rebuilt_with_spans_roles_and_row_numbers(tmp_path: Path) -> None:
    page = page_of(entry_of(tmp_path, "plan.docx", merged_word_plan()), tmp_path)
    first = page.xpath("//figure")[0]
    assert [words_in(th) for th in first.xpath(".//tr/th")] == ["", "1", "2"]
    (theme,) = first.xpath(".//td[@rowspan='2']")
    assert "Safer homes" in words_in(theme)
    assert "r-theme" in theme.get("class")
    actions = first.xpath(".//td[contains(@class, 'k-cell') and contains(@class, 'r-action')]")
    assert [words_in(td) for td in actions] == ["Light the park", "Train wardens"]
    extra = first.xpath(".//td[contains(@class, 'k-cell') and contains(@class, 'r-extra')]")
    assert [words_in(td) for td in extra] == ["glad"]
    assert [words_in(s) for s in first.xpath(".//td[contains(@class, 'k-header')]/span")] == [
        "theme",
        "action",
        "lead_text",
        "timescale_text",
        "extra",
    ]


def test_an_unused_table_says_why(tmp_path: Path) -> None:
    entry = entry_of(tmp_path, "plan.docx", merged_word_plan())
    unused = page_of(entry, tmp_path).xpath("//figure[contains(@class, 'unused_table')]")
    assert entry.plan is not None
    assert [words_in(u.xpath("figcaption")[0]) for u in unused] == [f"Table 2: other. {entry.plan.tables[1].message}"]


def test_records_stand_below_with_what_was_worked_out_and_what_went_to_extra(tmp_path: Path) -> None:
    page = page_of(entry_of(tmp_path, "plan.docx", merged_word_plan()), tmp_path)
    rows = [words_in(tr) for tr in page.xpath("//table[@class='records']/tbody/tr")]
    assert len(rows) == 2
    for part in (
        "t1 row 1",
        "theme Safer homes",
        "Light the park",
        "Head of Parks (post)",
        "2009-05",
        "extra: Mood glad",
    ):
        assert part in rows[0]


def test_the_shading_of_a_status_cell_is_shown(tmp_path: Path) -> None:
    amber = cell(properties='<w:shd w:val="clear" w:fill="FFC000"/>')
    odd = cell(properties='<w:shd w:val="clear" w:fill="red;}"/>')
    rows = (row("Action", "Lead", "RAG"), row("Light the park", "Wardens", amber), row("Buy a van", "Fleet", odd))
    page = page_of(entry_of(tmp_path, "plan.docx", word_file(table(*rows))), tmp_path)
    assert page.xpath("//td//span[@class='fill']/@style") == ["background: #FFC000"]


def test_every_line_of_a_text_file_is_shown_with_what_it_was_understood_as(tmp_path: Path) -> None:
    page = page_of(entry_of(tmp_path, "parks.txt", TEXT), tmp_path)
    lines = page.xpath("//table[@class='lines']//tr")
    assert [words_in(tr.xpath("th")[0]) for tr in lines] == [str(n) for n in range(1, len(TEXT.split("\n")) + 1)]
    assert [tr.xpath("td/pre")[0].text or "" for tr in lines] == [line.rstrip() for line in TEXT.split("\n")]
    assert words_in(lines[2].xpath("td")[0]).startswith("t1 header action")
    assert words_in(lines[3].xpath("td")[0]).split() == [
        "t1",
        "row",
        "1",
        "action",
        "lead_text",
        "timescale_text",
        "extra",
    ]


def test_a_pdf_page_has_its_records_beside_its_picture(tmp_path: Path) -> None:
    page = page_of(entry_of(tmp_path, "mixed.pdf", mixed_plan()), tmp_path)
    first, second = page.xpath("//section[@class='page']")
    assert first.xpath(".//img/@src") == ["mixed-pdf-page-001.png"]
    assert len(first.xpath(".//tbody/tr")) == 4
    assert "No record was read from this page." in words_in(second)


@pytest.mark.parametrize("ending", ["txt", "docx", "pdf"])
def test_hostile_words_are_shown_as_words(tmp_path: Path, ending: str) -> None:
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    rows = [["Action", "Lead", "By when"], [f"Act {escaped}", "Head of Parks", "May 2009"]]
    made: dict[str, bytes | str] = {
        "txt": f"{HOSTILE}\n\n{TEXT.replace('Train all', HOSTILE)}",
        "docx": word_file(f"<w:p><w:r><w:t>{escaped}</w:t></w:r></w:p>", table(*(row(*r) for r in rows))),
        "pdf": flowing([TITLE and ruled(rows, widths=[300, 100, 80])]),
    }
    entry = entry_of(tmp_path, f"<script>alert(3)<script>.{ending}".replace("/", ""), made[ending])
    page = page_of(entry, tmp_path)
    assert not page.xpath("//script | //iframe | //object | //link | //form")
    assert not [a for a in page.xpath("//@*") if a.attrname.startswith("on")]
    assert all(re.fullmatch(r"[A-Za-z0-9.-]+\.png", src) for src in page.xpath("//img/@src"))
    assert "alert(1)" in page.text_content()


@pytest.mark.parametrize("name", ["calderdale-housing-strategy-plan-2008.docx", "fife-carers-strategy-2013.txt"])
def test_nothing_is_fetched_and_the_policy_forbids_it(tmp_path: Path, name: str) -> None:
    page = page_of(entry_of(tmp_path, name, (CORPUS / name).read_bytes()), tmp_path)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert not [u for u in page.xpath("//@src | //@href") if "//" in u]
    assert "url(" not in "".join(page.xpath("//style/text()"))
    assert "@import" not in "".join(page.xpath("//style/text()"))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.[dpt]*")), ids=lambda p: p.name)
def test_every_record_of_the_sample_plans_is_on_its_page(tmp_path: Path, path: Path) -> None:
    entry = entry_of(tmp_path, path.name, path.read_bytes())
    page = page_of(entry, tmp_path)
    assert entry.plan is not None
    shown = [words_in(tr) for tr in page.xpath("//table[@class='records']/tbody/tr")]
    for action in entry.plan.actions:
        words = " ".join(str(action.row.get("action")).split())
        assert any(words in line for line in shown)
