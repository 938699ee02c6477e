"""Word: a climate change plan whose status is shown by shading, words and ticks."""

from __future__ import annotations

from tests.sample_plans.plan import Grid, Plan, PlanTable, Section, columns, prose, row

RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "00B050", "0070C0"

CURRENT = PlanTable(
    columns(
        "Ref=ref*0.5",
        "Action=action*2.4",
        "Lead officer=lead_text*1.2",
        "Target date=timescale_text",
        "CO2 saving (tonnes)=",
        "Progress to date=progress*1.8",
        "RAG=status*0.7",
    ),
    (
        Section(
            theme="Council buildings",
            rows=(
                row(
                    "B1",
                    "Fit voltage optimisation at City Hall.",
                    "Energy Manager",
                    "March 2011",
                    "120",
                    "Installed in January and working.",
                    "",
                    status="complete",
                    fill=BLUE,
                ),
                row(
                    "B2",
                    "Replace the boilers at Riverside Leisure Centre.",
                    "Energy Manager\nHarriet Dunnage",
                    "September 2011",
                    "85",
                    "Contract let.",
                    "",
                    status="on_track",
                    fill=GREEN,
                ),
                row(
                    "B3",
                    "Survey all roofs for solar panels.",
                    "Property Services",
                    "By June 2011",
                    "",
                    "Half of the roofs surveyed; access problems at two sites.",
                    "",
                    status="at_risk",
                    fill=AMBER,
                ),
                row(
                    "B4",
                    "Draw up an energy policy for tenants of council shops.",
                    "Harriet Dunnage",
                    "Q1 2011/12",
                    "",
                    "No start made: post vacant.",
                    "",
                    status="late",
                    fill=RED,
                ),
            ),
        ),
        Section(
            theme="Travel",
            rows=(
                row(
                    "T1",
                    "Introduce a car club with bays in ten streets.",
                    "Transport Planning Team",
                    "2011/12",
                    "40",
                    "Operator chosen.",
                    "On track",
                    status="on_track",
                    fill=AMBER,
                ),
                row(
                    "T2",
                    "Switch the pool cars to electric vehicles.",
                    "Fleet Manager",
                    "December 2012",
                    "15",
                    "",
                    "Not started",
                    status="not_started",
                ),
                row(
                    "T3",
                    "Offer cycle training to staff.",
                    "Josiah Fenn",
                    "Ongoing",
                    "",
                    "46 members of staff trained.",
                    "",
                    status="on_track",
                    fill=GREEN,
                ),
            ),
        ),
        Section(
            theme="Homes",
            rows=(
                row(
                    "H1",
                    "Insulate 800 council homes with solid walls.",
                    "Head of Housing Property",
                    "31 March 2013",
                    "960",
                    "210 homes done.",
                    "",
                    status="on_track",
                    fill=GREEN,
                ),
                row(
                    "H2",
                    "Run a heat pump pilot in sheltered housing.",
                    "Head of Housing Property",
                    "Autumn 2011",
                    "30",
                    "Grant bid was not successful.",
                    "",
                    status="late",
                    fill=RED,
                ),
                row(
                    "H3",
                    "Publish a guide to saving energy for residents.",
                    "Communications Team",
                    "",
                    "",
                    "",
                    "",
                ),
            ),
        ),
    ),
)

KEY = Grid(
    (
        ("Colour", "Meaning"),
        ("Red", "Late"),
        ("Amber", "At risk"),
        ("Green", "On track"),
        ("Blue", "Complete"),
    )
)

CARRIED = PlanTable(
    columns(
        "Ref=ref*0.5",
        "Action=action*2.4",
        "Lead officer=lead_text*1.2",
        "Target date=timescale_text",
        "Completed=status*0.7",
    ),
    (
        Section(
            theme="Actions carried over from 2009",
            rows=(
                row(
                    "C1",
                    "Appoint an environmental champion in each service.",
                    "Heads of Service",
                    "July 2010",
                    "✓",
                    status="complete",
                ),
                row(
                    "C2",
                    "Set the default of all printers to double-sided.",
                    "ICT Services",
                    "August 2010",
                    "✓",
                    status="complete",
                ),
                row("C3", "Record the mileage of contractors.", "Procurement Manager", "January 2011", ""),
            ),
        ),
    ),
)

PLAN = Plan(
    title="Norwich City Council Climate Change Action Plan 2010-2013",
    authority="Norwich City Council",
    authority_code="E07000148",
    period=("2010-04-01", "2013-03-31"),
    form="Word: a table a theme under headings; status by cell shading, by words (they win over the "
    "colour) and by ticks; a column no role claims; a key of colours",
    indicators=("NI 185", "NI 186"),
    body=(
        *prose(
            """
            The plan covers the financial years 2010/11 to 2012/13. It contributes to NI 185 and NI 186.
            The colours in the last column are explained in the key at the end.
            """
        ),
        CURRENT,
        CARRIED,
        *prose("# Key"),
        KEY,
    ),
    leads={
        "Energy Manager": "post",
        "Harriet Dunnage": "person",
        "Property Services": "team|organisation",
        "Transport Planning Team": "team",
        "Fleet Manager": "post",
        "Josiah Fenn": "person",
        "Head of Housing Property": "post",
        "Communications Team": "team",
        "Heads of Service": "post",
        "ICT Services": "team|organisation",
        "Procurement Manager": "post",
    },
    times={
        "March 2011": "2011-03",
        "September 2011": "2011-09",
        "By June 2011": "/2011-06",
        "Q1 2011/12": "2011-04/2011-06",
        "2011/12": "2011-04/2012-03",
        "December 2012": "2012-12",
        "Ongoing": "ongoing",
        "31 March 2013": "2013-03-31",
        "Autumn 2011": "2011-23",
        "July 2010": "2010-07",
        "August 2010": "2010-08",
        "January 2011": "2011-01",
    },
)
