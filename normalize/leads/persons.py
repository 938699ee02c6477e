"""Is it a person's name? By title, known given name, initials, or by shape where no service word is in it."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.leads.lexicon import lexicon
from normalize.leads.words import Line, Word

_INITIALS = re.compile(r"[A-Z](?:[.-]?[A-Z]){0,2}")
_NAME = re.compile(r"[^\W\d_][^\W\d_]*(?:['.-][^\W\d_]+|\([^\W\d_]+\))*'?")


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


@lru_cache(maxsize=50_000)
def is_service_word(plain: str) -> bool:
    """Whether a lower-case word belongs to services, posts or organisations rather than to names."""
    base = plain.removesuffix("'s").removesuffix("'")
    if plain in _service_words() or base in _service_words():
        return True
    parts = base.split("-")
    return len(parts) > 1 and parts[0] not in lexicon().given_names and any(p in _service_words() for p in parts)


def is_given_name(word: Word) -> bool:
    """`Fiona`, `Anne-Marie`; any case."""
    names = lexicon().given_names
    if "(" in word.plain:  # "Jo(anne)"
        return word.plain.partition("(")[0] in names
    return word.plain in names or ("-" in word.plain and word.plain.split("-")[0] in names)


def _is_initials(word: Word) -> bool:
    return bool(_INITIALS.fullmatch(word.text)) and (len(word.text) == 1 or "." in word.text or len(word.text) == 2)


def _is_name_shaped(word: Word) -> bool:
    return word.text[:1].isupper() and bool(_NAME.fullmatch(word.text.replace("’", "'").replace("‐", "-")))


def _is_surname(word: Word) -> bool:
    service = is_service_word(word.plain) or word.plain in lexicon().titles
    return _is_name_shaped(word) and len(word.text) > 1 and not service


def _without_dots(line: Line) -> list[Word]:
    """The words without full stops, and without the comma before letters after a name (`Jane Smith, MBE`)."""
    words = [word for word in line.words if word.text != "."]
    if len(words) > 3 and words[-2].text == "," and words[-1].plain in lexicon().suffixes:
        del words[-2]
    return words


def _surname_follows(words: list[Word], after_given: bool) -> bool:
    """Whether words are a surname: particles, up to three name-shaped words, letters after the name."""
    lexis = lexicon()
    while words and words[-1].plain in lexis.suffixes and len(words) > 1:
        words = words[:-1]
    while len(words) > 1 and words[0].plain in lexis.particles:
        words = words[1:]
    if not words or len(words) > 3:
        return False
    last_may_be_a_word = after_given and len(words) == 1 and words[0].plain in lexis.surname_words
    if last_may_be_a_word:
        return _is_name_shaped(words[0])
    return all(_is_surname(w) or w.plain in lexis.particles for w in words[:-1]) and _is_surname(words[-1])


def _after_rank(line: Line) -> list[Word]:
    """The words after a rank the line opens with: `Detective Inspector`, `D/Supt`; none where it opens with none."""
    rank = next((known for known in line.known if known.first == 0 and known.sort == "rank"), None)
    return _without_dots(line.part(rank.last, len(line.words))) if rank else []


def _is_titled(words: list[Word], sure: bool) -> bool:
    """Whether a name follows a title or, not `sure`, a rank; a number may stand between (`PC 123 Orme`)."""
    named = words[1:] if len(words) > 1 and words[0].text.isdigit() else words
    return _surname_follows(named, after_given=sure) or _is_given_and_surname(named)


def has_title(line: Line) -> bool:
    """`Cllr Keane`, `Dr. Anil Rashwan`, `Detective Inspector Orme`: a title or rank, then a name."""
    ranked = _after_rank(line)
    if ranked and _is_titled(ranked, sure=False):
        return True
    words = _without_dots(line)
    if len(words) > 2 and words[0].plain == "the":  # "The Rev. Tom Marsh"
        words = words[1:]
    while len(words) > 1 and words[0].plain in lexicon().titles and words[0].text[:1].isupper():
        words = words[1:]
        if _is_titled(words, sure=True):
            return True
    return False


def _is_given_and_surname(words: list[Word]) -> bool:
    """Given names or initials, then a surname or the initial of one."""
    lead = 0
    given = False
    while lead < len(words) - 1 and lead < 3 and (is_given_name(words[lead]) or _is_initials(words[lead])):
        given = given or is_given_name(words[lead])
        lead += 1
        if not given and words[lead].plain in lexicon().places:  # "N Somerset", "NE Lincolnshire"
            return False
        if _surname_follows(words[lead:], after_given=given):
            return True
    return given and lead == len(words) - 1 == 1 and len(words[-1].text) == 1 and words[-1].text.isupper()


def is_known_person(line: Line) -> bool:
    """A person beyond doubt: a title, a known given name with a surname or alone, or initials with a surname."""
    words = _without_dots(line)
    if len(words) == 1:
        return is_given_name(words[0]) and words[0].text[:1].isupper()
    if len(words) == 3 and words[1].text == "," and (is_given_name(words[2]) or _is_initials(words[2])):
        return _is_surname(words[0])
    if has_title(line) or _is_given_and_surname(words):
        return True
    small = len(words) == 2 and all(w.text.islower() and w.text.isalpha() for w in words)
    return small and is_given_name(words[0]) and not is_service_word(words[1].plain)


def is_person_by_shape(line: Line) -> bool:
    """Two or three capitalised words of which none is a word of services, a place or an abbreviation."""
    words = _without_dots(line)
    lexis = lexicon()
    if not 2 <= len(words) <= 4 or line.known:
        return False
    if any(1 < len(w.text) < 5 and w.text.isupper() for w in words[1:]) or words[0].plain in lexis.places:
        return False
    if words[-1].plain in lexis.places and words[-1].plain not in lexis.place_surnames:
        return False  # "Team Torbay", "Love Devon"
    if len(words[0].text) < 5 and words[0].text.isupper() and not all(w.text.isupper() for w in words):
        return False
    surname_first = len(words) == 2 and len(words[1].text) == 1 and words[1].text.isupper()
    return _is_surname(words[0]) and (surname_first or _surname_follows(words[1:], after_given=False))
