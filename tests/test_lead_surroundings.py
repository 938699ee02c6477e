"""What stands around a lead: labels, roles, notes, numbers, dates; and cells that leave the lead open or name none.

Every answer is worked out by hand from the shared conventions; none is taken from output.
"""

from __future__ import annotations

import pytest

from tests.lead_reading import read

OPEN = [
    "Name to be confirmed",
    "Names to be confirmed",
    "Vacant",
    "VACANT",
    "Vacant post",
    "see 1.2",
    "See 3.4 above",
    "As for 1.2",
    "as above",
    "As Above",
    "As above.",
    "As 1.1 above",
    "(as above)",
    "ditto",
    "Ditto above",
    "“ ”",
    '"',
    "Lead TBC",
    "Lead to be identified",
    "Lead to be confirmed",
    "To be determined",
    "To be agreed with partners",
    "Not yet assigned",
    "Awaiting recruitment",
    "All of the above",
    "All",
    "ALL",
    "T.B.C.",
    "TBA",
    "tbd",
    "All agencies",
    "Partner Agencies",
    "Everyone",
    "New appointment",
    "To be recruited",
    "RK",
    "JMcD",
    "??",
]


@pytest.mark.parametrize("cell", OPEN)
def test_a_cell_that_leaves_the_lead_open_is_unresolved(cell: str) -> None:
    found = read(cell)
    assert found.count("<") == 1
    assert found.endswith("<unresolved>")


NOBODY = [
    "–",
    "—",
    "---",
    "- -",
    ".",
    "N/a",
    "n/a.",
    "NA",
    "N / A",
    "None required",
    "Not applicable",
    "Summer 2009",
    "April 2010 onwards",
    "By 31/3/10",
    "31.03.2010",
    "By end of Q3",
    "2009-10",
    "From Sept 2008",
    "£12k per annum",
    "£5,000",
    "0.5 FTE",
    "Within budget",
    "Existing staffing",
    "Within existing staffing",
    "Existing staff resources",
    "LPSA funding",
    "Costs to be identified",
    "Nil cost",
    "Officer time only",
    "No cost",
    "Completed",
    "Ongoing",
]


@pytest.mark.parametrize("cell", NOBODY)
def test_a_cell_of_dates_means_or_dashes_names_nobody(cell: str) -> None:
    assert read(cell) == "[]"


LABELLED = [
    ("Lead: Jane Marsh", "Jane Marsh <person>"),
    ("Lead: Jane Marsh\nSupport: HR", "Jane Marsh <person>; HR <team>"),
    ("Lead: PCT\nSupport: Police, YOT", "PCT <organisation>; Police <organisation>; YOT <team>"),
    ("Lead officer – Head of Housing", "Head of Housing <post>"),
    ("Lead Officer: Jane Marsh (Head of HR)", "Jane Marsh <person>; Head of HR <post>"),
    ("LEAD: CAMHS", "CAMHS <team>"),
    ("Overall lead: DCS", "DCS <post>"),
    ("Responsible: AD (Adults)", "AD (Adults) <post>"),
    ("Owner: Jane Marsh", "Jane Marsh <person>"),
    ("Sponsor: Chief Executive; Lead: Jane Marsh", "Chief Executive <post>; Jane Marsh <person>"),
    ("Jane Marsh (lead)", "Jane Marsh <person>"),
    ("Jane Marsh (Lead), Imran Dost", "Jane Marsh <person>; Imran Dost <person>"),
    ("Jane Marsh (L)", "Jane Marsh <person>"),
    ("PCT (L)\nYOT (S)", "PCT <organisation>; YOT <team>"),
    ("Jane Marsh (L), Imran Dost (S)", "Jane Marsh <person>; Imran Dost <person>"),
    ("PCT (lead)", "PCT <organisation>"),
    ("PCT (lead) / Social Services", "PCT <organisation>; Social Services <organisation>"),
    ("PCT - lead", "PCT <organisation>"),
    ("Jane Marsh – lead", "Jane Marsh <person>"),
    ("Jointly: PCT and Police", "PCT <organisation>; Police <organisation>"),
    ("Supported by: HR", "HR <team>"),
    ("Partners: Police, Fire Service", "Police <organisation>; Fire Service <organisation>"),
    ("Led by YOT Manager", "YOT Manager <post>"),
    ("Led by: Jane Marsh", "Jane Marsh <person>"),
    ("Jane Marsh with support from Finance", "Jane Marsh <person>; Finance <team>"),
    ("Jane Marsh in consultation with Legal", "Jane Marsh <person>; Legal <team>"),
    ("Jane Marsh in conjunction with PCT", "Jane Marsh <person>; PCT <organisation>"),
    ("Action: Head of HR", "Head of HR <post>"),
    ("Name: Jane Marsh\nTitle: Policy Officer", "Jane Marsh <person>; Policy Officer <post>"),
    ("Lead\nJane Marsh\nSupport\nPCT", "Jane Marsh <person>; PCT <organisation>"),
    ("Prepared by Jane Marsh", "Jane Marsh <person>"),
    ("Accountable: DCS; Responsible: HoS", "DCS <post>; HoS <post>"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "leads"), LABELLED)
