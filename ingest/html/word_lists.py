"""Lists in pages that Word saved: paragraphs whose number stands in a span of its own (`mso-list:Ignore`)."""

from __future__ import annotations

import re

from lxml import etree

from ingest.document import fold
from ingest.html.clean_page import drop
from ingest.html.page_parts import words_in

#: Where the label and level of a list paragraph are kept while the page is read.
LABEL, LEVEL = "data-list-label", "data-list-level"


def settle_word_lists(page: etree._Element) -> None:
    """Move the number of each list paragraph from its words to an attribute; bullets have the label ''.

    Attributes of these names that came with the page are a site's own and say nothing of ours.
    """
    etree.strip_attributes(page, LABEL, LEVEL)
    for span in list(page.iter("span")):
        if not re.search(r"mso-list:\s*ignore", span.get("style", ""), re.I):
            continue
        paragraph = next((a for a in span.iterancestors() if "mso-list:" in a.get("style", "").lower()), None)
        if paragraph is None:
            continue
        number = fold(words_in(span))
        level = re.search(r"level(\d)", paragraph.get("style", ""))
        paragraph.set(LABEL, number if re.search(r"\w", number) and len(number) > 1 else "")
        paragraph.set(LEVEL, level[1] if level else "1")
        drop(span)
