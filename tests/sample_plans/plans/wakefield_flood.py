"""Excel: a tracker of flood recommendations with real dates, percentages in words and traffic lights."""

from __future__ import annotations

from tests.sample_plans.plan import Grid, Plan, PlanTable, Section, columns, prose, row

RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "00B050", "0070C0"

TRACKER = PlanTable(
    columns(
        "No.=ref",
        "Action=action",
        "Owner=lead_text",
        "Due date=timescale_text",
        "Progress=progress",
        "Status=status",
    ),
    (
        Section(
            theme="Warning and informing",
            rows=(
                row(
                    "1.1",
                    "Recruit flood wardens in nine villages.",
                    "Emergency Planning Officer",
                    "30/09/2008",
                    "Wardens in seven villages.",
                    "",
                    status="on_track",
                    fill=GREEN,
                ),
                row(
                    "1.2",
                    "Write to every household in the flood zone.\nRepeat the letter each autumn.",
                    "Communications Team",
                    "Oct-08",
                    "",
                    "",
                    status="at_risk",
                    fill=AMBER,
                ),
                row(
                    "1.3",
                    "Put flood maps on the website.",
                    "Web Manager\nBernadette Oakes",
                    "Ongoing",
                    "First maps published.",
                    "",
                    status="complete",
                    fill=BLUE,
                ),
            ),
        ),
        Section(
            theme="Drainage",
            rows=(
                row(
                    "2.1",
                    "Survey all culverts under council land.",
                    "Drainage Engineer",
                    "31/03/2009",
                    "No start made.",
                    "",
                    status="late",
                    fill=RED,
                ),
                row("2.2", "Agree who clears which trash screen.", "Drainage Engineer", "Jan-09", "", ""),
            ),
        ),
    ),
)

PLAN = Plan(
    title="Wakefield Council Flood Review Action Plan 2008/09",
    authority="Wakefield Council",
    authority_code="E08000036",
    period=("2008-04-01", "2009-03-31"),
    form="Excel: title rows over the table, section rows that are only bold, real dates in two formats, status by "
    "colour, a key beside nothing",
    body=(
        *prose("The plan answers the review of the floods of June 2007."),
        TRACKER,
        Grid((("Green", "On track"), ("Amber", "At risk"), ("Red", "Late"), ("Blue", "Complete"))),
    ),
    leads={
        "Emergency Planning Officer": "post",
        "Communications Team": "team",
        "Web Manager": "post",
        "Bernadette Oakes": "person",
        "Drainage Engineer": "post",
    },
    times={
        "30/09/2008": "2008-09-30",
        "Oct-08": "2008-10",
        "Ongoing": "ongoing",
        "31/03/2009": "2009-03-31",
        "Jan-09": "2009-01",
    },
)
