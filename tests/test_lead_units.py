"""Teams and organisations: partner bodies, trusts, schools, places, services of one name and of two.

Every answer is worked out by hand from the shared conventions; none is taken from output.
"""

from __future__ import annotations

import pytest

from tests.lead_reading import read

BODIES = [
    "CDRP",
    "SSCB",
    "LINk",
    "LINks",
    "CCG",
    "CCGs",
    "VCS",
    "RSLs",
    "CPS",
    "NOMS",
    "JCP",
    "LSC",
    "GOWM",
    "GOSW",
    "HMP Dartmoor",
    "HMP/YOI Portland",
    "Ofsted",
    "DWP",
    "DfE",
    "NHS England",
    "Healthwatch",
    "Healthwatch Devon",
    "Crown Prosecution Service",
    "National Offender Management Service",
    "Job Centre Plus",
    "Chamber of Commerce",
    "Citizens Advice Bureau",
    "Voluntary Action Leicester",
    "Age UK Stockport",
    "Victim Support Wales",
    "Housing 21",
    "Homes England",
    "Sport England",
    "Fire & Rescue",
    "Devon & Somerset Fire & Rescue Service",
    "Lancashire Constabulary",
    "West Yorkshire Police",
    "Dyfed-Powys Police",
    "Probation Trust",
    "Devon & Cornwall Probation Area",
    "HM Courts Service",
    "Coroner's Court",
    "District Councils",
    "Environment Agency",
    "Local Enterprise Partnership",
    "14-19 Partnership",
    "Local Involvement Network",
    "Diocese of Exeter",
    "University of Plymouth",
    "Open University",
    "Citizens Advice",
    "Women's Refuge",
    "Registered landlords",
    "Care homes",
    "Third Sector",
    "Voluntary and Community Sector",
    "Voluntary Organisations",
    "External providers",
    "Independent Sector Providers",
    "GP Practices",
    "Mencap",
]


@pytest.mark.parametrize("cell", BODIES)
def test_partner_bodies_are_organisations(cell: str) -> None:
    assert read(cell) == f"{cell} <organisation>"


PLACES = [
    "South Devon College",
    "Ivybridge Community College",
    "St Mary's Primary School",
    "St. John's C of E Primary School",
    "King Edward VI School",
    "Torbay Hospital",
    "St Thomas' Hospital",
    "Great Ormond Street Hospital",
    "Devon Partnership NHS Trust",
    "Royal Cornwall Hospitals NHS Trust",
    "Mersey Care NHS Trust",
    "Avon & Wiltshire Mental Health Partnership NHS Trust",
    "Sandwell & West Birmingham Hospitals NHS Trust",
    "Salford Royal NHS Foundation Trust",
    "Plymouth Teaching PCT",
    "Torbay Care Trust",
    "NHS Devon",
    "NHS Tameside and Glossop",
    "Beacon Carers Centre",
    "Fife Carers Centre",
    "Volunteer Centre",
    "Volunteer Centre Bolton",
    "Princess Royal Trust Carers Centre",
    "Citizens Advice Centre",
    "Women's Centre",
    "Rape Crisis Centre",
    "Signpost Stockport",
    "Carers Centre",
    "Law Centre",
    "Rhondda Cynon Taf",
    "Bath/NE Somerset",
    "Bath & NE Somerset",
    "Telford & Wrekin",
    "Blackburn with Darwen",
    "Kensington & Chelsea",
    "Neath Port Talbot",
    "Milton Keynes",
    "Isle of Wight Council",
    "Vale of Glamorgan",
    "Borough of Poole",
    "Dumfries & Galloway",
    "Argyll and Bute Council",
    "Teignbridge DC",
    "Redcar & Cleveland Borough Council",
]


@pytest.mark.parametrize("cell", PLACES)
def test_schools_trusts_centres_and_councils_are_one_organisation_each(cell: str) -> None:
    assert read(cell) == f"{cell} <organisation>"


