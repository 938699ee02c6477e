"""Name, post, e-mail and telephone in the words behind a label or in a line of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Text

#: The longest local part there may be (RFC 5321), so that a long run of letters costs no more than its length.
EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(
    r"\+?(?=(?:[ ()-]*\d){9})[\d(][\d ()-]{8,18}\d(?:\s*(?:ext|x)\.?\s*\d+)?"
    r"|(?<=\()\d{3,5}[ -]\d{3,4}(?=\))|(?<=\bext\. )\d{3,6}",
    re.I,
)
NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Professor|Sir)\.?\s+)?[A-Z][\w'’-]*\.?(?:\s+[A-Z][\w'’.-]*){1,2}"
)
#: `Jane Smith, Head of Housing`: two or three capitalised words, then the post.
_NAME_AND_POST = re.compile(rf"({NAME.pattern}?)\s*[,(–-]\s*(.+)$")
#: `Jane Smith Head of Housing`
_NAME_THEN_POST = re.compile(
    rf"({NAME.pattern}?)\s+((?:Assistant|Deputy|Head|Director|Manager|Chief|Senior|Service|Strategic|Programme|"
    r"Principal|Corporate|Executive|Interim|Group|Project|Policy|Performance|Team|Lead|Officer)\b.*)$"
)
_DETAILS = re.compile(r"[\s,;:(–-]*(?:\b(?:tel|telephone|phone|mobile|fax|ext|extension|e-?mail)\b.*|$)", re.I)
#: `Lead Officer, Town Hall, High Street`: where a post ends and an address begins.
_ADDRESS = re.compile(
    r",\s*[^,]*\b(?:House|Hall|Street|Road|Square|Centre|Offices?|Building|Avenue|Lane|Guildhall|Chambers)\b.*$|[.;]\s.*$"
)


@dataclass(frozen=True, slots=True)
class ContactWords:
    """What was found of one person, each with its place; NO_TEXT for the rest."""

    name: Text = NO_TEXT
    post: Text = NO_TEXT
    email: Text = NO_TEXT
    telephone: Text = NO_TEXT


def contact_words(value: Text) -> ContactWords:
    """The parts of a contact in the first line of a value; without a name there is none."""
    line = value.cut(0, len(str(value).split("\n", 1)[0]))
    name, post = _name_and_post(_before_details(line))
    return ContactWords(name, post, found(value, EMAIL), found(value, TELEPHONE))


def found(value: Text, pattern: re.Pattern[str]) -> Text:
    """The first match, NO_TEXT where there is none."""
    match = pattern.search(str(value))
    return value.cut(*match.span()) if match else NO_TEXT


def _before_details(line: Text) -> Text:
    words = str(line)
    ends = [m.start() for pattern in (EMAIL, TELEPHONE) if (m := pattern.search(words))]
    first = words[: min(ends, default=len(words))]
    details = _DETAILS.search(first)
    return line.cut(0, details.start() if details else len(first))


def _name_and_post(line: Text) -> tuple[Text, Text]:
    words = str(line)
    match = _NAME_AND_POST.match(words) or _NAME_THEN_POST.match(words)
    if match and is_person(match[1]) and (match.re is _NAME_AND_POST or _is_post(match[2])):
        return line.cut(*match.span(1)), _post(line.cut(*match.span(2)))
    alone = re.fullmatch(rf"{NAME.pattern}(?:\s+[A-Z][\w'’-]+)?", words)
    return (line, NO_TEXT) if alone and is_person(words) else (NO_TEXT, NO_TEXT)


def _is_post(words: str) -> bool:
    return not set(plain_words(words)).isdisjoint(load("labels")["posts"])


def _post(words: Text) -> Text:
    text = _ADDRESS.sub("", str(words)).rstrip(" ,;.")
    return words.cut(0, len(text.rstrip(")")) if text.count(")") > text.count("(") else len(text))


def is_person(name: str) -> bool:
    """Is no word of it that of a post, a team or a body? `Housing Strategy Team` is nobody's name."""
    return not set(plain_words(name)) & _not_in_names()


@cache
def _not_in_names() -> frozenset[str]:
    vocabulary = load("labels")
    return frozenset((*vocabulary["not_in_names"], *vocabulary["never_title"]["bodies"]))
