"""Word: a covering report with a head, contacts and commitments, but no table and no action."""

from __future__ import annotations

from tests.sample_plans.plan import Plan, prose

PLAN = Plan(
    title="Older People's Safeguarding Plan",
    authority="London Borough of Southwark",
    authority_code="E09000028",
    document_date="2010-03-18",
    status="no_action_table",
    form="covering report: head with the date, prose, contact details; the plan itself is an appendix that "
    "is not here, so there is no action",
    indicators=("NI 136", "NI 139"),
    contacts=(
        ("Tamsin Okoro", "Policy Officer", "tamsin.okoro@southwark.example", "020 7946 0142"),
        ("Bertrand Millwood", "Strategic Director of Health and Community Services"),
    ),
    commitments=(
        ("The training programme for care home staff will be completed by end of July 2010.", "/2010-07-31"),
        ("A full report on the first year will be brought to this committee in March 2011.", "2011-03"),
    ),
    body=prose(
        """
        Meeting: Health and Adult Care Scrutiny Committee, London Borough of Southwark
        Date: 18 March 2010
        Report Title: Older People's Safeguarding Plan
        Report of: Bertrand Millwood, Strategic Director of Health and Community Services
        # Purpose
        To present the Older People's Safeguarding Plan, contained within Appendix 1, for comment.
        # Background
        The number of alerts rose from 212 to 287 over the year. Most of the rise came from care homes.
        Performance against NI 136 and NI 139 is described in Appendix 2.
        # Progress so far
        - Two safeguarding managers were appointed in the autumn and are now in post.
        - The training programme for care home staff will be completed by end of July 2010.
        - A leaflet has been sent to every household that receives home care.
        # Next steps
        A full report on the first year will be brought to this committee in March 2011.
        # For more information contact
        Name: Tamsin Okoro
        Title: Policy Officer
        Tel: 020 7946 0142
        Email: tamsin.okoro@southwark.example
        """
    ),
)
