"""Whose plan a document is: evidence weighed, ambiguity settled or left open with a reason."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.authorities.clue import Clue, ClueKind
from normalize.authorities.register import load_register
from normalize.authorities.tell import tell_authority
from normalize.values import AuthorityVerdict
from tests.shared_facts import shared_file

SALFORD, HARINGEY, STAFFORDSHIRE = "E08000006", "E09000014", "E10000028"


def tell(year: int | None = None, **clues: str) -> AuthorityVerdict:
    kinds: dict[str, ClueKind] = {
        "title": "title", "head": "head", "first_lines": "first_lines", "furniture": "furniture",
        "email": "email", "web": "web", "body": "body", "lead": "lead",
    }  # fmt: skip
    return tell_authority([Clue(kinds[kind], text) for kind, text in clues.items()], year)


def told(year: int | None = None, **clues: str) -> str | None:
    verdict = tell(year, **clues)
    assert verdict.reasons, "a verdict always says why"
    return verdict.authority.id if verdict.authority else None


@pytest.mark.parametrize(
    "document",
    [
        "haringey-safeguarding-plan-report-2009",
        "salford-apa-staying-safe-2007",
        "salford-joint-review-action-plan-2003",
        "staffordshire-ni68-delivery-plan-2009",
        "worcestershire-back-to-basics-minutes-2016",
    ],
)
@pytest.mark.parametrize("kinds", ["title, first lines and body", "body alone"])
def test_the_shared_documents_go_to_their_authorities(document: str, kinds: str) -> None:
    gold = json.loads(shared_file("gold", f"{document}.json").read_text("utf-8"))
    body = shared_file("seeds", f"{document}.txt").read_text("utf-8")
    first = "\n".join([line for line in body.splitlines() if line.strip()][:6])
    year = int(re.findall(r"\d{4}", document)[-1])
    clues = {"body": body} if kinds == "body alone" else {"title": gold["title"], "first_lines": first, "body": body}
    assert told(year, **clues) == gold["authority_code"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Staffordshire Local Area Agreement", STAFFORDSHIRE),
        ("Worcestershire Safeguarding Children's Board", "E10000034"),
        ("Haringey Children's Trust", HARINGEY),
        ("Salford Community & Social Services", SALFORD),
        ("SALFORD CITY COUNCIL ACTION PLAN", SALFORD),
        ("Staffordshire Moorlands delivery plan", "E07000198"),
        ("Stockton on Tees Youth Justice Plan", "E06000004"),
        ("Newcastle upon Tyne Children's Plan", "E08000021"),
        ("Newcastle-under-Lyme Improvement Plan", "E07000195"),
        ("Bath & North East Somerset Council", "E06000022"),
        ("London Borough of Barking and Dagenham", "E09000002"),
        ("LBBD improvement plan", "E09000002"),
        ("St. Helens Council", "E08000013"),
        ("St Helens Children's Plan", "E08000013"),
        ("King’s Lynn and West Norfolk plan", "E07000146"),
        ("Salford’s Children’s Plan", SALFORD),
        ("City of York", "E06000014"),
        ("Isle of\nWight Council", "E06000046"),
    ],
)
def test_a_title_names_an_authority_in_many_ways(title: str, expected: str) -> None:
    assert told(title=title) == expected


def test_every_authority_is_told_by_its_full_name_in_a_year_it_existed() -> None:
    register = load_register()
    assert len(register) == 499
    for entry in register.values():
        end = entry.authority.end_date
        year = end.year - 1 if end else 2024
        assert told(year, title=entry.authority.name) == entry.authority.id


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("jane.doe@haringey.gov.uk", HARINGEY),
        ("jane.doe@children.staffordshire.gov.uk", STAFFORDSHIRE),
        ("JANE@SALFORD.GOV.UK", SALFORD),
        ("x@bathnes.gov.uk", "E06000022"),
        ("x@towerhamlets.gov.uk", "E09000030"),
        ("x@essexcc.gov.uk", "E10000012"),
        ("x@richmond.gov.uk", "E09000027"),
        ("x@education.gov.uk", None),
        ("x@dfes.gsi.gov.uk", None),
        ("x@salford.example.org", None),
        ("x@notsalford.gov.uk", None),
    ],
)
def test_a_government_address_names_its_authority(address: str, expected: str | None) -> None:
    assert told(email=address) == expected
    assert told(web=f"http://www.{address.rpartition('@')[2]}/plans") == expected


def test_a_partner_named_in_full_does_not_beat_the_short_name_in_the_title() -> None:
    body = "Lancashire County Council will lead. Lancashire County Council and partners agree. " * 20
    assert told(title="Salford Action Plan", body=body) == SALFORD


def test_an_address_beats_a_neighbour_in_the_body() -> None:
    assert told(email="a@salford.gov.uk", body="Trafford Metropolitan Borough Council shares the service.") == SALFORD


def test_a_title_that_names_nobody_leaves_it_to_the_body() -> None:
    assert told(title="APA Action Plan", body="Review Salford’s family centres.") == SALFORD


def test_a_body_that_names_two_equally_is_left_open_with_both_named() -> None:
    verdict = tell(body="Salford's plan meets Trafford's plan.")
    assert verdict.authority is None
    assert "Salford City Council" in verdict.reasons[0]
    assert "Trafford" in verdict.reasons[0]


def test_a_single_bare_mention_is_too_little_and_it_is_said() -> None:
    verdict = tell(body="Staff went to Sheffield for training.")
    assert verdict.authority is None
    assert "in passing" in verdict.reasons[0]


def test_nothing_to_go_by_is_said() -> None:
    assert tell_authority([]) == AuthorityVerdict(None, ("no authority is named",))


@pytest.mark.parametrize(
    "body",
    [
        "Raise standards in Reading. Reading is taught daily. Reading improves.",
        "Down the road. Down with it. Down payments.",
        "we meet in salford, at salford's offices, by salford",
        "Sheffield Road and Sheffield Road and Sheffield Hallam University",
        "University of Sheffield and University of Sheffield",
        "Jane Barnet to lead with Jane Barnet",
        "Mr Sutton and Mr Sutton",
    ],
)
def test_words_that_only_look_like_an_authority_are_none(body: str) -> None:
    assert told(body=body) is None


def test_a_word_that_is_also_a_name_counts_beside_a_council_word() -> None:
    assert told(title="Reading Borough Council") == "E06000038"
    assert told(title="Bury Children's Trust") == "E08000002"
    assert told(title="Reading action plan") is None


def test_an_order_before_a_possessive_is_not_taken_for_a_first_name() -> None:
    assert told(body="Review Barnet's family centres. Jane Barnet") == "E09000003"


def test_a_lead_is_no_evidence_by_a_short_name_but_by_a_full_one() -> None:
    assert told(lead="Kent") is None
    assert told(lead="Kent County Council") == "E10000016"


def test_the_author_of_a_head_is_not_an_authority() -> None:
    assert told(head="Author: Jane Barnet\nDate: May 2009") is None
    assert told(head="Refreshed Barnet Plan") == "E09000003"


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        ("Cornwall Children's Plan", 2006, "E10000005"),
        ("Cornwall Children's Plan", 2012, "E06000052"),
        ("Cornwall Children's Plan", 2009, "E06000052"),
        ("Cornwall Children's Plan", None, None),
        ("Durham Local Area Agreement", 2012, "E06000047"),
        ("North Yorkshire plan", 2012, "E10000023"),
        ("Dorset County Council plan", 2021, "E06000059"),
        ("Craigavon plan", 2010, "craigavon-borough-council"),
    ],
)
def test_the_year_decides_between_an_authority_and_its_successor(
    title: str, year: int | None, expected: str | None
) -> None:
    assert told(year, title=title) == expected


def test_an_ambiguous_name_is_settled_by_evidence_or_left_open() -> None:
    assert told(title="Newcastle action plan") is None
    assert told(title="Newcastle action plan", email="a@newcastle.gov.uk") == "E08000021"
    assert told(2007, title="Durham plan") is None
    assert told(2007, title="Durham plan", body="Durham County Council agreed.") == "E10000010"
    assert told(2007, title="Durham plan", body="The County Council agreed.") == "E10000010"
    assert told(2007, title="Durham plan", body="The City Council agreed.") == "E07000056"


def test_the_reasons_say_what_was_weighed() -> None:
    verdict = tell(title="Salford plan", email="a@salford.gov.uk", body="Salford. Salford.")
    assert verdict.reasons == (
        "title: 'Salford' (10.0)",
        "email: 'salford.gov.uk' (6.0)",
        "body: 'Salford', 2 times (4.0)",
    )


def test_a_body_of_fifty_pages_is_told_like_a_short_one() -> None:
    page = "The Partnership in Salford will Review its Services for Children at Risk by March. " * 36
    assert told(body=page * 50) == SALFORD


WORDS = st.sampled_from(
    [
        "Salford",
        "Salford's",
        "Reading",
        "Borough",
        "Council",
        "Newcastle",
        "upon",
        "Tyne",
        "City of",
        "Durham",
        "St.",
        "&",
        "King's",
        "Lynn",
        "and",
        "West",
        "Norfolk",
        "@salford.gov.uk",
        ".gov.uk",
        "\n",
        "the",
        "County Council",
        "’",
        "H&F",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=12).map(" ".join))
KINDS: st.SearchStrategy[ClueKind] = st.sampled_from(
    ["title", "first_lines", "head", "furniture", "email", "web", "body", "lead"]
)


@given(st.lists(st.builds(Clue, KINDS, TEXTS), max_size=5), st.one_of(st.none(), st.integers(1, 9999)))
def test_any_clues_give_a_verdict_with_reasons(clues: list[Clue], year: int | None) -> None:
    verdict = tell_authority(clues, year)
    assert verdict.reasons
    assert verdict.authority is None or verdict.authority in {e.authority for e in load_register().values()}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz \n.,'", max_size=200))
def test_no_authority_is_told_from_small_letters(body: str) -> None:
    assert tell_authority([Clue("body", body), Clue("title", body)]).authority is None


def test_a_long_run_of_stops_before_an_address_does_not_hang() -> None:
    assert told(body="1." * 20_000 + " see www.salford.gov.uk", web="http://www.salford.gov.uk") == SALFORD


def test_a_trust_or_fire_authority_is_not_the_council_of_its_name() -> None:
    for title in ("Norfolk Community Health and Care NHS Trust", "Hereford & Worcester Fire and Rescue Authority Plan"):
        verdict = tell(title=title)
        assert verdict.authority is None
        assert "no local authority" in verdict.reasons[0]


def test_the_town_of_an_address_weighs_little() -> None:
    assert (
        told(title="Minutes of the meeting at County Hall, Exeter", body="Devon County Council agreed.") == "E10000008"
    )
    assert told(first_lines="Gloucestershire County Council\nShire Hall, Gloucester") == "E10000013"
