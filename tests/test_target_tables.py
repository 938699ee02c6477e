"""Tables of targets by year: which figure is the baseline, and for which period."""

from __future__ import annotations

from extract.plan import extract_plan
from normalize.resolve import resolve_plan
from tests.grids import document, heading, table


def targets(drawing: str) -> list[tuple[str, str, bool]]:
    found = extract_plan(document(table(drawing))).targets
    return [(str(t.period), str(t.value), t.is_baseline) for t in found]


def test_a_baseline_named_over_its_period_is_a_baseline() -> None:
    assert targets(
        "Indicator | Baseline | Targets | > \n ^ | 2006/07 | 2008/09 | 2009/10 \n NI 192 | 31% | 35% | 40%"
    ) == [("2006/07", "31%", True), ("2008/09", "35%", False), ("2009/10", "40%", False)]


def test_a_caption_over_all_columns_makes_no_column_a_baseline() -> None:
    assert targets("Baseline | > | > \n Indicator | 2008/09 | 2009/10 \n NI 192 | 35% | 40%") == [
        ("2008/09", "35%", False),
        ("2009/10", "40%", False),
    ]


def test_a_period_and_the_word_baseline_in_one_label_are_a_baseline() -> None:
    assert targets("Indicator | Baseline 2007/08 | 2008/09 \n NI 192 | 31% | 35%")[0] == ("2007/08", "31%", True)


def rows(drawing: str, *heads: str) -> list[tuple[str, str, str, str]]:
    """Of each target what is measured, where, for when, and the figure."""
    found = extract_plan(document(*(heading(h) for h in heads), table(drawing))).targets
    return [(str(t.measure), str(t.place_name), str(t.period), str(t.value)) for t in found]


def test_two_digit_years_that_follow_each_other_are_a_period() -> None:
    assert targets("Indicator | Baseline 2004/05 | Target 05/06 | 06/07 \n BV 82 | 12% | 15% | 18%") == [
        ("2004/05", "12%", True),
        ("05/06", "15%", False),
        ("06/07", "18%", False),
    ]


def test_figures_that_were_reached_are_no_targets() -> None:
    drawing = (
        "Indicator | 2004/05 Actual | 2005/06 Target | 2005/06 Outturn | 2006/07 Target \n BV 99 | 40 | 38 | 39 | 36"
    )
    assert targets(drawing) == [("2005/06", "38", False), ("2006/07", "36", False)]


def test_a_bare_year_before_the_columns_called_targets_is_no_target() -> None:
    drawing = "Indicator | 2004/05 | 2005/06 | Target 2006/07 | 2007/08 \n BV 99 | 40 | 39 | 36 | 34"
    assert targets(drawing) == [("2006/07", "36", False), ("2007/08", "34", False)]


def test_targets_and_results_may_be_told_apart_below_the_year() -> None:
    drawing = "Ward | 2006/07 | > | 2007/08 | > \n ^ | Target | Actual | Target | Actual \n Hilltop | 5% | 7% | 4% | 6%"
    assert targets(drawing) == [("2006/07", "5%", False), ("2007/08", "4%", False)]


def test_a_row_may_say_that_it_holds_results() -> None:
    drawing = "Indicator | | 2006/07 | 2007/08 \n BV 99 | Target | 38 | 36 \n ^ | Actual | 39 | 35"
    assert targets(drawing) == [("2006/07", "38", False), ("2007/08", "36", False)]


def test_years_may_stand_down_the_rows() -> None:
    drawing = (
        "Year | Target | Source \n Baseline 2005/06 | 31% | Survey \n 2006/07 | 35% | Survey \n 2007/08 | | Survey"
    )
    assert rows(drawing, "BV 82 Recycling") == [
        ("BV 82 Recycling", "", "2005/06", "31%"),
        ("BV 82 Recycling", "", "2006/07", "35%"),
    ]
    assert targets(drawing)[0] == ("2005/06", "31%", True)


def test_years_down_the_rows_with_an_indicator_a_column() -> None:
    drawing = "Target year | BV 82 Recycling | BV 84 Waste \n 2006/07 | 35% | 410 \n 2007/08 | 38% | 400"
    assert rows(drawing)[:2] == [
        ("BV 82 Recycling", "", "2006/07", "35%"),
        ("BV 84 Waste", "", "2006/07", "410"),
    ]


def test_results_by_year_under_a_heading_are_no_targets() -> None:
    drawing = "Year | Waste in kg \n 2004/05 | 410 \n 2005/06 | 400 \n 2006/07 | 395"
    assert rows(drawing, "BV 84 Performance over three years") == []


def test_years_over_results_are_no_targets() -> None:
    assert rows("Stream | 2004/05 | 2005/06 \n Glass in tonnes | 410 | 400", "Where we are now") == []
    assert rows("Indicator | 2004/05 | 2005/06 \n Glass in tonnes | 410 | 400", "Waste indicators") == []
    assert rows("Indicator | 2004/05 | 2005/06 \n BV 84 | 410 | 400", "Our performance") == []
    assert len(rows("Indicator | 2004/05 | 2005/06 \n BV 84 | 410 | 400", "Our targets")) == 2


def test_places_may_stand_over_or_under_the_years() -> None:
    under = "Indicator | 2006/07 | > | 2007/08 | > \n ^ | Hilltop | Quayside | Hilltop | Quayside \n BV 82 target | 5% | 7% | 4% | 6%"
    assert [r[1:] for r in rows(under)] == [
        ("Hilltop", "2006/07", "5%"),
        ("Quayside", "2006/07", "7%"),
        ("Hilltop", "2007/08", "4%"),
        ("Quayside", "2007/08", "6%"),
    ]
    over = "Indicator | Hilltop | > | Quayside | > \n ^ | 2006/07 | 2007/08 | 2006/07 | 2007/08 \n BV 82 target | 5% | 7% | 4% | 6%"
    assert [r[1:] for r in rows(over)][1:3] == [("Hilltop", "2007/08", "7%"), ("Quayside", "2006/07", "4%")]


