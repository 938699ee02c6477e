"""A plan that is written in three formats and must give the same records from each."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "Ref=ref*0.6",
    "Objective=objective*1.6",
    "Action=action*2.4",
    "Success measures=outcome*1.8",
    "Lead officer=lead_text*1.3",
    "Timescale=timescale_text*1.1",
)

STREETS = Section(
    theme="Theme 1: Cleaner streets",
    rows=(
        row(
            "1.1",
            "Litter is cleared sooner",
            "Sweep the main shopping streets before eight in the morning.\nEmpty bins on market days by four o'clock.",
            "Litter survey score improves.",
            "Head of Street Scene\nMargery Thwaite",
            "April 2008\nOngoing",
        ),
        row(
            "1.2",
            "Fly-tipping falls",
            "Put up signs at the ten worst sites.",
            "",
            "Enforcement Team",
            "By June 2008",
        ),
        row(
            "1.3",
            "Residents help",
            "Lend equipment to groups that hold a clean-up.",
            "20 groups a year.",
            "",
            "",
        ),
    ),
)

PARKS = Section(
    theme="Theme 2: Better parks",
    rows=(
        row(
            "2.1",
            "Parks are safe",
            "Employ two park wardens for the summer months.",
            "Fewer reports of damage.",
            "Parks Manager",
            "Summer 2008",
        ),
        row("2.2", "Play areas are in good order", "", "All play areas inspected.", "Parks Manager", "2008/09"),
    ),
)

PLAN = Plan(
    title="Gloucester City Council Cleaner and Greener Action Plan 2008/2009",
    authority="Gloucester City Council",
    authority_code="E07000081",
    period=("2008-04-01", "2009-03-31"),
    body=(
        *prose("Adopted by the Cabinet of the council after consultation with residents."),
        PlanTable(COLUMNS, (STREETS, PARKS)),
    ),
    leads={
        "Head of Street Scene": "post",
        "Margery Thwaite": "person",
        "Enforcement Team": "team",
        "Parks Manager": "post",
    },
    times={
        "April 2008": "2008-04",
        "Ongoing": "ongoing",
        "By June 2008": "/2008-06",
        "Summer 2008": "2008-22",
        "2008/09": "2008-04/2009-03",
    },
)
