"""Bodies without a head noun, names whose head stands first, and services of allied subjects.

Every answer is worked out by hand from the shared conventions; none is taken from output.
"""

from __future__ import annotations

import pytest

from tests.lead_reading import read

ORGANISATIONS = [
    # a proper name, then what such bodies end in
    "Severn Trent Water",
    "Thamesdown Buses",
    "Mersey Forest",
    "Great Western Community Forest",
    "Wessex Homes",
    "Stockport Homes",
    "Calderdale Community Homes",
    "Tameside Sports Leisure",
    "Wigan Leisure",
    "Oldham Theatres",
    "Broadland Housing",
    "Marches Energy",
    "Tyneside Cyrenians",
    "Teignmouth Volunteers",
    # a word that opens names, then a place
    "Visit Kent",
    "Active Cumbria",
    "Marketing Manchester",
    "Sport Leicestershire",
    "Destination Dorset",
    "Safer Bristol",
    "Voluntary Norfolk",
    # what it is for
    "Homes for Devon",
    "Bikes for Life",
    # bodies known everywhere
    "RSPB",
    "Woodland Trust",
    "Natural Resources Wales",
    "Scottish Natural Heritage",
    "Yorkshire Forward",
    "Countryside Agency",
    "Housing Corporation",
    "Terrence Higgins Trust",
    "Leonard Cheshire",
    "Public Health Wales",
    "Federation of Small Businesses",
    "Friends of Queen's Park",
    "Churches Together in Devon",
    "National Farmers' Union",
    "Health and Social Care Partnership",
    "Association of Chief Officers of Probation",
    "Association of Primary Headteachers",
    "Crossroads for Carers",
    # Welsh, where the head stands first
    "Cyngor Sir Ceredigion",
    "Heddlu Dyfed-Powys",
    "Ysgol Gyfun Llangefni",
    "Partneriaeth Diogelwch",
]
POSTS = [
    "Pennaeth Gwasanaethau Cymdeithasol",
    "Cyfarwyddwr yr Amgylchedd",
    "Prif Swyddog Tân",
    "Rheolwr Prosiect",
    "Swyddog Datblygu",
    "Depute Director of Education",
    "Children's Reporter",
    "Procurator Fiscal",
    "Ward Sister",
    "Consultant Cardiologist",
    "Specialist Nurse, Oncology",
    "Matron, Paediatrics",
    "Watch Manager",
    "Police and Crime Commissioner",
    "Chair of Governors",
    "Head of Environmental Health and Licensing Services",
    "Head of Arts, Museums and Tourism",
    "Director of Housing, Planning and Adult Social Care",
    "Head of Sport, Parks and Customer Services",
    "Group Manager, Inspection",
]
TEAMS = [
    "Highways and Transportation",
    "Parks & Open Spaces",
    "Countryside and Rights of Way",
    "Museums and Archives",
    "Planning & Regeneration",
    "Recycling and Street Cleansing",
    "Waste and Cleansing Team",
    "Countryside and Green Spaces Team",
    "Homelessness and Housing Options",
    "Tîm Tai",
    "Gwasanaeth Ieuenctid",
    "Teacher Development",
    "Councillor Support",
]
NO_BODIES = [
    ("Heather Forest", "Heather Forest <person>"),
    ("Colin Waters", "Colin Waters <person>"),
    ("John Temple", "John Temple <person>"),
    ("Kent Waters", "Kent Waters <organisation>"),
    ("J. Green", "J. Green <person>"),
    ("Training for Staff", "Training for Staff <unresolved>"),
    ("Water", "Water <unresolved>"),
    ("Pavel Houska", "Pavel Houska <person>"),
]


@pytest.mark.parametrize("cell", ORGANISATIONS)
def test_a_body_without_a_head_noun_at_its_end_is_an_organisation(cell: str) -> None:
    assert read(cell) == f"{cell} <organisation>"


@pytest.mark.parametrize("cell", POSTS)
def test_a_post_of_several_subjects_or_of_another_nation_is_one_post(cell: str) -> None:
    assert read(cell) == f"{cell} <post>"


@pytest.mark.parametrize("cell", TEAMS)
def test_subjects_that_councils_put_together_are_one_service(cell: str) -> None:
    assert read(cell) == f"{cell} <team>"


@pytest.mark.parametrize(("cell", "leads"), NO_BODIES)
def test_a_word_that_bodies_end_in_makes_no_body_of_a_person_or_a_subject(cell: str, leads: str) -> None:
    assert read(cell) == leads


