"""Words of a lead cell by spaCy: a blank English tokenizer and phrase matchers built from the lexicons.

spaCy is imported in the factory, once, when the first cell is read: the import costs seconds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from normalize.leads.allied import allied_names
from normalize.leads.lexicon import KnownName, lexicon
from normalize.leads.line import Known, Line, Word
from normalize.leads.traits import E_MAIL, traits
from normalize.values import LeadKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

# One character for one, so that offsets stay.
PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00a0": " "})
# Anything that is no letter, digit, or mark inside a word (apostrophe, hyphen, full stop, @) stands alone.
_OUTER = r"[^\w\s]|_"
_INNER = r"[^\w\s'.@-]|(?<=\w)\.(?=[A-Z]\w)"


def _is_one_word(text: str) -> bool:
    """An e-mail address, or a given name with its long form in brackets: `Jo(anne)`."""
    short, bracket, rest = text.partition("(")
    long_form = bool(bracket) and rest[:-1].isalpha() and rest[-1:] == ")" and rest.islower() and len(rest) > 2
    return (long_form and short.lower() in lexicon().given_names) or E_MAIL.fullmatch(text) is not None


@lru_cache(maxsize=1)
def _language() -> Language:
    import spacy  # noqa: PLC0415  imported late on purpose, see above

    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = {}  # English contractions ("we'll") have no place in names
    tokenizer.prefix_search = re.compile(f"^(?:{_OUTER})").search
    tokenizer.suffix_search = re.compile(f"(?:{_OUTER})$").search
    tokenizer.infix_finditer = re.compile(_INNER).finditer
    tokenizer.token_match = _is_one_word
    tokenizer.url_match = None
    return nlp


def _spellings(known: KnownName) -> tuple[str, ...]:
    """A name with `and` and with `&`; a place also with a slash (`Bath/NE Somerset`)."""
    plain = known.text.replace(" & ", " and ")
    if " and " not in plain:
        return (known.text,)
    joiners = (" and ", " & ", " / ") if known.sort == "place" else (" and ", " & ")
    return tuple(plain.replace(" and ", joiner) for joiner in joiners)


def _abbreviations(known: KnownName) -> tuple[str, ...]:
    """An abbreviation and its plurals: `IROs`, `AD's`."""
    if known.text[-1] in "sS":
        return (known.text,)
    return (known.text, f"{known.text}s", f"{known.text}'s")


@lru_cache(maxsize=1)
def _matchers() -> tuple[PhraseMatcher, PhraseMatcher, dict[int, tuple[LeadKind, str]]]:
    """Matchers for names (any case) and abbreviations (exact case), and what each match means."""
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415

    nlp = _language()
    loose, exact = PhraseMatcher(nlp.vocab, attr="LOWER"), PhraseMatcher(nlp.vocab, attr="ORTH")
    meaning: dict[int, tuple[LeadKind, str]] = {}
    for known in lexicon().names:
        # "HR", "IT" and the like are names in capitals: "it" is a word.
        case_matters = known.sort == "abbreviation" or (known.text.isupper() and len(known.text) < 4)
        label = f"{known.kind} {known.sort}"
        meaning[nlp.vocab.strings.add(label)] = (known.kind, known.sort)
        spellings = _abbreviations(known) if case_matters else _spellings(known)
        (exact if case_matters else loose).add(label, [nlp.make_doc(s.translate(PLAIN)) for s in spellings])
    return loose, exact, meaning


@lru_cache(maxsize=1)
def _neighbours() -> frozenset[tuple[str, str]]:
    """Each two words that stand side by side in a known name."""
    nlp = _language()
    spelled = [
        [t.lower_ for t in nlp.make_doc(s.translate(PLAIN))] for known in lexicon().names for s in _spellings(known)
    ]
    return frozenset(pair for words in spelled for pair in pairwise(words))


def stand_side_by_side(left: str, right: str) -> bool:
    """Whether some known name holds these two words, one after the other."""
    return (left, right) in _neighbours()


def _stands_alone(doc: Doc, first: int) -> bool:
    """Whether a phrase is not the end of a longer name: not in `Adult Social Care and Housing`."""
    before = doc[first - 1] if first else None
    if before is None or not (before.is_alpha and before.lower_ not in ("and", "with")):
        return True
    plural = any(token.lower_ in lexicon().plural_posts for token in doc[:first])
    return before.text.islower() and not (plural and before.lower_ in ("of", "for"))


def _longest(known: list[Known]) -> tuple[Known, ...]:
    """Of overlapping names the longest, of equals the first; in order."""
    if len(known) < 2:
        return tuple(known)
    taken: set[int] = set()
    kept = []
    for name in sorted(known, key=lambda k: (k.first - k.last, k.first)):
        if taken.isdisjoint(range(name.first, name.last)):
            taken.update(range(name.first, name.last))
            kept.append(name)
    return tuple(sorted(kept, key=lambda k: k.first))


@lru_cache(maxsize=50_000)
def _sense(spelled: str, text: str) -> tuple[str, int]:
    """A word in lower case with straight quotes, and its traits."""
    plain = spelled.lower()
    return plain, traits(text, plain)


def _words(doc: Doc, text: str) -> tuple[Word, ...]:
    """The words of a text; `doc` is of the same length, its quotes and dashes straight."""
    words = []
    for token in doc:
        spelled, start = token.text, token.idx
        end = start + len(spelled)
        written = text[start:end]
        words.append(Word(written, *_sense(spelled, written), start, end))
    return tuple(words)


@lru_cache(maxsize=4_000)
def read_line(text: str) -> Line:
    """The words of a line and the known names in it."""
    loose, exact, meaning = _matchers()
    doc = _language().tokenizer(text if text.isascii() and "`" not in text else text.translate(PLAIN))
    words = _words(doc, text)
    found = [m for m in loose(doc) if meaning[m[0]][1] != "phrase" or _stands_alone(doc, m[1])] + exact(doc)
    known = [Known(first, last, *meaning[label]) for label, first, last in found]
    return Line(text, words, _longest([*known, *allied_names(words)]))
