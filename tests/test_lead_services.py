"""Leads across the services of a council: housing, environment, health, schools, safety, finance.

The answers were written before the program had seen the cells, in three rounds. Cells for which the conventions leave
two answers open were left out afterwards; those the program still gets wrong stand in `STILL_WRONG`.
"""

from __future__ import annotations

import pytest

from tests.lead_reading import read

POSTS = [
    "Strategic Lead – Prevention",
    "Assistant Director, Integrated Commissioning",
    "Head of Children's Integrated Services (North)",
    "Chair of Scrutiny",
    "Children's Commissioner",
    "Members of Youth Parliament",
    "Extended Schools Co-ordinators",
    "Principal Officer – QA",
    "Social Work Managers",
    "Project lead",
    "Project Sponsor",
    "Business Manager (C&F)",
    "Business Manager - ACPC",
    "ACPC Co-ordinator",
    "LEA Officers",
    "Connexions PAs",
    "Link workers",
    "Head of Assessment & Care Management (Adults)",
    "Officers",
    "Lead officers",
    "Service Head",
    "ICS Project Manager",
    "CAF Coordinator",
    "SC Managers",
    "Admin Managers",
    "Homelessness Strategy Officer",
    "Head of Housing Needs & Private Sector Housing",
    "CDRP Co-ordinator",
    "DAAT Commissioning Manager",
    "Chief Inspector (Operations)",
    "All Heads",
    "School Heads",
    "Audit Manager",
    "External Auditor",
    "Planning Policy Manager",
    "Building Control Manager",
    "Climate Change Officer",
    "Waste & Recycling Manager",
    "Arts Development Officer",
    "Head of Regeneration and Economic Development",
    "Assistant Chief Executive – Strategy & Communications",
    "Town Centre Manager",
    "Emergency Planning Officer",
    "Contact Centre Manager",
    "HR Business Partners",
    "HR Director",
    "Equality Group Chair",
    "Access Officer",
    "Portfolio Holder – Environment",
    "Health Promotion Manager",
    "Head of Midwifery",
    "Nursery managers",
    "Childminders",
    "Parent Support Advisers",
    "Virtual Head",
    "Residential Managers",
    "Home Managers",
    "Registered Managers",
    "Regulation 33 Visitor",
    "Complaints Officer",
    "Participation Officer",
    "Valuing People Lead",
    "Transitions Co-ordinator",
    "Head of Finance (CYPS)",
    "Group Accountants",
    "Workforce lead",
    "SCR Panel Chair",
    "MARAC Chair",
    "LAC Nurse",
    "Designated Teachers",
    "Designated Doctor",
    "Snr Managers",
    "Asst. Director",
    "Dep. Head of Service",
    "Dir. of Finance",
    "Mgr, Fostering",
    "Exec Director (Adults)",
    "Service Mgrs",
    "Svc Manager",
    "AD – C&F",
]
TEAMS = [
    "Governor Support",
    "Sure Start Local Programmes",
    "Marketing & Communications Team",
    "Safeguarding & LAC Team",
    "Health Visiting Service",
    "Health & Wellbeing Board",
    "Children's Social Care Management Team",
    "Independent Reviewing Service",
    "Management Team",
    "Corporate Services",
    "North Team",
    "Alun Prosser's team",
    "Environmental Services",
    "Play Service",
    "Senior Management",
    "IT Project Board",
    "ICS Project Board",
    "RAP Group",
    "ContactPoint Team",
    "Steering Group",
    "Anti-Social Behaviour Team",
    "Domestic Abuse Forum",
    "Corporate Governance Group",
    "Audit Committee",
    "External Audit",
    "Planning Policy Team",
    "Transport Planning",
    "Tenants' Forum",
    "Sustainability Team",
    "Waste Services",
    "Parks & Open Spaces",
    "Parks and Countryside Service",
    "Sports Development",
    "Skills Board",
    "Adult Learning Service",
    "Public Health Team",
    "Stop Smoking Service",
    "Health Promotion",
    "School Nursing Service",
    "Midwifery",
    "Teenage Pregnancy Board",
    "Family Information Service",
    "Governor Services",
    "School Improvement Service",
    "Placements Team",
    "Advocacy Service",
    "Quality & Performance Board",
    "Joint Strategic Commissioning Group",
    "Learning Disability Partnership Board",
    "CAMHS (Tier 3)",
    "CAMHS Partnership Board",
    "LAC Health Team",
    "Legal team",
    "legal",
    "Mgmt Team",
]
ORGANISATIONS = [
    "Sheffield Futures",
    "Leicester, Leicestershire & Rutland LRF",
    "Sheffield Teaching Hospitals",
    "Children & Families Directorate",
    "Nottinghamshire Healthcare NHS Trust",
    "Derbyshire Constabulary",
    "School Governing Bodies",
    "Youth Parliament",
    "Directorates",
    "Corporate Services Directorate",
    "Sure Start Partnerships",
    "Early Years Partnership",
    "Housing Dept",
    "Training Consortium",
    "Consortium",
    "Warwickshire Probation Trust",
    "Highways Agency",
    "Bus operators",
    "Network Rail",
    "Local businesses",
    "Landlords",
    "Registered Providers",
    "Private landlords",
    "Residents' associations",
    "Groundwork",
    "Wildlife Trust",
    "Natural England",
    "Local Nature Partnership",
    "Leisure Trust",
    "County Sports Partnership",
    "GP Consortia",
    "National Youth Advocacy Service",
    "Health & Social Care Partnership",
    "Primary Heads Association",
    "Governors' Association",
    "Staffordshire Moorlands District Council",
    "East Riding of Yorkshire",
    "City of York Council",
    "Walsall MBC",
    "Merthyr Tydfil",
    "St Albans",
    "Kirklees",
    "Calderdale & Huddersfield NHS Foundation Trust",
    "South Yorkshire Police",
    "Cheshire Fire and Rescue Service",
    "the PCT",
]
PERSONS = [
    "Cllr Yusuf Ademola",
    "E. Thornbury",
    "Mohan Lal",
    "Ingrid Aas-Berge",
    "Bev Nwosu",
    "Cheng, Mei",
    "T O'Leary",
    "Superintendent Colin Darby",
    "Owain Lle",
    "Ms. Odette Khumalo",
    "Mrs S. Begum-Ali",
    "K.Marsh",
    "Keith.Marsh",
]
OPEN = [
    "DCSO",
    "Care leavers",
    "All service areas",
    "All Directorates",
    "Each directorate",
    "Housing & Social Services",
    "All front line staff",
    "SIPs",
    "LDPB",
]


