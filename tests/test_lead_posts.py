"""Posts: ranks, scopes, rank initials with a bracketed subject, and what makes a post's name a team's instead.

Every answer is worked out by hand from the shared conventions; none is taken from output.
"""

from __future__ import annotations

import pytest

from tests.lead_reading import read

# One post, whatever marks stand in the name of its subject.
SCOPED = [
    "AD Children's (Safeguarding)",
    "AD Adults (Commissioning)",
    "Head of Service – Fieldwork",
    "Head of Service - Looked After Children",
    "Strategic Director: People",
    "Corporate Director: Children, Schools and Families",
    "Portfolio Holder for Adult Care and Housing",
    "Portfolio Holder (Resources)",
    "Executive Member for Children & Families",
    "Executive Member, Children's Services",
    "Cabinet Member (Children)",
    "Lead Commissioner",
    "Lead Commissioner (CAMHS)",
    "Director of Public Health",
    "Joint Director of Public Health",
    "Head of Paid Service",
    "Deputy Director of Nursing and Quality",
    "Corporate Director for Children, Schools and Families",
    "Director of Children, Schools and Families",
    "Director of Education and Social Services",
    "Head of ICT and Customer Services",
    "Head of Legal & Democratic Services",
    "Principal Education Welfare Officer",
    "Teenage Pregnancy Co-ordinator",
    "Drug & Alcohol Strategy Manager",
    "Anti-Social Behaviour Co-ordinator",
    "Domestic Violence Co-ordinator",
    "Health Improvement Specialist",
    "Healthy Schools Coordinator",
    "Independent Chair of the LSCB",
    "Chair of the Health and Wellbeing Board",
    "School Improvement Partners",
    "Locality Leads",
    "Workstream Leads",
    "Head of Commissioning, Adults",
    "Interim AD - Commissioning",
    "Acting Head of Adoption",
    "Service Manager LAC",
    "Head of LAC",
    "Head of Service (LAC)",
    "Team Manager (CWD)",
    "Senior Youth Workers",
    "Family Group Conference Coordinator",
    "Head of Early Years, Childcare and Play",
    "Head of Parks, Leisure and Culture",
    "Assistant Director – Learning, Skills and Inclusion",
    "PA to Director of Adult Services",
    "GP Lead (CCG)",
    "Accountable Officer",
    "Lead Professionals",
    "Senior Responsible Officer",
    "Head of Strategy, Policy and Performance",
    "Group Manager (Looked After Children and Care Leavers)",
    "Head of Street Scene",
    "Director, Neighbourhood Services",
    "Assistant Head of Service (Business Support)",
    "County Manager for Adoption",
    "Head of Highways & Transportation",
    "Director of Law & Governance",
    "Principal Environmental Health Officer",
    "Area Manager (East)",
    "North Area Manager",
    "Chief Fire Officer",
    "Named Doctor for Safeguarding",
    "Consultant in Public Health",
    "Deputy Head of Service (Operations)",
    "Commissioning Manager – Learning Disabilities",
    "Adult Safeguarding Lead",
    "Programme Director, Building Schools for the Future",
    "Performance Lead – Adults",
    "Equalities Champion",
    "Member Champion for Older People",
    "Chair of Overview and Scrutiny Committee",
    "Deputy Leader",
    "Directors",
    "Corporate Directors",
]


@pytest.mark.parametrize("cell", SCOPED)
def test_a_post_keeps_its_subject_whatever_marks_stand_in_it(cell: str) -> None:
    assert read(cell) == f"{cell} <post>"


RANK_INITIALS = [
    "SD(A)",
    "SD (A)",
    "SD(CYP)",
    "HoS(F&A)",
    "HoS (LAC)",
    "GM (North)",
    "GM(N)",
    "TM(Fieldwork)",
    "TM (Duty)",
    "SM(C&F)",
    "ACE(P)",
    "ACE (Policy)",
    "DD(C)",
    "DD (Adults)",
    "DCE(R)",
    "CD (Resources)",
    "CD(CS)",
    "ED(P)",
    "ED (Place)",
    "AHoS(S)",
    "EDs",
    "SDs",
    "All HoS",
    "All ADs",
    "DCS",
    "CE",
    "CEO",
    "DPH",
    "HoS",
    "Interim HoS",
    "Acting TM",
    "All SENCOs",
    "SENCOs",
    "IROs",
    "EWOs",
    "PCSOs",
    "SSWs",
    "HVs",
    "AD Adults",
    "GM Localities",
    "HoS Children in Need",
    "SM Fostering",
    "TM Duty & Assessment",
]


@pytest.mark.parametrize("cell", RANK_INITIALS)
def test_rank_initials_are_a_post_with_or_without_a_subject(cell: str) -> None:
    assert read(cell) == f"{cell} <post>"


