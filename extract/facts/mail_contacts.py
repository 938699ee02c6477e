"""People beside their own e-mail address: `Ann Lee` above `ann.lee@…`, with the post and telephone between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.contact_words import EMAIL, NAME, TELEPHONE, ContactWords, contact_words, found, is_person
from extract.facts.label_lines import LABEL
from extract.vocabulary import plain_words
from ingest.document import NO_TEXT, Text, TextBlock

_ABOVE = 4  # lines in which the name over an address is looked for
_BELOW = 2  # lines in which a telephone number under it is
_LONGEST_POST = 10


def mail_contacts(blocks: Sequence[TextBlock]) -> Iterator[ContactWords]:
    """One for each address outside tables whose owner's surname is in it and stands in its line or just above."""
    texts = [Text((b.passage,)) for b in blocks]
    for number, text in enumerate(texts):
        for address in EMAIL.finditer(str(text)):
            if contact := _owner(texts, number, text.cut(*address.span())):
                yield contact


def _owner(texts: Sequence[Text], number: int, address: Text) -> ContactWords | None:
    first = max(number - _ABOVE, 0)
    for line in range(number, first - 1, -1):
        start = _name_in(str(texts[line]), str(address))
        if start is None:
            if line < number and EMAIL.search(str(texts[line])):
                return None
            continue
        own = contact_words(texts[line].cut(start))
        if not own.name:
            return None
        post = own.post or _post_between(texts[line + 1 : number + 1])
        return ContactWords(own.name, post, address, _telephone(texts[line : number + _BELOW + 1], own))
    return None


def _name_in(words: str, address: str) -> int | None:
    """Where in a line the name begins whose surname is in the address."""
    local = re.sub(r"[^a-z]", "", address.partition("@")[0].lower())
    for word in re.finditer(r"(?<![\w@.])[A-Z]", words):
        name = NAME.match(words, word.start())
        if name and is_person(name[0]):
            surname = plain_words(name[0])[-1]
            if len(surname) > 2 and surname in local:
                return word.start()
    return None


def _post_between(lines: Sequence[Text]) -> Text:
    """The first line between name and address that is neither labelled nor a number."""
    for line in lines:
        words = str(line)
        if EMAIL.search(words) or TELEPHONE.search(words):
            return NO_TEXT
        if not LABEL.match(words) and len(words.split()) <= _LONGEST_POST:
            return line
    return NO_TEXT


def _telephone(lines: Sequence[Text], own: ContactWords) -> Text:
    return own.telephone or next((t for line in lines if (t := found(line, TELEPHONE))), NO_TEXT)
