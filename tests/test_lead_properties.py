"""What holds for every lead cell: no word is lost, spelling does not matter, time grows with the length and no faster."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.leads.lexicon import lexicon
from normalize.leads.resolve import resolve_leads
from normalize.leads.same_lead import folded_name
from tests.count_calls import calls_of

#: Leads of every kind and shape; none is plural before "of", so that no head is shared out and written anew.
LEADS = st.sampled_from(
    [
        "Paula Hext",
        "Cllr Simon Bray",
        "DI Bray",
        "J. Green",
        "Head of Arts, Museums and Tourism",
        "Group Manager, Inspection",
        "AD(CF)",
        "Service Manager (Older People)",
        "Harbour Master",
        "Pennaeth Addysg",
        "Parks & Open Spaces",
        "Adult Care Team",
        "HR",
        "Severn Trent Water",
        "Natural England",
        "Norfolk & Suffolk Police",
        "Visit Kent",
        "Association of Chief Officers",
        "PCT",
        "tbc",
        "RK",
    ]
)
MARKS = st.sampled_from(
    ["\n", "; ", " / ", "/", ", ", " & ", " and ", " - ", ": ", " with ", " (", ") ", " ", "\n\n", " + "]
)
CELLS = st.lists(st.tuples(LEADS, MARKS), min_size=1, max_size=5).map(lambda parts: "".join(a + b for a, b in parts))


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))


def words_that_may_go() -> set[str]:
    """Labels and joining words: they say that a lead follows and are none."""
    phrases = lexicon().phrases
    lists = ("labels", "labels_without_mark", "joiners", "loose_words", "labels_on_a_line")
    return {word for name in lists for phrase in phrases[name] for word in words_of(phrase)} | {"and"}


@settings(max_examples=200, deadline=None)
@given(CELLS)
def test_every_word_of_a_cell_is_in_a_lead_or_in_a_note_on_one(cell: str) -> None:
    shown = {word for lead in resolve_leads(cell) for word in words_of(f"{lead.text} {lead.message or ''}")}
    assert words_of(cell) - shown - words_that_may_go() == set()


PAIRS = st.lists(LEADS.filter(lambda lead: lead != "tbc"), min_size=2, max_size=2, unique=True)


@settings(max_examples=200, deadline=None)
@given(PAIRS)
def test_two_leads_on_paragraphs_of_their_own_come_back_as_two(pair: list[str]) -> None:
    assert [lead.text for lead in resolve_leads("\n\n".join(pair))] == pair


STRAIGHT = [
    "Children's Services",
    "Mary O'Brien",
    "Director - Environment",
    "Norfolk & Suffolk Police",
    "Anne-Marie Hext",
]
SPELLINGS = [
    lambda text: text.replace("'", "’"),
    lambda text: text.replace("-", "–") if " - " in text else text.replace("-", "‐"),
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: f" {text} ",
    lambda text: text + ".",
    lambda text: text.replace("&", "and"),
]


@pytest.mark.parametrize("spelled", SPELLINGS)
@pytest.mark.parametrize("text", STRAIGHT)
def test_quotes_dashes_and_spaces_change_neither_lead_nor_kind(text: str, spelled) -> None:  # type: ignore[no-untyped-def]
    (plain,), (other,) = resolve_leads(text), resolve_leads(spelled(text))
    assert other.kind == plain.kind
    assert folded_name(other.name.replace("–", "-")) == folded_name(plain.name)


@pytest.mark.parametrize("text", ["Head of Housing", "Adult Care Team", "Natural England", "Chief Executive", "Police"])
def test_capitals_do_not_change_the_kind(text: str) -> None:
    kinds = {lead.kind for spelled in (text, text.upper(), text.lower()) for lead in resolve_leads(spelled)}
    assert len(kinds) == 1


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(cell: str) -> None:
    for lead in resolve_leads(cell):
        assert lead.text
        assert lead.name


HOSTILE = ["Housing and\n", "AD(AC) ", "Head (a\n", "ab-\n", "Paula Hext/", "Lead: PCT with ", "Heads of Arts, ", "("]


@pytest.mark.parametrize("piece", HOSTILE)
def test_ten_times_the_length_takes_about_ten_times_the_work(piece: str) -> None:
    resolve_leads(piece)  # words met for the first time
    short, long = (calls_of(lambda n=n: resolve_leads(piece * n)) for n in (200, 2_000))
    assert long < 20 * short + 1_000
