"""Word: a housing strategy whose priority cells are merged down over their actions."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "Strategic priority=priority*1.4",
    "No.=ref*0.5",
    "What we will do=action*2.4",
    "Success measures=outcome*1.8",
    "Responsible officer=lead_text*1.2",
    "By when=timescale_text",
    "Funding=resources*1.1",
)

SUPPLY = Section(
    priority="Increasing the supply of affordable homes",
    rows=(
        row(
            "",
            "1",
            "Adopt a supplementary planning document on affordable housing.",
            "Document adopted by full Council.",
            "Planning Policy Manager",
            "December 2008",
            "Within existing budgets",
        ),
        row(
            "",
            "2",
            "Agree a development programme with partner housing associations.",
            "240 affordable homes completed over three years (NI 155).",
            "Housing Strategy Manager\nPennine Vale Homes",
            "April 2008 – March 2011",
            "Housing Corporation grant",
        ),
        row(
            "",
            "3",
            "Dispose of three small council-owned sites for rural housing.",
            "Contracts exchanged on all three sites.",
            "Ruth Haldane",
            "2009/10",
            "Capital receipts",
        ),
        row(
            "",
            "4",
            "Review the scope for homes above shops in the town centres.",
            "Report to Regeneration Scrutiny Panel.",
            "Ruth Haldane",
            "Q3 2008/09",
            "£8,000 feasibility fund",
        ),
    ),
)

CONDITION = Section(
    priority="Improving the condition of private homes",
    rows=(
        row(
            "",
            "5",
            "Complete a private sector stock condition survey.",
            "Survey published and used to set targets.",
            "Private Sector Housing Manager",
            "September 2008",
            "£95,000",
        ),
        row(
            "",
            "6",
            "Extend the landlord accreditation scheme to all wards.",
            "150 landlords accredited.",
            "Private Sector Housing Team",
            "Ongoing",
            "Regional Housing Board",
        ),
        row(
            "",
            "7",
            "Bring long-term empty homes back into use.",
            "40 homes a year brought back into use.",
            "Empty Homes Officer",
            "Annually",
            "Council Tax receipts from second homes",
        ),
    ),
)

HOMELESSNESS = Section(
    priority="Preventing homelessness",
    rows=(
        row(
            "",
            "8",
            "Open a single point of access for housing advice in Halifax.",
            "Advice centre open five days a week.",
            "Marcus Elphick",
            "By June 2008",
            "Homelessness grant",
        ),
        row(
            "",
            "9",
            "Set up a rent deposit scheme.",
            "60 households helped each year.",
            "Marcus Elphick\nCredit Union",
            "October 2008",
            "",
        ),
        row(
            "",
            "10",
            "End the use of bed and breakfast for 16 and 17 year olds.",
            "No placements after the target date.",
            "Head of Housing\nHead of Family Services",
            "31/03/2010",
            "Supporting People",
        ),
        row(
            "",
            "11",
            "Reduce the number of households living in temporary accommodation.",
            "NI 156 target met.",
            "Head of Housing",
            "31/03/2011",
            "Supporting People",
        ),
    ),
)

OLDER = Section(
    priority="Meeting the housing needs of older people",
    rows=(
        row(
            "",
            "12",
            "Publish an older persons' housing strategy.",
            "Strategy approved by Cabinet.",
            "Adult Social Care Commissioning Team",
            "Spring 2009",
            "Staff time",
        ),
    ),
)

PLAN = Plan(
    title="Housing Strategy Action Plan 2008-2011",
    authority="Calderdale Metropolitan Borough Council",
    authority_code="E08000033",
    period=("2008-04-01", "2011-03-31"),
    form="Word table; the priority cell is merged down over its actions and must be carried to each",
    indicators=("NI 155", "NI 156"),
    running_foot="Calderdale Metropolitan Borough Council – Housing Strategy Action Plan",
    body=(
        *prose(
            """
            Calderdale Metropolitan Borough Council
            This action plan covers the three financial years from April 2008 to March 2011. It should be
                read with the housing needs assessment.
            """
        ),
        PlanTable(COLUMNS, (SUPPLY, CONDITION, HOMELESSNESS, OLDER)),
    ),
    leads={
        "Planning Policy Manager": "post",
        "Housing Strategy Manager": "post",
        "Pennine Vale Homes": "organisation|unresolved",
        "Ruth Haldane": "person",
        "Private Sector Housing Manager": "post",
        "Private Sector Housing Team": "team",
        "Empty Homes Officer": "post",
        "Marcus Elphick": "person",
        "Credit Union": "organisation",
        "Head of Housing": "post",
        "Head of Family Services": "post",
        "Adult Social Care Commissioning Team": "team",
    },
    times={
        "December 2008": "2008-12",
        "April 2008 – March 2011": "2008-04/2011-03",
        "2009/10": "2009-04/2010-03",
        "Q3 2008/09": "2008-10/2008-12",
        "September 2008": "2008-09",
        "Ongoing": "ongoing",
        "Annually": "recurring",
        "By June 2008": "/2008-06",
        "October 2008": "2008-10",
        "31/03/2010": "2010-03-31",
        "31/03/2011": "2011-03-31",
        "Spring 2009": "2009-21",
    },
)
