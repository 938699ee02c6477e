"""Word: a post-inspection plan, one small table a priority under a key-value head."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, paragraphs, prose, row

COLUMNS = columns(
    "Step=objective*1.4",
    "Action=action*2.2",
    "Lead person=lead_text",
    "Success criteria=outcome*1.6",
    "Completion date=timescale_text",
)

SCHOOLS = Section(
    theme="KEY AREA 1",
    recommendation=paragraphs("Improve the challenge and support given to schools that cause concern."),
    priority="Ensure that every school has a clear and shared view of its performance.",
    rows=(
        row(
            "Agree what data is used",
            "Issue a data pack to every school at the start of the autumn term.",
            "Eleri Vaughan",
            "All schools have the same data set.",
            "September 2009",
        ),
        row(
            "Strengthen visits",
            "Link advisers to write a report of each visit within ten working days.\nReports to be "
            "sampled by the Head of School Improvement.",
            "Link Advisers\nHead of School Improvement",
            "90% of reports issued on time.",
            "Ongoing",
        ),
        row(
            "Intervene early",
            "Adopt a protocol for schools causing concern.",
            "Director of Education",
            "Protocol agreed with head teachers.",
            "By January 2010",
        ),
    ),
)

ATTENDANCE = Section(
    theme="KEY AREA 2",
    recommendation=paragraphs("Raise attendance in secondary schools.\nReduce the variation between schools."),
    priority="Make attendance the business of every service.",
    rows=(
        row(
            "Set targets",
            "Agree an attendance target with each secondary school.",
            "Gethin Prosser",
            "Attendance of 93% by summer 2011.",
            "November 2009",
        ),
        row(
            "Follow up absence",
            "Introduce first-day calling in all secondary schools.",
            "Head teachers",
            "First-day calling in place.",
            "1 February 2010",
        ),
        row(
            "Involve parents",
            "",
            "Education Welfare Service",
            "Parents understand the policy.",
            "",
        ),
    ),
)

SURPLUS = Section(
    theme="KEY AREA 3",
    recommendation=paragraphs("Take steps to reduce the number of surplus places in primary schools."),
    priority="Complete the review of primary provision.",
    rows=(
        row(
            "Consult",
            "Hold consultation meetings in the Teifi valley and Aeron valley.",
            "Modernisation Team",
            "Consultation report presented to Cabinet.",
            "Spring term 2010",
        ),
        row(
            "Decide",
            "Cabinet to decide which proposals are taken forward.",
            "Cabinet Member for Education",
            "Statutory notices published.",
            "End of June 2010",
        ),
        row(
            "Invest",
            "Draw up a business case for a new area school.",
            "Gethin Prosser\nHead of Property",
            "Business case submitted to the Assembly Government.",
            "2010/11",
        ),
        row(
            "Evaluate",
            "Commission an independent evaluation of the review.",
            "TBC",
            "",
            "Within 6 months of the new school opening",
        ),
    ),
)

PLAN = Plan(
    title="Post-Inspection Action Plan 2009/2010",
    authority="Ceredigion County Council",
    authority_code="W06000008",
    period=("2009-04-01", "2010-03-31"),
    form="Word: a heading, a key-value head (recommendation, priority) and a small table for each key area",
    body=(
        *prose(
            """
            Ceredigion County Council, Education Services
            The plan responds to the three recommendations of the inspection of education services for
                children and young people.
            """
        ),
        PlanTable(COLUMNS, (SCHOOLS, ATTENDANCE, SURPLUS)),
    ),
    leads={
        "Eleri Vaughan": "person",
        "Link Advisers": "post",
        "Head of School Improvement": "post",
        "Director of Education": "post",
        "Gethin Prosser": "person",
        "Head teachers": "post",
        "Education Welfare Service": "team|organisation",
        "Modernisation Team": "team",
        "Cabinet Member for Education": "post",
        "Head of Property": "post",
        "TBC": "unresolved",
    },
    times={
        "September 2009": "2009-09",
        "Ongoing": "ongoing",
        "By January 2010": "/2010-01",
        "November 2009": "2009-11",
        "1 February 2010": "2010-02-01",
        "Spring term 2010": "2010-01/2010-04",
        "End of June 2010": "2010-06-30",
        "2010/11": "2010-04/2011-03",
        "Within 6 months of the new school opening": "relative",
    },
)