def test_labels_and_marks_of_role_are_no_part_of_a_lead(cell: str, leads: str) -> None:
    assert read(cell) == leads


NOTED = [
    ("Team Managers x 3", "Team Managers <post>"),
    ("Team Managers x3", "Team Managers <post>"),
    ("Social Workers (x 2)", "Social Workers <post>"),
    ("2 x Team Managers", "Team Managers <post>"),
    ("Project Officer (vacant)", "Project Officer <post>"),
    ("Project Officer - vacant", "Project Officer <post>"),
    ("Project Officer (to be recruited)", "Project Officer <post>"),
    ("Policy Officer (when appointed)", "Policy Officer <post>"),
    ("Head of HR (tbc)", "Head of HR <post>"),
    ("Head of HR tbc", "Head of HR <post>"),
    ("Jane Marsh (until March 2010)", "Jane Marsh <person>"),
    ("Jane Marsh (acting)", "Jane Marsh <person>"),
    ("Jane Marsh (maternity leave)", "Jane Marsh <person>"),
    ("Jane Marsh from June 2009", "Jane Marsh <person>"),
    ("Jane Marsh by 31/3/10", "Jane Marsh <person>"),
    ("Jane Marsh tel 01803 555012", "Jane Marsh <person>"),
    ("Jane Marsh (01803 555012)", "Jane Marsh <person>"),
    ("Jane Marsh x5012", "Jane Marsh <person>"),
    ("Jane Marsh Ext. 5012", "Jane Marsh <person>"),
    ("Jane Marsh 07700 900123", "Jane Marsh <person>"),
    ("Jane Marsh (jane.marsh@example.gov.uk)", "Jane Marsh <person>"),
    ("Jane Marsh\njane.marsh@example.gov.uk\nTel: 01803 555012", "Jane Marsh <person>"),
    ("Jane Marsh, Head of HR, 01803 555012", "Jane Marsh <person>; Head of HR <post>"),
    ("jane.marsh@example.gov.uk", "jane.marsh@example.gov.uk <person>"),
    ("Jane Marsh until Oct 08 then Imran Dost", "Jane Marsh <person>; Imran Dost <person>"),
    ("Jane Marsh/Imran Dost from Jan 2010", "Jane Marsh <person>; Imran Dost <person>"),
    ("Jane Marsh (JM)", "Jane Marsh <person>"),
    ("Head of Service (HoS)", "Head of Service <post>"),
    ("Youth Offending Team (YOT)", "Youth Offending Team <team>"),
    ("CCG (Clinical Commissioning Group)", "CCG <organisation>"),
    ("Jane Marsh!", "Jane Marsh <person>"),
    ("TBC – post vacant", "TBC – post vacant <unresolved>"),
    ("TBC (Jane Marsh to advise)", "TBC <unresolved>; Jane Marsh <person>"),
    ("TBC/Jane Marsh", "TBC <unresolved>; Jane Marsh <person>"),
    ("As above and HR", "As above <unresolved>; HR <team>"),
    ("As above + Jane Marsh", "As above <unresolved>; Jane Marsh <person>"),
    ("Vacant (Head of HR)", "Vacant <unresolved>; Head of HR <post>"),
    ("Vacant – Head of HR", "Vacant <unresolved>; Head of HR <post>"),
    ("Jane Marsh & others", "Jane Marsh <person>; others <unresolved>"),
    ("PCT and partners", "PCT <organisation>; partners <unresolved>"),
]


@pytest.mark.parametrize(("cell", "leads"), NOTED)
def test_notes_numbers_and_addresses_beside_a_lead_are_no_part_of_it(cell: str, leads: str) -> None:
    assert read(cell) == leads
