"""Lead cells end to end: expansions, names, paragraphs, the shared conventions, and what holds of any text."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.leads.resolve import resolve_leads
from normalize.leads.same_lead import merge_key
from normalize.values import Lead
from tests.count_calls import calls_of
from tests.lead_reading import read
from tests.shared_facts import shared_file


def lead(cell: str) -> Lead:
    (only,) = resolve_leads(cell)
    return only


def test_an_abbreviation_has_its_expansion_only_where_the_document_gives_it() -> None:
    meanings = {"AD(CF)": "Assistant Director (Children and Families)"}
    first, second = resolve_leads("AD (CF) / AD(AC)", meanings)
    assert (first.text, first.expansion) == ("AD (CF)", "Assistant Director (Children and Families)")
    assert (second.text, second.expansion) == ("AD(AC)", None)


def test_a_definition_makes_initials_a_person() -> None:
    (found,) = resolve_leads("RK", {"RK": "Rosalind Keane"})
    assert (found.kind, found.expansion, found.message) == ("person", "Rosalind Keane", None)


def test_a_definition_says_what_an_unknown_abbreviation_is() -> None:
    assert read("ZQX", {"ZQX": "Zonal Quality Exchange Team"}) == "ZQX <team>"
    assert read("ZQX") == "ZQX <unresolved>"


def test_a_definition_of_another_word_changes_nothing() -> None:
    assert resolve_leads("CAMHS", {"YOT": "Youth Offending Team"}) == resolve_leads("CAMHS")


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("AD (AC)", "AD(AC)"),
        ("AD(P & R)", "AD(P&R)"),
        ("AD(PCC", "AD(PCC)"),
        ("Group Managers ( N&S )", "Group Managers (N&S)"),
        ("Dr Anil Rashwan.", "Dr Anil Rashwan"),
        ("Rosalind.Keane@Example.gov.uk", "rosalind.keane@example.gov.uk"),
        ("Head  of   Service", "Head of Service"),
    ],
)
def test_the_name_is_canonical(cell: str, name: str) -> None:
    assert lead(cell).name == name


def test_a_lead_knows_the_line_it_stands_in() -> None:
    leads = resolve_leads("Jill Marsh\n\nHead of\nService\nPCT")
    assert [(found.text, found.paragraph) for found in leads] == [
        ("Jill Marsh", 0),
        ("Head of Service", 2),
        ("PCT", 4),
    ]


def test_what_is_not_known_says_why() -> None:
    assert "who" in (lead("TBC").message or "")
    assert "abbreviation" in (lead("ZQX").message or "")
    assert "vacant" in (lead("Team Manager (vacant)").message or "")
    assert lead("Team Manager").message is None


def test_a_remark_between_a_lead_and_another_is_kept_as_a_note() -> None:
    first, second = resolve_leads("Jane Marsh – Zogbert – Ann Orme")
    assert (first.text, second.text) == ("Jane Marsh", "Ann Orme")
    assert "Zogbert" in (first.message or "")


@pytest.mark.parametrize(
    ("cell", "leads"),
    [
        ("Andy Hale\n\nAndy Hale", "Andy Hale <person>"),
        ("AD(AC), AD (AC)", "AD(AC) <post>"),
        ("Rosa-\nlind Keane", "Rosalind Keane <person>"),
        ("Rosa- lind Keane", "Rosalind Keane <person>"),
        ("Lead – Jill Marsh Support – CAMHS", "Jill Marsh <person>; CAMHS <team>"),
        ("DD AD(AC) AD(CF) AD(PCC) Head of Housing", None),
        ("AD(AC) DAT", "AD(AC) <post>; DAT <team>"),
        ("Jill Marsh Kate Orme", "Jill Marsh <person>; Kate Orme <person>"),
        ("Cabinet Support Member AD(CF)", "Cabinet Support Member <post>; AD(CF) <post>"),
        (
            "Leader/Deputy Leader of the Council AD(PCC)",
            "Leader of the Council <post>; Deputy Leader of the Council <post>; AD(PCC) <post>",
        ),
        ("AD(CF) AD(P &R) Policy & Review", "AD(CF) <post>; AD(P &R) Policy & Review <post>"),
    ],
)
def test_leads_run_together_by_a_reader_are_told_apart(cell: str, leads: str | None) -> None:
    expected = leads or "; ".join(f"{post} <post>" for post in ("DD", "AD(AC)", "AD(CF)", "AD(PCC)", "Head of Housing"))
    assert read(cell) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AD (AC)", "AD(AC)"),
        ("Children & Families Team", "Children and Families team"),
        ("Barnardo's", "Barnardo’s"),
        ("Head of Service", "Head  of Service."),
        ("M. Whitlow", "M Whitlow"),
        ("AD(PCC", "AD(PCC)"),
    ],
)
def test_spellings_of_one_lead_share_a_key(one: str, other: str) -> None:
    assert merge_key(lead(one)) == merge_key(lead(other))


@pytest.mark.parametrize(("one", "other"), [("AD(AC)", "AD(CF)"), ("Jill Marsh", "Jill Mash"), ("PCT", "YOT")])
def test_different_leads_have_different_keys(one: str, other: str) -> None:
    assert merge_key(lead(one)) != merge_key(lead(other))


@pytest.mark.parametrize(
    "cell", ["(" * 3000 + ")" * 3000, "a - " * 3000, "and " * 4000, "Jill Marsh, " * 60, "x/" * 5000]
)
def test_a_cell_of_any_size_and_depth_is_read(cell: str) -> None:
    leads = resolve_leads(cell)
    assert len(leads) <= 1


def test_a_cell_of_thousands_of_short_lines_costs_no_more_than_its_lines() -> None:
    resolve_leads("YOT,b\nx,y\n")
    short, long = (calls_of(lambda n=n: resolve_leads("YOT,b\n" + "x,y\n" * n)) for n in (400, 4000))
    assert long < 20 * short


def test_importing_the_package_does_not_import_spacy() -> None:
    code = "import sys, normalize.leads.resolve, normalize.sentences; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nearly_all_shared_cells_come_out_exactly() -> None:
    with shared_file("leads", "leads.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = [row["text"] for row in rows if _given(row) != json.loads(row["expected"])]
    assert 1 - len(wrong) / len(rows) >= 0.95, wrong


def _given(row: dict[str, str]) -> list[dict[str, str | None]]:
    leads = resolve_leads(row["text"], json.loads(row["doc_definitions"]))
    return [{"text": found.text, "kind": found.kind, "expansion": found.expansion} for found in leads]


def test_every_lead_of_the_checked_plans_comes_out() -> None:
    for path in sorted(shared_file("gold").glob("*.json")):
        for action in json.loads(path.read_text(encoding="utf-8"))["actions"]:
            if action.get("leads"):
                _check_gold(action)


def _check_gold(action: dict[str, Any]) -> None:
    wanted = {(item["text"], item["kind"]): None for item in action["leads"]}
    found = resolve_leads(action["lead_text"])
    assert len(found) == len(wanted), action["lead_text"]
    for got, (text, kind) in zip(found, wanted, strict=True):
        assert got.text in text.split("|"), action["lead_text"]
        assert got.kind in kind.split("|"), action["lead_text"]


# Pieces that occur in real cells, so that random cells reach deep into the grammar.
FRAGMENTS = st.sampled_from(
    re.split(
        r"\|",
        "Rosalind Keane|Head of Service|Heads of|Team|Managers|and|&|/|,|;|(|)|vacant|PCT|AD(|CF)|of|for|Lead:|"
        "–|-|\n|1.|•|TBC|Services|Housing|Social|Council|Cllrs|Mr|until|Sept 09|then|with|Dr|O'Dowda|van der|"
        "N/A|“|ext 5012|a@b.gov.uk|Produced by|:|Chair|Leader|Deputy|HR|Finance|Children's|Rosa-|[|]|?",
    )
)
CELLS = st.one_of(st.text(max_size=60), st.lists(FRAGMENTS, max_size=14).map(" ".join))


def squashed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


@settings(max_examples=300, deadline=None)
@given(CELLS)
def test_any_text_gives_leads_made_of_its_own_words(cell: str) -> None:
    source = squashed(cell)
    for found in resolve_leads(cell):
        assert found.text
        assert found.name
        assert " ".join(found.text.split()) == found.text
        for word in re.split(r"[\W_]+", found.text):
            assert squashed(word) in source


@settings(max_examples=200, deadline=None)
@given(CELLS)
def test_a_cell_names_each_lead_once_and_in_the_order_of_its_lines(cell: str) -> None:
    leads = resolve_leads(cell)
    keys = [(merge_key(found), found.text if not squashed(found.name) else "") for found in leads]
    assert len(set(keys)) == len(keys)
    assert [found.paragraph for found in leads] == sorted(found.paragraph for found in leads)


UNKNOWN_WORDS = st.text(alphabet="bdgqzx", min_size=5, max_size=8).map(str.capitalize)
MARKS = st.sampled_from([", ", " & ", "/", " / ", "\n", "\n\n", "; ", " and ", " – ", " + ", " | ", " "])


def _note(found: Lead) -> str:
    """The words that stood with a lead and were kept beside it."""
    message = found.message or ""
    return message.removeprefix("note: ") if message.startswith("note: ") else ""


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(UNKNOWN_WORDS, MARKS), min_size=1, max_size=6, unique_by=lambda pair: pair[0]))
def test_splitting_loses_no_letter(parts: list[tuple[str, str]]) -> None:
    cell = "".join(word + mark for word, mark in parts)
    written = Counter("".join(word.lower() for word, _ in parts))
    shown = [word for found in resolve_leads(cell) for word in f"{found.text} {_note(found)}".lower().split()]
    kept = Counter(c for word in shown if word != "and" for c in word if c in "bdgqzx")
    assert kept == written


KNOWN_LEADS = st.sampled_from(
    [
        "Rosalind Keane",
        "Head of Service",
        "PCT",
        "CAMHS",
        "Devon & Cornwall Constabulary",
        "AD(CF)",
        "Police",
        "Voluntary & Community Sector",
        "Barnardo's",
        "Cllr Orrell",
        "Audit/Inspection Team",
        "SMT",
        "YOT Manager",
    ]
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(KNOWN_LEADS, min_size=2, max_size=5, unique=True),
    st.sampled_from(["\n", "; ", " / ", "/", ", "]),
)
def test_known_leads_come_back_whatever_mark_separates_them(leads: list[str], mark: str) -> None:
    assert [found.text for found in resolve_leads(mark.join(leads))] == leads
