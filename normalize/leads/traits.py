"""What a word tells by itself: each distinct word is looked up in the lexicons once, and keeps its traits.

Traits are bits. A line knows at once which traits none of its words has, and with them which questions need not be
asked of it: no list mark, no list; no given name, title or initial, no person beyond doubt.
"""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.leads.lexicon import lexicon

# What a word is to posts, teams and organisations.
SERVICE, SUBJECT, LEVEL, POST, PLURAL_POST, TEAM, ORGANISATION = (1 << n for n in range(7))
PLACE, PLACE_SURNAME, RANK_LETTERS, SHORT_FORM = (1 << n for n in range(7, 11))
TAIL, OPENER, FIRST_HEAD = (1 << n for n in range(38, 41))
# What it is to persons.
GIVEN, TITLE, INITIALS, NAME_SHAPED, SURNAME, SURNAME_WORD, PARTICLE, SUFFIX = (1 << n for n in range(11, 19))
# What it does between others.
JOINER, IN_NAMES, LIST_MARK, HARD_MARK, OPENS, CLOSES, DASH, COLON, EDGE = (1 << n for n in range(19, 28))
# What it may begin or end: a label without mark, two leads joined, a note, a phrase that names nobody.
LABEL_START, JOINS, NOTE_START, NOTE_END, PHRASE_START, PHRASE_END, MAIL = (1 << n for n in range(28, 35))
# How it is written.
CAPITAL, CAPITALS, SMALL = (1 << n for n in range(35, 38))

JOINERS = ("and", "&", "+")
LINKS = frozenset({"of", "for", "with", "to", "in", "-", "(", ",", "at", "on", ":", "/", "from", "the"})
LIST_MARKS = frozenset({",", "/", "&", "+", "and", "\\"})
HARD_MARKS = frozenset({";", "|", "•", "·", "●", "▪", "■", "*", "\uf0b7"})
EDGES = frozenset({".", ",", ":", "-", ";", "!", "/", "&", "+", "*", "\\", "=", "?", '"', "“", "”"})
E_MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")

_NAME_INITIALS = re.compile(r"[A-Z](?:[.-]?[A-Z]){0,2}")
_NAME = re.compile(r"[^\W\d_][^\W\d_]*(?:['.-][^\W\d_]+|\([^\W\d_]+\))*'?")
_SHORT_FORM = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z0-9]{1,4}s?|[A-Z]{2,6}s?")
_RUN = re.compile(r"\w+")

Test = tuple[int, bool]


@lru_cache(maxsize=1)
def _service_words() -> frozenset[str]:
    words = lexicon()
    spoken = {w for phrases in words.phrases.values() for phrase in phrases for w in phrase.split()}
    spoken -= words.particles | words.suffixes | words.given_names | {w for w in spoken if len(w) < 3}
    return (
        words.subjects
        | {w for name in words.unit_names for w in name.split() if len(w) > 3}
        | words.post_heads
        | words.team_heads
        | words.organisation_heads
        | words.levels
        | spoken
    ) | words.plural_titles.keys()


def is_service_word(plain: str) -> bool:
    """Whether a lower-case word belongs to services, posts or organisations rather than to names."""
    base = plain.removesuffix("'s").removesuffix("'")
    if plain in _service_words() or base in _service_words():
        return True
    parts = base.split("-")
    return len(parts) > 1 and parts[0] not in lexicon().given_names and any(p in _service_words() for p in parts)


def _is_given_name(plain: str) -> bool:
    """`Fiona`, `Anne-Marie`; any case."""
    names = lexicon().given_names
    if "(" in plain:  # "Jo(anne)"
        return plain.partition("(")[0] in names
    return plain in names or ("-" in plain and plain.split("-", maxsplit=1)[0] in names)


def _is_initials(text: str) -> bool:
    return bool(_NAME_INITIALS.fullmatch(text)) and (len(text) == 1 or "." in text or len(text) == 2)


def _first_run(text: str) -> str:
    found = _RUN.search(text)
    return found.group() if found else ""


@lru_cache(maxsize=1)
def _phrase_starts() -> frozenset[str]:
    """The first letters in a row of all phrases that name nobody."""
    phrases = lexicon().phrases
    lists = ("nothing", "unresolved", "resource_starts", "quantifiers", "date_words")
    return frozenset(_first_run(phrase) for name in lists for phrase in phrases[name]) | {"the"}


