"""HTML: a play strategy on a council site, a table under each heading, menus and a cookie notice around it."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"

ACTIONS = PlanTable(
    columns(
        "Ref=ref",
        "What we will do=action",
        "Lead officer=lead_text",
        "By when=timescale_text",
        "Success measure=outcome",
        "RAG=status",
    ),
    (
        Section(
            theme="Places to play",
            rows=(
                row(
                    "P1",
                    "Rebuild the playground at Riverside Meadows.",
                    "Parks Manager",
                    "July 2010",
                    "Twice as many visits as in 2008.",
                    "",
                    status="on_track",
                    fill=GREEN,
                ),
                row(
                    "P2",
                    "Close three streets for play on Sundays.\nAsk residents what they think.",
                    "Traffic Manager\nPlay Team",
                    "Summer 2010",
                    "",
                    "",
                    status="late",
                    fill=RED,
                ),
            ),
        ),
        Section(
            theme="People who help",
            rows=(
                row(
                    "H1",
                    "Train 25 volunteers & pay for their checks.",
                    "Cosmo Tarrant",
                    "2010/11",
                    "25 trained.",
                    "",
                    status="at_risk",
                    fill=AMBER,
                ),
                row("H2", "Publish a play newsletter.", "Play Team", "Quarterly", "Four issues a year.", ""),
            ),
        ),
    ),
)

PLAN = Plan(
    title="Exeter City Council Play Strategy Action Plan 2010-2012",
    authority="Exeter City Council",
    authority_code="E07000041",
    period=("2010-04-01", "2012-03-31"),
    form="HTML: a page of a council site with menus, banner and foot; a table under each heading; status by colour",
    body=(*prose("Children told us what they want from places to play."), ACTIONS),
    leads={
        "Parks Manager": "post",
        "Traffic Manager": "post",
        "Play Team": "team",
        "Cosmo Tarrant": "person",
    },
    times={
        "July 2010": "2010-07",
        "Summer 2010": "2010-22",
        "2010/11": "2010-04/2011-03",
        "Quarterly": "recurring",
    },
)
