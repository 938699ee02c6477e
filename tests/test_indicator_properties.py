"""What holds of indicator citations in any text whatever."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.indicators.find import find_indicators

PIECES = st.sampled_from(
    [
        "NI",
        "NIs",
        "N1",
        "BV",
        "PAF",
        "CF/",
        "VSB",
        "C20",
        "68",
        "59",
        "102",
        "08",
        "2009",
        "a",
        "(a)",
        "(b)",
        "-",
        "–",
        "/",
        ",",
        "&",
        " and ",
        " to ",
        " ",
        "\n",
        "%",
        ".",
        "weeks",
        "No.",
        "Being healthy",
        ";",
        "x",
        "(",
        ")",
        "ASCOF 2A",
        "PSA",
    ]
)
CLUTTER = st.lists(PIECES, max_size=14).map("".join)
TEXTS = st.one_of(st.text(max_size=80), CLUTTER)
HEADERS = st.one_of(st.sampled_from(["", "NI", "PAF", "BVPI ref", "Lead"]), st.text(max_size=10))


@given(TEXTS, st.one_of(st.none(), st.integers(1990, 2030)), HEADERS)
def test_offsets_point_at_the_words_as_written(text: str, year: int | None, header: str) -> None:
    found = find_indicators(text, year, header)
    assert all(text[r.start : r.end] == r.text and r.text.strip() for r in found)
    assert [r.start for r in found] == sorted(r.start for r in found)


@given(TEXTS)
def test_no_match_begins_or_ends_inside_a_word(text: str) -> None:
    for found in find_indicators(text, 2009):
        before, after = text[: found.start][-1:], text[found.end :][:1]
        is_letter_of_code = found.text[:1].islower() and before.isdigit()
        assert is_letter_of_code or not (before.isalnum() and found.text[:1].isalnum()), found
        assert not (after.isalnum() and found.text[-1:].isalnum()), found


@given(
    st.integers(1, 198),
    st.sampled_from(["NI {}", "NI{}", "NI No. {}", "National Indicator {}", "NI {:03d}", "N1 {}"]),
)
def test_every_national_indicator_is_found_in_every_spelling(number: int, spelling: str) -> None:
    assert [r.id for r in find_indicators(spelling.format(number), 2009)] == [f"NI {number}"]


@given(st.lists(st.integers(1, 198), min_size=2, max_size=6), st.sampled_from([", ", "/", " & ", " and ", ","]))
def test_a_list_gives_its_members_in_order(numbers: list[int], sign: str) -> None:
    text = "NIs " + sign.join(str(n) for n in numbers)
    assert [r.id for r in find_indicators(text, 2009)] == [f"NI {n}" for n in numbers]


@given(st.integers(200, 99_999))
def test_a_number_beyond_the_set_is_never_an_indicator(number: int) -> None:
    assert find_indicators(f"NI {number}", 2009) == ()


@given(CLUTTER)
def test_words_around_a_text_do_not_change_what_it_cites(text: str) -> None:
    plain = [r.id for r in find_indicators(text, 2009) if r.scheme != "Every Child Matters outcome"]
    framed = [r.id for r in find_indicators(f"See\t{text}\tbelow", 2009) if r.scheme != "Every Child Matters outcome"]
    assert plain == framed


#: Letters and figures as plans hold them where no scheme is named: references, roads, dates, money, telephones.
PLAIN_WORDS = st.sampled_from(
    [
        "A4",
        "B12",
        "C20",
        "S.47",
        "PFA1",
        "D35",
        "68",
        "2A",
        "1.02",
        "4b",
        "12",
        "2009",
        "08/09",
        "£68k",
        "45%",
        "(a)",
        "&",
        ",",
        ";",
        "/",
        "-",
        "to",
        "and",
        "review",
        "staff",
        "the",
        "of",
        "road",
        "M6",
        "01782",
        "234068",
        "Section",
        "Priority",
        "Objective",
        "target",
        "paper",
        "No.",
        "ref",
        "3.4",
        "12/5/09",
        "number",
        "indicator",
        "KPI",
        "LPI",
        "7",
    ]
)


@given(st.lists(PLAIN_WORDS, max_size=14).map(" ".join), st.one_of(st.none(), st.integers(1995, 2030)))
def test_a_text_that_names_no_scheme_cites_nothing(text: str, year: int | None) -> None:
    assert find_indicators(text, year) == ()


NUMBERS = st.lists(st.integers(1, 198), min_size=1, max_size=4, unique=True)
NAMES = st.sampled_from(["NI {}", "NIs {}", "Improve NI {}", "National Indicators {}", "(NI {})", "LAA NI {} met"])
CITING = st.builds(lambda name, codes: name.format(", ".join(map(str, codes))), NAMES, NUMBERS)
OTHER = st.sampled_from(["BVPI 82a/b", "PAF C20, D35", "VSB08", "ECM: Stay safe", "Staff trained", "79% by 2010", "A4"])


@given(st.one_of(CITING, OTHER), st.one_of(CITING, OTHER))
def test_two_cells_as_paragraphs_of_one_cite_what_each_cites(first: str, second: str) -> None:
    apart = {r.id for text in (first, second) for r in find_indicators(text, 2008)}
    assert {r.id for r in find_indicators(f"{first}\n{second}", 2008)} == apart


@given(st.integers(1, 190), st.integers(1, 9))
def test_a_range_alone_on_its_line_is_every_indicator_in_it(low: int, more: int) -> None:
    for text in (f"NI {low} to {low + more}", f"NI {low}-{low + more}", f"NIs {low} – {low + more}"):
        assert [r.code for r in find_indicators(text, 2009)] == [str(n) for n in range(low, low + more + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "NI" + " " * 50_000,
        "NI " + "no " * 20_000,
        "NI (" * 20_000,
        "NI 5 (a), " * 3_000,
        "ECM" + "\t" * 50_000 + "Stay safe",
    ],
    ids=["blanks", "labels", "brackets", "lists", "tags"],
)
def test_a_text_of_any_shape_is_searched_in_good_time(text: str) -> None:
    started = process_time()
    find_indicators(text, 2009)
    assert process_time() - started < 5
