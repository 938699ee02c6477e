"""Text in UTF-16: Markdown tables with pipes, one a theme under headings."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "No=ref",
    "Commitment=action",
    "How we will know=outcome",
    "Who=lead_text",
    "When=timescale_text",
)

KNOWING = Section(
    theme="Knowing who carers are",
    rows=(
        row(
            "1",
            "Ask about caring at every new patient check.",
            "All practices ask the question.",
            "NHS Fife",
            "April 2013",
        ),
        row(
            "2",
            "Place a carers link worker in each hospital.",
            "Three link workers in post.",
            "Isla Drummond",
            "By October 2013",
        ),
        row(
            "3",
            "Keep a register of young carers in schools.",
            "Every high school has a register.",
            "Education Service\nIsla Drummond",
            "2013/14",
        ),
    ),
)

BREAKS = Section(
    theme="Breaks from caring",
    rows=(
        row(
            "4",
            "Double the number of short break vouchers.",
            "800 vouchers a year.",
            "Fife Council",
            "March 2015",
        ),
        row(
            "5",
            "Review day care opening hours.",
            "Review reported to the Social Work Committee.",
            "Service Manager (Older People)",
            "Winter 2013/14",
        ),
        row("6", "Train volunteers to sit with people at home.", "", "Fife Carers Centre", "Ongoing"),
    ),
)

VOICE = Section(
    theme="Carers as partners",
    rows=(
        row("7", "Hold a carers' assembly each year.", "Assembly held in June.", "Carers Forum", "Annually"),
        row(
            "8",
            "Involve carers in the planning of hospital discharge.",
            "Carers say that they were asked.",
            "Discharge Coordinators",
            "31 December 2014",
        ),
    ),
)

PLAN = Plan(
    title="Fife Carers Strategy: Action Plan 2013-2016",
    authority="Fife Council",
    authority_code="S12000047",
    period=("2013-04-01", "2016-03-31"),
    form="text in UTF-16 with a byte order mark: Markdown tables with pipes under headings",
    body=(
        *prose(
            """
            Fife Council and NHS Fife
            The strategy covers the three financial years from April 2013 to March 2016.
            """
        ),
        PlanTable(COLUMNS, (KNOWING, BREAKS, VOICE)),
    ),
    leads={
        "NHS Fife": "organisation",
        "Isla Drummond": "person",
        "Education Service": "team|organisation",
        "Fife Council": "organisation",
        "Service Manager (Older People)": "post",
        "Fife Carers Centre": "organisation",
        "Carers Forum": "team|organisation",
        "Discharge Coordinators": "post",
    },
    times={
        "April 2013": "2013-04",
        "By October 2013": "/2013-10",
        "2013/14": "2013-04/2014-03",
        "March 2015": "2015-03",
        "Winter 2013/14": "2013-24",
        "Ongoing": "ongoing",
        "Annually": "recurring",
        "31 December 2014": "2014-12-31",
    },
)
