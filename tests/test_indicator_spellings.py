"""The ways plans write a citation, scheme by scheme, and what only looks like one."""

from __future__ import annotations

import pytest

from normalize.indicators.find import find_indicators


def ids(text: str, year: int) -> list[str]:
    return [ref.id for ref in find_indicators(text, year)]


NATIONAL = [
    ("NI’s 18 & 21", "NI 18, NI 21"),
    ("NI's 18 and 21", "NI 18, NI 21"),
    ("NI(s) 18, 21", "NI 18, NI 21"),
    ("NIs: 18, 21 and 30", "NI 18, NI 21, NI 30"),
    ("NI Nos. 118, 119", "NI 118, NI 119"),
    ("NI indicator 118", "NI 118"),
    ("NI indicators 118 & 119", "NI 118, NI 119"),
    ("NI-118", "NI 118"),
    ("NI_118", "NI 118"),
    ("NI (118)", "NI 118"),
    ("National Indicator (NI) 118", "NI 118"),
    ("National Indicators (NIs) 118 and 119", "NI 118, NI 119"),
    ("NI 118 and/or 119", "NI 118, NI 119"),
    ("NI 41 to 44", "NI 41, NI 42, NI 43, NI 44"),
    ("(NI 41 to 44)", "NI 41, NI 42, NI 43, NI 44"),
    ("Raise NI 41 to 44", "NI 41"),
    ("NI 41 to 44 by March", "NI 41"),
    ("NI 41 to 90", "NI 41"),
    ("NI 2 % of people who feel that they belong", "NI 2"),
    ("NI 2 % more", ""),
    ("NI 4 % of people who moved", "NI 4"),
    ("NI 195b-d", "NI 195b, NI 195c, NI 195d"),
    ("NI 157a to 157c", "NI 157a, NI 157b, NI 157c"),
    ("NI118 (proxy BVPI 84a)", "NI 118, BV 84a"),
    ("NI 157 (a) major (b) minor (c) other", "NI 157a, NI 157b, NI 157c"),
    ("NI 157 (a) major sites (c) other", "NI 157a"),
    ("NI 73 (both subjects) and 75 (five GCSEs)", "NI 73, NI 75"),
    ("NI 73 (both subjects), 12 new posts", "NI 73"),
    ("NI 55i and NI 55ii", "NI 55, NI 55"),
    ("N.I.s 41, 42", "NI 41, NI 42"),
    ("N.I’s 41 and 42", "NI 41, NI 42"),
    ("NI (12 sites)", ""),
    ("NI contributions of 12.8%", ""),
    ("Wages £19,000 and NI 1,850", ""),
    ("NI 110,111", "NI 110, NI 111"),
    ("NI no: JX 12 34 56 B", ""),
    ("LI 118 and LPI 119", ""),
    ("KPI 12", ""),
]


@pytest.mark.parametrize(("text", "expected"), NATIONAL)
def test_national_indicators_in_every_spelling(text: str, expected: str) -> None:
    assert ", ".join(ids(text, 2009)) == expected


BEST_VALUE = [
    ("BV9", "BV 9"),
    ("BVPI’s 9 & 10", "BV 9, BV 10"),
    ("BVPI (109a)", "BV 109a"),
    ("Best Value PI 9", "BV 9"),
    ("BVPI ref. 9", "BV 9"),
    ("BVPI 78a/78b", "BV 78a, BV 78b"),
    ("BVPI 84a – 84b", "BV 84a, BV 84b"),
    ("BV 91a to BV 91b", "BV 91a, BV 91b"),
    ("BVPI 11/14/16a", "BV 11, BV 14, BV 16a"),
    ("BVPI 61", "BV 61"),
    ("BVPI 226", "BV 226"),
    ("BVPI 227", ""),
    ("BV review of 9 services", ""),
    ("BVPP 2004", ""),
    ("LPI 9", ""),
]


@pytest.mark.parametrize(("text", "expected"), BEST_VALUE)
def test_best_value_indicators_in_every_spelling(text: str, expected: str) -> None:
    assert ", ".join(ids(text, 2005)) == expected


SOCIAL_CARE = [
    ("PAF AO C72", "PAF AO/C72"),
    ("PAF: D40, D41", "PAF AO/D40, PAF AO/D41"),
    ("PAF indicators B7 & B8", "PAF CF/B7, PAF CF/B8"),
    ("PAF CF/D78", "PAF CF/D78"),
    ("PAF D40/41", "PAF AO/D40, PAF AO/D41"),
    ("PAF C28, 29 & 32", "PAF AO/C28, PAF AO/C29, PAF AO/C32"),
    ("PAF C28/99", "PAF AO/C28"),
    ("PAF C28, 12% of reviews", "PAF AO/C28"),
    ("PAF/A70", "PAF CF/A70"),
    ("the A1 at Junction 50", ""),
    ("C63 and B7 roads", ""),
    ("an A3 poster, an A5 leaflet", ""),
]


@pytest.mark.parametrize(("text", "expected"), SOCIAL_CARE)
def test_social_care_indicators_in_every_spelling(text: str, expected: str) -> None:
    assert ", ".join(ids(text, 2005)) == expected


