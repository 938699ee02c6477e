"""Which sample plan is written to which file of the corpus, and in which layout."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass

from tests.sample_plans.plan import Plan
from tests.sample_plans.plans import (
    blackpool_equality,
    calderdale_housing,
    ceredigion_education,
    durham_minutes,
    exeter_play,
    fife_carers,
    hastings_regeneration,
    kirklees_obesity,
    leicester_social_care,
    norwich_climate,
    plymouth_attainment,
    southwark_covering_report,
    stockport_laa,
    torbay_community_safety,
    wakefield_flood,
    walsall_youth_service,
)
from tests.sample_plans.write_html import write_html
from tests.sample_plans.write_labelled_blocks import write_labelled_blocks
from tests.sample_plans.write_markdown_pipes import write_markdown_pipes
from tests.sample_plans.write_pdf import PdfLayout, write_pdf
from tests.sample_plans.write_tab_led import write_tab_led
from tests.sample_plans.write_tab_separated import write_tab_separated
from tests.sample_plans.write_word import WordLayout, write_word
from tests.sample_plans.write_workbook import write_workbook


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file of the corpus: its name, the plan it holds, and what writes its bytes."""

    name: str
    plan: Plan
    write: Callable[[Plan], bytes]

    @property
    def golden_name(self) -> str:
        return self.name.rpartition(".")[0] + ".json"


def _word(context: str, landscape: bool = True) -> Callable[[Plan], bytes]:
    return lambda plan: write_word(plan, WordLayout(context, landscape))


def _pdf(headings: bool = False, break_in: str | None = None) -> Callable[[Plan], bytes]:
    return lambda plan: write_pdf(plan, PdfLayout(headings, break_in))


def _utf8(write: Callable[[Plan], str]) -> Callable[[Plan], bytes]:
    return lambda plan: write(plan).encode("utf-8")


def _tab_led(plan: Plan) -> bytes:
    return write_tab_led(plan, loose=True).encode("utf-8")


def _tab_led_with_heads(plan: Plan) -> bytes:
    return write_tab_led(plan, key_value_heads=True).encode("utf-8")


def _windows(plan: Plan) -> bytes:
    return write_labelled_blocks(plan).replace("\n", "\r\n").encode("cp1252")


def _utf16(plan: Plan) -> bytes:
    return codecs.BOM_UTF16_LE + write_markdown_pipes(plan).encode("utf-16-le")


CORPUS_FILES = (
    CorpusFile("walsall-youth-service-inspection-plan-2006.docx", walsall_youth_service.PLAN, _word("rows")),
    CorpusFile("calderdale-housing-strategy-plan-2008.docx", calderdale_housing.PLAN, _word("merged")),
    CorpusFile("ceredigion-post-inspection-plan-2009.docx", ceredigion_education.PLAN, _word("heads", False)),
    CorpusFile("torbay-community-safety-plan-2008.pdf", torbay_community_safety.PLAN, _pdf(break_in="2.2")),
    CorpusFile("kirklees-ni56-delivery-plan-2009.txt", kirklees_obesity.PLAN, _utf8(write_tab_separated)),
    CorpusFile("durham-winter-maintenance-minutes-2011.txt", durham_minutes.PLAN, _utf8(write_tab_separated)),
    CorpusFile("leicester-social-care-review-plan-2004.txt", leicester_social_care.PLAN, _tab_led),
    CorpusFile("plymouth-apa-enjoying-achieving-2006.txt", plymouth_attainment.PLAN, _tab_led_with_heads),
    CorpusFile("norwich-climate-change-plan-2010.docx", norwich_climate.PLAN, _word("headings")),
    CorpusFile("hastings-regeneration-programme-2012.pdf", hastings_regeneration.PLAN, _pdf(headings=True)),
    CorpusFile("stockport-laa-delivery-plan-2007.docx", stockport_laa.PLAN, _word("rows")),
    CorpusFile(
        "southwark-safeguarding-covering-report-2010.docx",
        southwark_covering_report.PLAN,
        _word("rows", False),
    ),
    CorpusFile("blackpool-equality-scheme-2007.txt", blackpool_equality.PLAN, _windows),
    CorpusFile("fife-carers-strategy-2013.txt", fife_carers.PLAN, _utf16),
    CorpusFile("wakefield-flood-review-tracker-2008.xlsx", wakefield_flood.PLAN, write_workbook),
    CorpusFile("exeter-play-strategy-plan-2010.html", exeter_play.PLAN, _utf8(write_html)),
)
