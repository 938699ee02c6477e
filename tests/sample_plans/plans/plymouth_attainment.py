"""Text dump of small Word tables with tab-led cells under key-value heads, one a priority."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, paragraphs, prose, row

COLUMNS = columns(
    "TO BE ACHIEVED BY=objective",
    "ACTION=action",
    "LEAD PERSON=lead_text",
    "OUTCOME=outcome",
    "TIMESCALE=timescale_text",
)

BOYS = Section(
    theme="EA1",
    recommendation=paragraphs("Raise the attainment of boys at Key Stage 2, particularly in writing."),
    priority="Improve the teaching of writing in all primary schools.",
    rows=(
        row(
            "1. Agree which schools need most support.",
            "Analyse results for the last three years and agree a list of twenty schools.",
            "Bryony Pascoe",
            "List agreed with head teachers.",
            "With immediate effect.",
        ),
        row(
            "2. Train teachers.",
            "Hold five training days for literacy leaders.\nFilm good lessons and place them on the schools' website.",
            "Bryony Pascoe\nTom Ashplant",
            "Literacy leaders trained in all twenty schools.",
            "July 2007",
        ),
        row("3. Involve fathers.", "", "", "", ""),
    ),
)

SIXTEEN = Section(
    theme="EA2",
    recommendation=paragraphs(
        "Reduce the number of young people who are not in education, employment or training.\n"
        "Ensure that advice reaches those who leave school early."
    ),
    priority="Give each young person at risk an adviser by name.",
    rows=(
        row(
            "1. Share information.",
            "Schools and Connexions to sign an information sharing agreement.",
            "Connexions",
            "Agreement signed.",
            "By December 2006",
        ),
        row(
            "2. Find those who are missing.",
            "Connexions to call at the last known address of every young person not in contact.",
            "Connexions",
            "Fewer than 4% not known.",
            "Ongoing",
        ),
        row(
            "3. Offer more places.",
            "Commission fifty places on short courses with the city college.",
            "14-19 Strategy Group",
            "Fifty places filled.",
            "Spring 2007",
        ),
        row("4. Review results.", "Report to the Children's Trust Board.", "Desmond Varley", "", ""),
    ),
)

EXCLUSION = Section(
    theme="EA3",
    recommendation=paragraphs("Reduce fixed-term exclusions in secondary schools."),
    priority="Help schools to keep pupils in lessons.",
    rows=(
        row(
            "1. Establish a behaviour partnership.",
            "Head teachers to agree terms of reference and a chair.",
            "Behaviour Strategy Manager",
            "Partnership in place.",
            "September 2006",
        ),
        row(
            "2. Move support into schools.",
            "Re-locate six behaviour support teachers to area bases.",
            "Behaviour Support Team",
            "Each area has two teachers.",
            "2006/07",
        ),
    ),
)

PLAN = Plan(
    title="APA Enjoying and Achieving Action Plan 2006/2007",
    authority="Plymouth City Council",
    authority_code="E06000026",
    unjudged=("ref",),
    period=("2006-04-01", "2007-03-31"),
    form="tab-led cell dump: a running title, a code, a key-value head and a small table for each "
    "priority; the head of the first column holds the first step",
    body=(
        *prose("Plymouth City Council Children's Services"),
        PlanTable(COLUMNS, (BOYS, SIXTEEN, EXCLUSION)),
    ),
    leads={
        "Bryony Pascoe": "person",
        "Tom Ashplant": "person",
        "Connexions": "organisation",
        "14-19 Strategy Group": "team",
        "Desmond Varley": "person",
        "Behaviour Strategy Manager": "post",
        "Behaviour Support Team": "team",
    },
    times={
        "With immediate effect.": "immediate",
        "July 2007": "2007-07",
        "By December 2006": "/2006-12",
        "Ongoing": "ongoing",
        "Spring 2007": "2007-21",
        "September 2006": "2006-09",
        "2006/07": "2006-04/2007-03",
    },
)
