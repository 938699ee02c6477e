"""Find the indicators a document cites, each with the place and the sentence or cell it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from extract.plan_record import ActionRow
from ingest.document import Document, FlatBlock
from normalize.indicators.find import find_indicators
from normalize.indicators.named_schemes import named_schemes
from normalize.resolved import Mention
from normalize.sentences import sentences
from normalize.values import IndicatorRef

#: A text of more characters is quoted only around the mention.
_LONGEST_TEXT = 2000
#: Context that stands over several records belongs to none of them alone.
_OWN_ROLES = ("ref", "objective", "action", "risk", "outcome", "timescale_text", "resources", "links", "progress")


def find_mentions(document: Document, rows: Sequence[ActionRow], year: int | None) -> Iterator[Mention]:
    """Every indicator cited in the blocks of a document, in reading order."""
    named = named_schemes(str(b.text) for b in document.flat_blocks())
    cited = [
        (block, ref)
        for block in document.flat_blocks()
        for ref in find_indicators(str(block.text), year)
        if not _is_tag(ref) or ref.scheme in named
    ]
    owners = _owners(rows, {block.place.block for block, _ in cited})
    for block, ref in cited:
        place = block.text.cut(ref.start, ref.end).passages[0].place
        yield Mention(ref, place, _context(block, str(block.text), ref.start), owners.get(block.place.block))


def _is_tag(ref: IndicatorRef) -> bool:
    """`Staying safe`: words without a number, which are a heading as likely as a citation."""
    return not any(c.isdigit() for c in ref.text)


def _owners(rows: Sequence[ActionRow], cited: Set[int | None]) -> dict[int | None, int]:
    """Block position to the number of the one record that holds it, for the blocks that cite something."""
    owners: dict[int | None, int] = {}
    shared: set[int | None] = set()
    for number, row in enumerate(rows):
        own = (place for f in row.fields if f.role in _OWN_ROLES for place in f.text.places())
        blocks = {place.block for place in own if place.block is not None and place.block in cited}
        shared |= {b for b in blocks if owners.get(b, number) != number}
        owners |= dict.fromkeys(blocks, number)
    return {block: number for block, number in owners.items() if block not in shared}


def _context(block: FlatBlock, text: str, position: int) -> str:
    if len(text) > _LONGEST_TEXT:  # a table run together: its words around the mention will do
        return text[max(0, position - _LONGEST_TEXT // 4) : position + _LONGEST_TEXT // 4]
    if block.kind == "cell":
        return text
    return next((text[a:b] for a, b in sentences(text) if a <= position < b), text)
