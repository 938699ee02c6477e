"""Records written as labelled lines: `Action: … Lead: … By when: …`, a line each or several in a paragraph.

A block is a record where it labels an action (or a recommendation or objective) and a lead or a time. It ends
where one of its labels comes again, or at a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.context import Context, context_of_heads, labelled_role
from extract.match_role import match_role
from extract.plan_record import FIELDS, ActionRow, FieldText, Role
from extract.split_ref import split_ref
from extract.vocabulary import load, plain_words
from ingest.document import Document, Place, Table, Text, TextBlock

_LABEL = re.compile(r"(?:^|(?<=[.;,|\u2013-]\s)|(?<=\s))([A-Z][A-Za-z /&'’()]{1,40}?)\s?:(?=\s|$)")
#: `Action 1.2 - Train staff`: a label with a number, or one that ends with a dash, at the start of a line.
_OPENING = re.compile(
    r"([A-Z][A-Za-z /&'’()]{1,40}?)(?:\s+((?:[A-Z]{1,3})?\d[\d.]*[a-z]?))?\s*(?::|\s[–—-])(?=\s|$)\s*"
)
_NUMBER = re.compile(r"(?:[-*•▪]\s+|\(?((?:[A-Z]{1,3})?\d[\d.]*[a-z]?)[.):]?\s+)?")
_SURE = 0.9
_STATES: frozenset[Role] = frozenset({"action", "recommendation"})
_BINDS: frozenset[Role] = frozenset({"lead_text", "timescale_text", "finishes"})
_PARTS: frozenset[Role] = frozenset((*FIELDS, "starts", "finishes"))


@dataclass(slots=True)
class _Block:
    """The labelled texts of one record so far."""

    place: Place
    context: Context
    texts: dict[Role, Text] = field(default_factory=dict)

    def is_record(self) -> bool:
        return bool(_STATES & self.texts.keys()) and bool(_BINDS & self.texts.keys())


def labelled_records(document: Document, title: Text) -> tuple[ActionRow, ...]:
    """The records of all labelled blocks outside tables, in the order of the text."""
    return tuple(_record(b) for b in _blocks(document, title) if b.is_record())


def _blocks(document: Document, title: Text) -> Iterator[_Block]:
    heads: list[TextBlock] = []
    current: _Block | None = None
    waiting: Role | None = None
    head = _document_head(document)
    for block in document.blocks:
        if isinstance(block, Table) or block in head or block.kind == "heading" or not (parts := _parts(block)):
            if waiting and current and isinstance(block, TextBlock) and block.kind != "heading":
                current.texts[waiting] = current.texts[waiting] + Text((block.passage,))
            elif current:
                yield current
                current, waiting = None, None
            if isinstance(block, TextBlock):
                heads = _with_head(heads, block)
            continue
        for role, value in parts:
            if current is None or role in current.texts:
                if current:
                    yield current
                current = _Block(block.passage.place, _context(heads, title))
            current.texts[role] = value
            waiting = None if value else role
    if current:
        yield current


def _context(heads: list[TextBlock], title: Text) -> Context:
    context = context_of_heads((h for h in heads if h.kind == "heading"), title)
    said = next((h for h in heads if h.kind == "paragraph"), None)
    role = labelled_role(said.label) if said else None
    return context.put(role, Text((said.passage,))) if said and role else context


def _with_head(heads: list[TextBlock], block: TextBlock) -> list[TextBlock]:
    """The headings in force; a paragraph right under a labelled heading (`Recommendation 1`) says what it is."""
    if block.kind == "heading":
        return [*(h for h in heads if (h.level or 1) < (block.level or 1)), block]
    last = heads[-1] if heads else None
    if last is None or labelled_role(last.words) is None or len(last.words.split()) > 3 or last.kind != "heading":
        return heads
    return [*heads[:-1], TextBlock("paragraph", block.passage, last.level, label=last.words)]


def _document_head(document: Document) -> frozenset[TextBlock]:
    """The labelled lines a report begins with (`Report to: …  Lead officer: …`): they head it and bind nobody."""
    runs: list[list[TextBlock]] = [[]]
    for block in document.blocks:
        if isinstance(block, TextBlock) and _LABEL.match(block.words):
            runs[-1].append(block)
        elif runs[-1]:
            runs.append([])
    return frozenset(b for run in runs if any(_heads_document(x) for x in run) for b in run)


def _heads_document(block: TextBlock) -> bool:
    match = _LABEL.match(block.words)
    labels = load("labels")
    return bool(match) and " ".join(plain_words(match[1] if match else "")) in {*labels["title"], *labels["head_only"]}


def _parts(block: TextBlock) -> list[tuple[Role, Text]]:
    """The labelled parts of a paragraph; none where it does not begin with a label of a record."""
    text = Text((block.passage,))
    number = _NUMBER.match(block.words)
    start = number.end() if number else 0
    opening = _OPENING.match(block.words, start)
    role = _role(opening[1]) if opening else None
    if opening is None or role is None:
        return []
    inner = [(m, r) for m in _LABEL.finditer(block.words, opening.end()) if (r := _role(m[1]))]
    starts = [opening.end(), *(m.end() for m, _ in inner)]
    ends = [*(m.start() for m, _ in inner), len(block.words)]
    roles = [role, *(r for _, r in inner)]
    parts = [(r, _trimmed(text.cut(a, b))) for r, a, b in zip(roles, starts, ends, strict=True)]
    return [*_ref(text, opening, number), *parts]


def _ref(text: Text, opening: re.Match[str], number: re.Match[str] | None) -> list[tuple[Role, Text]]:
    """The number of the record: behind its first label, or in front of it."""
    if opening[2]:
        return [("ref", text.cut(*opening.span(2)))]
    return [("ref", text.cut(*number.span(1)))] if number and number[1] else []


def _role(label: str) -> Role | None:
    match = match_role(label)
    return match.role if match and match.certainty >= _SURE and match.role in _PARTS else None


def _trimmed(text: Text) -> Text:
    words = str(text)
    return text.cut(0, len(words.rstrip(" |;,–-"))) if words else text


def _record(block: _Block) -> ActionRow:
    texts = {**dict(block.context.texts), **{r: t for r, t in block.texts.items() if t}}
    texts = split_ref(_with_finish(texts), "action")
    ordered: Sequence[Role] = (*FIELDS, "starts", "finishes")
    fields = tuple(FieldText(r, texts[r]) for r in ordered if r in texts)
    return ActionRow("action", fields, block.place, certainty=0.9)


def _with_finish(texts: dict[Role, Text]) -> dict[Role, Text]:
    if "timescale_text" in texts or "finishes" not in texts:
        return texts
    start = texts.get("starts")
    return {**texts, "timescale_text": start + texts["finishes"] if start else texts["finishes"]}
