"""What parts leads: line breaks, bullets, numbers, marks of all kinds, and nothing at all where lines were wrapped.

Every answer is worked out by hand from the shared conventions; none is taken from output.
"""

from __future__ import annotations

import pytest

from tests.lead_reading import read

RUN_TOGETHER = [
    ("Kerensa Oldridge South Devon College", "Kerensa Oldridge <person>; South Devon College <organisation>"),
    ("Dr Helena Truscott Torbay Hospital", "Dr Helena Truscott <person>; Torbay Hospital <organisation>"),
    ("Road Safety Team Signpost Stockport", "Road Safety Team <team>; Signpost Stockport <organisation>"),
    ("Jane Marsh Road Safety Team", "Jane Marsh <person>; Road Safety Team <team>"),
    ("Jane Marsh HR", "Jane Marsh <person>; HR <team>"),
    ("Jane Marsh PCT", "Jane Marsh <person>; PCT <organisation>"),
    ("Jane Marsh Devon County Council", "Jane Marsh <person>; Devon County Council <organisation>"),
    ("Jane Marsh Plymouth NHS Trust", "Jane Marsh <person>; Plymouth NHS Trust <organisation>"),
    ("Cllr Jane Marsh Portfolio Holder for Housing", "Cllr Jane Marsh <person>; Portfolio Holder for Housing <post>"),
    ("Jane Marsh Head of Service", "Jane Marsh <person>; Head of Service <post>"),
    ("Jane Marsh Senior Policy Officer", "Jane Marsh <person>; Senior Policy Officer <post>"),
    ("Jane Marsh Imran Dost", "Jane Marsh <person>; Imran Dost <person>"),
    ("Jane Marsh Imran Dost Anna Orme", "Jane Marsh <person>; Imran Dost <person>; Anna Orme <person>"),
    ("Head of HR Jane Marsh", "Head of HR <post>; Jane Marsh <person>"),
    ("Policy Officer Jane Marsh", "Policy Officer <post>; Jane Marsh <person>"),
    ("YOT Manager Jane Marsh", "YOT Manager <post>; Jane Marsh <person>"),
    ("Performance Team Jane Marsh", "Performance Team <team>; Jane Marsh <person>"),
    ("Duty Team Jane Marsh", "Duty Team <team>; Jane Marsh <person>"),
    ("AD(AC) AD(CF) SD(R)", "AD(AC) <post>; AD(CF) <post>; SD(R) <post>"),
    ("Jane Marsh Children's Services", "Jane Marsh <person>; Children's Services <team>"),
    ("Jane Marsh Exeter College", "Jane Marsh <person>; Exeter College <organisation>"),
    ("Insp. Jane Marsh Devon & Cornwall Police", "Insp. Jane Marsh <person>; Devon & Cornwall Police <organisation>"),
    ("Toby Green St Mary's School", "Toby Green <person>; St Mary's School <organisation>"),
]


@pytest.mark.parametrize(("cell", "leads"), RUN_TOGETHER)
def test_a_name_directly_before_another_lead_ends_where_the_other_begins(cell: str, leads: str) -> None:
    assert read(cell) == leads


ONE_NAME = [
    ("Robert Clack School", "organisation"),
    ("Thomas Hardye School", "organisation"),
    ("Marie Curie Cancer Care Trust", "organisation"),
    ("John Radcliffe Hospital", "organisation"),
    ("Sue Ryder Hospice", "organisation"),
    ("William Harvey Hospital", "organisation"),
    ("St George's Hospital", "organisation"),
    ("Duty Team Manager", "post"),
    ("Road Safety Team Leader", "post"),
    ("School Council", "organisation"),
    ("Hospital Social Work Team", "team"),
    ("College Principals", "post"),
    ("Trust Board", "team"),
    ("Housing Association Forum", "team"),
    ("School Governors", "post"),
    ("Partnership Board", "team"),
    ("Partnership Manager", "post"),
    ("Board Members", "post"),
]


@pytest.mark.parametrize(("cell", "kind"), ONE_NAME)
def test_a_name_that_holds_a_unit_or_a_persons_name_is_not_parted(cell: str, kind: str) -> None:
    assert read(cell) == f"{cell} <{kind}>"


THREE = "Jane Marsh <person>; PCT <organisation>; Head of HR <post>"


@pytest.mark.parametrize(
    "cell",
    [
        "Jane Marsh\nPCT\nHead of HR",
        "Jane Marsh\n\nPCT\n\nHead of HR",
        "Jane Marsh, PCT, Head of HR",
        "Jane Marsh, PCT and Head of HR",
        "Jane Marsh, PCT & Head of HR",
        "Jane Marsh, PCT, and Head of HR",
        "Jane Marsh / PCT / Head of HR",
        "Jane Marsh/PCT/Head of HR",
        "Jane Marsh; PCT; Head of HR",
        "Jane Marsh;\nPCT;\nHead of HR.",
        "Jane Marsh,\nPCT,\nHead of HR",
        "Jane Marsh + PCT + Head of HR",
        "Jane Marsh | PCT | Head of HR",
        "• Jane Marsh\n• PCT\n• Head of HR",
        "- Jane Marsh\n- PCT\n- Head of HR",
        "– Jane Marsh\n– PCT\n– Head of HR",
        "* Jane Marsh\n* PCT\n* Head of HR",
        "1. Jane Marsh\n2. PCT\n3. Head of HR",
        "1) Jane Marsh\n2) PCT\n3) Head of HR",
        "(1) Jane Marsh\n(2) PCT\n(3) Head of HR",
        "a) Jane Marsh\nb) PCT\nc) Head of HR",
        "(i) Jane Marsh\n(ii) PCT\n(iii) Head of HR",
        "Jane Marsh • PCT • Head of HR",
        "1. Jane Marsh 2. PCT 3. Head of HR",
        "Jane Marsh\r\nPCT\r\nHead of HR",
        "Jane Marsh \u2028PCT \u2028Head of HR",
        "Jane Marsh\tand PCT\tand Head of HR",
        "Jane Marsh and PCT, with Head of HR",
        "Jane Marsh, PCT,\nHead of HR",
        "Jane Marsh/ PCT/ Head of HR",
        "Jane Marsh \\ PCT \\ Head of HR",
    ],
)
def test_three_leads_are_three_whatever_parts_them(cell: str) -> None:
    assert read(cell) == THREE


