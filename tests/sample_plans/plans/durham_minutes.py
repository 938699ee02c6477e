"""Text: minutes of a scrutiny meeting, prose and bullets, with commitments but no table."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, prose

PLAN = Plan(
    title="Update on the Winter Maintenance Improvement Plan",
    authority="Durham County Council",
    authority_code="E06000047",
    document_date="2011-10-06",
    status="no_action_table",
    form="committee minutes, prose and bullets: no action table; nothing may be invented",
    commitments=(
        (
            "A revised policy on the gritting of footpaths will be presented to Cabinet on 16 November 2011.",
            "2011-11-16",
        ),
        (
            "The Head of Highways would circulate a map of the priority routes to all members by the end of "
            "October 2011.",
            "/2011-10-31",
        ),
        ("It was agreed that the Panel would receive a further report in April 2012.", "2012-04"),
    ),
    body=prose(
        """
        Meeting: Environment Scrutiny Panel, Durham County Council
        Date: 6 October 2011
        Minutes:
        The Panel considered a report of the Head of Highways on the response to the severe weather of
            November and December 2010 (for copy see file of minutes).
        Councillor Marjorie Blenkin asked why salt bins had stood empty in the upper dales for several
            weeks. The officer explained that demand had been three times that of an ordinary winter.
        In the discussion the following points were made:
        - Stocks of salt at the start of the season were 42,000 tonnes, against 25,000 tonnes in 2009.
        - Members praised the farmers who had cleared minor roads with their own tractors.
        - A revised policy on the gritting of footpaths will be presented to Cabinet on 16 November 2011.
        - Complaints about refuse collection in the snow had been dealt with by the area teams.
        The Head of Highways would circulate a map of the priority routes to all members by the end of
            October 2011.
        The Chair thanked the officers and the staff of the depots for their work in difficult conditions.
        It was agreed that the Panel would receive a further report in April 2012.
        Resolved: That the report be noted.
        """
    ),
)
