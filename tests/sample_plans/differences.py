"""What differs between the golden answers and the ledger: strict, word for word, white space folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from tests.sample_plans.plan import WORD_FIELDS

Answers = dict[str, Any]
DOCUMENT_FIELDS = ("status", "title", "authority_code", "document_date", "period")


def fold(value: object) -> str:
    return " ".join(str(value if value is not None else "").split())


def differences(golden: Answers, got: Answers) -> list[str]:
    """One line a difference; empty where the ledger says just what the golden file says."""
    return [*_document(golden, got), *_lists(golden, got), *_records(golden["actions"], got["actions"])]


def _document(golden: Answers, got: Answers) -> Iterator[str]:
    for name in DOCUMENT_FIELDS:
        if fold(golden[name]) != fold(got[name]):
            yield f"{name}: expected {golden[name]!r}, got {got[name]!r} ({got['message'] or 'no message'})"


def _lists(golden: Answers, got: Answers) -> Iterator[str]:
    yield from _sets("indicators", golden["indicators"], got["indicators"])
    yield from _sets("targets", map(_target, golden["targets"]), map(_target, got["targets"]))
    names = [fold(contact["name"]) for contact in golden["contacts"]]
    yield from _sets("contacts", names, [fold(contact["name"]) for contact in got["contacts"]])
    for wanted in golden["contacts"]:
        yield from _contact(wanted, got["contacts"])
    said, heard = ([f"{fold(c['text'])} {sorted(c['timescales'])}" for c in x["commitments"]] for x in (golden, got))
    yield from _sets("commitments", said, heard)


def _sets(name: str, golden: Any, got: Any) -> Iterator[str]:
    wanted, found = set(golden), set(got)
    yield from (f"{name}: missing {item}" for item in sorted(wanted - found, key=str))
    yield from (f"{name}: not in the plan {item}" for item in sorted(found - wanted, key=str))


def _target(target: Answers) -> tuple[object, ...]:
    value, baseline = float(target["value"]), bool(target["baseline"])
    return (target["indicator"], target["period"], value, target["unit"], baseline)


def _contact(wanted: Answers, found: Sequence[Answers]) -> Iterator[str]:
    for contact in found:
        if fold(contact["name"]) == fold(wanted["name"]):
            for name, value in wanted.items():
                if fold(contact[name]) != fold(value):
                    yield f"contact {wanted['name']}: {name}: expected {value!r}, got {contact[name]!r}"


def _records(golden: Sequence[Answers], got: Sequence[Answers]) -> Iterator[str]:
    for wanted, found in _pairs(golden, got):
        if found is None:
            yield f"missed record: {_key(wanted)}"
        elif wanted is None:
            yield f"invented record {found['id']}: {_key(found)}"
        else:
            yield from (f"{_name(wanted)}: {line}" for line in _record(wanted, found))


def _pairs(golden: Sequence[Answers], got: Sequence[Answers]) -> Iterator[tuple[Answers | None, Answers | None]]:
    """Records side by side in document order; a run of changed ones of equal length is paired in order."""
    matcher = SequenceMatcher(None, [*map(_key, golden)], [*map(_key, got)], autojunk=False)
    for _, first, last, start, end in matcher.get_opcodes():
        wanted: list[Answers | None] = list(golden[first:last])
        found: list[Answers | None] = list(got[start:end])
        if len(wanted) == len(found):
            yield from zip(wanted, found, strict=True)
        else:
            yield from ((record, None) for record in wanted)
            yield from ((None, record) for record in found)


def _key(record: Answers) -> str:
    return " | ".join(fold(record[name]) for name in ("risk", "objective", "action"))


def _name(record: Answers) -> str:
    return f"[{fold(record.get('ref'))} {fold(record['action'] or record['objective'])[:40]}]"


def _record(wanted: Answers, found: Answers) -> Iterator[str]:
    for name in ("kind", "status", *WORD_FIELDS):
        if name in wanted and not _same_words(wanted[name], found[name]):
            yield f"{name}: expected {wanted[name]!r}, got {found[name]!r}"
    if bool(wanted["incomplete"]) != bool(found["incomplete"]):
        yield f"incomplete: expected {wanted['incomplete']}, got {found['incomplete']}"
    if not _same_leads(wanted["leads"], found["leads"]):
        yield f"leads: expected {_leads(wanted['leads'])}, got {_leads(found['leads'])}"
    if not _same_times(wanted["timescales"], found["timescales"]):
        yield f"timescales: expected {wanted['timescales']}, got {found['timescales']}"
    if _steps(wanted["steps"]) != _steps(found["steps"]):
        yield f"steps: expected {_steps(wanted['steps'])}, got {_steps(found['steps'])}"
    if _folded(wanted["extra"]) != _folded(found["extra"]):
        yield f"extra: expected {wanted['extra']}, got {found['extra']}"


def _same_words(wanted: str | None, found: str | None) -> bool:
    """Word for word; a golden text that ends in `…` states how the text begins."""
    if wanted and wanted.endswith("…"):
        return f"{fold(found)} ".startswith(f"{fold(wanted[:-1])} ")
    return fold(wanted) == fold(found)


def _leads(leads: Sequence[Answers]) -> list[str]:
    return [f"{fold(lead['text'])} ({lead['kind']})" for lead in leads]


def _same_leads(wanted: Sequence[Answers], found: Sequence[Answers]) -> bool:
    return len(wanted) == len(found) and all(
        fold(w["text"]) == fold(f["text"]) and f["kind"] in w["kind"].split("|")
        for w, f in zip(wanted, found, strict=True)
    )


def _same_times(wanted: Sequence[str], found: Sequence[str]) -> bool:
    pairs = zip(wanted, found, strict=False)
    return len(wanted) == len(found) and all(f in w.split("|") for w, f in pairs)


def _steps(steps: Sequence[Answers]) -> list[tuple[str, str]]:
    """An action that is one thing to do needs no list of steps."""
    listed = [(fold(step["heading"]), fold(step["text"])) for step in steps]
    return listed if len(listed) > 1 else []


def _folded(extra: dict[str, str]) -> dict[str, str]:
    return {fold(header): fold(words) for header, words in extra.items()}
