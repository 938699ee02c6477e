"""The headings that stand over a place in a document, outermost first."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.document import TextBlock


def stacked(heads: Sequence[TextBlock], block: TextBlock) -> list[TextBlock]:
    """The headings in force behind `block`: a new one ends those of its level and below, other text ends none."""
    if block.kind != "heading":
        return list(heads)
    level = block.level or 1
    return [*(h for h in heads if (h.level or 1) < level), block]
