"""From the text of a lead cell to its leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from normalize.leads.labels import clauses, is_label_alone, is_label_line
from normalize.leads.line import Line
from normalize.leads.lines import cell_lines
from normalize.leads.notes import bare
from normalize.leads.phrases import is_nothing
from normalize.leads.qualifiers import Found, leads_of
from normalize.leads.reading import read_piece, says_nobody
from normalize.leads.same_lead import merge_key
from normalize.leads.traits import DASH, E_MAIL
from normalize.leads.words import read_line
from normalize.values import Lead, LeadKind

# A line of more words or marks than these names no leads: real cells stay under half of both.
MOST_WORDS = 200
MOST_MARKS = 40
LONGEST_WORD = 200
_INSIDE = re.compile(r"\(([^()]*)\)")
_LETTERS_JOINED = re.compile(r"(?<=\b[A-Z])\s*&\s*(?=[A-Z]\b)")
_BRACKETED_SUBJECT = re.compile(r"^([A-Z]{2,6}) \((?=[A-Z&]{1,6}\))")
_DASH = re.compile(r"\s[-–—]\s")
#: What is said of a lead that no rule tells.
NOT_KNOWN = "not known as a person, post, team or organisation"
#: The message of a lead such as TBC, Various or Vacant: nothing is left to be found out from the document.
NOT_WHO = "says that there is a lead, not who"
_MESSAGES = {
    "phrase": NOT_WHO,
    "initials": "an abbreviation that the document does not spell out",
}


def canonical_name(text: str) -> str:
    """A lead's name with brackets set alike (`AD (P &R)`: `AD(P&R)`) and marks at the end off."""
    name = " ".join(text.split())
    if "&" in name:
        name = _LETTERS_JOINED.sub("&", name)
    if "(" in name:
        name = _INSIDE.sub(lambda match: f"({match.group(1).strip()})", name)
        name = _BRACKETED_SUBJECT.sub(r"\1(", name)
        name += ")" * (name.count("(") - name.count(")"))
    return name.rstrip(" .,;:-–/&") or name


def _is_nothing_with_reason(line: Line) -> bool:
    """`N/A - see 1.2`: no lead, and why."""
    dash = _DASH.search(line.text) if line.some & DASH else None
    if dash is None:
        return False
    head, reason = line.text[: dash.start()].rstrip(), line.text[dash.end() :].lstrip()
    return bool(head and reason) and is_nothing(head) and not read_piece(read_line(reason)).complete


def _is_prose(text: str) -> bool:
    """A line too long or too deep in brackets and dashes to be a list of leads: it is not taken apart."""
    if len(text) <= MOST_MARKS:
        return False
    longest = max(map(len, text.split()), default=0)
    many_marks = sum(map(text.count, "([{-–—/")) > MOST_MARKS
    return text.count(" ") > MOST_WORDS or many_marks or longest > LONGEST_WORD


def _line_leads(text: str) -> list[Found]:
    """The leads of one line."""
    if _is_prose(text):
        return [] if is_nothing(text) else [Found(text, "unresolved")]
    line = read_line(text)
    ground = says_nobody(line)
    if ground == "phrase":
        return [Found(text, "unresolved")]
    if ground == "nothing" or is_label_alone(line) or _is_nothing_with_reason(line):
        return []
    return [found for clause in clauses(bare(line)) for found in leads_of(clause)]


def _expansion(text: str, definitions: Mapping[str, str]) -> str | None:
    if not definitions or text in definitions:
        return definitions.get(text)
    wanted = canonical_name(text)
    return next((full for short, full in definitions.items() if canonical_name(short) == wanted), None)


def _message(found: Found) -> str | None:
    if found.note:
        return f"note: {found.note}"
    if found.kind != "unresolved":
        return None
    return _MESSAGES.get(read_piece(read_line(found.text)).ground, NOT_KNOWN)


def _kind_of(found: Found, expansion: str | None) -> LeadKind:
    """An expansion says better what an abbreviation is, where it says anything."""
    if expansion is None:
        return found.kind
    spelled = read_piece(read_line(" ".join(expansion.split()))).kind
    return found.kind if spelled == "unresolved" else spelled


def _is_mail(text: str) -> bool:
    return "@" in text and E_MAIL.fullmatch(text) is not None


def _lead(found: Found, paragraph: int, definitions: Mapping[str, str]) -> Lead:
    expansion = _expansion(found.text, definitions)
    kind = _kind_of(found, expansion)
    message = None if kind != "unresolved" and found.kind == "unresolved" else _message(found)
    name = found.text.lower() if _is_mail(found.text) else canonical_name(found.text)
    return Lead(found.text, kind, name, expansion, paragraph, message)


def _once(leads: list[Lead]) -> tuple[Lead, ...]:
    """Each lead once; an e-mail address beside a person's name is that person's."""
    if len(leads) < 2:
        return tuple(leads)
    named = any(lead.kind == "person" and "@" not in lead.text for lead in leads)
    seen: dict[str, Lead] = {}
    for lead in leads:
        if not (named and _is_mail(lead.text)):
            first = seen.setdefault(merge_key(lead) or lead.text, lead)
            if lead.message and not first.message:
                seen[merge_key(lead) or lead.text] = replace(first, message=lead.message)
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