@lru_cache(maxsize=1)
def _phrase_ends() -> frozenset[str]:
    return lexicon().phrases["resource_ends"] | lexicon().phrases["open_nouns"]


@lru_cache(maxsize=1)
def _note_ends() -> frozenset[str]:
    return frozenset(_RUN.findall(note)[-1] for note in lexicon().phrases["trailing_notes"]) | {"."}


@lru_cache(maxsize=1)
def _label_starts() -> frozenset[str]:
    return frozenset(label.split()[0] for label in lexicon().phrases["labels_without_mark"])


def _service_traits(text: str, plain: str, service: bool) -> tuple[Test, ...]:
    words = lexicon()
    return (
        (SERVICE, service),
        (SUBJECT, plain in words.subjects or plain.removesuffix("'s") in words.subjects),
        (LEVEL, plain in words.levels),
        (POST, plain in words.post_heads),
        (PLURAL_POST, plain in words.plural_posts),
        (TEAM, plain in words.team_heads),
        (ORGANISATION, plain in words.organisation_heads),
        (PLACE, plain in words.places),
        (PLACE_SURNAME, plain in words.place_surnames),
        (RANK_LETTERS, text.removesuffix("s") in words.rank_initials),
        (TAIL, plain in words.body_tails),
        (OPENER, plain in words.body_openers),
        (FIRST_HEAD, plain in words.opening_heads),
        (SHORT_FORM, bool(_SHORT_FORM.fullmatch(text))),
    )


def _name_traits(text: str, plain: str, service: bool) -> tuple[Test, ...]:
    words = lexicon()
    shaped = text[:1].isupper() and bool(_NAME.fullmatch(text.replace("’", "'").replace("‐", "-")))
    return (
        (GIVEN, _is_given_name(plain)),
        (TITLE, plain in words.titles),
        (INITIALS, _is_initials(text)),
        (NAME_SHAPED, shaped),
        (SURNAME, shaped and len(text) > 1 and not service and plain not in words.titles),
        (SURNAME_WORD, plain in words.surname_words),
        (PARTICLE, plain in words.particles),
        (SUFFIX, plain in words.suffixes),
    )


def _mark_traits(plain: str, service: bool) -> tuple[Test, ...]:
    return (
        (JOINER, plain in JOINERS),
        (IN_NAMES, service or plain in JOINERS or plain in LINKS or plain == "'"),
        (LIST_MARK, plain in LIST_MARKS),
        (HARD_MARK, plain in HARD_MARKS),
        (OPENS, plain in ("(", "[", "{")),
        (CLOSES, plain in (")", "]", "}")),
        (DASH, plain == "-"),
        (COLON, plain == ":"),
        (EDGE, plain in EDGES or plain in lexicon().phrases["loose_words"]),
    )


def _phrase_traits(plain: str) -> tuple[Test, ...]:
    run, digits = _first_run(plain), any(c.isdigit() for c in plain)
    return (
        (LABEL_START, plain in _label_starts()),
        (JOINS, plain in lexicon().phrases["joiners"]),
        (NOTE_START, digits or "@" in plain or plain in ("until", "till", "pending", "on", "c")),
        (NOTE_END, plain in _note_ends()),
        (PHRASE_START, not run or run in _phrase_starts() or digits),
        (PHRASE_END, plain in _phrase_ends() or plain in ("£", "€", "$")),
        (MAIL, "@" in plain and E_MAIL.fullmatch(plain) is not None),
    )


@lru_cache(maxsize=50_000)
def traits(text: str, plain: str) -> int:
    """The traits of a word as written; `plain` is its lower case with straight quotes and dashes."""
    service = is_service_word(plain)
    written = (
        (CAPITAL, text[:1].isupper()),
        (CAPITALS, text.isupper()),
        (SMALL, text.islower() and text.isalpha()),
    )
    told = (
        *_service_traits(text, plain, service),
        *_name_traits(text, plain, service),
        *_mark_traits(plain, service),
        *_phrase_traits(plain),
        *written,
    )
    return sum(trait for trait, holds in told if holds)
