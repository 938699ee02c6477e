"""The things to do that one action cell lists: a paragraph each, under the sub-headings of the cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalize.resolved import Step

_HEADING_WORDS = 5
_MARK = re.compile(r"^(?:[-*•·▪■○●–\uf0b7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+")
_JOINING_WORDS = frozenset({"and", "of", "for", "the", "&", "in", "to", "on", "with"})


def read_steps(text: str) -> tuple[Step, ...]:
    """The steps of an action text, paragraphs parted by newlines; none where it is a single thing to do."""
    paragraphs = [p for p in text.split("\n") if re.search(r"\w", p)]
    headings = {n for n, p in enumerate(paragraphs) if _is_heading(n, paragraphs)}
    if len(paragraphs) - len(headings) < 2:
        return ()
    steps: list[Step] = []
    heading: str | None = None
    for number, paragraph in enumerate(paragraphs):
        if number in headings:
            heading = paragraph.rstrip(":")
        else:
            steps.append(Step(len(steps), heading, _MARK.sub("", paragraph)))
    return tuple(steps)


def _is_heading(number: int, paragraphs: Sequence[str]) -> bool:
    """A few capitalised words, or a short line that ends with a colon, with something below it."""
    words = paragraphs[number].split()
    if number + 1 >= len(paragraphs) or len(words) > _HEADING_WORDS or paragraphs[number].endswith((".", ";", ",")):
        return False
    if paragraphs[number].endswith(":"):
        return True
    telling = [w for w in words if w.lower() not in _JOINING_WORDS]
    return all(w[:1].isupper() for w in telling)


def aligned(steps: int, paragraphs: Sequence[int]) -> dict[int, int]:
    """Paragraph number to step position where it is plain: as many paragraphs as steps, each with one value."""
    if steps < 2 or len(paragraphs) != steps or len(set(paragraphs)) != steps:
        return {}
    return {paragraph: position for position, paragraph in enumerate(sorted(paragraphs))}
