"""Which names of one authority are one lead, from pairs written by hand and from small groups of names."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.same_leads.join import join_names
from normalize.same_leads.names import JoinSettings, LeadName
from normalize.same_leads.person_name import read_person
from normalize.values import LeadKind

with (Path(__file__).parent / "same_leads.csv").open(encoding="utf-8", newline="") as file:
    PAIRS = list(csv.DictReader(file))


def named(*names: str | tuple[str, str], kind: LeadKind = "post") -> list[LeadName]:
    """Names with their own words as ids; a pair is an abbreviation and what a document spells it out as."""
    both = [(name, None) if isinstance(name, str) else name for name in names]
    return [LeadName(f"{name}|{expansion or ''}", name, kind, expansion) for name, expansion in both]


def joined(*names: str | tuple[str, str], kind: LeadKind = "post", **more: object) -> dict[str, str]:
    """Each name that another stands for, with that other."""
    every = named(*names, kind=kind)
    spelled = {name.id: name.name for name in every}
    return {spelled[j.id]: spelled[j.kept] for j in join_names(every, **more)}  # type: ignore[arg-type]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['one']} and {pair['other']}")
def test_pairs_told_by_hand_come_out_as_told(pair: dict[str, str]) -> None:
    found = join_names([LeadName("1", pair["one"], pair["kind"]), LeadName("2", pair["other"], pair["kind"])])  # type: ignore[arg-type]
    assert len(found) == int(pair["same"]), pair["note"]


def test_the_pairs_are_many_and_of_both_sorts() -> None:
    same = sum(pair["same"] == "1" for pair in PAIRS)
    assert len(PAIRS) >= 80
    assert min(same, len(PAIRS) - same) >= 40


def test_the_fullest_name_stands_for_the_others() -> None:
    assert joined("H. Venkat", "Dr Hari Venkat", "HARI VENKAT", kind="person") == {
        "H. Venkat": "Dr Hari Venkat",
        "HARI VENKAT": "Dr Hari Venkat",
    }


def test_an_initial_that_two_persons_share_is_nobodys() -> None:
    assert joined("H. Venkat", "Hari Venkat", "Hema Venkat", kind="person") == {}
    assert joined("H. Venkat", "Mr H. Venkat", "Hari Venkat", "Hema Venkat", kind="person") == {}
    assert joined("H. Venkat", "Hari Venkat", "H. K. Venkat", kind="person") == {}


def test_a_bare_surname_is_nobodys_where_two_may_bear_its_title() -> None:
    assert joined("Cllr Ostler", "Cllr Phyllis Ostler", "Tom Ostler", kind="person") == {}
    assert joined("Cllr Ostler", "Cllr Phyllis Ostler", "Mr Tom Ostler", kind="person") == {
        "Cllr Ostler": "Cllr Phyllis Ostler"
    }


def test_titles_at_odds_leave_the_name_without_title_alone() -> None:
    assert joined("Cllr Tom Ostler", "Dr Tom Ostler", "Tom Ostler", kind="person") == {}


def test_a_slip_between_two_names_is_joined_to_neither() -> None:
    assert joined("Constance Abernathy", "Constance Abernethy", "Constance Aberneth", kind="person") == {}


def test_a_name_that_is_spelled_right_is_kept() -> None:
    assert joined("Regeneration Manager", "Regeneraation Manager") == {"Regeneraation Manager": "Regeneration Manager"}


def test_an_abbreviation_is_its_expansion_and_so_are_two_of_one_expansion() -> None:
    full = "Assistant Director, Planning & Transport"
    short = ("AD(PT)", "Assistant Director (Planning and Transport)")
    assert joined(short, full, "AD (PT)") == {"AD(PT)": full, "AD (PT)": full}
    assert joined(short, ("ADPT", "Assistant Director for Planning and Transport")) == {"ADPT": "AD(PT)"}


def test_an_abbreviation_of_two_expansions_is_two_leads() -> None:
    names = named(("CP", "Child Protection"), ("CP", "Care Planning"), ("C.P.", "Child protection"), "CP", kind="team")
    (only,) = join_names(names)
    assert {only.id, only.kept} == {"CP|Child Protection", "C.P.|Child protection"}


def test_names_that_one_cell_holds_are_two_leads() -> None:
    def side_by_side(one: str, other: str) -> bool:
        return {one, other} == {"Hari Venkat|", "H. Venkat|"}

    assert joined("H. Venkat", "Hari Venkat", kind="person", are_apart=side_by_side) == {}
    # Nor are they joined by way of a third name.
    three = joined("H. Venkat", "Hari Venkat", "Dr Hari Venkat", kind="person", are_apart=side_by_side)
    assert three == {"Hari Venkat": "Dr Hari Venkat"}


def test_kinds_are_not_mixed_but_by_an_alias() -> None:
    names = [LeadName("1", "RV", "unresolved"), LeadName("2", "Hari Venkat", "person")]
    assert join_names(names) == ()
    (only,) = join_names(names, settings=JoinSettings(aliases=(("RV", "Hari Venkat"),)))
    assert (only.id, only.kept, only.rule) == ("1", "2", "alias")


def test_an_alias_stands_for_the_name_it_is_said_to_mean_though_it_is_longer() -> None:
    said = JoinSettings(aliases=(("The Safer Neighbourhoods Group", "Safer Oldbrook"),))
    names = ("The Safer Neighbourhoods Group", "Safer Oldbrook")
    assert joined(*names, kind="team", settings=said) == {names[0]: names[1]}


def test_what_a_person_keeps_apart_stays_apart() -> None:
    said = JoinSettings(apart=(("rosamund keirnan", "Rosamund Kiernan"),))
    assert joined("Rosamund Keirnan", "Rosamund Kiernan", kind="person", settings=said) == {}


def test_a_join_says_why_in_words() -> None:
    (slip,) = join_names(named("Rosamund Keirnan", "Rosamund Kiernan", kind="person"))
    assert (slip.rule, slip.score) == ("slip", 93.3)
    assert slip.because == "“Rosamund Keirnan” and “Rosamund Kiernan” are a slip of one letter apart (93% alike)."


def test_a_join_by_way_of_others_gives_every_step_and_is_as_sure_as_the_least() -> None:
    found = {j.id: j for j in join_names(named("H. Venkat", "Hari Venkat", "Dr Hari Venkat", kind="person"))}
    assert found["Hari Venkat|"].rule == "title"
    assert found["H. Venkat|"].rule == "initial"


@pytest.mark.parametrize("name", ["a.b@oldbrook.gov.uk", "Rosamund", "PC 4127 Orchard", "Detective Inspector Orme", ""])
def test_what_is_no_name_in_parts_is_not_taken_apart(name: str) -> None:
    assert read_person(name) is None


def test_a_name_is_taken_apart() -> None:
    found = read_person("Cllr. J.M. van der Berg-Smith OBE")
    assert found is not None
    assert (found.titles, found.given, found.surname) == ({"cllr"}, ("j", "m"), "vanderbergsmith")


WORDS = st.sampled_from(
    [
        "Hari",
        "H.",
        "Hema",
        "Venkat",
        "Venkatt",
        "Cllr",
        "Dr",
        "Mrs",
        "Head",
        "of",
        "Planning",
        "Planing",
        "&",
        "and",
        "AD(CF)",
        "Director",
        "Regeneration",
        "Regeneratoin",
        "Team",
        "1",
        "2",
        ",",
        "-",
        "Tolland",
    ]
)
NAMES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.text(min_size=1, max_size=8)
KINDS = st.sampled_from(["person", "post", "team", "organisation", "unresolved"])
GROUPS = st.lists(st.tuples(NAMES, KINDS, st.none() | NAMES), max_size=12, unique=True).map(
    lambda found: [LeadName(str(n), name, kind, meaning) for n, (name, kind, meaning) in enumerate(found)]
)


@settings(max_examples=150, deadline=None)
@given(GROUPS, st.randoms(use_true_random=False))
def test_the_order_of_the_names_makes_no_difference(names: list[LeadName], chance: object) -> None:
    mixed = list(names)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert join_names(mixed) == join_names(names)


@settings(max_examples=150, deadline=None)
@given(GROUPS)
def test_a_kept_name_stands_for_itself_and_all_are_of_one_kind(names: list[LeadName]) -> None:
    kinds = {name.id: name.kind for name in names}
    found = {j.id: j for j in join_names(names)}
    assert all(j.kept not in found and kinds[j.kept] == kinds[j.id] and j.because for j in found.values())


@settings(max_examples=100, deadline=None)
@given(GROUPS, st.data())
def test_no_two_names_that_are_apart_are_one_lead(names: list[LeadName], data: st.DataObject) -> None:
    ids = [name.id for name in names] or ["none"]
    apart = {frozenset(pair) for pair in data.draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids))))}
    found = {j.id: j.kept for j in join_names(names, lambda a, b: frozenset((a, b)) in apart)}
    lead = {name.id: found.get(name.id, name.id) for name in names}
    pairs = [tuple(pair) for pair in apart if len(pair) == 2]
    assert all(lead[a] != lead[b] for a, b in pairs)
