"""Which indicators a cell or sentence cites, by any spelling that plans use."""

from __future__ import annotations

import pytest

from normalize.indicators.find import find_indicators
from normalize.indicators.register import load_entries
from normalize.indicators.scheme import load_schemes


def ids(text: str, year: int | None = 2009, header: str = "") -> list[str]:
    return [r.id for r in find_indicators(text, year, header)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NI 68", ["NI 68"]),
        ("NI68", ["NI 68"]),
        ("NI\n68", ["NI 68"]),
        ("NI No. 68", ["NI 68"]),
        ("NI no 68", ["NI 68"]),
        ("NI: 68", ["NI 68"]),
        ("NI068", ["NI 68"]),
        ("N.I. 68", ["NI 68"]),
        ("LAA/NI 68", ["NI 68"]),
        ("National Indicator 14", ["NI 14"]),
        ("national indicators 59, 60 and 62", ["NI 59", "NI 60", "NI 62"]),
        ("NIs 59, 60 & 62", ["NI 59", "NI 60", "NI 62"]),
        ("NI 59,60,62", ["NI 59", "NI 60", "NI 62"]),
        ("NI 32 NI 156 and NI 110", ["NI 32", "NI 156", "NI 110"]),
        ("NI 62/63", ["NI 62", "NI 63"]),
        ("NI 59 & 60 are below target", ["NI 59", "NI 60"]),
        ("NI 56 - Obesity in Year 6", ["NI 56"]),
        ("NI 112: 40.2", ["NI 112"]),
    ],
)
def test_national_indicators_are_read_singly_and_in_lists(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


@pytest.mark.parametrize("text", ["NI 50-54", "NI 50 – 54", "NIs 50 to 54", "NI 50 - NI 54", "NI 50 to NI 54"])
def test_a_range_stands_for_every_indicator_in_it(text: str) -> None:
    assert ids(text) == ["NI 50", "NI 51", "NI 52", "NI 53", "NI 54"]


@pytest.mark.parametrize("text", ["NI 68 to 80", "NI 68 - 79%", "NI 68 – 79 referrals", "NI 68 - 12"])
def test_a_figure_after_an_indicator_is_not_the_end_of_a_range(text: str) -> None:
    assert ids(text) == ["NI 68"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NI 102 (a) and (b)", ["NI 102a", "NI 102b"]),
        ("NI 102a", ["NI 102a"]),
        ("NI102A", ["NI 102a"]),
        ("NI 102a and a plan", ["NI 102a"]),
        ("NI 102 a and b", ["NI 102a", "NI 102b"]),
        ("NI 102 a plan", ["NI 102"]),
        ("BV 82a & b", ["BV 82a", "BV 82b"]),
        ("BV 82a/b", ["BV 82a", "BV 82b"]),
        ("BV 82a-c", ["BV 82a", "BV 82b", "BV 82c"]),
        ("BV 82(a), (b)", ["BV 82a", "BV 82b"]),
        ("BV 82a(i) and BV 82b(ii)", ["BV 82a", "BV 82b"]),
        ("BV 109(a-c)", ["BV 109a", "BV 109b", "BV 109c"]),
        ("BVPI 82a, 84 and 91", ["BV 82a", "BV 84", "BV 91"]),
        ("Best Value Performance Indicator 163", ["BV 163"]),
        ("BVPI 119; 10% more visits", ["BV 119"]),
    ],
)
def test_lettered_parts_of_an_indicator_are_read_one_by_one(text: str, expected: list[str]) -> None:
    assert ids(text, 2007) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A4 paper",
        "the B12 road",
        "Section 47",
        "S.47 enquiries",
        "PFA1",
        "NI contributions",
        "employer NI 12% of pay",
        "NI 16% reduction",
        "NI 16 per cent",
        "NI 12 weeks",
        "NI QQ 12 34 56 C",
        "NI number 12 34 56 C",
        "National Insurance 12",
        "NI 250",
        "NI 0",
        "NI 2009/10",
        "NI 08/09",
        "NI 12.5",
        "OMNI 68",
        "UNI68",
        "ni 68",
        "NI TITLE",
        "NI No.",
        "London N1 9GU",
        "C20",
        "BV Performance Plan 2005",
        "DfES PSA 5",
        "NI 16-18 year olds",
        "68",
        "",
    ],
)
def test_what_only_looks_like_an_indicator_is_no_match(text: str) -> None:
    assert ids(text) == []


@pytest.mark.parametrize("text", ["NI 59, 60% of cases", "NI 59, 12 new posts", "NI 59 and 12 weeks", "NI 59, 250"])
def test_a_list_ends_before_a_number_that_is_no_code(text: str) -> None:
    assert ids(text) == ["NI 59"]


@pytest.mark.parametrize("text", ["N1 39", "Nl 39"])
def test_a_misread_name_is_read_and_flagged_as_corrected(text: str) -> None:
    (found,) = find_indicators(text, 2009)
    assert (found.id, found.text) == ("NI 39", text)
    assert found.message is not None
    assert "corrected" in found.message


