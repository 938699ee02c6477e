"""The times of a binding sentence, and the sentence with its times as a field of their own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from extract.plan_record import ActionRow, FieldText
from ingest.document import Text, join_texts
from normalize.timescales.find import find_times
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext, Timescale

LEXICON = Path(__file__).parent / "lexicons" / "event_words.toml"


def times_of_sentence(sentence: str, context: TimeContext) -> tuple[Timescale, ...]:
    """The times a sentence states, in the order of the text; a deadline without a date where it states no date."""
    found = find_times(sentence, context)
    if found:
        return found
    deadline, month = (pattern.search(sentence) for pattern in _undated())
    said = deadline.group() if deadline else month["month"] if month else ""
    return resolve_timescales(said, context) if said else ()


def with_times(row: ActionRow, times: Sequence[Timescale]) -> ActionRow:
    """The record of a sentence with the words that state its times, each at the place where it stands."""
    sentence, parts, start = row.get("action"), [], 0
    for time in times:
        at = str(sentence).find(time.text, start)
        if at >= 0:
            parts.append(sentence.cut(at, at + len(time.text)))
            start = at + len(time.text)
    said = join_texts(parts) if parts else Text()
    return replace(row, fields=(*row.fields, FieldText("timescale_text", said))) if said else row


def is_over(times: Sequence[Timescale], document_date: date | None) -> bool:
    """Is there no time, or does every one end before the day of the document? Then it binds nobody any more."""
    ends = [t.end for t in times]
    return not ends or (document_date is not None and all(end is not None and end < document_date for end in ends))


@cache
def _undated() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A deadline without a date, up to the event or the recurrence it names; the month of a meeting."""
    words = {name: "|".join(map(re.escape, said)) for name, said in tomllib.loads(LEXICON.read_text("utf-8")).items()}
    event = rf"(?:the |our |its |their )?(?:{words['nearness']}) (?:[\w’']+ ){{0,4}}?(?:{words['events']})"
    deadline = rf"\b(?:{words['cues']}) (?:{event}|[^,;.]{{1,40}}?(?:{words['recurring']}))\b"
    month = (
        rf"\b(?:{words['before_month']}) (?:the|its|our) (?P<month>(?:{words['months']})[a-z]*) (?:{words['events']})\b"
    )
    return re.compile(deadline, re.I), re.compile(month, re.I)
