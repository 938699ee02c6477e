"""Word: an LAA plan with several leads in a cell and steps under sub-headings inside a cell."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "Objective=objective*1.4",
    "Key actions=action*2.8",
    "Milestones=outcome*1.8",
    "Lead agencies=lead_text*1.3",
    "When=timescale_text",
    "Resources needed=resources*1.2",
)

CHILDREN = Section(
    theme="Block 1: Children and Young People",
    rows=(
        row(
            "Fewer children are injured on the roads",
            "## Schools\nOffer pedestrian training to every Year 3 pupil.\n"
            "Help twenty schools to write a travel plan.\n"
            "## Neighbourhoods\nIntroduce 20 mph zones around six primary schools.",
            "3,000 pupils trained.\nZones in force.",
            "Road Safety Team\nSignpost Stockport\nGreater Manchester Police",
            "July 2008\nJuly 2008\nMarch 2009",
            "£140,000 local transport plan",
        ),
        row(
            "More families use children's centres",
            "Open three further centres.\nVisit every family with a child under one.",
            "Reach of 65% in the poorest areas.",
            "Head of Early Years / Stockport PCT",
            "2007/08\nOngoing",
            "General Sure Start grant",
        ),
        row(
            "Young carers have someone to turn to",
            "Appoint a young carers worker in the voluntary sector.",
            "80 young carers known and supported.",
            "Beacon Carers Centre",
            "By September 2007",
            "£28,000",
        ),
    ),
)

SAFER = Section(
    theme="Block 2: Safer and Stronger Communities",
    rows=(
        row(
            "People feel safe in the town centre at night",
            "## Licensing\nAdopt a cumulative impact policy.\nVisit problem premises with the fire service.\n"
            "## Design\nImprove lighting in Mersey Square.",
            "Fear of crime falls by five points.",
            "Licensing Manager\nGreater Manchester Fire and Rescue Service\nGwilym Hatherley",
            "October 2007\nMonthly\n2008/09",
            "Partnership fund",
        ),
        row(
            "More people volunteer",
            "Set up a volunteer brokerage service.\nHold a volunteers' fair each June.",
            "300 placements a year.",
            "Volunteer Centre\nThird Sector Forum",
            "January 2008\nJune 2008",
            "£15,000",
        ),
    ),
)

HEALTH = Section(
    theme="Block 3: Healthier Communities and Older People",
    rows=(
        row(
            "More people stop smoking",
            "Run stop smoking clinics in ten workplaces.",
            "900 people quit at four weeks.",
            "Director of Public Health\nChamber of Commerce",
            "31 March 2008",
            "PCT budget",
        ),
        row(
            "Older people are safe at home",
            "Fit smoke alarms in the homes of people over 75.\nProvide a handyperson service.",
            "1,200 alarms fitted.",
            "Shona Birtwell, Adult Services Manager",
            "2007-2010",
            "Age Concern grant",
        ),
    ),
)

ECONOMY = Section(
    theme="Block 4: Economic Development",
    rows=(
        row(
            "Fewer people depend on benefits",
            "Place job advisers in four GP surgeries.",
            "120 people into work.",
            "Jobcentre Plus\nStockport PCT",
            "April 2008",
            "Working Neighbourhoods Fund",
        ),
        row(
            "Local firms win public contracts",
            "Publish a forward list of contracts.\nHold meet-the-buyer events.",
            "Two events a year.",
            "Procurement Team",
            "Dec 2007\n6 monthly",
            "Nil",
        ),
    ),
)

PLAN = Plan(
    title="Stockport Local Area Agreement 2007-2010: Delivery Plan",
    authority="Stockport Metropolitan Borough Council",
    authority_code="E08000007",
    period=("2007-04-01", "2010-03-31"),
    form="Word: section rows, several leads and several times in a cell, steps under bold sub-headings",
    body=(
        *prose(
            """
            Stockport Metropolitan Borough Council on behalf of the Stockport Partnership
            The agreement runs for three financial years, from April 2007 to March 2010.
            """
        ),
        PlanTable(COLUMNS, (CHILDREN, SAFER, HEALTH, ECONOMY)),
    ),
    leads={
        "Road Safety Team": "team",
        "Signpost Stockport": "organisation|unresolved",
        "Greater Manchester Police": "organisation",
        "Head of Early Years / Stockport PCT": (
            ("Head of Early Years", "post"),
            ("Stockport PCT", "organisation"),
        ),
        "Beacon Carers Centre": "organisation",
        "Licensing Manager": "post",
        "Greater Manchester Fire and Rescue Service": "organisation",
        "Gwilym Hatherley": "person",
        "Volunteer Centre": "organisation|team",
        "Third Sector Forum": "organisation|team",
        "Director of Public Health": "post",
        "Chamber of Commerce": "organisation",
        "Shona Birtwell, Adult Services Manager": (
            ("Shona Birtwell", "person"),
            ("Adult Services Manager", "post"),
        ),
        "Jobcentre Plus": "organisation",
        "Stockport PCT": "organisation",
        "Procurement Team": "team",
    },
    times={
        "July 2008": "2008-07",
        "March 2009": "2009-03",
        "2007/08": "2007-04/2008-03",
        "Ongoing": "ongoing",
        "By September 2007": "/2007-09",
        "October 2007": "2007-10",
        "Monthly": "recurring",
        "2008/09": "2008-04/2009-03",
        "January 2008": "2008-01",
        "June 2008": "2008-06",
        "31 March 2008": "2008-03-31",
        "2007-2010": "2007-04/2010-03",
        "April 2008": "2008-04",
        "Dec 2007": "2007-12",
        "6 monthly": "recurring",
    },
)
