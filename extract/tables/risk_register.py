"""The columns of a register of risks beside the one that names the risk: scores, and what is done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract.match_role import RoleMatch
from extract.vocabulary import load, plain_words

#: The lists of what is done about a risk, the first that a column of a register has states the action.
_ANSWERS = ("further", "actions", "answers", "controls", "contingency", "existing")
_SURE_OF_RISK = 0.65
#: A label in the first list is this sure of its role; each later list is a little less.
_FIRST, _STEP = 1.0, 0.03


def register_matches(labels: Sequence[tuple[str, tuple[RoleMatch, ...]]]) -> list[tuple[RoleMatch, ...]]:
    """The roles each label may name, where one before them names a risk and none of those before that an action.

    In a plan of actions a column of risks stands behind the actions, and rates nothing.
    """
    matches = _with_described_risk(labels)
    at = next((n for n, found in enumerate(matches) if found and _names_risk_or_action(found[0])), None)
    if at is None or matches[at][0].role != "risk":
        return matches
    if any(found and found[0].role == "recommendation" for found in matches):
        return matches
    return [*matches[: at + 1], *(_in_register(words) or found for words, found in labels[at + 1 :])]


def _with_described_risk(labels: Sequence[tuple[str, tuple[RoleMatch, ...]]]) -> list[tuple[RoleMatch, ...]]:
    """`Description` is the risk where labels such as `Risk ID` or `Risk owner` and a mitigation stand beside it."""
    matches, plain = [found for _, found in labels], [plain_words(words) for words, _ in labels]
    named = any(found and found[0].role == "risk" for found in matches)
    answered = any(words in _phrases("actions") | _phrases("further") or "mitigation" in words for words in plain)
    at = next((n for n, words in enumerate(plain) if words in _phrases("described")), None)
    if at is not None and not named and answered and any("risk" in words or _rates(words) for words in plain):
        matches[at] = (RoleMatch("risk", 1.0, " ".join(plain[at])),)
    return matches


def _names_risk_or_action(match: RoleMatch) -> bool:
    return match.role == "action" or (match.role == "risk" and match.certainty >= _SURE_OF_RISK)


def _in_register(words: str) -> tuple[RoleMatch, ...]:
    plain = plain_words(words)
    for rank, name in enumerate(_ANSWERS):
        if plain in _phrases(name):
            return (RoleMatch("action", _FIRST - rank * _STEP, " ".join(plain)),)
    if _asks_for_an_answer(plain):
        return (RoleMatch("action", _FIRST - _STEP, " ".join(plain)),)
    return (RoleMatch("ignored", 1.0, " ".join(plain)),) if _rates(plain) else ()


def _asks_for_an_answer(words: tuple[str, ...]) -> bool:
    """`How we will manage it`, `How can this be overcome?`."""
    if not words or words[0] not in load("risks")["questions"]:
        return False
    return any(words[-len(ending) :] == ending for ending in _phrases("answered"))


def _rates(words: tuple[str, ...]) -> bool:
    """A score in full, `Impact (H/M/L)`, `Residual likelihood`, or the letter of one under its group."""
    beside = load("risks")["beside"]
    scores = _phrases("scores")
    return any(
        words[start:end] in scores and all(w in beside for w in (*words[:start], *words[end:]))
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    )


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(plain_words(phrase) for phrase in load("risks")[name])
