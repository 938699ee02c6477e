"""Sentences of running prose by spaCy: a blank English pipeline with a sentencizer.

The sentencizer ends a sentence at every full stop that is a word of its own; so words that end in a stop
without ending a sentence (`e.g.`, `No.`, `Cllr.`, `J.`) are made tokens that keep it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

# Abbreviations that plan prose writes with a stop in mid-sentence.
STOPPED_WORDS = (
    "e.g.", "eg.", "i.e.", "ie.", "No.", "no.", "Nos.", "Cllr.", "Cllrs.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.",
    "Rev.", "St.", "Sgt.", "Insp.", "Supt.", "Hon.", "Ald.", "para.", "paras.", "p.", "pp.", "cf.", "viz.", "vs.", "v.",
    "approx.",
    "Dept.", "Dir.", "Asst.", "Ref.", "ref.", "Fig.", "fig.", "incl.", "inc.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.",
    "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "c.", "ca.", "Vol.", "vol.", "w.e.f.",
)  # fmt: skip
_INITIAL = re.compile(r"(?<![\w.])[A-Z]\.(?=\s+[A-Z])")
_BREAK = re.compile(r"\s*\n\s*\n\s*")
_NEVER_LAST = frozenset(word.lower() for word in STOPPED_WORDS)


@lru_cache(maxsize=1)
def _language() -> Language:
    import spacy  # noqa: PLC0415  imported late: it costs seconds

    nlp = spacy.blank("en")
    nlp.max_length = 10**9  # no parser here, so memory is no concern
    tokenizer: Any = nlp.tokenizer
    # These end a sentence as often as not; what follows in lower case is put back below.
    tokenizer.rules = {
        word: parts for word, parts in tokenizer.rules.items() if word not in ("Co.", "Ltd.", "etc.", "Inc.")
    }
    for word in STOPPED_WORDS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    nlp.add_pipe("sentencizer", config={"punct_chars": [".", "!", "?", "…", "...", ".."]})
    return nlp


def _goes_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether a sentence was cut at an abbreviation or an initial, or the next begins in lower case."""
    words = text[start:end].split()
    last = words[-1].lstrip("(\"'“‘") if words else ""
    if text[following].islower():
        return "\n" not in text[end:following]
    return last.lower() in _NEVER_LAST or (end - 2 >= start and _INITIAL.match(text, end - 2) is not None)


def _paragraph_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for sentence in _language()(text[start:end]).sents:
        words = sentence.text
        first = start + sentence.start_char + len(words) - len(words.lstrip())
        last = start + sentence.start_char + len(words.rstrip())
        if first >= last:
            continue
        if spans and _goes_on(text, spans[-1][0], spans[-1][1], first):
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return spans


@lru_cache(maxsize=8)  # a long paragraph is asked for once for each thing found in it
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Character spans (start, end) of the sentences of a text, in order, without white space at their ends.

    An empty line ends a sentence; a single line break does not. Spans never overlap and hold every visible character.
    """
    edges = [0, *(edge for gap in _BREAK.finditer(text) for edge in gap.span()), len(text)]
    spans: list[tuple[int, int]] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if text[start:end].strip():
            spans += _paragraph_sentences(text, start, end)
    return tuple(spans)
