"""Plans made up by hypothesis: any number of sections and rows, blank cells, cells of several paragraphs."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.sample_plans.plan import Plan, PlanTable, Row, Section, columns, prose, row

COLUMNS = columns(
    "Ref=ref*0.6",
    "Action=action*2.4",
    "Outcome=outcome*1.8",
    "Lead officer=lead_text*1.3",
    "Timescale=timescale_text*1.1",
    "Resources=resources",
)

VERBS = ("Review", "Publish", "Agree", "Open", "Train staff in", "Report on")
THINGS = (
    "the housing strategy",
    "two children's centres",
    "the bus timetable",
    "a code of practice for landlords",
)
OUTCOMES = ("", "Satisfaction rises.", "Fewer complaints.\n40 homes improved.")
LEADS = ("", "Head of Housing", "Imelda Crabtree\nPolicy Team", "Transport Manager")
TIMES = ("", "March 2009", "Ongoing", "By June 2008\n2009/10")
RESOURCES = ("", "Staff time", "£4,000\nWithin existing budgets")


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of one to three sections with one to four rows each; every row names an action."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    sections = tuple(
        Section(
            theme=f"Theme {number}: {draw(st.sampled_from(('Homes', 'Roads', 'Schools')))}",
            rows=tuple(_row(draw, f"{number}.{place}") for place in range(1, size + 1)),
        )
        for number, size in enumerate(sizes, 1)
    )
    return Plan(
        title="Gloucester City Council Service Action Plan 2008/2009",
        authority="Gloucester City Council",
        authority_code="E07000081",
        body=(*prose("This plan was agreed by the council."), PlanTable(COLUMNS, sections)),
    )


def _row(draw: st.DrawFn, ref: str) -> Row:
    actions = st.builds("{} {}.".format, st.sampled_from(VERBS), st.sampled_from(THINGS))
    action = "\n".join(draw(st.lists(actions, min_size=1, max_size=3, unique=True)))
    rest = (draw(st.sampled_from(choices)) for choices in (OUTCOMES, LEADS, TIMES, RESOURCES))
    return row(ref, action, *rest)
