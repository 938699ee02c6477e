"""What stands over an action: theme, recommendation, priority, objective, from headings and spanning rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from extract.facts.title_lines import goes_with_title
from extract.match_role import labels_in
from extract.plan_record import Role
from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Text, TextBlock

#: From the outermost inwards, as the contract orders them.
CONTEXT_ROLES: tuple[Role, ...] = ("theme", "recommendation", "priority", "objective")
#: What an unlabelled heading or section row is, by how many stand over it already.
_BY_DEPTH: tuple[Role, ...] = ("theme", "priority", "objective")
#: `R1 Raise standards`, `R2. Improve attendance`: how inspectors number what they recommend.
_RECOMMENDATION_NUMBER = re.compile(r"\s*R\d{1,2}[.:)]?\s+[-–—]?\s*[A-Z][a-z]")


@dataclass(frozen=True, slots=True)
class Context:
    """The texts over a row by role; an inner one is dropped when an outer one changes."""

    texts: tuple[tuple[Role, Text], ...] = ()

    def get(self, role: Role) -> Text:
        return next((text for r, text in self.texts if r == role), NO_TEXT)

    def has(self, role: Role) -> bool:
        return bool(self.get(role))

    def put(self, role: Role, text: Text) -> Context:
        """The context with `role` set and every role inside it dropped."""
        depth = _depth(role)
        kept = tuple((r, t) for r, t in self.texts if _depth(r) < depth)
        return Context((*kept, (role, text)))

    def beside(self, role: Role, text: Text) -> Context:
        """The context with `role` set and everything else kept: what key-value heads state side by side."""
        return Context((*((r, t) for r, t in self.texts if r != role), (role, text)))


def _depth(role: Role) -> int:
    return CONTEXT_ROLES.index(role) if role in CONTEXT_ROLES else len(CONTEXT_ROLES)


def labelled_role(words: str) -> Role | None:
    """The role a heading gives itself: `Priority 2: Safe homes` is a priority, `Aim to improve` is nothing."""
    if _RECOMMENDATION_NUMBER.match(words):
        return "recommendation"
    match = _label_pattern().match(words)
    return _labels().get(" ".join(plain_words(match[1]))) if match else None


@cache
def _label_pattern() -> re.Pattern[str]:
    """A label, then a number, a letter or a dash or colon."""
    names = "|".join(sorted(_labels(), key=len, reverse=True))
    number = r"\d|[:–—]|-\s|(?-i:[A-Z]\b|[IVX]{1,4}\b)|(?:one|two|three|four|five|six)\b"
    return re.compile(rf"\s*(?:[A-Z]{{2,5}}\s+)?({names})s?\s*(?:no\.?\s*)?(?:{number})", re.I)


@cache
def _labels() -> dict[str, Role]:
    labels = load("headings")["labels"]
    return {label: cast("Role", role) for role, words in labels.items() for label in words}


def is_generic(words: str, title: Text = NO_TEXT) -> bool:
    """Does a heading name a part of the document (`7. ACTION PLAN`, `Contents`), or repeat its title?"""
    plain = tuple(w for w in plain_words(words) if not w.isdigit())
    phrase = " ".join(plain)
    vocabulary = load("headings")
    if (
        not phrase
        or " > " in words  # the way to a page, over it
        or {phrase, re.sub(r"^[a-z] ", "", phrase)} & set(vocabulary["whole"])
        or re.fullmatch(r"(?:appendix|annex|page|table|figure) ?\w?", phrase)
    ):
        return True
    if any(phrase == " ".join(w for w in plain_words(p.words) if not w.isdigit()) for p in title.passages):
        return True
    if (words.endswith(".") and len(plain) > 8) or labels_in(words, 3):
        return True
    if set(plain) <= set(vocabulary["dates"]) or _is_label_line(words) or _names_a_council(words):
        return True
    return any(f" {part} " in f" {phrase} " for part in vocabulary["holding"])


def _is_label_line(words: str) -> bool:
    """`Version: 3`, `Page 2 of 3`, `In short, we will:`: a label with its value, a page number, a lead-in."""
    phrase = " ".join(plain_words(words))
    if re.search(r"\bpage \d", phrase) or f"{phrase} ".startswith(_stamps()):
        return True
    return labelled_role(words) is None and (
        words.rstrip().endswith(":") or bool(re.match(r"[A-Z][\w ]{1,30}:\s+\S", words))
    )


@cache
def _stamps() -> tuple[str, ...]:
    return tuple(f"{stamp} " for stamp in load("headings")["stamps"])


def _names_a_council(words: str) -> bool:
    """`Leeds City Council 2009`; a word in small letters is part of no name (`A greener borough`)."""
    plain = [w for w in plain_words(words) if not w.isdigit()]
    vocabulary = load("labels")["never_title"]
    named = set(plain) & {*vocabulary["complete"], *vocabulary["half_complete"]}
    is_name = not re.search(rf"\b{re.escape(plain[-1])}\b", words)
    return is_name and not named and plain[-1] in vocabulary["councils"] and len(plain) <= 6


def context_of_heads(heads: Iterable[TextBlock], title: Text = NO_TEXT) -> Context:
    """The context that the headings over a table give, generic ones and lines that go with the title left out."""
    context = Context()
    for head in heads:
        is_beside = labelled_role(head.words) is None and goes_with_title(head, title)
        if not is_beside and not is_generic(head.words, title):
            context = add_section(context, Text((head.passage,)))
    return context


def add_section(context: Context, text: Text) -> Context:
    """Set an unlabelled section text one level further in, a labelled one at its own level."""
    role = labelled_role(str(text).split("\n", 1)[0])
    if role is None:
        return context.put(_next_role(context), text)
    return context.put(role, text)


def _next_role(context: Context) -> Role:
    return next((r for r in _BY_DEPTH if not context.has(r)), _BY_DEPTH[-1])
