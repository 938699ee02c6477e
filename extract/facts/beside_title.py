"""The line beside a title that names the service or team whose plan it is, and so no theme of the actions."""

from __future__ import annotations

from extract.vocabulary import load, plain_words
from ingest.document import NO_TEXT, Document, Text, TextBlock

_NAME_WORDS = 8


def beside_title(document: Document, title: Text) -> Text:
    """`Leeds Museums Service` right above or below the title; NO_TEXT where the line is one of several of its kind.

    `Housing Services` and further down `Leisure Services` are sections: each is the theme of what follows it.
    """
    own = {p.place.block for p in title.passages if p.place.block is not None}
    units = [b for b in document.text_blocks() if _names_a_unit(b)]
    if len(units) != 1 or not own or units[0].passage.place.block not in (min(own) - 1, max(own) + 1):
        return NO_TEXT
    return Text((units[0].passage,))


def _names_a_unit(block: TextBlock) -> bool:
    is_caption = block.kind == "heading" and (block.level or 1) > 1  # set as the heading of a section
    if is_caption or block.words.count(" ") >= _NAME_WORDS:
        return False
    plain = plain_words(block.words)
    if not 2 <= len(plain) <= _NAME_WORDS or plain[0].isdigit() or block.kind == "list_item":
        return False
    papers = load("labels")["never_title"]
    return plain[-1] in papers["units"] and not set(plain) & {*papers["complete"], *papers["half_complete"]}
