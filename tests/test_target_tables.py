"""Tables of targets by year: which figure is the baseline, and for which period."""

from __future__ import annotations

from extract.plan import extract_plan
from tests.grids import document, table


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
