"""What stands beside a lead and is none: telephone numbers, list numbers, and `until Sept 09`."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.leads.lexicon import lexicon
from normalize.leads.line import Line
from normalize.leads.traits import CLOSES, HARD_MARK, NOTE_START
from normalize.leads.words import read_line

_BULLET = re.compile(
    r"^\s*(?:[•·●▪■◦*\uf0b7‣>-]\s*|(?-i:o)\s(?=\w)|(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)])\s+)+(?=\S)", re.IGNORECASE
)
_INITIAL = re.compile(r"^\s*[A-Z]\.\s")
_COUNT = re.compile(r"\s*\(?(?<!\w)[x×]\s?\d{1,2}\)?(?!\w)|^\s*\d{1,2}\s?[x×]\s+(?=\w)", re.IGNORECASE)
_UNTIL_FILLED = re.compile(
    r"(?<=\w)\s+(?:until|till|pending|on)\s+(?:the\s+)?(?:appointment|recruitment|return|replacement)\b[^,;/&()]*",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d|\buntil\b", re.IGNORECASE)
_CARE_OF = re.compile(r"(?<!\w)c/o(?!\w)", re.IGNORECASE)
_BRACKETED_MAIL = re.compile(r"[(<\[]\s*(?:mailto:)?([^\s()<>@]+@[^\s()<>@]+\.\w+)\s*[)>\]]")
_INLINE_NUMBER = re.compile(r"(?<=\S)\s+(?:\d{1,2}[.)]|\([a-h1-9]\)|[b-h]\)|[ivx]{1,4}\)|[•●▪■◦\uf0b7])\s+(?=[A-Z])")


def without_bullet(line: str) -> str:
    """`1. Rosalind Keane`, `• Rosalind Keane` without the mark; the initial of `M. Whitlow` stays."""
    bullet = _BULLET.match(line)
    if bullet is None or _INITIAL.match(line):
        return line
    rest = line[bullet.end() :]
    return rest if any(c.isalnum() for c in rest) else line


def _numbered_apart(line: str) -> str:
    """`1. Rosalind Keane 2. Imran Dost`: a semicolon before each inner number."""
    return _INLINE_NUMBER.sub(" ; ", line)


def _any_of(words: frozenset[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=1)
def _telephone() -> re.Pattern[str]:
    words = _any_of(lexicon().phrases["phone_words"])
    label = rf"(?:\b(?:{words})\b\.?\s*(?:no\b\.?)?\s*:?\s*)"
    number = r"(?:\+\d{2}\s?)?\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{2,4}(?:\s\d{2,4})?(?!\w)"
    return re.compile(rf"\(?(?:{label}*{number}|{label}\d{{3,6}}\b|\b[xX]\d{{3,6}}\b)\)?", re.IGNORECASE)


@lru_cache(maxsize=1)
def _time_note() -> re.Pattern[str]:
    phrases = lexicon().phrases
    times = rf"(?:(?:{_any_of(phrases['date_words'])})\b\.?|[\d/.'’]*\d(?:st|nd|rd|th)?\b)"
    starts = r"until|till|from|up to|as of|as from|since|with effect from|w\.?e\.?f\.?|to|by"
    dated = rf"\b(?:{starts})\s+{times}(?:[\s-]+{times})*"
    months = _any_of(phrases["date_words"] - phrases["date_fillers"] | {"may", "mar", "jan"})
    return re.compile(rf"{dated}|(?<=\w)\s+(?:{months})\s+(?:19|20|')?\d\d\b(?!\w)", re.IGNORECASE)


def _without_notes(line: str) -> str:
    """The line without telephone numbers, counts (`x 3`), brackets of e-mail addresses and spans of time."""
    line = _BRACKETED_MAIL.sub(r" \1 ", line) if "@" in line else line
    line = _UNTIL_FILLED.sub(" ", line)
    if not _DATED.search(line):
        return line
    rest = _telephone().sub(" ", _COUNT.sub(" ", line))
    kept = _time_note().sub(" ", rest)
    return kept if any(c.isalpha() for c in kept) else rest


def bare(line: Line) -> Line:
    """The line without what stands beside its leads; inner list numbers are semicolons."""
    text = line.text
    if line.words and line.some & (NOTE_START | CLOSES | HARD_MARK):
        text = _numbered_apart(text)
    if line.some & NOTE_START:
        text = _CARE_OF.sub(" ; ", _without_notes(text))
    kept = text if text is line.text else " ".join(text.split())
    return line if kept == line.text else read_line(kept)
