"""Fields that show the moment of reading can be left out; all others show what they showed."""

from __future__ import annotations

import pytest

from ingest.word.read import read_word
from tests.word_samples import paragraph, run, word_file, words_of

DATES = frozenset({"DATE"})


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, *shown: str) -> str:
    """A field in runs, as Word writes it; its instruction is cut in two."""
    cut = len(instruction) // 2
    said = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (instruction[:cut], instruction[cut:]))
    return mark("begin") + said + mark("separate") + "".join(shown) + mark("end")


def simple(instruction: str, shown: str) -> str:
    return f'<w:fldSimple w:instr="{instruction}">{run(shown)}</w:fldSimple>'


@pytest.mark.parametrize("made", [field(r" DATE \@ dd", run("01/02/"), run("2009")), simple(" date ", "1 May")])
def test_what_such_a_field_shows_is_left_out_and_said_to_be(made: str) -> None:
    document = read_word(word_file(paragraph("On ", made, " at last")), DATES)
    assert words_of(document) == ["On at last"]
    assert [notice.code for notice in document.notices] == ["word_field_left_out"]


def test_other_fields_and_words_stay() -> None:
    body = paragraph(field(" SAVEDATE ", run("2 May")), " ", simple("TITLE", "Plan"), " DATE")
    document = read_word(word_file(body), DATES)
    assert (words_of(document), document.notices) == (["2 May Plan DATE"], ())


def test_a_field_in_such_a_field_goes_with_it_and_one_around_it_stays() -> None:
    inner = field("QUOTE", run("b"))
    body = paragraph(field("IF x", run("a"), field("DATE", inner, run("c")), run("d")), "e")
    assert words_of(read_word(word_file(body), DATES)) == ["ade"]


def test_nothing_is_left_out_of_word_files_by_default() -> None:
    assert words_of(read_word(word_file(paragraph(field("DATE", run("1 May")))))) == ["1 May"]


def test_marks_that_do_not_pair_are_passed_over() -> None:
    assert words_of(read_word(word_file(paragraph(mark("end"), mark("separate"), run("words"))), DATES)) == ["words"]
