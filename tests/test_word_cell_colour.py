"""The colour of a Word cell, however a traffic light was set."""

from __future__ import annotations

import pytest

from ingest.word.read import read_word
from tests.word_samples import cell, only_table, paragraph, row, run, table, word_file

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"


def marked(colour: str) -> str:
    return f'<w:highlight w:val="{colour}"/>'


def shaded(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def fill(*content: str, properties: str = "") -> str | None:
    """The colour of a cell with such paragraphs."""
    return only_table(row(cell(*content, properties=properties), "beside")).cells[0].fill


@pytest.mark.parametrize(
    ("name", "colour"),
    [("red", "FF0000"), ("yellow", "FFFF00"), ("green", "00FF00"), ("darkGreen", "008000"), ("lightGray", "C0C0C0")],
)
def test_highlighted_words_colour_their_cell(name: str, colour: str) -> None:
    assert fill(paragraph(run("On track", marked(name)))) == colour


@pytest.mark.parametrize("name", ["none", "white", "mauve"])
def test_a_highlight_of_no_colour_is_none(name: str) -> None:
    assert fill(paragraph(run("On track", marked(name)))) is None


def test_a_shaded_paragraph_colours_its_cell_with_words_or_without() -> None:
    assert fill(paragraph("Amber", properties=shaded(AMBER))) == AMBER
    assert fill(paragraph(properties=shaded(AMBER))) == AMBER


def test_shaded_words_colour_their_cell() -> None:
    assert fill(paragraph(run("G", shaded(GREEN)))) == GREEN


def test_highlighted_spaces_colour_a_cell_without_words() -> None:
    assert fill(paragraph(run("   ", marked("red")))) == RED


def test_a_tick_of_a_symbol_font_counts_as_words() -> None:
    tick = f'<w:r><w:rPr>{marked("red")}</w:rPr><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    assert fill(paragraph(tick)) == RED
    assert fill(paragraph(tick, " late")) is None


def test_the_shading_of_the_cell_comes_first() -> None:
    assert fill(paragraph(run("R", marked("yellow"))), properties=shaded(RED)) == RED


def test_a_highlight_lies_over_the_shading_of_its_paragraph() -> None:
    assert fill(paragraph(run("R", marked("red")), properties=shaded(AMBER))) == RED


def test_a_few_words_marked_with_a_pen_are_no_traffic_light() -> None:
    assert fill(paragraph("Agree the ", run("new", marked("yellow")), " protocol")) is None


def test_words_of_two_colours_are_no_traffic_light() -> None:
    assert fill(paragraph(run("R", marked("red"))), paragraph(run("G", marked("green")))) is None


def test_several_paragraphs_of_one_colour_are_one() -> None:
    assert fill(paragraph(run("Red:", marked("red"))), paragraph(run("late", marked("red"))), paragraph()) == RED


def test_a_white_paragraph_is_no_colour() -> None:
    assert fill(paragraph("x", properties=shaded("FFFFFF"))) is None


def test_each_cell_has_its_own_colour() -> None:
    statuses = [row("Action", cell(paragraph(run(w, marked(c))))) for w, c in (("R", "red"), ("G", "green"))]
    plain = row("Action", "B")
    assert [c.fill for c in only_table(*statuses, plain).cells if c.column == 1] == [RED, "00FF00", None]


def test_a_coloured_cell_in_a_nested_table_leaves_the_outer_cell_plain() -> None:
    inner = table(row(cell(paragraph(run("R", marked("red"))))))
    document = read_word(
        word_file(table(row("Action", "Lead"), row(cell(paragraph("Outer"), inner, paragraph()), "beside")))
    )
    outer, nested = document.tables()
    assert [c.fill for c in outer.cells] == [None] * 4
    assert [c.fill for c in nested.cells] == [RED]
