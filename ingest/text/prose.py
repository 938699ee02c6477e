"""The lines between tables: wrapped lines joined into paragraphs, headings and list items told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ingest.document import TextBlock
from ingest.text.lines import Line

_BULLET = re.compile(r"\s*(?:[-*•·▪■○●–\uf0b7\uf0a7])\s+(?=\S)")
_NUMBERED = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s+(?=\S)")
_MARKDOWN_HEADING = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_LABEL = re.compile(r"[A-Z][\w /&'’.-]{1,40}:(?:\s|$)")
#: `Priority 2: Safe homes` and `Part B: Waste` are headings; `Date: 3 May` is a label with its value.
_NUMBERED_TITLE = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]+)? (?:\d{1,2}(?:\.\d{1,2})*|[A-Z])\s*:")
#: A line drawn under a heading.
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})\s*")
_HEADING_WORDS = 12
#: A file whose long lines are this short was wrapped by hand or by a mail program.
_WRAPPED_AT = 110


def text_blocks(lines: Sequence[Line]) -> Iterator[TextBlock]:
    """The blocks of a stretch of lines that hold no table, in order."""
    wrapped = _is_wrapped(lines)
    for blank, group in groupby(lines, key=lambda line: line.is_blank):
        paragraph = [line for line in group if not _UNDERLINE.fullmatch(line.words)]
        if not blank and paragraph:
            yield from _blocks(_joined(paragraph) if wrapped else _hanging(paragraph))


def _hanging(paragraph: Sequence[Line]) -> list[list[Line]]:
    """A line by itself, unless it stands further in than the list item above it: then it goes on with the item."""
    groups: list[list[Line]] = []
    for line in paragraph:
        above = groups[-1][0].words if groups else ""
        item = _BULLET.match(above) or _NUMBERED.match(above)
        own = _BULLET.match(line.words) or _NUMBERED.match(line.words) or _LABEL.match(line.words.lstrip())
        if item and not own and _indent_of(line.words) > _indent_of(above):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _indent_of(words: str) -> int:
    return len(words) - len(words.lstrip())


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Do long lines break at one width, with the sentence going on below?"""
    longest = max((len(line.words.rstrip()) for line in lines), default=0)
    if not 50 <= longest <= _WRAPPED_AT:
        return False
    runs_on = sum(len(a.words.rstrip()) > 0.75 * longest and b.words.lstrip()[:1].islower() for a, b in pairwise(lines))
    return runs_on >= 2


def _joined(paragraph: Sequence[Line]) -> list[list[Line]]:
    """Lines in groups that are one paragraph each: a new one begins at a list mark, a label or after a short line."""
    longest = max(len(line.words.rstrip()) for line in paragraph)
    groups: list[list[Line]] = []
    for line in paragraph:
        if not groups or _begins_paragraph(line, groups[-1], longest):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _begins_paragraph(line: Line, above: Sequence[Line], longest: int) -> bool:
    if _MARKDOWN_HEADING.match(line.words) or _MARKDOWN_HEADING.match(above[0].words):
        return True
    if _BULLET.match(line.words) or _NUMBERED.match(line.words):
        return True
    if _is_open(above):
        return False
    ended = len(above[-1].words.rstrip()) < 0.6 * longest or _LABEL.match(line.words.strip())
    return bool(ended) and not line.words.lstrip()[:1].islower()


def _is_open(above: Sequence[Line]) -> bool:
    """Is a bracket still open at the end of the last line?"""
    words = above[-1].words
    return any(words.rfind(left) > words.rfind(right) for left, right in ("()", "[]"))


def _blocks(groups: Sequence[Sequence[Line]]) -> Iterator[TextBlock]:
    for number, group in enumerate(groups):
        passage = group[0].passage(" ".join(line.words.strip() for line in group), group[-1])
        passage = passage._replace(words=re.sub(r"[,;]{2,}$", "", passage.words))  # the empty cells of a saved sheet
        if not passage.words:
            continue
        first = group[0].words
        mark = _MARKDOWN_HEADING.match(first)
        if mark:
            yield TextBlock("heading", group[0].passage(first[mark.end() :].rstrip("# ")), len(mark[1]))
        elif _BULLET.match(first):
            yield TextBlock("list_item", passage, _indent(first))
        elif len(group) == 1 and is_heading(passage.words) and (len(groups) <= 2 or _heads_list(groups, number)):
            yield TextBlock("heading", passage, _heading_level(passage.words))
        else:
            yield TextBlock("list_item" if _NUMBERED.match(first) else "paragraph", passage)


def _heads_list(groups: Sequence[Sequence[Line]], number: int) -> bool:
    """A short line right above a list item, and not a lead-in."""
    below = groups[number + 1][0].words if number + 1 < len(groups) else ""
    words = groups[number][0].words
    return bool(_BULLET.match(below)) and len(words.split()) <= 6 and not words.rstrip().endswith(":")


def is_heading(words: str) -> bool:
    """A short line that stands alone and ends like no sentence."""
    count = len(words.split())
    if not words[:1].isalnum() or count > _HEADING_WORDS or words.endswith((".", ";", ",", "?")):
        return False
    if (re.search(r":\s+\S", words) and not _NUMBERED_TITLE.match(words)) or "@" in words:
        return False
    if words.endswith("]") or re.search(r"\([^()]*[,;:][^()]*\)$", words):
        return False
    letters = [c for c in words if c.isalpha()]
    return bool(letters) and (words[:1].isupper() or words[:1].isdigit())


def _heading_level(words: str) -> int:
    number = re.match(r"\d{1,2}((?:\.\d{1,2})*)", words)
    if number:
        return 1 + number[1].count(".")
    return 1 if words.isupper() else 2


def _indent(words: str) -> int:
    return 1 + _indent_of(words) // 4
