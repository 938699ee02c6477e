"""The people a document names as author, delivery lead or contact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from extract.facts.label_lines import LabelLine, is_label
from extract.plan_record import ContactRole, ContactText
from ingest.document import NO_TEXT, Text

#: `Jane Smith, Head of Housing` and `Jane Smith Head of Housing`: two or three capitalised words, then the post.
_NAME_AND_POST = re.compile(
    r"((?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof)\.?\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’.-]*){1,2}?)"
    r"(?:\s*[,(–-]\s*|\s+(?=(?:Assistant|Deputy|Head|Director|Manager|Chief|Senior|Service|Strategic|Programme|"
    r"Principal|Corporate|Executive|Interim|Group|Project|Policy|Performance|Team|Lead|Officer)\b))(.+?)\)?$"
)
#: The longest local part there may be (RFC 5321), so that a long run of letters costs no more than its length.
EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(r"\+?[\d(][\d ()-]{8,18}\d(?:\s*(?:ext|x)\.?\s*\d+)?")
#: Labels of one contact stand close together.
_NEAR = 6


def tell_contacts(lines: Sequence[LabelLine]) -> tuple[ContactText, ...]:
    """One contact for each label that names a person, with the post, e-mail and telephone labelled near it."""
    contacts: list[ContactText] = []
    for number, line in enumerate(lines):
        role = _role(line)
        if role and line.value and (contact := _contact(role, line, lines[number + 1 :])):
            contacts.append(contact)
    return tuple(_unrepeated(contacts))


def _role(line: LabelLine) -> ContactRole | None:
    return next((role for role in get_args(ContactRole) if is_label(line, f"contacts.{role}")), None)


def _contact(role: ContactRole, line: LabelLine, following: Sequence[LabelLine]) -> ContactText | None:
    name, post = _name_and_post(line.value)
    if not name:
        return None
    near = _near(line, following)
    return ContactText(
        role,
        name,
        post or _part(near, "post"),
        _found(line.value, EMAIL) or _part(near, "email"),
        _found(line.value, _TELEPHONE) or _part(near, "telephone"),
    )


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


def _name_and_post(value: Text) -> tuple[Text, Text]:
    words = str(value).split("\n", 1)[0]
    match = _NAME_AND_POST.match(words)
    if match:
        return value.cut(*match.span(1)), value.cut(*match.span(2))
    is_name = re.fullmatch(r"(?:[A-Z][\w'’.-]+\s*){2,4}", words)
    return (value.cut(0, len(words)), NO_TEXT) if is_name else (NO_TEXT, NO_TEXT)


def _part(lines: Sequence[LabelLine], part: str) -> Text:
    return next((x.value for x in lines if x.value and is_label(x, f"contact_parts.{part}")), NO_TEXT)


def _found(value: Text, pattern: re.Pattern[str]) -> Text:
    match = pattern.search(str(value))
    return value.cut(*match.span()) if match else NO_TEXT


def _unrepeated(contacts: Sequence[ContactText]) -> list[ContactText]:
    """A person named twice is one contact: the entry that says most of them."""
    best: dict[str, ContactText] = {}
    for contact in contacts:
        name = str(contact.name).casefold()
        if name not in best or _said(contact) > _said(best[name]):
            best[name] = contact
    return list(best.values())


def _said(contact: ContactText) -> int:
    return sum(bool(t) for t in (contact.post, contact.email, contact.telephone))