@pytest.mark.parametrize("cell", POSTS)
def test_a_post_of_any_service_is_a_post(cell: str) -> None:
    assert read(cell) == f"{cell} <post>"


@pytest.mark.parametrize("cell", TEAMS)
def test_a_team_of_any_service_is_a_team(cell: str) -> None:
    assert read(cell) == f"{cell} <team>"


@pytest.mark.parametrize("cell", ORGANISATIONS)
def test_a_partner_of_any_service_is_an_organisation(cell: str) -> None:
    assert read(cell) == f"{cell} <organisation>"


@pytest.mark.parametrize("cell", PERSONS)
def test_a_person_of_any_service_is_a_person(cell: str) -> None:
    assert read(cell) == f"{cell} <person>"


@pytest.mark.parametrize("cell", OPEN)
def test_people_in_general_and_unknown_initials_are_unresolved(cell: str) -> None:
    assert read(cell) == f"{cell} <unresolved>"


STILL_WRONG = [
    ("Tees, Esk & Wear Valleys NHS Trust", "Tees, Esk & Wear Valleys NHS Trust <organisation>"),
    ("Jane marsh", "Jane marsh <person>"),
    ("NHS Vol Sector", "NHS <organisation>; Vol Sector <organisation>"),
]


@pytest.mark.xfail(strict=True, reason="known limits; a cell that comes out right moves to its own table")
@pytest.mark.parametrize(("cell", "leads"), STILL_WRONG)
def test_known_limits_of_the_grammar(cell: str, leads: str) -> None:
    assert read(cell) == leads