TEAMS = [
    "YOT",
    "DAAT",
    "HR",
    "ICT",
    "Comms",
    "Legal",
    "Contracts & Commissioning",
    "Road Safety Team",
    "Youth Inclusion Support Panel",
    "LSCB Executive",
    "QA Sub-Group",
    "Policy, Planning & Performance Team",
    "Communications and Engagement Team",
    "Children's Social Work Service",
    "14-19 Team",
    "0-19 Service",
    "16+ Team",
    "Looked After Children Education Service",
    "Children in Care Team",
    "Leaving Care Team",
    "All Sub Groups",
    "Strategic Housing Team",
    "Schools Finance Team",
    "Police Liaison Group",
    "Carers Support Service",
    "Community Mental Health Team",
    "Anti-Bullying Steering Group",
    "E-Safety Group",
    "Every Child Matters Project Team",
    "Information, Advice & Guidance Team",
    "Joint Area Review Project Board",
    "Drugs and Alcohol Team",
    "Access & Inclusion",
    "Equality & Diversity",
    "Policy & Performance",
    "Looked After Children",
    "Early Years",
    "Early Years & Childcare Service",
    "Adults' Safeguarding Team",
    "Customer First",
    "Contact Centre",
    "Call Centre",
    "Business Unit",
    "Corporate Leadership Team",
    "Extended Management Team",
    "Strategic Management Board",
    "Safer Neighbourhood Teams",
    "Public Protection Unit",
    "Child Abuse Investigation Unit",
    "Family Placement Team",
    "Welfare Rights",
    "Internal Audit",
    "Trading Standards",
    "Emergency Planning",
    "School Improvement",
    "Education Welfare Service",
    "Educational Psychology Service",
    "Adult Social Care",
    "CYPS DLT",
    "ASC DMT",
    "LSCB QA Group",
]


@pytest.mark.parametrize("cell", TEAMS)
def test_teams_services_and_boards_are_teams(cell: str) -> None:
    assert read(cell) == f"{cell} <team>"


DIRECTORATES = [
    "Children's Services Directorate",
    "Environment & Regeneration Directorate",
    "Adults, Health and Housing Department",
    "Education Department",
    "Chief Executive's Department",
    "Corporate Resources Department",
    "Social Services Department",
    "Community & Adult Services Directorate",
]


@pytest.mark.parametrize("cell", DIRECTORATES)
def test_directorates_and_departments_are_organisations(cell: str) -> None:
    assert read(cell) == f"{cell} <organisation>"


TWO_SUBJECTS = [
    "Education & Environment",
    "Housing and Planning",
    "Health & Housing",
    "Social Care and Education",
    "Culture & Environment",
]


@pytest.mark.parametrize("cell", TWO_SUBJECTS)
def test_two_subjects_joined_are_one_service_or_two_and_so_unresolved(cell: str) -> None:
    assert read(cell) == f"{cell} <unresolved>"


SEVERAL = [
    ("Trafford and Salford PCTs", "Trafford PCT <organisation>; Salford PCT <organisation>"),
    ("Bolton & Bury Councils", "Bolton Council <organisation>; Bury Council <organisation>"),
    ("HR and Finance Teams", "HR Team <team>; Finance Team <team>"),
    ("Crime and Disorder Partnerships", "Crime and Disorder Partnerships <organisation>"),
    ("Children and Families Teams", "Children and Families Teams <team>"),
    ("Police, Probation & YOT", "Police <organisation>; Probation <organisation>; YOT <team>"),
    ("Police/CPS", "Police <organisation>; CPS <organisation>"),
    ("JCP/LSC/Connexions", "JCP <organisation>; LSC <organisation>; Connexions <organisation>"),
    ("PCT & Acute Trust", "PCT <organisation>; Acute Trust <organisation>"),
    ("CCG and Healthwatch", "CCG <organisation>; Healthwatch <organisation>"),
    ("LINk / PCT", "LINk <organisation>; PCT <organisation>"),
    ("NSPCC, Barnardo’s and Action for Children", "NSPCC <organisation>; Barnardo’s <organisation>; "
     "Action for Children <organisation>"),
    ("RSLs & Housing", "RSLs <organisation>; Housing <team>"),
    ("Schools and Colleges", "Schools <organisation>; Colleges <organisation>"),
    ("Comms and HR", "Comms <team>; HR <team>"),
    ("Legal/HR/ICT", "Legal <team>; HR <team>; ICT <team>"),
    ("Adult Services and Children's Services", "Adult Services <team>; Children's Services <team>"),
    ("Devon PCT and Torbay Care Trust", "Devon PCT <organisation>; Torbay Care Trust <organisation>"),
    ("Bath/NE Somerset / Police", "Bath/NE Somerset <organisation>; Police <organisation>"),
    ("Youth Service & Connexions", "Youth Service <team>; Connexions <organisation>"),
    ("Performance Team and Audit Commission", "Performance Team <team>; Audit Commission <organisation>"),
    ("Policy Team/Communications Team", "Policy Team <team>; Communications Team <team>"),
    ("Learning & Development Team and HR", "Learning & Development Team <team>; HR <team>"),
    ("CMT / Cabinet", "CMT <team>; Cabinet <team>"),
    ("LSCB & Children's Trust Board", "LSCB <organisation>; Children's Trust Board <organisation>"),
    ("Fire Service; Police; Ambulance Service", "Fire Service <organisation>; Police <organisation>; "
     "Ambulance Service <organisation>"),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "leads"), SEVERAL)
def test_known_units_joined_are_told_apart(cell: str, leads: str) -> None:
    assert read(cell) == leads
