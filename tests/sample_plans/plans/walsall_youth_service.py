"""Word, eight columns: an inspection action plan with section rows and headers printed again."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "Ref=ref*0.5",
    "Area for improvement=recommendation*1.6",
    "Proposed action=action*2.4",
    "Outcomes and targets=outcome*1.8",
    "Lead=lead_text",
    "Resource implications=resources*1.2",
    "Timescale=timescale_text",
    "Links=links",
)

QUALITY = Section(
    theme="Theme 1: Quality of youth work practice",
    rows=(
        row(
            "1.1",
            "The recording of young people's achievements is inconsistent.",
            "Introduce a single recording form in all youth centres.\nTrain full-time and part-time "
            "workers in its use.",
            "All centres use the form.\n60% of contacts lead to a recorded outcome.",
            "Principal Youth Officer",
            "Within existing resources",
            "September 2006",
            "Connexions",
        ),
        row(
            "1.2",
            "Too few sessions are planned with young people.",
            "Each project to hold a planning meeting with its members every term.",
            "Session plans show the contribution of young people.",
            "Area Youth Managers",
            "Staff time",
            "Termly",
            "",
        ),
        row(
            "1.3",
            "Accreditation is not available in every district.",
            "Register all district teams as centres for youth achievement awards.",
            "30% of participants gain an accredited outcome by March 2007.",
            "Nasreen Akhtar",
            "£4,500 registration and moderation fees",
            "31 March 2007",
            "Learning and Skills Council",
        ),
        row(
            "1.4",
            "Detached work lacks clear aims.",
            "Write practice guidance for detached teams and agree it with the police.",
            "Guidance in use in all three detached teams.",
            "Nasreen Akhtar\nDetached Work Team",
            "Nil",
            "Dec 2006",
            "West Midlands Police\nCommunity Safety Partnership",
        ),
        row(
            "1.5",
            "Observation of practice by managers is irregular.",
            "Every manager to observe two sessions in each quarter and give written feedback.",
            "Observation reports considered by the management team.",
            "Area Youth Managers",
            "Staff time",
            "Quarterly",
            "",
        ),
    ),
)

LEADERSHIP = Section(
    theme="Theme 2: Leadership and management",
    rows=(
        row(
            "2.1",
            "The youth service strategy has no measurable targets.",
            "Revise the strategy with members, staff and young people.",
            "Strategy approved by Cabinet with annual targets.",
            "Assistant Director (Learning)",
            "Consultation budget of £2,000",
            "By October 2006",
            "Community Plan",
        ),
        row(
            "2.2",
            "Managers do not receive regular information about performance.",
            "Commission a management information system.\nIssue monthly reports to Area Youth Managers.",
            "Reports are accurate and used in supervision.",
            "Derek Plumley",
            "£18,000 from capital programme",
            "July 2006\nMonthly",
            "Corporate ICT strategy",
        ),
        row(
            "2.3",
            "Supervision of part-time staff is weak.",
            "Adopt the corporate supervision policy.",
            "Every part-time worker is supervised at least once a term.",
            "",
            "",
            "Sept 2006",
            "",
        ),
        row(
            "2.4",
            "The use of premises is not reviewed.",
            "Carry out an audit of youth centres, covering access, safety and cost.",
            "Audit reported to Scrutiny Panel.",
            "Head of Property Services",
            "Property Services staff time",
            "2006/07",
            "Asset Management Plan",
        ),
        row(
            "2.5",
            "There is no workforce development plan.",
            "",
            "Workforce plan agreed.",
            "Human Resources",
            "To be identified",
            "TBC",
            "",
        ),
    ),
)

VOICE = Section(
    theme="Theme 3: Participation of young people",
    rows=(
        row(
            "3.1",
            "Young people have little say over the budget.",
            "Set up a youth opportunity panel to award small grants.",
            "£25,000 allocated by young people in the first year.",
            "Joanne Tranter",
            "Youth Opportunity Fund",
            "June 2006",
            "Children's Fund",
        ),
        row(
            "3.2",
            "The Youth Forum does not reflect the borough.",
            "Recruit members from the districts and from groups not represented now.",
            "Membership reflects the census profile of 13 to 19 year olds.",
            "Joanne Tranter / Area Youth Managers",
            "Within existing resources",
            "Ongoing",
            "Schools",
        ),
        row(
            "3.3",
            "Results of consultation are not fed back.",
            "Publish a feedback bulletin after each consultation.",
            "Two bulletins issued.",
            "Youth Forum Support Worker",
            "£600 printing",
            "Nov 2006 – March 2007",
            "",
        ),
    ),
)

PLAN = Plan(
    title="Walsall Youth Service Inspection Action Plan 2006/2007",
    authority="Walsall Metropolitan Borough Council",
    authority_code="E08000030",
    period=("2006-04-01", "2007-03-31"),
    form="Word table of eight columns on landscape pages; section rows merged across; header printed again",
    body=(
        *prose(
            """
            Walsall Metropolitan Borough Council
            The inspection of the youth service took place in November 2005. This plan is the council's
                answer to the areas for improvement named in the report.
            """
        ),
        PlanTable(COLUMNS, (QUALITY, LEADERSHIP, VOICE), header_every=5),
        *prose("Copies of the inspection report are held at the Civic Centre."),
    ),
    leads={
        "Principal Youth Officer": "post",
        "Area Youth Managers": "post",
        "Nasreen Akhtar": "person",
        "Detached Work Team": "team",
        "Assistant Director (Learning)": "post",
        "Derek Plumley": "person",
        "Head of Property Services": "post",
        "Human Resources": "team|organisation",
        "Joanne Tranter": "person",
        "Joanne Tranter / Area Youth Managers": (
            ("Joanne Tranter", "person"),
            ("Area Youth Managers", "post"),
        ),
        "Youth Forum Support Worker": "post",
    },
    times={
        "September 2006": "2006-09",
        "Termly": "recurring",
        "31 March 2007": "2007-03-31",
        "Dec 2006": "2006-12",
        "Quarterly": "recurring",
        "By October 2006": "/2006-10",
        "July 2006": "2006-07",
        "Monthly": "recurring",
        "Sept 2006": "2006-09",
        "2006/07": "2006-04/2007-03",
        "TBC": "",
        "June 2006": "2006-06",
        "Ongoing": "ongoing",
        "Nov 2006 – March 2007": "2006-11/2007-03",
    },
)
