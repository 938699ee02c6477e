"""The people a document names as author, delivery lead or contact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from extract.facts.contact_words import EMAIL, TELEPHONE, ContactWords, contact_words, found
from extract.facts.head_lines import HeadLine
from extract.facts.label_lines import LabelLine, is_label, starts_label
from extract.facts.mail_contacts import mail_contacts
from extract.plan_record import ContactRole, ContactText
from extract.vocabulary import load
from ingest.document import NO_TEXT, Document, Text

#: `The contact officer for this report is Ann Lee (01234 567890).`
_IS_CONTACT = re.compile(r"\bcontact (?:officer|person|point)?\b[^.:]{0,40}\bis (?=[A-Z])", re.I)
_BYLINE = re.compile(r"(?:report\s+)?(?:(?:\w+ed|written|drawn up)\s+)?(?:by|from|of)\s+", re.I)
#: Labels of one contact stand close together.
_NEAR = 6


def tell_contacts(
    document: Document, lines: Sequence[LabelLine], head: Sequence[HeadLine], author: Text
) -> tuple[ContactText, ...]:
    """The people that labels, bylines, a table of versions (`author`) or their own e-mail addresses tell, once each."""
    found_people = (
        *_labelled(lines),
        *_of_bylines(head),
        *_as_contacts("author", [contact_words(author)]),
        *_as_contacts("contact", _in_sentences(document)),
        *_as_contacts("contact", mail_contacts(document.text_blocks())),
    )
    return tuple(_merged(found_people))


def _labelled(lines: Sequence[LabelLine]) -> Iterator[ContactText]:
    """One contact for each label that names a person, with the post, e-mail and telephone labelled near it."""
    for number, line in enumerate(lines):
        words = contact_words(line.value)
        role = _role(line) or _role_by_post(line, words, lines) if words.name else None
        if role:
            near = _near(line, lines[number + 1 :])
            post = words.post or _part(near, "post") or (NO_TEXT if _role(line) else line.name)
            email, telephone = words.email or _part(near, "email"), words.telephone or _part(near, "telephone")
            yield ContactText(role, words.name, post, email, telephone)


def _role(line: LabelLine) -> ContactRole | None:
    exact = next((role for role in get_args(ContactRole) if is_label(line, f"contacts.{role}")), None)
    return exact or ("contact" if starts_label(line, "contact_openings") else None)


def _role_by_post(line: LabelLine, words: ContactWords, lines: Sequence[LabelLine]) -> ContactRole | None:
    """`Museums Manager: Ann Lee, ann.lee@…`: the label is a post where an address or a number follows the name.

    `Lead Scrutiny Officer: Ann Lee` leads; but a label met in record after record names those who lead these.
    """
    if not _ends_with_post(line):
        return None
    if starts_label(line, "lead_openings") and sum(other.label == line.label for other in lines) == 1:
        return "delivery lead"
    return "contact" if words.email or words.telephone else None


def _ends_with_post(line: LabelLine) -> bool:
    return line.label.rpartition(" ")[2] in load("labels")["posts"]


def _near(line: LabelLine, following: Sequence[LabelLine]) -> list[LabelLine]:
    near: list[LabelLine] = []
    for other in following:
        if not _is_near(line.block, other.block) or _role(other):
            break
        near.append(other)
    return near


def _is_near(block: int | None, other: int | None) -> bool:
    """Behind it, a few blocks away; a line outside the flow is near nothing but another of them."""
    if block is None or other is None:
        return block is other
    return 0 <= other - block <= _NEAR


def _part(lines: Sequence[LabelLine], part: str) -> Text:
    value = next((x.value for x in lines if x.value and is_label(x, f"contact_parts.{part}")), NO_TEXT)
    exact = {"email": EMAIL, "telephone": TELEPHONE}.get(part)
    return (found(value, exact) or value) if exact else value


def _of_bylines(head: Sequence[HeadLine]) -> Iterator[ContactText]:
    for line in head:
        opening = _BYLINE.match(str(line.text)) if line.kind == "byline" else None
        if opening:
            yield from _as_contacts("author", [contact_words(line.text.cut(opening.end()))])


def _in_sentences(document: Document) -> Iterator[ContactWords]:
    for block in document.text_blocks():
        if said := _IS_CONTACT.search(block.words):
            yield contact_words(Text((block.passage,)).cut(said.end()))


def _as_contacts(role: ContactRole, people: Sequence[ContactWords] | Iterator[ContactWords]) -> Iterator[ContactText]:
    yield from (ContactText(role, p.name, p.post, p.email, p.telephone) for p in people if p.name)


def _merged(contacts: Sequence[ContactText]) -> list[ContactText]:
    """A person named twice is one contact, in the first role; what one place leaves out another says."""
    people: dict[str, ContactText] = {}
    for new in contacts:
        name = " ".join(str(new.name).casefold().split())
        old = people.get(name, new)
        people[name] = ContactText(
            old.role, old.name, old.post or new.post, old.email or new.email, old.telephone or new.telephone
        )
    return list(people.values())
