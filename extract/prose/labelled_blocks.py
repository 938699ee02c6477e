"""Records written as labelled lines: `Action: … Lead: … By when: …`, a line each or several in a paragraph.

A block is a record where it labels an action (or a recommendation or objective) and a lead or a time; among such
blocks also one that leaves both out, where it says as much of an action under the same labels. It ends where one of
its labels comes again, or at a heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.context import Context, context_of_heads, labelled_role
from extract.finish_fields import finished_fields, remainder_notice
from extract.heading_stack import stacked
from extract.match_role import match_role
from extract.plan_record import SHARED_ROLES, ActionRow, ExtraCell, Role
from extract.prose.assignment import assignment_in
from extract.prose.label_parts import LABEL, NUMBER, Part, answers_only, is_bare_label, numbers_action, parts_of
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Place, Table, Text, TextBlock

#: A block that names nobody and no time says at least so much under labels of a record: an action and one thing more.
_LEAST_ALIKE = 2
_STATES: frozenset[Role] = frozenset({"action", "recommendation"})
_STANDS: frozenset[Role] = frozenset({"progress", "status"})
_BINDS: frozenset[Role] = frozenset({"lead_text", "timescale_text", "finishes"})


@dataclass(slots=True)
class _Block:
    """The labelled texts of one record so far."""

    place: Place
    context: Context
    texts: dict[Role, Text] = field(default_factory=dict)
    labels: set[str] = field(default_factory=set)
    notes: list[Text] = field(default_factory=list)

    def is_record(self) -> bool:
        return bool(_STATES & self.texts.keys()) and bool(_BINDS & self.texts.keys())

    def with_assignment(self) -> _Block:
        """Who and when, where the action says them itself: `Action: Ann Lee to write the report by May 2010`."""
        said = assignment_in(self.texts.get("action", NO_TEXT), known_verb=False)
        if said and not _BINDS & self.texts.keys():
            self.texts["lead_text"] = said.who
            if said.when:
                self.texts["timescale_text"] = said.when
        return self

    def is_like(self, record: _Block) -> bool:
        """Does it say of an action what a record does, who and when aside?"""
        said = self.texts.keys() - {"ref"}
        return bool(_STATES & said) and len(said) >= _LEAST_ALIKE and said <= record.texts.keys()


def labelled_records(document: Document, title: Text) -> tuple[ActionRow, ...]:
    """The records of all labelled blocks outside tables, in the order of the text."""
    blocks = tuple(block.with_assignment() for block in _blocks(document, title))
    records = [b for b in blocks if b.is_record()]
    return tuple(_record(b) for b in blocks if b.is_record() or any(b.is_like(record) for record in records))


def _blocks(document: Document, title: Text) -> Iterator[_Block]:
    reading = _Reading(title)
    head = _document_head(document)
    bare = _labels_stand_alone(document)
    found = [[] if isinstance(b, Table) or b in head else parts_of(b, bare_labels=bare) for b in document.blocks]
    parts = [[] if _heads_nothing(b, found[n : n + 3]) else found[n] for n, b in enumerate(document.blocks)]
    for number, block in enumerate(document.blocks):
        if parts[number] and isinstance(block, TextBlock) and not reading.waits_for(block):
            yield from reading.take_parts(block, parts[number])
        else:
            follows = any(parts[number + 1 : number + 2])
            between = bare and (follows or number + 1 == len(parts))
            yield from reading.take_other(block, between=between, label_follows=follows)
    if reading.current:
        yield reading.current


def _heads_nothing(block: Table | TextBlock, parts: Sequence[list[Part]]) -> bool:
    """A heading such as `Project 1: Mend the gate` is an action only where labels stand below it, or below one line
    that explains it. `parts` are its own and those of the next two blocks.
    """
    says = any(part.text for part in parts[0])
    return isinstance(block, TextBlock) and block.kind == "heading" and says and not any(parts[1:])


def _labels_stand_alone(document: Document) -> bool:
    """Are there lines that are a label and nothing else, the same for what and for whom or when, again and again?

    `Action 1`, `Action 2` say what, too.
    """
    labels = Counter(b.words.casefold() for b in document.text_blocks() if is_bare_label(b.words))
    roles = {match.role for label, times in labels.items() if times > 1 and (match := match_role(label))}
    numbered = sum(numbers_action(b.words) for b in document.text_blocks()) > 1
    return (numbered or bool(roles & _STATES)) and bool(roles & _BINDS)


class _Reading:
    """The block being read, the label whose text has not come yet, and what stands above."""

    def __init__(self, title: Text) -> None:
        self.title = title
        self.heads: list[TextBlock] = []
        self.current: _Block | None = None
        self.waiting: Role | None = None
        self.above: TextBlock | None = None

    def waits_for(self, block: TextBlock) -> bool:
        """`On track` below the label `Progress` is its value, and no label of what follows."""
        return self.waiting in _STANDS and block.words.casefold() in load("cells")["standings"]

    def take_parts(self, block: TextBlock, parts: Sequence[Part]) -> Iterator[_Block]:
        """Labelled texts go to the block being read; a label that comes again opens the next."""
        for number, part in enumerate(parts):
            if self.current and answers_only(part):
                self.current.notes.append(part.text)
                continue
            if self.current is None or _begins_anew(self.current, parts[number:]):
                if self.current:
                    yield self.current
                self.current = self._opened(block, part.role)
            self.current.texts[part.role] = self.current.texts.get(part.role, NO_TEXT) + part.text
            self.current.labels.add(part.label.casefold())
            self.waiting = None if part.text else part.role
        self.above = block

    def take_other(self, block: Table | TextBlock, *, between: bool, label_follows: bool) -> Iterator[_Block]:
        """Other text is what a waiting label labels, or it ends the block being read.

        `between`: it stands between two labels that stand alone, or between one and the end.
        """
        above = self.above
        self.above = block if isinstance(block, TextBlock) else None
        if self.waiting and self.current and isinstance(block, TextBlock):
            said = self.current.texts[self.waiting]
            if _goes_to(self.waiting, said, block, close=between or _right_below(above, block)):
                self.current.texts[self.waiting] = said + Text((block.passage,))
                return
        if self.current and isinstance(block, TextBlock) and self._notes(block, label_follows=label_follows):
            self.current.notes.append(Text((block.passage,)))
            return
        if self.current:
            yield self.current
            self.current, self.waiting = None, None
        if isinstance(block, TextBlock):
            self.heads = _with_head(self.heads, block)

    def _notes(self, block: TextBlock, *, label_follows: bool) -> bool:
        """A line between what is to be done and the label of who or when explains it."""
        said = self.current.texts.keys() if self.current else set()
        return label_follows and block.kind == "paragraph" and "action" in said and not said & _BINDS and "ref" in said

    def _opened(self, block: TextBlock, role: Role) -> _Block:
        """A new block; where it begins with who or when, the list item right above says what."""
        opened = _Block(block.passage.place, _context(self.heads, self.title))
        number = NUMBER.match(self.above.words) if self.above else None
        if role not in _BINDS or self.above is None or number is None or self.current is not None:
            return opened
        if number[0] or self.above.kind == "list_item":
            text = Text((self.above.passage,))
            opened.place = self.above.passage.place
            opened.texts["action"] = text.cut(number.end())
            if number[1]:
                opened.texts["ref"] = text.cut(*number.span(1))
        return opened


def _goes_to(role: Role, said: Text, block: TextBlock, *, close: bool) -> bool:
    """Is the text below a label what it labels? Of who and when only one paragraph or a list, for what follows is
    prose again; a short line like a heading only right below the label, or between two labels that stand alone."""
    if block.kind == "list_item":
        return True
    if block.kind == "heading":
        return not said and close
    return not (role in _BINDS and said)


def _right_below(above: TextBlock | None, block: TextBlock) -> bool:
    last = above.passage.place.line_last if above else None
    return last is not None and block.passage.place.line_first == last + 1


def _begins_anew(block: _Block, parts: Sequence[Part]) -> bool:
    """Does a label come again? A number belongs to the label it stands at.

    `Supported by` below `Lead` is more of the same field and no new record.
    """
    role, label = parts[0].role, parts[0].label.casefold()
    if role == "ref":
        return bool(block.texts.get(role) or block.texts.get(parts[1].role))
    return bool(block.texts.get(role)) and (role not in SHARED_ROLES or label in block.labels or not label)


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
        if isinstance(block, TextBlock) and LABEL.match(block.words):
            runs[-1].append(block)
        elif runs[-1]:
            runs.append([])
    return frozenset(b for run in runs if any(_heads_document(x) for x in run) for b in run)


def _heads_document(block: TextBlock) -> bool:
    match = LABEL.match(block.words)
    labels = load("labels")
    return bool(match) and " ".join(plain_words(match[1] if match else "")) in {*labels["title"], *labels["head_only"]}


def _record(block: _Block) -> ActionRow:
    texts = {**dict(block.context.texts), **{r: t for r, t in block.texts.items() if t}}
    extra = tuple(ExtraCell("", note) for note in block.notes)
    fields = finished_fields(texts, "action")
    return ActionRow(
        "action", fields, block.place, extra=extra, certainty=0.9, doubts=tuple(map(remainder_notice, extra))
    )
