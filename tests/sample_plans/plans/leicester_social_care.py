"""Text dump of a Word table with tab-led cells: eight columns, two levels of section rows."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, paragraphs, row

COLUMNS = columns(
    "Review Ref=ref",
    "Areas for Improvement=objective",
    "Proposed Action=action",
    "Outcome/Targets=outcome",
    "Lead=lead_text",
    "Resource Implications=resources",
    "Key Dates=timescale_text",
    "Links=links",
)

THEME = "Areas for Improvement"
ACCESS = Section(
    theme=THEME,
    ref="2.1",
    priority="Make it easier to reach services",
    prose=paragraphs(
        "The Social Care and Health Department is well regarded by those who use it. However, callers are "
        "often passed between offices before they reach someone who can help.\nThis can be improved by:"
    ),
    rows=(
        row(
            "2.1",
            "setting up one telephone number for all adult services.",
            "Agree a specification for a customer contact team.\nRecruit and train twelve advisers.",
            "80% of calls dealt with at first contact.",
            "SD(A)",
            "£210k from access fund",
            "Sept 2004",
            "Customer First",
        ),
        row(
            "2.1",
            "giving information in the languages of the city.",
            "Translate the ten leaflets asked for most often.",
            "Leaflets available in Gujarati, Punjabi, Urdu, Bengali and Somali.",
            "Communications Team",
            "Within existing budget",
            "June 2004",
            "",
        ),
        row(
            "2.1",
            "working more closely with voluntary groups that give advice.",
            "Map advice services in each area.\nSign a protocol for referrals.",
            "Protocol signed by eight agencies.",
            "SD(A)\nVoluntary Action Leicester",
            "Staff time",
            "Dec 2004\nMarch 2005",
            "NHS\nVoluntary sector",
        ),
        row(
            "2.1",
            "reducing the time that people wait for an occupational therapist.",
            "Clear the backlog by overtime and agency staff.",
            "No one waits longer than eight weeks.",
            "Veronica Stannard",
            "£60k one-off",
            "By October 2004",
            "NHS",
        ),
    ),
)

CHILDREN = Section(
    theme=THEME,
    ref="2.2",
    priority="Give looked after children more stable homes",
    prose=paragraphs("Too many children move three times or more in a year.\nThis should be remedied by:"),
    rows=(
        row(
            "2.2",
            "recruiting more foster carers for teenagers.",
            "Run a recruitment campaign with local radio.\nReview fees and allowances.",
            "25 new carers approved.",
            "SD(C)",
            "£35k",
            "2004/05",
            "Fostering Strategy",
        ),
        row(
            "2.2",
            "planning placements with education and health.",
            "Establish a joint placement panel.",
            "Panel meets every two weeks.",
            "SD(C)\nHead of Special Needs",
            "Existing resources",
            "Ongoing",
            "Education Department\nPCTs",
        ),
        row(
            "2.2",
            "supporting carers at weekends.",
            "Extend the duty line to cover evenings and weekends.",
            "Fewer placements break down.",
            "Fostering Team",
            "",
            "Jan 2005",
            "",
        ),
        row(
            "2.2",
            "hearing the views of children in care.",
            "Employ two young people as trainees in the Rights Team.",
            "Trainees in post.\nChildren's views reported to the Corporate Parenting Board.",
            "Children's Rights Officer",
            "Neighbourhood Renewal Fund",
            "Starting May 2004",
            "Youth Service",
        ),
    ),
)

MANAGEMENT = Section(
    theme=THEME,
    ref="2.3",
    priority="Use information to manage performance",
    prose=paragraphs("This can be achieved by:"),
    rows=(
        row(
            "2.3",
            "agreeing a small set of local measures.",
            "Workshops with managers to agree measures for each service.",
            "Measures agreed and published.",
            "Performance Review Team",
            "Nil",
            "May 2004",
            "Corporate Plan",
        ),
        row(
            "2.3",
            "giving managers timely reports.",
            "Replace the client index.\nDeliver monthly reports to team managers.",
            "Reports issued by the tenth day of each month.",
            "Colin Weatherby\nIT Services",
            "£480k capital",
            "2005\nMonthly",
            "",
        ),
        row(
            "2.3",
            "learning from complaints.",
            "Report complaints to the management team every quarter.",
            "Changes made as a result are recorded.",
            "Complaints Manager",
            "Nil",
            "Quarterly",
            "",
        ),
        row(
            "2.3",
            "linking budgets to activity.",
            "",
            "Budget holders know the unit costs of their services.",
            "AD(R)",
            "Finance staff time",
            "2005/06",
            "",
        ),
    ),
)

PLAN = Plan(
    title="Leicester City Council Social Care and Health Review Action Plan 2004/2005",
    authority="Leicester City Council",
    authority_code="E06000016",
    period=("2004-04-01", "2005-03-31"),
    form="tab-led cell dump of a Word table, 8 columns, header repeated, section rows with prose, "
    "blank lines inside rows",
    body=(PlanTable(COLUMNS, (ACCESS, CHILDREN, MANAGEMENT), header_every=4),),
    leads={
        "SD(A)": "post|unresolved",
        "SD(C)": "post|unresolved",
        "AD(R)": "post",
        "Communications Team": "team",
        "Voluntary Action Leicester": "organisation|unresolved",
        "Veronica Stannard": "person",
        "Head of Special Needs": "post",
        "Fostering Team": "team",
        "Children's Rights Officer": "post",
        "Performance Review Team": "team",
        "Colin Weatherby": "person",
        "IT Services": "team|organisation",
        "Complaints Manager": "post",
    },
    times={
        "Sept 2004": "2004-09",
        "June 2004": "2004-06",
        "Dec 2004": "2004-12",
        "March 2005": "2005-03",
        "By October 2004": "/2004-10",
        "2004/05": "2004-04/2005-03",
        "Ongoing": "ongoing",
        "Jan 2005": "2005-01",
        "Starting May 2004": "2004-05/..",
        "May 2004": "2004-05",
        "2005": "2005",
        "Monthly": "recurring",
        "Quarterly": "recurring",
        "2005/06": "2005-04/2006-03",
    },
)
