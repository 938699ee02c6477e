"""A cell of a list of references: a code may stand there without the name of its scheme."""

from __future__ import annotations

import re
from dataclasses import replace

from normalize.indicators.find import find_indicators
from normalize.indicators.scheme import Scheme, load_schemes
from normalize.values import IndicatorRef


def find_in_reference_cell(text: str, year: int | None) -> tuple[IndicatorRef, ...]:
    """The indicators of a cell that is known to cite some.

    As `find_indicators`, and where that finds none: a code alone in the cell is of the one scheme whose codes look so
    and which ran in the `year` of the document; its message says that this was inferred.
    """
    found = find_indicators(text, year)
    if found or year is None:
        return found
    schemes = [s for s in load_schemes().schemes if _may_be_of(s, text.strip(), year)]
    if len(schemes) != 1:
        return ()
    name = schemes[0].name
    bare = find_indicators(text, year, header=schemes[0].head.strip())
    return tuple(replace(r, message=f"taken as of the {name}: no other scheme of {year} has such codes") for r in bare)


def _may_be_of(scheme: Scheme, code: str, year: int) -> bool:
    pattern = scheme.in_references
    return bool(pattern and re.fullmatch(pattern, code)) and scheme.years_away(year) == 0
