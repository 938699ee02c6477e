"""Text cut into numbers, words and signs, each with its place in the text."""

from __future__ import annotations

import re

from normalize.timescales.lexicon import lexicon, meant
from normalize.timescales.token import Kind, Token

FOLD = str.maketrans(
    dict.fromkeys("’‘´`ʼ‛", "'")
    | dict.fromkeys("“”„″〃", '"')
    | dict.fromkeys("–—−‐‑‒", "-")
    | dict.fromkeys("\xa0\xad\t", " ")
)

# OCR reads 0 as O and 1 as l or I, mostly beside a digit or between the separators of a date.
DIGIT_WORD = re.compile(
    r"\b(?=[OoIl|]*\d)[\dOoIl|]{2,}(?=(?:st|nd|rd|th)?\b)|\b[OoIl]{1,2}(?=[/.-][\dOoIl]{1,2}[/.-]\d)|(?<=\d[/.-])[OoIl]{2}(?=[/.-]\d)"
)
MAY_BE_SLIP = re.compile(r"[OoIl|][\d/.-]|[\d/.-][OoIl|]|[A-Za-z][01]|[01][A-Za-z]|\b[lI]st\b|\b[lI]Oth\b")
FIRST_DAY = re.compile(r"\b[lI](?=st\b)|\b[lI]O(?=th\b)")
LETTER_WORD = re.compile(r"\b(?=[A-Za-z]*[01])[A-Za-z01]{3,}\b")
LONE_ONE = ("l", "i")
SHORTEST_MONTH = 5  # letters of a name that a stray space may have parted
TO_DIGITS = str.maketrans("OoIl|", "00111")

TOKEN = re.compile(
    r"(?P<figure>[£$€]\s?\d[\d,.]*[kKmM]?\b|\d[\d,]*(?:\.\d+)?\s?%|\d{1,3}(?:,\d{3})+(?!\d))"
    r"|(?P<ordinal>\d+)(?: ?(?:st|nd|rd|th)|ST|ND|RD|TH|af|ain|fed|ed|edd|eg|il|ydd)(?![^\W\d_])"
    r"|'(?P<short>\d\d)(?!\d)"
    r"|(?P<number>\d+)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)


def fold(text: str) -> str:
    """The text with quotes, dashes, spaces and OCR slips made alike, every character at its old place."""
    folded = text.translate(FOLD)
    if MAY_BE_SLIP.search(folded) is None:  # most texts: the slower patterns below need not be tried
        return folded
    folded = DIGIT_WORD.sub(lambda m: m[0].translate(TO_DIGITS), folded)
    folded = FIRST_DAY.sub(lambda m: m[0].translate(TO_DIGITS), folded)
    return LETTER_WORD.sub(_letters, folded)


def _letters(match: re.Match[str]) -> str:
    """`Apri1` and `0ctober` are months; other words with digits in them stay."""
    months = lexicon().months
    for one in "li":
        word = match[0].replace("0", "o").replace("1", one)
        if word.casefold() in months:
            return word
    return match[0]


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order."""
    tokens: list[Token] = []
    last = 0
    for match in TOKEN.finditer(fold(text)):
        tokens.append(_token(match, match.start() > last))
        last = match.end()
    for i, token in enumerate(tokens):
        if token.word in LONE_ONE:
            tokens[i] = _first_of_month(tokens, i)
    return tuple(_with_whole_months(tokens))


def _with_whole_months(tokens: list[Token]) -> list[Token]:
    """`Dece mber` and `M arch` are put together: neither half is a word of time, or only the first is."""
    words, whole = lexicon(), tokens[:1]
    for token in tokens[1:]:
        name = whole[-1].word + token.word
        if name in words.months and token.word not in words.known and len(name) >= SHORTEST_MONTH:
            whole[-1] = whole[-1]._replace(word=name, end=token.end)
        else:
            whole.append(token)
    return whole


def _token(match: re.Match[str], spaced: bool) -> Token:
    kind: Kind = match.lastgroup  # type: ignore[assignment]
    start, end = match.span()
    written = match[kind]
    if kind == "word":
        return Token(kind, meant(written.lower()), start, end, spaced, -1, 0, written[0].isupper())
    if kind == "sign":
        return Token(kind, written, start, end, spaced)
    if kind != "figure" and written.isascii() and len(written) <= 9:
        return Token(kind, written, start, end, spaced, int(written), len(written))
    return Token("figure", written, start, end, spaced)


def _first_of_month(tokens: list[Token], i: int) -> Token:
    """A lone `l` or `I` before a month is a misread 1."""
    token = tokens[i]
    welsh = token.word == "i" and not token.capital  # `Ebrill i Fehefin`: from April to June
    if welsh or i + 1 == len(tokens) or tokens[i + 1].word not in lexicon().months:
        return token
    return Token("number", "1", token.start, token.end, token.spaced, 1, 1)
