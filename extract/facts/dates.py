"""The passages that may state the document's own date, best first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.facts.label_lines import LabelLine, values
from extract.facts.title_lines import DAY
from extract.match_role import match_role
from extract.vocabulary import load, plain_words
from ingest.document import Text, TextBlock

#: `19–23 January 2004`: the day behind it ends a span, as a visit does.
_ENDS_SPAN = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?(?:\s+[A-Z][a-z]+)?\s*(?:[-–—]|to|and)\s*$")
_TO = re.compile(r"\s*(?:[-–—]|to|until)\s*(?:the\s+)?", re.I)
_AS_AT = re.compile(r"\bas (?:at|of)\b", re.I)
_PLANNED = re.compile(r"\bto be\b", re.I)
_SHORT_LINE = 16


def date_passages(heads: Sequence[TextBlock], lines: Sequence[LabelLine], history: Text) -> Text:
    """Labelled dates, the last of a table of versions, then opening lines and running heads that are a date and
    little else; of these the ones that say it of the plan first.
    """
    labelled = [p for kind in ("date", "version") for t in values(lines, kind) for p in t.passages]
    dated = sorted((b for b in heads if states_date(b.words)), key=lambda b: not _speaks_of_plan(b.words))
    return Text((*labelled, *history.passages, *(b.passage for b in dated)))


def _speaks_of_plan(words: str) -> bool:
    return bool(set(plain_words(words)) & set(load("labels")["never_title"]["complete"]))


def states_date(words: str) -> bool:
    """A line of a head that is a date and little else, or that says what was done with the paper on that day."""
    date = DAY.search(words)
    if date is None or len(words.split()) > _SHORT_LINE or is_about_time(words) or _is_in_span(words, date):
        return False
    around, vocabulary = set(plain_words(words[: date.start()] + words[date.end() :])), load("labels")
    issued = around & set(vocabulary["issue_words"])
    if around & set(vocabulary["event_words"]):
        return bool(issued - set(vocabulary["weak_issue_words"])) and not _PLANNED.search(words)
    return len(around) <= 3 or bool(issued) or bool(_AS_AT.search(words))


def _is_in_span(words: str, date: re.Match[str]) -> bool:
    """`19-23 January 2004`, `1 April 2008 to 31 March 2011`: the days between which something is."""
    to = _TO.match(words, date.end())
    return bool(_ENDS_SPAN.search(words, 0, date.start())) or bool(to and DAY.match(words, to.end()))


def is_about_time(words: str) -> bool:
    """`Deadline: 31 January 2014` dates an action and not the paper."""
    label = re.match(r"([A-Za-z][A-Za-z ]{1,30}?)\s*[:–-]\s", words)
    match = match_role(label[1]) if label else None
    return match is not None and match.role in ("timescale_text", "finishes", "starts") and "date" not in words.lower()
