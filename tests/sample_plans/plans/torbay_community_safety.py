"""PDF over several pages: a community safety plan with section rows and a running head and foot."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, PlanTable, Section, columns, prose, row

COLUMNS = columns(
    "Ref=ref*0.5",
    "Activity=action*3",
    "Success measure=outcome*2.4",
    "Owner=lead_text*1.4",
    "Target date=timescale_text*1.1",
    "Resources=resources*1.4",
)

ACQUISITIVE = Section(
    theme="Theme 1: Acquisitive crime",
    rows=(
        row(
            "1.1",
            "Target-harden 300 homes that have been burgled more than once.",
            "Repeat burglary down by 15% against 2007/08.",
            "Burglary Reduction Team",
            "March 2009",
            "£22,000 Basic Command Unit fund",
        ),
        row(
            "1.2",
            "Run a vehicle crime campaign in seafront car parks during the holiday season.",
            "Fewer thefts from vehicles between May and September (NI 16).",
            "Kerensa Oldridge",
            "May - September 2008",
            "£3,500",
        ),
        row(
            "1.3",
            "Introduce smart water marking in the two halls of residence.",
            "All rooms marked before students arrive.",
            "Kerensa Oldridge\nSouth Devon College",
            "September 2008",
            "College budget",
        ),
        row(
            "1.4",
            "Review the prolific offender scheme and widen its membership to housing providers.",
            "Rate of re-offending by prolific offenders reduced (NI 30).",
            "Probation Service",
            "Oct 2008",
            "",
        ),
        row(
            "1.5",
            "Hold two property marking days in each ward.",
            "Residents report that they feel safer at home.",
            "Neighbourhood Beat Managers",
            "Ongoing",
            "Within existing resources",
        ),
    ),
)

VIOLENCE = Section(
    theme="Theme 2: Violence and the night-time economy",
    rows=(
        row(
            "2.1",
            "Extend the taxi marshal scheme to Torquay harbourside on Sundays of bank holiday weekends.",
            "Assaults in the harbour area down by 10% (NI 20).",
            "Licensing Manager",
            "From May 2008",
            "£9,000 from licensing fees",
        ),
        row(
            "2.2",
            "Carry out test purchases of alcohol every month with the police and Trading Standards, and "
            "report premises that fail to the licensing committee.",
            "Failure rate below 10%.",
            "Trading Standards\nDevon and Cornwall Constabulary",
            "Monthly",
            "Staff time",
        ),
        row(
            "2.3",
            "Publish a code of practice for licensed premises.",
            "80% of premises sign up to the code.",
            "Licensing Manager",
            "By December 2008",
            "£1,200",
        ),
        row(
            "2.4",
            "Share anonymised accident and emergency data with the partnership each week, so that "
            "premises linked to injuries can be visited within seven days and the licence reviewed where the "
            "number of injuries does not fall after a second visit.",
            "Data protocol signed.\nVisits recorded for every premises linked to three injuries or more.",
            "Dr Helena Truscott\nTorbay Hospital",
            "June 2008\nWeekly",
            "Analyst post (part time)",
        ),
        row(
            "2.5",
            "Pilot a safe space for people who are vulnerable late at night.",
            "Pilot evaluated and future funding agreed.",
            "Street Pastors",
            "Summer 2009",
            "Voluntary sector",
        ),
    ),
)

DOMESTIC = Section(
    theme="Theme 3: Domestic abuse",
    rows=(
        row(
            "3.1",
            "Establish a multi-agency risk assessment conference that meets every fortnight.",
            "Repeat incidents reduced (NI 32).",
            "Domestic Abuse Coordinator",
            "July 2008",
            "£30,000 Area Based Grant",
        ),
        row(
            "3.2",
            "Commission two independent domestic violence advisers.",
            "120 victims at high risk supported each year.",
            "Safer Communities Manager",
            "2008/09",
            "Area Based Grant",
        ),
        row(
            "3.3",
            "Provide training on domestic abuse to midwives and health visitors.",
            "All community midwives trained.",
            "Torbay Care Trust",
            "31 March 2010",
            "Care Trust budget",
        ),
        row(
            "3.4",
            "Develop a programme of work in secondary schools on healthy relationships.",
            "Programme offered to all secondary schools.",
            "Healthy Schools Coordinator",
            "Autumn term 2009",
            "Staff time",
        ),
        row(
            "3.5",
            "Agree a sanctuary scheme with the registered social landlords.",
            "15 homes made secure each year.",
            "Head of Housing Services",
            "2009/10",
            "Homelessness grant",
        ),
    ),
)

DRUGS = Section(
    theme="Theme 4: Drugs and alcohol",
    rows=(
        row(
            "4.1",
            "Increase the number of drug users in effective treatment.",
            "NI 40 target met: 560 users.",
            "Joint Commissioning Manager",
            "31 March 2011",
            "Pooled treatment budget",
        ),
        row(
            "4.2",
            "Open an alcohol arrest referral scheme in the custody suite.",
            "200 people seen in the first year.",
            "Piers Lanyon",
            "November 2008",
            "£40,000",
        ),
        row(
            "4.3",
            "Offer brief interventions in primary care.",
            "Six practices take part.",
            "Torbay Care Trust",
            "Q4 2008/09",
            "",
        ),
        row(
            "4.4",
            "Review needle exchange provision and the disposal of discarded needles on beaches.",
            "Review reported to the executive group.",
            "Piers Lanyon\nHead of Environmental Health",
            "End of February 2009",
            "Within existing resources",
        ),
        row(
            "4.5",
            "Produce a directory of services for young people who misuse substances.",
            "Directory issued to schools and GPs.",
            "Young People's Substance Misuse Team",
            "Jan 2009",
            "£900",
        ),
    ),
)

PLACES = Section(
    theme="Theme 5: Anti-social behaviour and public places",
    rows=(
        row(
            "5.1",
            "Agree minimum standards for the response to reports of anti-social behaviour.",
            "Standards published (NI 17 perception measure improves).",
            "Anti-Social Behaviour Team",
            "August 2008",
            "Nil",
        ),
        row(
            "5.2",
            "Install a redeployable CCTV camera in each of the three towns.",
            "Cameras in use.",
            "CCTV Manager",
            "By end of March 2009",
            "£36,000 capital",
        ),
        row(
            "5.3",
            "Hold a clean-up day in Ellacombe and Hele every six months.",
            "Two clean-up days a year in each neighbourhood.",
            "Street Scene Team",
            "6 monthly",
            "Waste contract",
        ),
        row(
            "5.4",
            "Consult residents on gating orders for alleyways in Paignton.",
            "Report to the Mayor with recommendations.",
            "Oonagh Fairweather",
            "TBC",
            "",
        ),
        row(
            "5.5",
            "Develop a young people's diversion programme for the summer holidays.",
            "1,000 places taken up.",
            "Youth Service",
            "July - August 2009",
            "£12,000 Positive Activities fund",
        ),
    ),
)

PLAN = Plan(
    title="Torbay Community Safety Plan 2008-2011: Action Plan",
    authority="Torbay Council",
    authority_code="E06000027",
    period=("2008-04-01", "2011-03-31"),
    form="PDF of several pages: ruled table, header on every page, merged section rows, rows broken over "
    "pages, running head and foot",
    indicators=("NI 16", "NI 30", "NI 20", "NI 32", "NI 40", "NI 17"),
    running_head="Safer Communities Torbay",
    running_foot="Torbay Council – Community Safety Plan 2008-2011",
    body=(
        *prose(
            """
            Safer Communities Torbay is the crime and disorder reduction partnership for Torbay. This action
                plan supports the plan agreed by Torbay Council and its partners for the three financial
                years from April 2008 to March 2011.
            """
        ),
        PlanTable(COLUMNS, (ACQUISITIVE, VIOLENCE, DOMESTIC, DRUGS, PLACES)),
    ),
    leads={
        "Burglary Reduction Team": "team",
        "Kerensa Oldridge": "person",
        "South Devon College": "organisation",
        "Probation Service": "organisation|team",
        "Neighbourhood Beat Managers": "post",
        "Licensing Manager": "post",
        "Trading Standards": "team|organisation",
        "Devon and Cornwall Constabulary": "organisation",
        "Dr Helena Truscott": "person",
        "Torbay Hospital": "organisation",
        "Street Pastors": "organisation|team|unresolved",
        "Domestic Abuse Coordinator": "post",
        "Safer Communities Manager": "post",
        "Torbay Care Trust": "organisation",
        "Healthy Schools Coordinator": "post",
        "Head of Housing Services": "post",
        "Joint Commissioning Manager": "post",
        "Piers Lanyon": "person",
        "Head of Environmental Health": "post",
        "Young People's Substance Misuse Team": "team",
        "Anti-Social Behaviour Team": "team",
        "CCTV Manager": "post",
        "Street Scene Team": "team",
        "Oonagh Fairweather": "person",
        "Youth Service": "team|organisation",
    },
    times={
        "March 2009": "2009-03",
        "May - September 2008": "2008-05/2008-09",
        "September 2008": "2008-09",
        "Oct 2008": "2008-10",
        "Ongoing": "ongoing",
        "From May 2008": "2008-05/..",
        "Monthly": "recurring",
        "By December 2008": "/2008-12",
        "June 2008": "2008-06",
        "Weekly": "recurring",
        "Summer 2009": "2009-22",
        "July 2008": "2008-07",
        "2008/09": "2008-04/2009-03",
        "31 March 2010": "2010-03-31",
        "Autumn term 2009": "2009-09/2009-12",
        "2009/10": "2009-04/2010-03",
        "31 March 2011": "2011-03-31",
        "November 2008": "2008-11",
        "Q4 2008/09": "2009-01/2009-03",
        "End of February 2009": "2009-02-28",
        "Jan 2009": "2009-01",
        "August 2008": "2008-08",
        "By end of March 2009": "/2009-03-31",
        "6 monthly": "recurring",
        "TBC": "",
        "July - August 2009": "2009-07/2009-08",
    },
)
