"""Records written as labelled lines: `Action: … Lead: … By when: …`, a line each or several in a paragraph.

A block is a record where it labels an action (or a recommendation or objective) and a lead or a time; among such
blocks also one that leaves both out, where it says as much of an action under the same labels. It ends where one of
its labels comes again, or at a heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from extract.context import Context, context_of_heads, labelled_role
from extract.finish_fields import RECORD_ROLES, finished_fields
from extract.heading_stack import stacked
from extract.match_role import match_role
from extract.plan_record import ActionRow, Role
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Place, Table, Text, TextBlock

_LABEL = re.compile(r"(?:^|(?<=[.;,|\u2013-]\s)|(?<=\s))([A-Z][A-Za-z /&'’()]{1,40}?)\s?:(?=\s|$)")
#: `Action 1.2 - Train staff`: a label with a number, or one that ends with a dash, at the start of a line.
_OPENING = re.compile(
    r"([A-Z][A-Za-z /&'’().]{1,40}?)(?:\s+((?:[A-Z]{1,3})?\d[\d.]*[a-z]?))?\s*(?::|\s[–—-])(?=\s|$)\s*"
)
_NUMBER = re.compile(r"(?:[-*•▪]\s+|\(?((?:[A-Z]{1,3})?\d[\d.]*[a-z]?)[.):]?\s+)?")
_SURE = 0.9
#: How sure a question must be of its role.
_QUESTION = 0.7
#: A block that names nobody and no time says at least so much under labels of a record: an action and one thing more.
_LEAST_ALIKE = 2
_STATES: frozenset[Role] = frozenset({"action", "recommendation"})
_BINDS: frozenset[Role] = frozenset({"lead_text", "timescale_text", "finishes"})


@dataclass(slots=True)
class _Block:
    """The labelled texts of one record so far."""

    place: Place
    context: Context
    texts: dict[Role, Text] = field(default_factory=dict)

    def is_record(self) -> bool:
        return bool(_STATES & self.texts.keys()) and bool(_BINDS & self.texts.keys())

    def is_like(self, record: _Block) -> bool:
        """Does it say of an action what a record does, who and when aside?"""
        said = self.texts.keys() - {"ref"}
        return bool(_STATES & said) and len(said) >= _LEAST_ALIKE and said <= record.texts.keys()


def labelled_records(document: Document, title: Text) -> tuple[ActionRow, ...]:
    """The records of all labelled blocks outside tables, in the order of the text."""
    blocks = tuple(_blocks(document, title))
    records = [b for b in blocks if b.is_record()]
    return tuple(_record(b) for b in blocks if b.is_record() or any(b.is_like(record) for record in records))


def _blocks(document: Document, title: Text) -> Iterator[_Block]:
    reading = _Reading(title)
    head = _document_head(document)
    for block in document.blocks:
        parts = [] if isinstance(block, Table) or block in head else _parts(block)
        if parts and isinstance(block, TextBlock):
            yield from reading.take_parts(block, parts)
        else:
            yield from reading.take_other(block)
    if reading.current:
        yield reading.current


class _Reading:
    """The block being read, the label whose text has not come yet, and what stands above."""

    def __init__(self, title: Text) -> None:
        self.title = title
        self.heads: list[TextBlock] = []
        self.current: _Block | None = None
        self.waiting: Role | None = None
        self.above: TextBlock | None = None

    def take_parts(self, block: TextBlock, parts: list[tuple[Role, Text]]) -> Iterator[_Block]:
        """Labelled texts go to the block being read; a label that comes again opens the next."""
        for number, (role, value) in enumerate(parts):
            if self.current is None or _begins_anew(self.current.texts.keys(), parts[number:]):
                if self.current:
                    yield self.current
                self.current = self._opened(block, role)
            self.current.texts[role] = value
            self.waiting = None if value else role

    def take_other(self, block: Table | TextBlock) -> Iterator[_Block]:
        """Other text is what a waiting label labels, or it ends the block being read."""
        if self.waiting and self.current and isinstance(block, TextBlock) and self._goes_to(self.waiting, block):
            self.current.texts[self.waiting] = self.current.texts[self.waiting] + Text((block.passage,))
        elif self.current:
            yield self.current
            self.current, self.waiting = None, None
        if isinstance(block, TextBlock):
            self.heads = _with_head(self.heads, block)
        self.above = block if isinstance(block, TextBlock) else None

    def _goes_to(self, role: Role, block: TextBlock) -> bool:
        """Text below a label alone; of who and when only one paragraph or a list, for what follows is prose again."""
        answered = role in _BINDS and self.current is not None and bool(self.current.texts[role])
        return block.kind == "list_item" or (block.kind == "paragraph" and not answered)

    def _opened(self, block: TextBlock, role: Role) -> _Block:
        """A new block; where it begins with who or when, the numbered line right above says what."""
        opened = _Block(block.passage.place, _context(self.heads, self.title))
        number = _NUMBER.match(self.above.words) if self.above else None
        if role in _BINDS and self.above and number and number[0] and self.current is None:
            text = Text((self.above.passage,))
            opened.place = self.above.passage.place
            opened.texts["action"] = text.cut(number.end())
            if number[1]:
                opened.texts["ref"] = text.cut(*number.span(1))
        return opened


def _begins_anew(said: Set[Role], parts: Sequence[tuple[Role, Text]]) -> bool:
    """Does a label come again? A number belongs to the label it stands at."""
    role = parts[0][0]
    return role in said or (role == "ref" and parts[1][0] in said)


def _context(heads: list[TextBlock], title: Text) -> Context:
    context = context_of_heads((h for h in heads if h.kind == "heading"), title)
    said = next((h for h in heads if h.kind == "paragraph"), None)
    role = labelled_role(said.label) if said else None
    return context.put(role, Text((said.passage,))) if said and role else context


def _with_head(heads: list[TextBlock], block: TextBlock) -> list[TextBlock]:
    """The headings in force; a paragraph right under a labelled heading (`Recommendation 1`) says what it is."""
    if block.kind == "heading":
        return stacked(heads, block)
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
    if alone := _label_alone(block.words):
        waiting, ref = alone
        return [("ref", text.cut(*ref)), (waiting, NO_TEXT)] if ref else [(waiting, NO_TEXT)]
    if block.kind == "heading":
        return []
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


def _label_alone(words: str) -> tuple[Role, tuple[int, int] | None] | None:
    """A line that is a label whose text comes below: a question (`Who will lead?`), or `Action 3`."""
    match = match_role(words)
    if words.rstrip().endswith("?") and match and match.certainty >= _QUESTION and match.role in RECORD_ROLES:
        return match.role, None
    numbered = re.fullmatch(r"(Action|Recommendation) (?:no\.? )?(\d{1,3}(?:\.\d{1,2})*[a-z]?)", words.strip(), re.I)
    if numbered and numbered[1].lower() == "action":
        return "action", numbered.span(2)
    return None


def _ref(text: Text, opening: re.Match[str], number: re.Match[str] | None) -> list[tuple[Role, Text]]:
    """The number of the record: behind its first label, or in front of it."""
    if opening[2]:
        return [("ref", text.cut(*opening.span(2)))]
    return [("ref", text.cut(*number.span(1)))] if number and number[1] else []


def _role(label: str) -> Role | None:
    match = match_role(label)
    return match.role if match and match.certainty >= _SURE and match.role in RECORD_ROLES else None


def _trimmed(text: Text) -> Text:
    words = str(text)
    return text.cut(0, len(words.rstrip(" |;,–-"))) if words else text


def _record(block: _Block) -> ActionRow:
    texts = {**dict(block.context.texts), **{r: t for r, t in block.texts.items() if t}}
    return ActionRow("action", finished_fields(texts, "action"), block.place, certainty=0.9)
