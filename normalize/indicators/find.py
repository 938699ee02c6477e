"""Every indicator a text cites, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normalize.indicators.code_list import CodeSpan, read_codes
from normalize.indicators.header_scheme import read_bare_codes, scheme_of_header
from normalize.indicators.outcome_tags import read_outcome_tags
from normalize.indicators.register import find_entry
from normalize.indicators.scheme import Scheme, load_schemes
from normalize.values import IndicatorRef

GAP = r"[ \t\xa0]*\n?[ \t\xa0]*"
LABEL = rf"{GAP}(?:[Nn][Oo]s?\.?|[Nn]umbers?|[Rr]ef\.?|#|[:.–-])?{GAP}"


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
    found += [r for scheme, span in read_outcome_tags(text) if (r := _reference(text, scheme, span, year))]
    return tuple(sorted(found, key=lambda r: (r.start, r.end)))


@cache
def _openings() -> tuple[re.Pattern[str], dict[str, _Opening]]:
    """One pattern for all beginnings; the name of the group that matched tells which it is."""
    groups: dict[str, _Opening] = {}
    branches: list[str] = []
    for number, scheme in enumerate(load_schemes().schemes):
        starts = {
            f"n{number}": rf"(?:{scheme.named()}){LABEL}(?={scheme.code})" if scheme.named() else "",
            f"m{number}": rf"(?:{'|'.join(scheme.misread)})[ \t\xa0]+(?={scheme.code})" if scheme.misread else "",
            f"a{number}": rf"(?={scheme.stands_alone})" if scheme.stands_alone else "",
        }
        for group, pattern in starts.items():
            if pattern:
                branches.append(f"(?P<{group}>{pattern})")
                groups[group] = _Opening(scheme, group.startswith("m"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches)})"), groups


def _named(text: str, year: int | None) -> Iterator[IndicatorRef]:
    pattern, groups = _openings()
    position = 0
    while match := pattern.search(text, position):
        opening = groups[match.lastgroup or ""]
        spans = read_codes(text, match.end(), opening.scheme, several=_is_plural(match.group()))
        if not match.group() or not text[: match.start()].rstrip().endswith(opening.scheme.not_after or ("\0",)):
            for number, span in enumerate(spans):
                start = match.start() if number == 0 or span.start == match.end() else span.start
                whole = CodeSpan(span.code, start, span.end)
                if reference := _reference(text, opening.scheme, whole, year, opening.is_misread):
                    yield reference
        position = max(spans[-1].end if spans else 0, match.end(), match.start() + 1)


def _is_plural(name: str) -> bool:
    return re.search(r"s\b|\bnumbers\b", name, re.IGNORECASE) is not None


def _reference(
    text: str, scheme: Scheme, span: CodeSpan, year: int | None, is_misread: bool = False
) -> IndicatorRef | None:
    if scheme.only_in_years and year is not None and not scheme.runs_in(year):
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
    if year is None and scheme.only_in_years:
        yield f"the year of the document is not known: taken as of {scheme.first_year} to {scheme.last_year}"
    elif year is not None and not scheme.first_year - 2 <= year <= scheme.last_year + 2:
        yield f"the scheme ran from {scheme.first_year} to {scheme.last_year}, the document is of {year}"