PAIRS = [
    ("Jane Marsh and Imran Dost", "Jane Marsh <person>; Imran Dost <person>"),
    ("Jane & Imran", "Jane <person>; Imran <person>"),
    ("Jane Marsh & HR", "Jane Marsh <person>; HR <team>"),
    ("Jane Marsh, CAMHS", "Jane Marsh <person>; CAMHS <team>"),
    ("Jane Marsh – HR Manager", "Jane Marsh <person>; HR Manager <post>"),
    ("HR Manager – Jane Marsh", "HR Manager <post>; Jane Marsh <person>"),
    ("HR Manager/Jane Marsh", "HR Manager <post>; Jane Marsh <person>"),
    ("Jane Marsh (HR Manager) and Imran Dost (PCT)", "Jane Marsh <person>; HR Manager <post>; Imran Dost <person>; "
     "PCT <organisation>"),
    ("DCS, AD (CF) and HoS", "DCS <post>; AD (CF) <post>; HoS <post>"),
    ("AD(CF) & AD(AC)", "AD(CF) <post>; AD(AC) <post>"),
    ("AD(CF), SD(A)", "AD(CF) <post>; SD(A) <post>"),
    ("HoS/GM", "HoS <post>; GM <post>"),
    ("Leader/Chief Executive", "Leader <post>; Chief Executive <post>"),
    ("Head of Housing/Head of Planning", "Head of Housing <post>; Head of Planning <post>"),
    ("Head of Housing and Head of Planning", "Head of Housing <post>; Head of Planning <post>"),
    ("Head of Housing and Planning", "Head of Housing and Planning <post>"),
    ("Head of Housing and Performance Team", "Head of Housing <post>; Performance Team <team>"),
    ("Housing Manager and Planning Officer", "Housing Manager <post>; Planning Officer <post>"),
    ("Chair of LSCB, Imran Dost", "Chair of LSCB <post>; Imran Dost <person>"),
    ("Imran Dost as Chair of LSCB", "Imran Dost <person>; Chair of LSCB <post>"),
    ("Police and Head of YOT", "Police <organisation>; Head of YOT <post>"),
    ("Social Workers, Health Visitors & Schools", "Social Workers <post>; Health Visitors <post>; "
     "Schools <organisation>"),
    ("All Heads of Service and SMT", "All Heads of Service <post>; SMT <team>"),
    ("Head of Service/SMT", "Head of Service <post>; SMT <team>"),
    ("Cllrs Marsh, Dost and Orme", "Cllr Marsh <person>; Cllr Dost <person>; Cllr Orme <person>"),
    ("Cllr Marsh & Cllr Dost", "Cllr Marsh <person>; Cllr Dost <person>"),
    ("Mr Marsh/Ms Dost", "Mr Marsh <person>; Ms Dost <person>"),
    ("Jane and Peter Marsh", "Jane Marsh <person>; Peter Marsh <person>"),
    ("Mr & Mrs Marsh", "Mr Marsh <person>; Mrs Marsh <person>"),
    ("JM/ID/RK", "JM <unresolved>; ID <unresolved>; RK <unresolved>"),
    ("JM & Head of HR", "JM <unresolved>; Head of HR <post>"),
    ("Workforce Development Manager & Training Section", "Workforce Development Manager <post>; "
     "Training Section <team>"),
    ("Commissioning Team/Contracts Team", "Commissioning Team <team>; Contracts Team <team>"),
    ("Commissioning/Contracts Team", "Commissioning/Contracts Team <team>"),
    ("Referral/Assessment Team", "Referral/Assessment Team <team>"),
    ("IRO/CP Chair", "IRO <post>; CP Chair <post>"),
    ("Rosalind\nKeane\nImran Dost", "Rosalind Keane <person>; Imran Dost <person>"),
    ("Head of\nAdult Social\nCare", "Head of Adult Social Care <post>"),
    ("Head of Early\nYears and\nChildcare", "Head of Early Years and Childcare <post>"),
    ("Safeguarding\nBoard", "Safeguarding Board <team>"),
    ("Strategic\nDirector", "Strategic Director <post>"),
    ("South Devon\nCollege", "South Devon College <organisation>"),
    ("Children’s\nCentre Manager", "Children’s Centre Manager <post>"),
    ("Director of Adult Services / PCT Chief Executive", "Director of Adult Services <post>; "
     "PCT Chief Executive <post>"),
    ("DCI Marsh / Insp. Dost", "DCI Marsh <person>; Insp. Dost <person>"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "leads"), PAIRS)
def test_several_leads_of_different_sorts_come_out_in_reading_order(cell: str, leads: str) -> None:
    assert read(cell) == leads
