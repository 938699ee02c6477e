"""Invent a plan: varied and realistic, from word lists, the same for the same random numbers."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.accuracy.known_plan import KnownPlan, KnownRecord, KnownSection

DEFAULT_COLUMNS = ("ref", "action", "outcome", "lead_text", "timescale_text", "resources")
#: Share of the cells that are left blank in columns that may be.
BLANK = 0.12


@cache
def words() -> dict[str, Any]:
    """The word lists."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a plan is, and how full. `blank` is the share of blank cells, `paragraphs` the most a cell has."""

    columns: tuple[str, ...] = DEFAULT_COLUMNS
    sections: tuple[int, int] = (1, 3)
    rows: tuple[int, int] = (2, 6)
    blank: float = BLANK
    paragraphs: int = 3
    context: tuple[str, ...] = ()


def make_plan(rng: random.Random, shape: Shape | None = None, **changes: Any) -> KnownPlan:
    """A plan of a shape; `changes` replace values of the shape (`make_plan(rng, context=("theme",))`)."""
    shape = replace(shape or Shape(), **changes)
    said = words()
    authority = f"{rng.choice(said['towns'])} {rng.choice(said['councils'])}"
    sections = _sections(rng, shape)
    return KnownPlan(
        title=f"{authority} {rng.choice(said['subjects'])} {rng.choice(said['plans'])}",
        authority=authority,
        headers={name: rng.choice(said["headers"][name]) for name in shape.columns},
        sections=sections,
        foreword=tuple(rng.sample(said["forewords"], rng.randint(0, 2))),
    )


def _sections(rng: random.Random, shape: Shape) -> tuple[KnownSection, ...]:
    count = rng.randint(*shape.sections)
    contexts = {name: _distinct(rng, _CONTEXT_WORDS[name], count) for name in shape.context}
    actions: set[str] = set()
    made = []
    for number in range(count):
        context = {name: texts[number] for name, texts in contexts.items()}
        records = tuple(
            _record(rng, shape, f"{number + 1}.{place}", actions, context)
            for place in range(1, rng.randint(*shape.rows) + 1)
        )
        made.append(KnownSection(records, **context))
    return tuple(made)


_CONTEXT_WORDS = {"theme": "themes", "recommendation": "recommendations", "priority": "priorities"}


def _distinct(rng: random.Random, name: str, count: int) -> list[str]:
    return rng.sample(words()[name], count)


def _record(rng: random.Random, shape: Shape, ref: str, taken: set[str], context: dict[str, str]) -> KnownRecord:
    values: dict[str, Any] = dict(context)
    for name in shape.columns:
        if name == "ref":
            values["ref"] = ref
        elif name == "action":
            values["action"] = _new_action(rng, shape.paragraphs, taken)
        elif name == "status":
            values |= _status(rng)
        elif name not in context and rng.random() >= shape.blank:
            values[name] = _CELLS[name](rng, shape.paragraphs)
    return KnownRecord(**{"action": None, **values})


def _new_action(rng: random.Random, paragraphs: int, taken: set[str]) -> str:
    """An action that no other record of the plan has."""
    while True:
        action = _action(rng, paragraphs)
        first = action.split("\n")[0]
        if first not in taken:
            taken.add(first)
            return action


def _action(rng: random.Random, paragraphs: int) -> str:
    said = words()
    purpose = rng.choice(said["purposes"])
    first = f"{rng.choice(said['verbs'])} {rng.choice(said['things'])}{' ' if purpose else ''}{purpose}"
    more = rng.sample(said["follow_ups"], rng.choice((0, 0, 1, 2)) if paragraphs > 1 else 0)
    stop = rng.choice(("", ".")) if not more else "."
    return "\n".join([first + stop, *more[: paragraphs - 1]])


def _outcome(rng: random.Random, paragraphs: int) -> str:
    return _some(rng, words()["outcomes"], paragraphs)


def _some(rng: random.Random, choices: Sequence[str], most: int) -> str:
    """One text, at times two, in paragraphs of their own."""
    return "\n".join(rng.sample(list(choices), rng.choice((1, 1, 1, 2)) if most > 1 else 1))


def _lead(rng: random.Random, paragraphs: int) -> str:
    said = words()
    kind = rng.choice(("posts", "people", "teams", "both"))
    if kind != "both":
        return str(rng.choice(said[kind]))
    mark = rng.choice((" / ", ", ", "\n" if paragraphs > 1 else "; "))
    return f"{rng.choice(said['people'])}{mark}{rng.choice(said['teams'])}"


def _time(rng: random.Random, paragraphs: int) -> str:
    return str(rng.choice(words()["times"]))


def _status(rng: random.Random) -> dict[str, str]:
    value, spelled = rng.choice(list(words()["status"].items()))
    return {"status": value, "status_words": rng.choice(spelled)}


def _one_of(name: str) -> Any:
    return lambda rng, _paragraphs: rng.choice(words()[name])


_CELLS: dict[str, Any] = {
    "outcome": _outcome,
    "lead_text": _lead,
    "timescale_text": _time,
    "theme": _one_of("themes"),
    "recommendation": _one_of("recommendations"),
    "priority": _one_of("priorities"),
    "objective": _one_of("objectives"),
    "risk": _one_of("risks"),
    "resources": _one_of("resources"),
    "links": _one_of("links"),
    "progress": _one_of("progress"),
}
