"""Text of a PDF: a delivery plan with targets, risks and a progress table that repeats the actions."""

from __future__ import annotations

from tests.sample_plans.plan import Grid, Plan, PlanTable, Section, columns, prose, row

ACTIONS = PlanTable(
    columns(
        "No=ref",
        "Actions=action",
        "Completion Date=timescale_text",
        "Lead Officer and Organisation=lead_text",
    ),
    (
        Section(
            rows=(
                row(
                    "5.1",
                    "Train school nurses to weigh and measure children in Reception and Year 6",
                    "Sept 2009",
                    "Kirsten Mulgrave",
                    status="complete",
                    progress="Complete. 14 nurses trained.",
                ),
                row(
                    "5.2",
                    "Send every parent a letter with the child's result and advice",
                    "December 2009",
                    "Kirsten Mulgrave",
                    status="on_track",
                    progress="On track. Letter agreed with schools.",
                ),
                row(
                    "5.3",
                    "Commission a family weight management programme in Dewsbury and Batley",
                    "2009/10",
                    "Kirklees Primary Care Trust",
                    status="late",
                    progress="Late. Tender had to be issued again.",
                ),
                row(
                    "5.4",
                    "Promote breastfeeding through peer supporters in children's centres",
                    "On-going",
                    "Abdul Rehman Sadiq",
                    progress="38 peer supporters recruited.",
                ),
                row(
                    "5.5",
                    "Review school meals against the national nutrient standards",
                    "By July 2010",
                    "Fozia Raistrick, Catering Manager",
                    status="not_started",
                    progress="Not started.",
                ),
            )
        ),
    ),
)

PROGRESS = Grid(
    (
        ("Actions", "Progress", "Status"),
        (
            "5.1 Train school nurses to weigh and measure children in Reception and Year 6",
            "Complete. 14 nurses trained.",
            "Complete",
        ),
        (
            "5.2 Send every parent a letter with the child's result and advice",
            "On track. Letter agreed with schools.",
            "On track",
        ),
        (
            "5.3 Commission a family weight management programme in Dewsbury and Batley",
            "Late. Tender had to be issued again.",
            "Late",
        ),
        (
            "5.4 Promote breastfeeding through peer supporters in children's centres",
            "38 peer supporters recruited.",
            "",
        ),
        ("5.5 Review school meals against the national nutrient standards", "Not started.", "Not started"),
    )
)

TARGETS = Grid(
    (
        ("NI No. 56", "NI Title: Obesity among primary school age children in Year 6", "", ""),
        ("Baseline (Year & Source)", "Targets", "", ""),
        ("", "Yr 1 - 2008/9", "Yr 2 - 2009/10", "Yr 3 - 2010/11"),
        ("<i>2007/8 18.4% (National Child Measurement Programme)</i>", "18%", "17.5%", "17%"),
    )
)

RISKS = PlanTable(
    columns(
        "No=ref",
        "Key Risks=risk",
        "Mitigating Actions=action",
        "Delivered by=lead_text",
        "Completion Date=timescale_text",
    ),
    (
        Section(
            rows=(
                row(
                    "9.1",
                    "Parents may withdraw their children from the measuring programme.",
                    "Explain the programme at parents' evenings and through school governors.",
                    "Kirklees Council",
                    "October 2009",
                    kind="mitigation",
                ),
                row(
                    "9.2",
                    "Grant funding for peer supporters ends in March 2010.",
                    "Seek mainstream funding through the commissioning round.",
                    "Kirklees Primary Care Trust",
                    "",
                    kind="mitigation",
                ),
            )
        ),
    ),
)

PLAN = Plan(
    title="NI 56 Obesity among primary school age children: LAA Delivery Plan",
    authority="Kirklees Council",
    authority_code="E08000034",
    document_date="2009-06-12",
    form="PDF text, tabs between cells; a progress table repeats the five actions (no second record); "
    "a target table with baseline and three years; a risk table",
    unjudged=("theme",),
    indicators=("NI 56", "NI 53", "NI 57"),
    targets=(
        ("NI 56", "2007/8", 18.4, "%", True),
        ("NI 56", "2008/9", 18, "%", False),
        ("NI 56", "2009/10", 17.5, "%", False),
        ("NI 56", "2010/11", 17, "%", False),
    ),
    contacts=(("Abdul Rehman Sadiq", "Health Improvement Manager", "abdul.sadiq@kirklees.example", "01632 960017"),),
    body=(
        *prose(
            """
            Kirklees Council
            Date: 12 June 2009
            Delivery Lead
            Name: Abdul Rehman Sadiq
            Title: Health Improvement Manager
            Telephone: 01632 960017
            Email: abdul.sadiq@kirklees.example
            1. OBJECTIVES
            - 1.1 The plan seeks to halt the rise in obesity among children of primary school age.
            - 1.2 Links are made with NI 53 (breastfeeding) and NI 57 (physical education and sport).
            2. EQUALITIES
            - 2.1 Rates are highest in the north of the district. Programmes are placed there first.
            5. ACTION PLAN
            """
        ),
        ACTIONS,
        *prose("6. DELIVERY PROGRESS"),
        PROGRESS,
        *prose("7. PERFORMANCE MANAGEMENT\nThe agreed target for this indicator is as follows;"),
        TARGETS,
        *prose(
            """
            Notes
            1. Data is collected in the summer term of each school year.
            9. RISK MANAGEMENT
            """
        ),
        RISKS,
    ),
    leads={
        "Kirsten Mulgrave": "person",
        "Kirklees Primary Care Trust": "organisation",
        "Abdul Rehman Sadiq": "person",
        "Fozia Raistrick, Catering Manager": (
            ("Fozia Raistrick", "person"),
            ("Catering Manager", "post"),
        ),
        "Kirklees Council": "organisation",
    },
    times={
        "Sept 2009": "2009-09",
        "December 2009": "2009-12",
        "2009/10": "2009-04/2010-03",
        "On-going": "ongoing",
        "By July 2010": "/2010-07",
        "October 2009": "2009-10",
    },
)