def test_a_table_may_hold_a_block_for_each_indicator() -> None:
    drawing = """
    BV 82 | Recycling | >
    Baseline 2005/06 | 2006/07 | 2007/08
    31% | 35% | 38%
    BV 84 | Waste | >
    Baseline 2004/05 | 2006/07 | 2007/08
    410 | 400 | 395
    """
    assert [(r[0].split()[1], r[2], r[3]) for r in rows(drawing)] == [
        ("82", "2005/06", "31%"),
        ("82", "2006/07", "35%"),
        ("82", "2007/08", "38%"),
        ("84", "2004/05", "410"),
        ("84", "2006/07", "400"),
        ("84", "2007/08", "395"),
    ]


def test_a_column_may_hold_the_year_of_the_baseline() -> None:
    drawing = "Indicator | Baseline | > | Target | > \n ^ | Year | Value | 2006/07 | 2007/08 \n BV 82 | 2004/05 | 31% | 35% | 38%"
    assert targets(drawing)[0] == ("2004/05", "31%", True)


def test_a_baseline_and_a_target_need_no_period() -> None:
    drawing = "Measure | Baseline | Target | Target date \n Visits to museums | 1,200 | 1,500 | March 2009"
    assert rows(drawing) == [
        ("Visits to museums", "", "", "1,200"),
        ("Visits to museums", "", "March 2009", "1,500"),
    ]


def test_scores_of_a_register_of_risks_are_no_targets() -> None:
    assert rows("Risk | Score 2006/07 | Target 2007/08 \n Fire | 12 | 6 \n Flood | 9 | 4") == []


def test_what_a_row_states_may_stand_before_it_and_places_over_the_columns() -> None:
    drawing = " | Hilltop | Quayside \n Baseline (2005/06) | 310 | 145 \n Target 2006/07 | 320 | 150"
    assert rows(drawing, "BV 84 Waste collected") == [
        ("BV 84 Waste collected", "Hilltop", "2005/06", "310"),
        ("BV 84 Waste collected", "Quayside", "2005/06", "145"),
        ("BV 84 Waste collected", "Hilltop", "2006/07", "320"),
        ("BV 84 Waste collected", "Quayside", "2006/07", "150"),
    ]
    assert [b for _, _, b in targets(drawing)] == [True, True, False, False]


def test_a_section_over_the_rows_is_no_target() -> None:
    drawing = (
        "Indicator | Baseline | 2006/07 | 2007/08 \n Outcome: Cleaner streets | > | > | > \n BV 199 | 12% | 11% | 10%"
    )
    assert targets(drawing) == [("", "12%", True), ("2006/07", "11%", False), ("2007/08", "10%", False)]


def test_the_number_of_an_indicator_may_have_a_column_of_its_own() -> None:
    drawing = "Code | Title | Unit | Polarity | Baseline year | Baseline value | Target 2006/07 | Target 2007/08 \n BV 12 | Days lost | Days | Low | 2004/05 | 9.8 | 9 | 8"
    (first, *_) = extract_plan(document(table(drawing))).targets
    assert (str(first.indicator), str(first.measure), str(first.unit)) == ("BV 12", "Days lost", "Days")
    assert targets(drawing)[0] == ("2004/05", "9.8", True)


def test_a_target_merged_over_several_years_is_the_target_of_each() -> None:
    drawing = "Indicator | Baseline 2005/06 | 2006/07 | 2007/08 \n BV 12 | 9.8 | 9 | >"
    assert [t[1] for t in targets(drawing)][:2] == ["9.8", "9"]


def test_bare_codes_below_the_name_of_a_scheme_are_its_indicators() -> None:
    drawing = "NI | Definition | 08/09 target | 08/09 outturn | 09/10 target \n 6 | % who volunteer | 24 | 25 | 26"
    read = document(heading("Local Area Agreement 2008/09 - 2010/11"), table(drawing))
    found = resolve_plan(read, extract_plan(read)).targets
    told = [(t.indicator.id if t.indicator else None, t.period_text, t.period_edtf, t.value, t.unit) for t in found]
    assert told == [
        ("NI 6", "08/09", "2008-04?/2009-03?", 24.0, "%"),
        ("NI 6", "09/10", "2009-04?/2010-03?", 26.0, "%"),
    ]


def test_blocks_of_one_table_may_have_other_rows_over_their_header() -> None:
    drawing = """
    Indicator: BV 99 Accidents | > | >
    Lead partner: Police | > | >
    Baseline | 2006/07 | 2007/08
    212 | 150 | 140
    Indicator: BV 100 Road works | > | >
    Lead partner: Highways | > | >
    Baseline | 2006/07 | 2007/08
    31 | 18 | 16
    """
    assert [(r[0].split()[2], r[2], r[3]) for r in rows(drawing)] == [
        ("99", "", "212"),
        ("99", "2006/07", "150"),
        ("99", "2007/08", "140"),
        ("100", "", "31"),
        ("100", "2006/07", "18"),
        ("100", "2007/08", "16"),
    ]


def test_a_label_may_speak_of_a_share() -> None:
    drawing = (
        "Crime | Baseline 2003/04 | % reduction target by 2007/08 | Target number 2007/08 \n Theft | 312 | 20% | 250"
    )
    assert targets(drawing) == [("2003/04", "312", True), ("2007/08", "20%", False), ("2007/08", "250", False)]