@pytest.mark.parametrize("cell", ["XB(Q)", "QZ (K)", "RK(PT)"])
def test_letters_that_are_no_rank_stay_unresolved_for_all_their_bracket(cell: str) -> None:
    assert read(cell).endswith("<unresolved>")


POLICE_AND_HEALTH = [
    "Detective Superintendent",
    "Chief Superintendent",
    "Neighbourhood Inspector",
    "Detective Chief Inspector (Public Protection)",
    "Assistant Chief Constable",
    "Police Sergeant",
    "Custody Sergeant",
    "Consultant Paediatrician",
    "Community Matron",
    "Practice Nurses",
    "Community Midwives",
    "Ward Manager",
    "Clinical Director",
    "Medical Director",
    "Director of Nursing",
    "Named GP",
    "Safeguarding Midwife",
    "Prison Governor",
    "Probation Officer",
    "Fire Safety Officers",
]


@pytest.mark.parametrize("cell", POLICE_AND_HEALTH)
def test_ranks_of_police_and_health_without_a_name_are_posts(cell: str) -> None:
    assert read(cell) == f"{cell} <post>"


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Chief Executive's Office", "team"),
        ("Leader's Office", "team"),
        ("Chief Executive's Department", "organisation"),
        ("Chief Executive's Directorate", "organisation"),
        ("Director's Management Team", "team"),
        ("Directors' Group", "team"),
        ("Headteachers Forum", "team"),
        ("Chairs Group", "team"),
        ("Officers' Working Group", "team"),
        ("Team Managers Meeting", "team"),
        ("Extended Directors Team", "team"),
        ("Chief Executive's Management Team", "team"),
        ("Mayor's Office", "team"),
        ("Carers Group", "team"),
        ("Member Development Group", "team"),
        ("Carers Strategy Group", "team"),
    ],
)
def test_what_posts_own_or_meet_in_is_no_post(cell: str, kind: str) -> None:
    assert read(cell) == f"{cell} <{kind}>"


SHARED_HEADS = [
    ("Directors of Education and Social Services", "Director of Education <post>; Director of Social Services <post>"),
    ("Directors of Housing & Finance", "Director of Housing <post>; Director of Finance <post>"),
    ("Heads of Legal, HR and ICT", "Head of Legal <post>; Head of HR <post>; Head of ICT <post>"),
    ("Heads of Adult Social Care and Housing", "Head of Adult Social Care <post>; Head of Housing <post>"),
    ("Chair and members of LSCB", "Chair of LSCB <post>; members of LSCB <post>"),
    ("Chair and Members of the Board", "Chair of the Board <post>; Members of the Board <post>"),
    ("Chair and Vice Chair of Governors", "Chair of Governors <post>; Vice Chair of Governors <post>"),
    ("ADs Adults and Children", "AD Adults <post>; AD Children <post>"),
    ("HoS Adults and Children", "HoS Adults and Children <post>"),
    ("ADs Housing & Finance", "AD Housing <post>; AD Finance <post>"),
    ("Senior and Team Managers", "Senior Managers <post>; Team Managers <post>"),
    ("Area and Locality Managers", "Area Managers <post>; Locality Managers <post>"),
    ("Group/Team Managers", "Group Managers <post>; Team Managers <post>"),
    ("Training & HR Officers", "Training Officer <post>; HR Officer <post>"),
    ("IT, HR and Finance Managers", "IT Manager <post>; HR Manager <post>; Finance Manager <post>"),
    ("Leader and Deputy Leader of the Council", "Leader of the Council <post>; Deputy Leader of the Council <post>"),
    (
        "Director and Assistant Director of Public Health",
        "Director of Public Health <post>; Assistant Director of Public Health <post>",
    ),
    ("Service Managers for Fostering and Adoption", "Service Managers for Fostering and Adoption <post>"),
    ("Chief Executive and Directors", "Chief Executive <post>; Directors <post>"),
    ("Monitoring Officer & s151 Officer", "Monitoring Officer <post>; s151 Officer <post>"),
    ("Head of HR and OD", "Head of HR and OD <post>"),
    ("Chairs of LSCB Sub Groups", "Chairs of LSCB Sub Groups <post>"),
    ("Chairs of Task Groups", "Chairs of Task Groups <post>"),
    ("Heads of Schools", "Heads of Schools <post>"),
    ("Chief Officer, Age Concern", "Chief Officer <post>; Age Concern <organisation>"),
    ("Assistant Chief Officer, Probation", "Assistant Chief Officer <post>; Probation <organisation>"),
]


@pytest.mark.parametrize(("cell", "leads"), SHARED_HEADS)
def test_a_plural_post_before_or_after_a_list_is_written_out_with_each(cell: str, leads: str) -> None:
    assert read(cell) == leads
