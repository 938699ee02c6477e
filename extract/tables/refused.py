"""Rows that answer a recommendation by refusing it: nobody is bound to anything, so they are no actions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extract.plan_record import Role
from extract.tables.table_walk import BodyRow, Walked
from extract.vocabulary import load, plain_words
from ingest.document import Notice

#: Most characters of an answer that refuses and says no more, and of a cell that names nobody.
_LONGEST_REFUSAL, _LONGEST_NOBODY = 60, 16
_BINDING: frozenset[Role] = frozenset({"lead_text", "timescale_text", "starts", "finishes"})


def is_refused(body: BodyRow) -> bool:
    """The row names neither who nor when, and its answer says that nothing will be done, and no more.

    An answer in words (`Not accepted at present: a review is under way`) is what the plan says: it is kept.
    """
    filled = [(body.header.role_of(s.column), str(s.text), s.column) for s in body.row.slots if s.text]
    if any(role in _BINDING and not _names_nobody(words) for role, words, _ in filled):
        return False
    answer = next((words for role, words, _ in filled if role == "action"), "")
    if not _names_nobody(answer):
        return len(answer) <= _LONGEST_REFUSAL and plain_words(answer) in _phrases("refusals")
    asked = {c.column for c in body.header.columns if plain_words(c.header) in _phrases("asked")}
    return any(c in asked and plain_words(words) in _phrases("verdicts") for _, words, c in filled)


def _names_nobody(words: str) -> bool:
    return len(words) <= _LONGEST_NOBODY and plain_words(words) in _phrases("nobody")


def refusals(walked: Walked, table: int) -> Iterator[Notice]:
    """A notice for each row that was refused, with its words."""
    for body in walked.rows:
        if is_refused(body):
            words = " | ".join(str(s.text).replace("\n", " ") for s in body.row.own())[:160]
            yield Notice("info", "action_refused", f"A row of table {table} says that nothing will be done: {words}")


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(plain_words(phrase) for phrase in load("refused")[name])
