"""Text in Windows-1252 with CRLF: labelled blocks `Action: … Lead: … Timescale: …` under theme headings."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns("Action=action", "Lead=lead_text", "Timescale=timescale_text", "Outcome=outcome")

SERVICES = Section(
    theme="ACCESS TO SERVICES",
    rows=(
        row(
            "Audit the council’s public buildings for access by disabled people.",
            "Head of Property",
            "December 2007",
            "Audit published – with a programme of works.",
        ),
        row("Provide hearing loops at all reception desks.", "Facilities Manager", "By March 2008", ""),
        row(
            "Offer every tenant’s newsletter in large print and on tape.",
            "Lorna Heskin",
            "Ongoing",
            "Fewer complaints about information.",
        ),
    ),
)

STAFF = Section(
    theme="OUR STAFF",
    rows=(
        row(
            "Train all managers in equality law.",
            "Human Resources Manager",
            "2007/08",
            "“Equality in practice” course attended by 300 managers.",
        ),
        row("Set aside £10,000 a year for adjustments at work.", "Director of Finance", "From April 2008", ""),
        row("Review recruitment advertising with the local Race Equality Council.", "Faisal Ormerod", "", ""),
    ),
)

LISTENING = Section(
    theme="LISTENING TO PEOPLE",
    rows=(
        row(
            "Hold two open meetings a year with disabled people’s groups.",
            "Equality Steering Group",
            "6 monthly",
            "Minutes published on the website.",
        ),
        row(
            "Survey lesbian, gay and bisexual residents about reporting hate crime.",
            "Faisal Ormerod",
            "June 2008",
            "Survey results shared with Lancashire Constabulary.",
        ),
    ),
)

PLAN = Plan(
    title="Blackpool Borough Council Equality Scheme Action Plan 2007-2010",
    authority="Blackpool Borough Council",
    authority_code="E06000009",
    period=("2007-04-01", "2010-03-31"),
    form="text in Windows-1252 with CRLF line ends and curly quotes; labelled blocks, no table",
    body=(
        *prose(
            """
            The scheme runs from April 2007 to March 2010. The actions below were agreed after consultation
                with community groups.
            """
        ),
        PlanTable(COLUMNS, (SERVICES, STAFF, LISTENING)),
    ),
    leads={
        "Head of Property": "post",
        "Facilities Manager": "post",
        "Lorna Heskin": "person",
        "Human Resources Manager": "post",
        "Director of Finance": "post",
        "Faisal Ormerod": "person",
        "Equality Steering Group": "team",
    },
    times={
        "December 2007": "2007-12",
        "By March 2008": "/2008-03",
        "Ongoing": "ongoing",
        "2007/08": "2007-04/2008-03",
        "From April 2008": "2008-04/..",
        "6 monthly": "recurring",
        "June 2008": "2008-06",
    },
)
