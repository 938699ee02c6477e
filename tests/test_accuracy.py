"""Every form of plan gives back its rows and fields; `make accuracy` measures the same on more plans."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from ingest.legacy.soffice import find_libreoffice
from tests.accuracy.feature import Feature, all_features
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import FIELDS, KnownRecord, Specimen
from tests.accuracy.measure import measure
from tests.accuracy.office_pdfs import score_office_pdfs
from tests.accuracy.old_formats import FORMATS, score_old_formats
from tests.accuracy.run_features import FIELDS_FLOOR, ROWS_FLOOR, Settings, score_named

FEW = Settings(plans=3, seed=2008)


@pytest.mark.parametrize("feature", all_features(), ids=lambda f: f.name)
def test_a_feature_is_read_as_a_careful_person_reads_it(feature: Feature) -> None:
    found = score_named(feature.name, FEW)
    wrong = "\n".join(found.score.wrong)
    assert found.score.rows_f1 >= ROWS_FLOOR, wrong
    assert found.score.field_share >= FIELDS_FLOOR, wrong


@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_word_plans_saved_in_old_formats_come_back_as_well() -> None:
    names = ("word section rows", "word header of two rows", "word priority merged down", "word transposed table")
    chosen = [feature for feature in all_features() if feature.name in names]
    scores = list(score_old_formats(chosen, replace(FEW, plans=1)))
    assert len(scores) == len(names) * len(FORMATS)
    assert [(s.name, s.format, s.score.wrong) for s in scores if not s.passes] == []


@pytest.mark.skipif(find_libreoffice() is None, reason="LibreOffice is not installed")
def test_word_plans_printed_to_pdf_by_an_office_program_come_back_as_well() -> None:
    names = ("word section rows", "word lead and date merged down", "word header printed again")
    scores = list(score_office_pdfs([f for f in all_features() if f.name in names], replace(FEW, plans=1)))
    assert len(scores) == len(names)
    assert [(s.name, s.score.wrong) for s in scores if not s.passes] == []


def test_the_same_seed_gives_the_same_plan_and_another_one_another() -> None:
    first, again, other = (make_plan(random.Random(seed)) for seed in (1, 1, 2))
    assert first == again
    assert first != other


ONE = KnownRecord(action="Review the bus timetable", lead_text="Transport Manager", ref="1.1")
TWO = KnownRecord(action="Publish a code of practice", timescale_text="March 2009", ref="1.2")


def found(record: KnownRecord) -> dict[str, str | None]:
    return {name: getattr(record, name) for name in FIELDS}


def test_a_plan_that_comes_back_whole_scores_one() -> None:
    score = measure(Specimen(b"", (ONE, TWO)), [found(TWO), found(ONE)])
    assert (score.rows_f1, score.field_share, score.wrong) == (1.0, 1.0, ())


def test_a_lost_record_costs_its_row_and_all_its_fields() -> None:
    score = measure(Specimen(b"", (ONE, TWO)), [found(ONE)])
    assert score.rows_f1 == pytest.approx(2 / 3)
    assert score.field_share == 0.5


def test_an_invented_record_costs_rows() -> None:
    score = measure(Specimen(b"", (ONE,)), [found(ONE), found(TWO)])
    assert score.rows_f1 == pytest.approx(2 / 3)
    assert score.field_share == 1.0


def test_a_value_where_the_plan_has_none_is_wrong() -> None:
    invented = found(replace(ONE, timescale_text="2009"))
    score = measure(Specimen(b"", (ONE,)), [invented])
    assert score.field_share == 1 - 1 / len(FIELDS)
    assert "timescale_text" in score.wrong[0]


def test_where_no_record_is_expected_and_none_is_found_all_is_well() -> None:
    score = measure(Specimen(b"", ()), [])
    assert (score.rows_f1, score.field_share) == (1.0, 1.0)
