"""What holds of indicator citations in any text whatever."""

from __future__ import annotations

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
