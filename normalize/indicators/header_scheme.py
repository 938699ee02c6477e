"""Bare codes: a column whose header names a scheme (`PAF`, `NI ref.`) may list codes without its name."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.indicators.code_list import read_codes
from normalize.indicators.code_span import CodeSpan
from normalize.indicators.scheme import Scheme, load_schemes

WORD = re.compile(r"\w+")
LINE_START = re.compile(r"^[ \t•*·–-]*", re.MULTILINE)
LINE_END = re.compile(r"[ \t.]*(?:\n|$)")
TITLE_FOLLOWS = re.compile(r"[ \t]*[-–—:.]?[ \t]+[A-Z(]")


@lru_cache(maxsize=512)
def scheme_of_header(header: str) -> Scheme | None:
    """The one scheme a header names with label words alone (`BVPI no.`); None for `NI 68`, `NI target`."""
    named: list[Scheme] = []
    rest = header
    for scheme in load_schemes().schemes:
        if scheme.named():
            rest, count = re.subn(rf"(?<!\w)(?:{scheme.named()})(?!\w)", " ", rest)
            named += [scheme] if count else []
    labels = load_schemes().header_words
    if len(named) != 1 or any(w.lower() not in labels for w in WORD.findall(rest)):
        return None
    return named[0]


def read_bare_codes(text: str, scheme: Scheme) -> tuple[CodeSpan, ...]:
    """The codes with which the lines of a cell begin: alone on the line, or before a title."""
    found: list[CodeSpan] = []
    for line in LINE_START.finditer(text):
        codes = read_codes(text, line.end(), scheme)
        if codes and (LINE_END.match(text, codes[-1].end) or TITLE_FOLLOWS.match(text, codes[-1].end)):
            found.extend(codes)
    return tuple(found)
