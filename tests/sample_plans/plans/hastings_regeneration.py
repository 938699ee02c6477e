"""PDF: a regeneration programme with Start and Finish columns, a table a theme under headings."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "Ref=ref*0.5",
    "Project=action*2.6",
    "Output=outcome*2",
    "Lead organisation=lead_text*1.4",
    "Start=starts",
    "Finish=finishes",
    "Budget=resources",
)

ENTERPRISE = Section(
    theme="Enterprise and jobs",
    rows=(
        row(
            "E1",
            "Convert the former bus depot into workshops for small firms.",
            "32 workshops let.",
            "Hastings Borough Council",
            "April 2012",
            "March 2014",
            "£2.1m",
        ),
        row(
            "E2",
            "Employ two business start-up advisers.",
            "90 new firms helped a year.",
            "Seafront Enterprise Agency",
            "June 2012",
            "May 2015",
            "£240,000",
        ),
        row(
            "E3",
            "Hold an annual jobs fair on the pier approach.",
            "500 visitors a year.",
            "Jobcentre Plus",
            "May 2012",
            "",
            "£6,000 a year",
        ),
        row(
            "E4",
            "Create a loan fund for creative industries.",
            "20 loans made.",
            "Arts Development Officer",
            "01/09/2012",
            "31/08/2015",
            "£150,000",
        ),
    ),
)

SKILLS = Section(
    theme="Skills and learning",
    rows=(
        row(
            "S1",
            "Provide apprenticeships in construction through the housing programme.",
            "60 apprentices.",
            "Sussex Coast College",
            "September 2012",
            "July 2015",
            "£310,000",
        ),
        row(
            "S2",
            "Offer evening classes in reading and numbers at community centres.",
            "400 learners.",
            "Adult Learning Team",
            "2012/13",
            "2014/15",
            "£75,000",
        ),
        row(
            "S3",
            "Set up a mentoring scheme for young people leaving care.",
            "45 matches made.",
            "Leonie Bracegirdle",
            "",
            "December 2013",
            "£28,000",
        ),
    ),
)

PLACE = Section(
    theme="Town centre and seafront",
    rows=(
        row(
            "P1",
            "Restore the shelters along the lower promenade.",
            "Six shelters restored.",
            "Hastings Borough Council",
            "Jan 2013",
            "Oct 2013",
            "£420,000",
        ),
        row(
            "P2",
            "Introduce a shop front grant scheme in Queens Road.",
            "25 shop fronts improved.",
            "Town Centre Manager",
            "Q2 2012/13",
            "Q4 2013/14",
            "£180,000",
        ),
        row(
            "P3",
            "Prepare a master plan for the station quarter.",
            "Plan adopted.",
            "Head of Regeneration",
            "Spring 2012",
            "Spring 2013",
            "£60,000",
        ),
        row(
            "P4",
            "Improve signs between the station, the old town and the sea.",
            "40 signs.",
            "Head of Regeneration",
            "November 2012",
            "February 2013",
            "",
        ),
    ),
)

PLAN = Plan(
    title="Hastings Regeneration Programme 2012-2015",
    authority="Hastings Borough Council",
    authority_code="E07000062",
    period=("2012-04-01", "2015-03-31"),
    form="PDF: a ruled table under each theme heading; Start and Finish columns make one range",
    running_foot="Hastings Borough Council",
    running_head="Regeneration Programme 2012-2015",
    body=(
        *prose(
            """
            Hastings Borough Council and its partners have agreed this programme for the financial years
                2012/13 to 2014/15.
            """
        ),
        PlanTable(COLUMNS, (ENTERPRISE, SKILLS, PLACE)),
    ),
    leads={
        "Hastings Borough Council": "organisation",
        "Seafront Enterprise Agency": "organisation",
        "Jobcentre Plus": "organisation",
        "Arts Development Officer": "post",
        "Sussex Coast College": "organisation",
        "Adult Learning Team": "team",
        "Leonie Bracegirdle": "person",
        "Town Centre Manager": "post",
        "Head of Regeneration": "post",
    },
    times={
        "April 2012\nMarch 2014": "2012-04/2014-03",
        "June 2012\nMay 2015": "2012-06/2015-05",
        "May 2012": "2012-05/..",
        "01/09/2012\n31/08/2015": "2012-09-01/2015-08-31",
        "September 2012\nJuly 2015": "2012-09/2015-07",
        "2012/13\n2014/15": "2012-04/2015-03",
        "December 2013": "/2013-12",
        "Jan 2013\nOct 2013": "2013-01/2013-10",
        "Q2 2012/13\nQ4 2013/14": "2012-07/2014-03",
        "Spring 2012\nSpring 2013": "2012-21/2013-21|2012-03/2013-05",
        "November 2012\nFebruary 2013": "2012-11/2013-02",
    },
)