@pytest.mark.parametrize(
    ("text", "year", "expected"),
    [
        ("PAF A1, A2 and C20", 2003, ["PAF CF/A1", "PAF CF/A2", "PAF CF/C20"]),
        ("PAF AO/C28", 2003, ["PAF AO/C28"]),
        ("PAF C28", 2003, ["PAF AO/C28"]),
        ("CF/C20 and D35", 2003, ["PAF CF/C20", "PAF CF/D35"]),
        ("PAF A1-A3", 2003, ["PAF CF/A1", "PAF CF/A2", "PAF CF/A3"]),
        ("PAF C99", 2003, []),
        ("2059SC", 2007, ["2059SC"]),
        ("VSB08 / NI 112", 2009, ["VSB08", "NI 112"]),
        ("VSB 08", 2009, ["VSB08"]),
        ("PSA 13", 2009, ["PSA 13 (2007 set)"]),
        ("PSA 13", 2005, []),
        ("ASCOF 2A", 2013, ["ASCOF 2A (2011-2023)"]),
        ("ASCOF 2A", 2025, ["ASCOF 2A (2023-)"]),
        ("ASCOF 2A", 2010, ["ASCOF 2A (2011-2023)"]),
        ("PHOF 1.02", 2014, ["PHOF 1.02"]),
        ("NHS OF 2.4", 2014, ["NHS OF 2.4"]),
        ("SDG 3.4 and SDG 5", 2019, ["SDG 3.4", "SDG 5"]),
        ("ECM 3", 2007, ["ECM 3"]),
    ],
)
def test_other_schemes_are_read_by_their_own_codes_and_years(text: str, year: int, expected: list[str]) -> None:
    assert ids(text, year) == expected


@pytest.mark.parametrize(
    ("header", "text", "expected"),
    [
        ("NI", "68", ["NI 68"]),
        ("NI ref. no.", "59 & 60", ["NI 59", "NI 60"]),
        ("National Indicator", "68 - Referrals", ["NI 68"]),
        ("NI", "NI 68", ["NI 68"]),
        ("PAF", "C20 Reviews of child protection cases", ["PAF CF/C20"]),
        ("BVPI", "163\n49", ["BV 163", "BV 49"]),
        ("NI", "79%", []),
        ("NI", "see 68", []),
        ("NI target", "79", []),
        ("NI 68", "79", []),
        ("NI/BVPI", "49", []),
        ("Target", "68", []),
    ],
)
def test_a_bare_code_counts_only_under_a_header_that_names_one_scheme(
    header: str, text: str, expected: list[str]
) -> None:
    assert ids(text, 2009, header) == expected


@pytest.mark.parametrize("text", ["Being healthy", "be healthy", " Be Healthy. ", "• Being  healthy"])
def test_an_outcome_tag_is_read_where_it_is_all_there_is(text: str) -> None:
    assert ids(text, 2007) == ["ECM 1"]


def test_several_outcome_tags_may_stand_in_one_cell() -> None:
    assert ids("Being healthy\nStaying safe; Enjoy & achieve", 2007) == ["ECM 1", "ECM 2", "ECM 3"]


@pytest.mark.parametrize("text", ["Children are helped to be healthy.", "Staying Safe Action Plan", "be healthy 2"])
def test_an_outcome_in_running_prose_is_no_tag(text: str) -> None:
    assert ids(text, 2007) == []


def test_a_citation_carries_its_title_code_scheme_and_offsets() -> None:
    text = "Improve NI 68 and others"
    (found,) = find_indicators(text, 2009)
    assert (found.code, found.scheme, found.text) == ("68", "National Indicator", "NI 68")
    assert text[found.start : found.end] == "NI 68"
    assert found.title is not None
    assert "referrals to children's social care" in found.title
    assert found.message is None


@pytest.mark.parametrize(
    ("text", "year", "words"),
    [
        ("NI 31", 2009, "deleted before the set started"),
        ("NI 14", 2009, "believed deleted"),
        ("NI 64", 2009, "title not verified"),
        ("NI 102a", 2009, "part of NI 102"),
        ("BV 66", 2007, "only its parts"),
        ("NI 68", 2020, "ran from 2008 to 2011"),
        ("NI 68", 2001, "began in 2008"),
        ("PSA 13", 2013, "ran from 2007 to 2011"),
        ("ASCOF 2A", 2023, "an earlier set of the same codes ended in 2023"),
        ("BV 60", 2003, "the register has no title for it"),
        ("VSC33", 2009, "the register has no title for it"),
        ("ASCOF 2A", None, "year of the document is not known"),
    ],
)
def test_what_is_doubtful_about_a_citation_is_said(text: str, year: int | None, words: str) -> None:
    (found,) = find_indicators(text, year)
    assert found.message is not None
    assert words in found.message


def test_every_declared_scheme_finds_its_own_register() -> None:
    for scheme in load_schemes().schemes:
        entries = load_entries(scheme)
        assert entries, scheme.name
        year = scheme.first_year
        for entry in entries.values():
            assert f"{scheme.head}{entry.code}{scheme.id_tail}" in ids(f"{scheme.head}{entry.code}", year)
