"""Every indicator a text cites, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normalize.indicators.code_list import read_codes
from normalize.indicators.code_span import CodeSpan
from normalize.indicators.header_scheme import read_bare_codes, scheme_of_header
from normalize.indicators.outcome_tags import outcome_tags
from normalize.indicators.register import find_entry
from normalize.indicators.scheme import Scheme, load_schemes
from normalize.values import IndicatorRef

#: Bounded, so that a text of blanks costs no more than any other.
GAP = r"[ \t\xa0]{0,6}\n?[ \t\xa0]{0,6}"
NUMBER_WORDS = ("nos?\\.?", "numbers?", "refs?\\.?", "indicators?")
#: `SR 2004 PSA 5`: how far back the words that make it another scheme's may begin.
LONGEST_OWNER = 20
#: A code in brackets: `BVPI (49)`, never `NI (2 sites)`.
BRACKET = r"(?:\((?=[\w.]{1,6}\)))?"


@dataclass(frozen=True, slots=True)
class _Opening:
    """How a citation begins: the scheme, and whether its name was misread by text recognition."""

    scheme: Scheme
    is_misread: bool = False


def find_indicators(text: str, year: int | None = None, header: str = "") -> tuple[IndicatorRef, ...]:
    """The indicators cited in a text, in order, with character offsets into it.

    `year` is the year of the document: some codes were used again with another meaning. `header` is the
    header of the column the text stands in; where it names a scheme, bare codes are read too. A code the
    register does not know is no match. Never raises on any text.
    """
    found = list(_named(text, year))
    if scheme := scheme_of_header(header) if header else None:
        taken = [(r.start, r.end) for r in found]
        bare = (s for s in read_bare_codes(text, scheme) if not any(a < s.end and s.start < b for a, b in taken))
        found += [r for s in bare if (r := _reference(text, scheme, s, year))]
    found += [r for scheme, span in outcome_tags(text) if (r := _reference(text, scheme, span, year))]
    return tuple(sorted(found, key=lambda r: (r.start, r.end)))


@cache
def _openings() -> tuple[re.Pattern[str], dict[str, _Opening]]:
    """One pattern for all beginnings; the name of the group that matched tells which it is."""
    groups: dict[str, _Opening] = {}
    branches: list[str] = []
    for number, scheme in enumerate(load_schemes().schemes):
        starts = {
            f"n{number}": rf"(?:{scheme.named()}){_label(scheme)}(?={scheme.code})" if scheme.named() else "",
            f"m{number}": rf"(?:{'|'.join(scheme.misread)})[ \t\xa0]+(?={scheme.code})" if scheme.misread else "",
            f"a{number}": rf"(?={scheme.stands_alone})" if scheme.stands_alone else "",
        }
        for group, pattern in starts.items():
            if pattern:
                branches.append(f"(?P<{group}>{pattern})")
                groups[group] = _Opening(scheme, group.startswith("m"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches)})"), groups


def _label(scheme: Scheme) -> str:
    """What may stand between the name of a scheme and a code: `No.`, ` indicator: `, ` Delivery Agreement `."""
    words = "|".join((*scheme.labels, *NUMBER_WORDS))
    return rf"{GAP}(?:(?i:{words})(?![A-Za-z]){GAP}){{0,3}}(?:[:#./–_-]{GAP})?{BRACKET}"


def _named(text: str, year: int | None) -> Iterator[IndicatorRef]:
    pattern, groups = _openings()
    position = 0
    while match := pattern.search(text, position):
        opening = groups[match.lastgroup or ""]
        refs, end = _cited(text, match, opening, year)
        before = text[max(0, match.start() - LONGEST_OWNER) : match.start()].rstrip()
        if not match.group() or not before.endswith(opening.scheme.not_after or ("\0",)):
            yield from refs
        position = max(end, match.end(), match.start() + 1)


def _cited(text: str, match: re.Match[str], opening: _Opening, year: int | None) -> tuple[list[IndicatorRef], int]:
    """The indicators after an opening, by the edition of the scheme that knows them; and where they end."""
    end = match.end()
    for scheme in load_schemes().editions(opening.scheme, year):
        refs: list[IndicatorRef] = []
        for number, span in enumerate(read_codes(text, match.end(), scheme, several=_is_plural(match.group()))):
            end = max(end, span.end)
            start = match.start() if number == 0 or span.start == match.end() else span.start
            whole = CodeSpan(span.code, start, span.end)
            if reference := _reference(text, scheme, whole, year, opening.is_misread):
                refs.append(reference)
        if refs:
            return refs, end
    return [], end


def _is_plural(name: str) -> bool:
    return re.search(r"(?:[\w'’]|\()s\)?[\W_]*$", name) is not None


def _reference(
    text: str, scheme: Scheme, span: CodeSpan, year: int | None, is_misread: bool = False
) -> IndicatorRef | None:
    if scheme.not_earlier and year is not None and year < scheme.first_year:
        return None
    entry = find_entry(scheme, span.code)
    if entry is None:
        return None
    written = text[span.start : span.end]
    notes = [f"corrected: {written!r} read as {scheme.head}{entry.code}"] if is_misread else []
    notes += [*entry.notes, *_year_notes(scheme, year)]
    return IndicatorRef(
        id=f"{scheme.head}{entry.code}{scheme.id_tail}",
        scheme=scheme.name,
        code=entry.code,
        title=entry.title,
        text=written,
        start=span.start,
        end=span.end,
        message="; ".join(notes) or None,
    )


def _year_notes(scheme: Scheme, year: int | None) -> Iterator[str]:
    """Plans go on citing a set a while after it ended, and before it began: two years are nothing to note."""
    if year is None and scheme.id_tail:
        yield f"the year of the document is not known: taken as of {scheme.first_year} to {scheme.last_year}"
    elif year is not None and year < scheme.first_year - (0 if scheme.id_tail else 2):
        yield f"the scheme began in {scheme.first_year}, the document is of {year}"
    elif scheme.years_away(year) > (0 if scheme.id_tail else 2):
        yield f"the scheme ran from {scheme.first_year} to {scheme.last_year}, the document is of {year}"
    elif scheme.id_tail and [s.years_away(year) for s in load_schemes().editions(scheme, year)].count(0) > 1:
        yield f"an earlier set of the same codes ended in {year}: taken as of the later one"
