"""What looks like a time and is none: Version 1/09, Housing Act 2004, 16-19 year olds, Spring Bank."""

from __future__ import annotations

from normalize.timescales.date_units import numeric_date
from normalize.timescales.lexicon import lexicon
from normalize.timescales.token import Tokens, four, is_number, is_sign, is_word


def other_thing(tokens: Tokens, i: int) -> int:
    """Where a number of something else than time, with its label, that begins at token `i` ends; `i` for none."""
    if tokens[i].kind != "word":
        return max(_ages(tokens, i), clock_time(tokens, i))
    return _law(tokens, i) if tokens[i].word in lexicon().particles["law"] else _numbered(tokens, i)


def _numbered(tokens: Tokens, i: int) -> int:
    """`Version 1/09`, `Section 47`, `Phase 2`, `Issue 4/06`."""
    label = lexicon().labels.at(tokens, i)
    if label is None:
        return i
    end = label[0] + is_sign(tokens, label[0], ".:")
    if not is_number(tokens, end, 1, 2, 3) or numeric_date(tokens, end) is not None:
        return i
    end += 1
    while is_sign(tokens, end, "/.-") and not tokens[end].spaced and is_number(tokens, end + 1, 1, 2, 3):
        if tokens[end + 1].spaced:
            break
        end += 2
    return end


def _law(tokens: Tokens, i: int) -> int:
    """`Housing Act 2004`, `Children Acts 1989 and 2004`: the years are of its name."""
    end, particles = i + 2, lexicon().particles
    if not (tokens[i].capital and four(tokens, i + 1)) or (
        is_sign(tokens, end, "/-") and is_number(tokens, end + 1, 1, 2)
    ):
        return i
    while (is_sign(tokens, end, ",/") or is_word(tokens, end, particles["law_link"])) and four(tokens, end + 1):
        end += 2
    return end


def _ages(tokens: Tokens, i: int) -> int:
    """`16-19 year olds`, `5 year old`, `16 to 18 yrs of age`."""
    if not is_number(tokens, i, 1, 2):
        return i
    particles, at = lexicon().particles, i + 1
    if is_word(tokens, at, particles["year_to"]) and is_number(tokens, at + 1, 1, 2):
        at += 2
    at += is_sign(tokens, at, "-")
    if not is_word(tokens, at, particles["age_in"]):
        return i
    at += 1 + is_sign(tokens, at + 1, "-")
    end = at + is_word(tokens, at, particles["age_link"])
    return end + 1 if is_word(tokens, end, particles["age"]) else i


def clock_time(tokens: Tokens, i: int) -> int:
    """Where a time of day that begins at token `i` ends: 5pm, 9.30 am, 12 noon, 14:00; `i` for none."""
    if not is_number(tokens, i, 1, 2):
        return i
    minutes = is_sign(tokens, i + 1, ":.") and is_number(tokens, i + 2, 2) and not tokens[i + 2].spaced
    end = i + 3 if minutes else i + 1
    if is_word(tokens, end, lexicon().particles["clock"]):
        return end + 1
    is_hours = minutes and tokens[i + 1].word == ":" and tokens[i].value < 24 and tokens[i + 2].value < 60
    return end if is_hours else i


def is_name(tokens: Tokens, first: int, end: int) -> bool:
    """Do the words of time from `first` to `end` begin a name: `Spring Bank`, `May Gurney`, `June Smith`?

    A capitalised word that is none of time, and no gathering that may be held then, makes them one, unless what
    stands before them places a time (`by June Board`).
    """
    words = lexicon()
    if end >= len(tokens) or not tokens[first].capital or tokens[first].word not in words.particles["may_be_names"]:
        return False
    after = tokens[end]
    if after.kind != "word" or not after.capital or after.word in words.known:
        return False
    before = tokens[first - 1].word if first else ""
    return before not in words.particles["placing"] and not words.has("deadline", before)