HEALTH = [
    ("VSA 3", 2009, "VSA03"),
    ("VSA13/14", 2009, "VSA13, VSA14"),
    ("VSB01, VSB02 and 03", 2009, "VSB01, VSB02, VSB03"),
    ("Vital Signs VSC10", 2009, "VSC10"),
    ("VSB19", 2009, ""),
    ("VSA review", 2009, ""),
    ("PHOF 1.09ii", 2015, "PHOF 1.09ii"),
    ("PHOF 1.09 (ii)", 2015, "PHOF 1.09ii"),
    ("PHOF 1.09i/ii", 2015, "PHOF 1.09i, PHOF 1.09ii"),
    ("PHOF measures 1.15i and 1.15ii", 2015, "PHOF 1.15i, PHOF 1.15ii"),
    ("Public Health Outcomes Framework (PHOF) 4.13", 2015, "PHOF 4.13"),
    ("PHOF 5.01", 2015, ""),
    ("PHOF C16", 2021, "PHOF C16"),
    ("PHOF C9", 2021, ""),
    ("NHS OF 4c", 2014, "NHS OF 4c"),
    ("NHS OF 4a.i", 2014, "NHS OF 4ai"),
    ("NHSOF 3.6ii, 2.1", 2014, "NHS OF 3.6ii, NHS OF 2.1"),
    ("NHS Outcomes Framework domain 5", 2014, "NHS OF 5"),
    ("NHS of 5 counties", 2014, ""),
]


@pytest.mark.parametrize(("text", "year", "expected"), HEALTH)
def test_health_indicators_in_every_spelling(text: str, year: int, expected: str) -> None:
    assert ", ".join(ids(text, year)) == expected


OTHERS = [
    ("PSA Delivery Agreement 18", 2009, "PSA 18 (2007 set)"),
    ("PSA DA 18", 2009, "PSA 18 (2007 set)"),
    ("PSA18 and PSA19", 2009, "PSA 18 (2007 set), PSA 19 (2007 set)"),
    ("PSAs 18, 19", 2009, "PSA 18 (2007 set), PSA 19 (2007 set)"),
    ("PSA 31", 2009, ""),
    ("LPSA target 4", 2009, ""),
    ("SR2004 PSA 4", 2009, ""),
    ("ASCOF 1C(1B)", 2016, "ASCOF 1C(1B) (2011-2023)"),
    ("ASCOF 2C (part 2)", 2016, "ASCOF 2C(2) (2011-2023)"),
    ("ASCOF 2C, part 2", 2016, "ASCOF 2C(2) (2011-2023)"),
    ("ASCOF measures 3A & 3B", 2016, "ASCOF 3A (2011-2023), ASCOF 3B (2011-2023)"),
    ("ASCOF 1G/H", 2016, "ASCOF 1G (2011-2023), ASCOF 1H (2011-2023)"),
    ("ASCOF 1G/Z", 2016, "ASCOF 1G (2011-2023)"),
    ("ASCOF 5A", 2016, "ASCOF 5A (2023-)"),  # its message says that the set began in 2023
    ("ASCOF 5A", 2024, "ASCOF 5A (2023-)"),
    ("ASCOF 5A(1)", 2024, "ASCOF 5A(1) (2023-)"),
    ("SDG target 13.2", 2019, "SDG 13.2"),
    ("SDG Goal 12", 2019, "SDG 12"),
    ("SDG 17.b", 2019, "SDG 17.b"),
    ("SDG 3.4.1", 2019, "SDG 3.4.1"),
    ("UN SDGs 1, 2 and 10", 2019, "SDG 1, SDG 2, SDG 10"),
    ("SDG 18", 2019, ""),
    ("SCC/042(b) and EDU/002i", 2012, "SCC/042b, EDU/002i"),
    ("SCA/001: 3.6", 2012, "SCA/001"),
    ("SCA/1 and ABC/001", 2012, ""),
]


@pytest.mark.parametrize(("text", "year", "expected"), OTHERS)
def test_other_indicators_in_every_spelling(text: str, year: int, expected: str) -> None:
    assert ", ".join(ids(text, year)) == expected


OUTCOMES = [
    ("Every Child Matters: Be Healthy", "ECM 1"),
    ("Every Child Matters outcome: ‘Stay safe’", "ECM 2"),
    ("Supports the Every Child Matters outcomes Be healthy, Stay safe and Enjoy and achieve.", "ECM 1, ECM 2, ECM 3"),
    ("ECM – Making a positive contribution", "ECM 4"),
    ("ECM (Staying safe)", "ECM 2"),
    ("ECM3", "ECM 3"),
    ("ECM outcomes 1, 3 & 5", "ECM 1, ECM 3, ECM 5"),
    ("Be healthy / Stay safe", "ECM 1, ECM 2"),
    ("Be healthy | Enjoy & achieve", "ECM 1, ECM 3"),
    ("Every Child Matters: Change for Children", ""),
    ("Children stay safe and are helped to be healthy", ""),
    ("Every Child Matters; children are healthy", ""),
    ("Being healthy / 4", ""),
]


@pytest.mark.parametrize(("text", "expected"), OUTCOMES)
def test_outcomes_by_their_words(text: str, expected: str) -> None:
    assert ", ".join(ids(text, 2008)) == expected


def test_each_outcome_of_a_list_stands_at_its_own_words() -> None:
    text = "See ECM: Be healthy, Stay safe."
    assert [ref.text for ref in find_indicators(text, 2008)] == ["ECM: Be healthy", "Stay safe"]


@pytest.mark.parametrize(
    ("text", "year", "title"),
    [
        ("VSA14", 2009, "Quality stroke care"),
        ("PHOF 2.13i", 2015, "Proportion of physically active and inactive adults"),
        ("NHS OF 4b", 2014, "Patient experience of hospital care"),
        ("PSA 30", 2009, "Reduce the impact of conflict through enhanced UK and international efforts"),
        ("ASCOF 2A", 2024, "Short-term support after which no more is needed"),
        ("SDG 11.6", 2019, "Sustainable cities and communities"),
        ("BV 61", 2005, None),
    ],
)
def test_the_title_is_that_of_the_register_or_none(text: str, year: int, title: str | None) -> None:
    (found,) = find_indicators(text, year)
    assert found.title == title
    assert found.message is not None
    assert "not verified" in found.message or "no title" in found.message
