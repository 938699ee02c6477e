"""From the text of a lead cell to its leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from normalize.leads.labels import clauses, is_label_alone, is_label_line
from normalize.leads.lines import cell_lines
from normalize.leads.notes import numbered_apart, without_notes
from normalize.leads.phrases import is_nothing, is_unresolved_phrase
from normalize.leads.qualifiers import Found, leads_of
from normalize.leads.reading import read_piece
from normalize.leads.same_lead import folded_name, merge_key
from normalize.leads.words import EMAIL, read_line
from normalize.values import Lead, LeadKind

# A line of more words or marks than these names no leads: real cells stay under half of both.
MOST_WORDS = 200
MOST_MARKS = 40
LONGEST_WORD = 200
_INSIDE = re.compile(r"\(([^()]*)\)")
_MESSAGES = {
    "phrase": "says that there is a lead, not who",
    "initials": "an abbreviation that the document does not spell out",
}


def canonical_name(text: str) -> str:
    """A lead's name with brackets set alike (`AD (P &R)`: `AD(P&R)`) and marks at the end off."""
    name = re.sub(r"(?<=\b[A-Z])\s*&\s*(?=[A-Z]\b)", "&", " ".join(text.split()))
    name = _INSIDE.sub(lambda match: f"({match.group(1).strip()})", name)
    name = re.sub(r"^([A-Z]{2,6}) \((?=[A-Z&]{1,6}\))", r"\1(", name)
    if name.count("(") > name.count(")"):
        name += ")" * (name.count("(") - name.count(")"))
    return name.rstrip(" .,;:-–/&") or name


def _is_nothing_with_reason(text: str) -> bool:
    """`N/A - see 1.2`: no lead, and why."""
    head, _, reason = re.split(r"\s+([-–—])\s+", text, maxsplit=1) if re.search(r"\s[-–—]\s", text) else (text, "", "")
    return bool(head and reason) and is_nothing(head) and not read_piece(read_line(reason)).complete


def _is_prose(text: str) -> bool:
    """A line too long or too deep in brackets and dashes to be a list of leads: it is not taken apart."""
    longest = max(map(len, text.split()), default=0)
    many_marks = sum(map(text.count, "([{-–—/")) > MOST_MARKS
    return text.count(" ") > MOST_WORDS or many_marks or longest > LONGEST_WORD


def _line_leads(text: str) -> list[Found]:
    """The leads of one line."""
    if is_unresolved_phrase(text):
        return [Found(text, "unresolved")]
    if is_nothing(text) or is_label_alone(text) or _is_nothing_with_reason(text):
        return []
    if _is_prose(text):
        return [Found(text, "unresolved")]
    cleaned = " ".join(without_notes(numbered_apart(text)).split())
    return [found for clause in clauses(read_line(cleaned)) for found in leads_of(clause)]


def _expansion(text: str, definitions: Mapping[str, str]) -> str | None:
    if text in definitions:
        return definitions[text]
    wanted = canonical_name(text)
    return next((full for short, full in definitions.items() if canonical_name(short) == wanted), None)


def _message(found: Found) -> str | None:
    if found.note:
        return f"note: {found.note}"
    if found.kind != "unresolved":
        return None
    return _MESSAGES.get(read_piece(read_line(found.text)).ground, "not known as a person, post, team or organisation")


def _kind_of(found: Found, expansion: str | None) -> LeadKind:
    """An expansion says better what an abbreviation is, where it says anything."""
    if expansion is None:
        return found.kind
    spelled = read_piece(read_line(" ".join(expansion.split()))).kind
    return found.kind if spelled == "unresolved" else spelled


def _lead(found: Found, paragraph: int, definitions: Mapping[str, str]) -> Lead:
    expansion = _expansion(found.text, definitions)
    kind = _kind_of(found, expansion)
    message = None if kind != "unresolved" and found.kind == "unresolved" else _message(found)
    name = found.text.lower() if EMAIL.fullmatch(found.text) else canonical_name(found.text)
    return Lead(found.text, kind, name, expansion, paragraph, message)


def _once(leads: list[Lead]) -> tuple[Lead, ...]:
    """Each lead once; an e-mail address beside a person's name is that person's."""
    named = any(lead.kind == "person" and "@" not in lead.text for lead in leads)
    seen: dict[tuple[str, str], Lead] = {}
    for lead in leads:
        if not (named and EMAIL.fullmatch(lead.text)):
            seen.setdefault((merge_key(lead), "" if folded_name(lead.name) else lead.text), lead)
    return tuple(seen.values())


@lru_cache(maxsize=50_000)
def _resolved(text: str, definitions: tuple[tuple[str, str], ...]) -> tuple[Lead, ...]:
    meanings = dict(definitions)
    lines = cell_lines(text)
    last = len(lines) - 1
    return _once(
        [
            _lead(found, line.paragraph, meanings)
            for number, line in enumerate(lines)
            if not (number < last and is_label_line(line.text))
            for found in _line_leads(line.text)
        ]
    )


def resolve_leads(text: str, definitions: Mapping[str, str] | None = None) -> tuple[Lead, ...]:
    """The leads of a cell in reading order, each once.

    `text` is the cell as written, paragraphs joined by newlines. `definitions` maps abbreviations the document
    spells out to their full words; only these give an `expansion`. n/a, dates and resource text give no lead;
    TBC, "as above" and what no rule can tell are `unresolved`, with the reason in `message`.
    """
    given = definitions or {}
    used = tuple((short, full) for short, full in given.items() if short[:2] in text)
    return _resolved(text, used)
