"""The passages that may state the span the plan covers, best first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.dates import is_about_time
from extract.facts.label_lines import LabelLine, values
from ingest.document import Passage, Text, TextBlock

_YEARS = re.compile(
    r"(?:19|20)\d\d\s?(?:[-–/]|to)\s?(?:(?:19|20)\d\d|\d{1,2})\b"
    r"|(?:19|20)\d\d\s?(?:[-–]|to|until)\s?[\w ]{3,14}(?:19|20)\d\d"
    r"|\byears?(?: period| plan| programme)?,? (?:from|to|ending|ended|beginning|starting|commencing)\b"
    r"[^.;]{1,25}\b(?:19|20)\d\d\b",
    re.I,
)
#: A sentence tells the span of the plan only where it says so.
_COVERS = re.compile(
    r"\b(?:plan|strategy|programme|agreement|scheme|it|this)\b.{0,120}\b(?:covers?|runs?|spans?|lasts?|is for)\b", re.I
)
_SENTENCE = re.compile(r"[^.;]+[.;]?")
_SHORT_LINE = 20


def period_passages(title: Text, lines: Sequence[LabelLine], heads: Sequence[TextBlock]) -> Text:
    """The title, labelled periods, then opening lines and running heads that hold years, sentences last."""
    stated = values(lines, "period")
    # A label met again and again is a field of records, not of the document.
    labelled = [p for t in stated for p in t.passages] if len(stated) == 1 else []
    dated = [b.passage for b in heads if _YEARS.search(b.words) and len(b.words.split()) <= _SHORT_LINE]
    if len(stated) > 1:
        dated = [p for p in dated if not is_about_time(p.words)]
    said = [p for b in heads if len(b.words.split()) > _SHORT_LINE for p in _sentences(b)]
    return Text((*title.passages, *labelled, *dated, *said))


def _sentences(block: TextBlock) -> Iterator[Passage]:
    for sentence in _SENTENCE.finditer(block.words):
        if _COVERS.search(sentence[0]) and _YEARS.search(sentence[0]):
            yield block.passage._replace(words=sentence[0].strip())