SEVERAL = [
    ("Infant and Junior Headteachers", "Infant Headteachers <post>; Junior Headteachers <post>"),
    ("DI Paula Hext/Simon Bray", "DI Paula Hext <person>; Simon Bray <person>"),
    ("Team Leader, Home Care Paula Hext", "Team Leader, Home Care <post>; Paula Hext <person>"),
    ("Paula Hext until June 08, thereafter Simon Bray", "Paula Hext <person>; Simon Bray <person>"),
    ("Age UK c/o Paula Hext", "Age UK <organisation>; Paula Hext <person>"),
    (
        "Head of Transport (lead) with Road Safety Section and Town Councils",
        "Head of Transport <post>; Road Safety Section <team>; Town Councils <organisation>",
    ),
    ("Paula Hext Adult Care Team/Simon Bray", "Paula Hext <person>; Adult Care Team <team>; Simon Bray <person>"),
    (
        "Directors of Housing and Children's Services",
        "Director of Housing <post>; Director of Children's Services <post>",
    ),
    ("HEAD OF CULTURAL\nSERVICES", "HEAD OF CULTURAL SERVICES <post>"),
    ("Service Manager\n(Fostering & Adoption)", "Service Manager (Fostering & Adoption) <post>"),
    (
        "Service Manager (Fostering\n& Adoption)\nPaula Hext",
        "Service Manager (Fostering & Adoption) <post>; Paula Hext <person>",
    ),
    ("Paula Hext\n(Head of Service)", "Paula Hext <person>; Head of Service <post>"),
    ("Tourism\nEvents Officer", "Tourism Events Officer <post>"),
    ("Finance\nTeam Manager", "Finance <team>; Team Manager <post>"),
    ("Education\nHousing\nWaste Manager", "Education <team>; Housing <team>; Waste Manager <post>"),
]


@pytest.mark.parametrize(("cell", "leads"), SEVERAL)
def test_leads_with_and_without_marks_between_come_out_one_by_one(cell: str, leads: str) -> None:
    assert read(cell) == leads


WITHOUT_MARKS = [
    ("Head of Culture Director of Place", "Head of Culture <post>; Director of Place <post>"),
    ("Group Manager (North) Practice Manager", "Group Manager (North) <post>; Practice Manager <post>"),
    ("Paula Hext YOT Manager", "Paula Hext <person>; YOT Manager <post>"),
    ("Natural England Paula Hext", "Natural England <organisation>; Paula Hext <person>"),
    ("Victim Support PC Simon Bray", "Victim Support <organisation>; PC Simon Bray <person>"),
    ("Independent Reviewing Officers (IROs) chair", "Independent Reviewing Officers (IROs) chair <post>"),
    ("PA to Head of Housing", "PA to Head of Housing <post>"),
    ("Harbour Master", "Harbour Master <post>"),
    ("Moray Society for the Blind", "Moray Society for the Blind <organisation>"),
    ("Landowners, Natural England", "Landowners <organisation>; Natural England <organisation>"),
]


@pytest.mark.parametrize(("cell", "leads"), WITHOUT_MARKS)
def test_one_whole_lead_after_another_needs_no_mark(cell: str, leads: str) -> None:
    assert read(cell) == leads


PERSONS_AND_SUBJECTS = [
    ("Paula Hext Adult Care", "Paula Hext <person>; Adult Care <team>"),
    ("Occupational Health", "Occupational Health <team>"),
    ("Paula Hext's team", "Paula Hext's team <team>"),
    ("Rosa Parks Nursery", "Rosa Parks Nursery <organisation>"),
    ("Tyrone Power", "Tyrone Power <person>"),
    ("Paula for Housing", "Paula for Housing <unresolved>"),
    ("Paula Hext/Simon Bray: Waste Team", "Paula Hext <person>; Simon Bray <person>; Waste Team <team>"),
    ("Year one: Paula Hext", "Paula Hext <person>"),
]


@pytest.mark.parametrize(("cell", "leads"), PERSONS_AND_SUBJECTS)
def test_a_person_and_what_stands_with_them_are_told_apart(cell: str, leads: str) -> None:
    assert read(cell) == leads


LABELS_AND_BREAKS = [
    ("Libraries: Paula Hext", "Libraries <team>; Paula Hext <person>"),
    ("Welfare: Paula Hext", "Welfare <team>; Paula Hext <person>"),
    ("Assistant\nDirector\n(Planning)", "Assistant Director (Planning) <post>"),
    (
        "Leisure Manager/Private\nSector Housing\nManager",
        "Leisure Manager <post>; Private Sector Housing Manager <post>",
    ),
    ("Head of Service – Play & Sport (Paula Hext)", "Head of Service – Play & Sport <post>; Paula Hext <person>"),
    ("Steering Group (chaired by Paula Hext)", "Steering Group <team>; Paula Hext <person>"),
    ("Head of Planning (supported by HR) (Paula Hext)", "Head of Planning <post>; HR <team>; Paula Hext <person>"),
    ("PCT and/or Natural England", "PCT <organisation>; Natural England <organisation>"),
    ("Paula Hext or representative", "Paula Hext <person>"),
    ("Cllrs. Hext/Bray", "Cllr Hext <person>; Cllr Bray <person>"),
    ("Police\nFire\nPCT", "Police <organisation>; Fire <organisation>; PCT <organisation>"),
    ("(L) Paula Hext (S) Simon Bray", "Paula Hext <person>; Simon Bray <person>"),
    ("Directors for Adults and for Children", "Director for Adults <post>; Director for Children <post>"),
    ("Kent and Norfolk Constabularies", "Kent Constabulary <organisation>; Norfolk Constabulary <organisation>"),
    ("DMTs, YOTs", "DMTs <team>; YOTs <team>"),
]


@pytest.mark.parametrize(("cell", "leads"), LABELS_AND_BREAKS)
def test_labels_brackets_and_breaks_leave_each_lead_whole(cell: str, leads: str) -> None:
    assert read(cell) == leads
