"""The key in which a document says itself what its colours and letters mean: `Blue = complete, Red (R) - late`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.document import Document, Table
from normalize.status_words import load_status_lexicon, said_status
from normalize.values import Status

#: One sign says little of a key; `Green: parks` may be a label.
_LEAST_SIGNS = 2
_LONGEST_MEANING = 120


def status_key_of(document: Document) -> dict[str, Status]:
    """Signs in small letters (`red`, `r`) to what the document says they mean; empty where it has no key."""
    key: dict[str, Status] = {}
    for block in document.flat_blocks():
        key |= _enough(_signs_in(str(block.text)))
    for table in document.tables():
        key |= _enough(_legend(table))
    return key


def _enough(pairs: Iterator[tuple[str, Status]]) -> dict[str, Status]:
    found = dict(pairs)
    return found if len(found) >= _LEAST_SIGNS else {}


def _signs_in(words: str) -> Iterator[tuple[str, Status]]:
    """The signs that a text explains one after another."""
    matches = list(_sign().finditer(words))
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(words)
        yield from _meant(match["signs"], words[match.end() : end])


def _legend(table: Table) -> Iterator[tuple[str, Status]]:
    """The rows of a table that hold a sign and what it means, and nothing else."""
    for row in table.rows():
        cells = [" ".join(str(c.text).split()) for c in row if c.text]
        if len(cells) == 2 and _sign().fullmatch(f"{cells[0]} ="):
            yield from _meant(cells[0], cells[1])


def _meant(signs: str, meaning: str) -> Iterator[tuple[str, Status]]:
    """Each sign of a pair with its status; a meaning that states none says nothing."""
    status = said_status(meaning.strip(" .,;|-–\n")) if len(meaning) <= _LONGEST_MEANING else None
    for sign in re.findall(r"\w+", signs.casefold()) if status else ():
        if status:
            yield sign, status


def _sign() -> re.Pattern[str]:
    return load_status_lexicon().sign
