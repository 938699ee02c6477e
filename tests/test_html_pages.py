"""The text of saved web pages: what belongs to the document, lists, encodings, archives, broken pages."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.detect_format import detect_format
from ingest.failures import UnreadableFile
from ingest.html.read import read_html
from tests.html_samples import codes_of, lines_of, read, words_of

ARCHIVE = """From: <Saved by Windows Internet Explorer 7>
Subject: Plan
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----=_Next"

This is a multi-part message in MIME format.

------=_Next
Content-Type: text/html; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable
Content-Location: http://www.example.org/plan.htm

<html><body><h1>Housing =96 plan</h1><p>Caf=E9</p></body></html>
------=_Next
Content-Type: image/gif
Content-Transfer-Encoding: base64

R0lGODlhAQABAAAAACw=
------=_Next--
"""


@pytest.mark.parametrize(
    "data",
    [
        b"<!DocType HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<title>x</title>",
        b"\xef\xbb\xbf<HTML lang=en>",
        b"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html><html/>",
        b"<!-- saved from url=(0014)about:internet -->\n<html>",
        b"<!--\n" + b"note " * 300 + b"-->\n<div class='a'>x</div>",
        b"  <table border=1><tr><td>a</td></tr></table>",
        b"<p>Action</p>",
        b"<META http-equiv=x><p>Plan</p>",
        codecs.BOM_UTF16_LE + "<html><p>Plan</html>".encode("utf-16-le"),
        ARCHIVE.encode(),
    ],
)
def test_pages_and_pieces_of_pages_are_told_by_content(data: bytes) -> None:
    assert detect_format(data) == "html"


@pytest.mark.parametrize(
    "data",
    [
        b"Action plan\nUse <b>bold</b> for headings and <table> for tables.",
        b"<b>Note</b> The plan was agreed.",
        b"<Action plan> for 2009",
        b"<p is less than q>",
        b"From: Ann\nTo: Bob\n\nThe plan is attached.",
        b"1 < 2 and <p> is a tag",
        b"<!-- a comment and no more",
    ],
)
def test_text_that_mentions_a_tag_is_text(data: bytes) -> None:
    assert detect_format(data) == "text"


class TestFlow:
    def test_headings_paragraphs_and_line_breaks(self) -> None:
        document = read("<h1>Plan\nfor <b>homes</b></h1><p>One<br>Two &amp; three&nbsp;x</p>loose<div>boxed</div>")
        assert lines_of(document) == [
            ("heading", 1, "", "Plan for homes"),
            ("paragraph", None, "", "One"),
            ("paragraph", None, "", "Two & three x"),
            ("paragraph", None, "", "loose"),
            ("paragraph", None, "", "boxed"),
        ]

    def test_numbered_lists_keep_their_numbers_and_levels(self) -> None:
        document = read(
            "<ol start=3><li>Plan<ul><li>Ask people</ul><li value=7>Do</ol><ol type=a><li>x<li>y</ol><ol type=I><li>z</ol>"
        )
        assert lines_of(document) == [
            ("list_item", 1, "3.", "Plan"),
            ("list_item", 2, "", "Ask people"),
            ("list_item", 1, "7.", "Do"),
            ("list_item", 1, "a.", "x"),
            ("list_item", 1, "b.", "y"),
            ("list_item", 1, "I.", "z"),
        ]

    @pytest.mark.parametrize(
        ("stated", "labels"),
        [
            ("type=a start=780", ["z" * 30 + ".", "781."]),
            ("type=a start=100000000", ["100000000.", "100000001."]),
            ("type=i start=40000", ["40000.", "40001."]),
            (f"start={'9' * 4300}", ["1.", "2."]),
            (f"type=a start=-{'9' * 20}", ["a.", "b."]),
            ("start=x", ["1.", "2."]),
        ],
    )
    def test_a_list_may_begin_anywhere(self, stated: str, labels: list[str]) -> None:
        assert [label for _, _, label, _ in lines_of(read(f"<ol {stated}><li>One<li>Two</ol>"))] == labels

    @pytest.mark.parametrize(
        ("stated", "level"),
        [("3", 3), (" 4 ", 4), ("auto", 2), ("", 2), ("0", 2), ("-1", 2), ("²", 2), ("9" * 5000, 2)],
    )
    def test_a_heading_by_its_role_has_the_level_it_states(self, stated: str, level: int) -> None:
        page = read(f"<div role=heading aria-level='{stated}'>Aims</div>")
        assert lines_of(page) == [("heading", level, "", "Aims")]

    def test_list_attributes_of_the_site_itself_say_nothing(self) -> None:
        page = read("<p data-list-label='7.' data-list-level='abc'>Train staff</p>")
        assert lines_of(page) == [("paragraph", None, "", "Train staff")]

    def test_words_a_tag_parts_are_one_word_and_blocks_part_words(self) -> None:
        assert words_of(read("<p>1<sup>st</sup> Ju<i>n</i>e</p><div>a</div>b<div>c</div>")) == [
            "1st June",
            "a",
            "b",
            "c",
        ]

    def test_lists_saved_by_word_have_their_numbers_apart(self) -> None:
        document = read(
            "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>"
            "1.2<span style='font:7.0pt'>&nbsp;&nbsp;</span></span><![endif]>Review homes<o:p></o:p></p>"
            "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>A bullet</p>"
        )
        assert lines_of(document) == [("list_item", 2, "1.2", "Review homes"), ("list_item", 1, "", "A bullet")]

    def test_tags_word_makes_up_run_on_within_a_line(self) -> None:
        assert words_of(read("<p>In <st1:place w:st='on'>Walsall</st1:place> town<o:p></o:p></p>")) == [
            "In Walsall town"
        ]

    @given(
        st.lists(
            st.sampled_from(
                ["<p>", "<td>", "</td>", "<table>", "<li>", "</div>", "<b>", "<tr>", "<ol>", "<h2>", "&", "<"]
            ),
            max_size=25,
        )
    )
    def test_no_word_of_broken_markup_is_lost_or_doubled(self, tags: list[str]) -> None:
        markup = "".join(f"{tag} word{n} " for n, tag in enumerate(tags) if tag != "<") + " last"
        found = " ".join(str(block.text) for block in read(markup).flat_blocks())
        for n, tag in enumerate(tags):
            if tag != "<":
                assert found.split().count(f"word{n}") == 1, markup


class TestWhatIsNoPartOfThePage:
    def test_menus_banners_and_foots_are_furniture(self) -> None:
        document = read(
            "<header>Walsall Council</header><nav><ul><li>Home</ul></nav><div id='cookie-banner'>We use cookies</div>"
            "<div class='site-menu'>Bins</div><div role=navigation>You are here</div>"
            "<main><header><h1>Plan</h1></header><p>Words</p></main><footer>Contact us</footer>"
        )
        assert words_of(document) == ["Plan", "Words"]
        kept = [block.words for block in document.furniture]
        assert kept == ["Page", "Walsall Council", "Home", "We use cookies", "Bins", "You are here", "Contact us"]

    def test_a_part_that_holds_a_table_is_no_menu_whatever_its_name(self) -> None:
        table = "<table><tr><th>Action<th>Lead<tr><td>Survey<td>Ann</table>"
        document = read(f"<div class='main-menu search'>{table}</div>")
        assert len(document.tables()) == 1

    def test_hidden_parts_are_left_out_and_told(self) -> None:
        document = read(
            "<style>.gone{display:none}</style><p>Shown</p><p style='display: none'>a</p><p hidden>b</p><p class=gone>c</p>"
            "<p aria-hidden=true>d</p><span class='sr-only'>e</span><script>f</script><p style='mso-hide:all'>g</p>"
        )
        assert words_of(document) == ["Shown"]
        assert codes_of(document) == {"page_hidden_text"}

    def test_a_folded_part_with_a_table_is_read(self) -> None:
        table = "<table><tr><th>Action<th>Lead<tr><td>Survey<td>Ann</table>"
        document = read(f"<p>x</p><div class='accordion-content' style='display:none' aria-hidden=true>{table}</div>")
        assert len(document.tables()) == 1
        assert codes_of(document) == {"page_folded_text"}


class TestEncodings:
    @pytest.mark.parametrize(
        ("encoding", "declared"),
        [
            ("utf-8", "utf-8"),
            ("utf-8", "iso-8859-1"),  # wrongly declared
            ("cp1252", "iso-8859-1"),
            ("cp1252", "utf-8"),  # wrongly declared
            ("cp1252", "no-such-encoding"),
            ("utf-8-sig", ""),
            ("utf-16", "utf-16"),
            ("iso8859-15", "iso-8859-15"),
            ("cp1250", "windows-1250"),
        ],
    )
    def test_a_page_is_read_in_the_encoding_it_has(self, encoding: str, declared: str) -> None:
        words = "Plán – café" if encoding != "iso8859-15" else "Plan: café"
        page = (
            f"<html><head><meta http-equiv=Content-Type content='text/html; charset={declared}'></head><p>{words}</p>"
        )
        assert words_of(read_html(page.encode(encoding))) == [words]

    @pytest.mark.parametrize("declared", ["hex", "rot13", "undefined", "idna", "unicode_escape", "no-such-charset"])
    def test_a_charset_that_is_none_leaves_it_to_the_bytes(self, declared: str) -> None:
        page = f"<html><head><meta charset={declared}></head><body><p>Café C:\\new</p></body></html>"
        assert words_of(read_html(page.encode())) == ["Café C:\\new"]

    def test_an_xhtml_page_states_its_encoding_first(self) -> None:
        page = "<?xml version='1.0' encoding='windows-1252'?><html xmlns='http://www.w3.org/1999/xhtml'><p>£5<br/>x</p></html>"
        assert words_of(read_html(page.encode("cp1252"))) == ["£5", "x"]

    def test_a_few_damaged_characters_do_not_change_the_encoding(self) -> None:
        page = "<meta charset=utf-8><p>café – é – ó – £5</p>".encode().replace("ó".encode(), b"\xf3", 1)
        document = read_html(page)
        assert words_of(document) == ["café – é – \ufffd – £5"]
        assert codes_of(document) == {"characters_lost"}

    def test_characters_of_old_windows_pages_are_mended(self) -> None:
        assert words_of(read("<p>It&#146;s 5 &#150; 6&bull;</p>")) == ["It’s 5 – 6•"]


def test_a_web_archive_is_read() -> None:
    assert words_of(read_html(ARCHIVE.replace("\n", "\r\n").encode())) == ["Housing – plan", "Café"]


class TestFailures:
    @pytest.mark.parametrize(
        "page",
        [
            b"<html><body></body></html>",
            b"<html><script>fill()</script></html>",
            b"<html><frameset><frame src=a.htm></frameset></html>",
            b"<!-- nothing -->",
            ARCHIVE.replace("text/html; charset", "text/css; charset").encode(),
        ],
    )
    def test_a_page_without_words_says_so(self, page: bytes) -> None:
        with pytest.raises(UnreadableFile) as failure:
            read_html(page)
        assert failure.value.code == "no_text"
        assert "browser" in failure.value.message

    def test_a_page_nested_without_end_is_refused(self) -> None:
        for tag in ("div", "table><tr><td", "ul><li"):
            with pytest.raises(UnreadableFile) as failure:
                read_html(f"<{tag}>".encode() * 3000 + b"deep")
            assert failure.value.code == "page_too_deep"

    def test_tags_nobody_closed_do_no_harm(self) -> None:
        assert words_of(read("<b><font>" * 500 + "deep")) == ["deep"]

    def test_entities_of_its_own_are_not_blown_up(self) -> None:
        bomb = "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><p>Plan &b;</p>"
        assert "aaaa" not in " ".join(words_of(read_html(bomb.encode())))
