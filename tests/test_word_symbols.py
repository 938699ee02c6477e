"""Ticks, crosses and boxes that symbol fonts draw."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import ingest.word.symbols as symbols_module
from ingest.word.symbols import decode_symbols
from tests.word_samples import paragraph, read_body, run, words_of


def symbol(font: str, code: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


@pytest.mark.parametrize(
    ("font", "code", "character"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0FE", "✓"),
        ("Wingdings", "F0FB", "✗"),
        ("Wingdings", "F0A8", "□"),
        ("Wingdings", "00FC", "✓"),
        ("Wingdings 2", "F050", "✓"),
        ("Wingdings 2", "F0A3", "□"),
        ("Webdings", "F061", "✓"),
        ("Symbol", "F0B3", "≥"),
        ("Arial", "00A3", "£"),
        ("Arial", "F041", "A"),
    ],
)
def test_symbols_become_ordinary_characters(font: str, code: str, character: str) -> None:
    assert words_of(read_body(paragraph("Done ", symbol(font, code)))) == [f"Done {character}"]


def test_text_typed_in_a_symbol_font_is_read_as_symbols() -> None:
    fonts = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert words_of(read_body(paragraph(run("ü", fonts)), paragraph(run("\uf0fb", fonts)))) == ["✓", "✗"]


def test_text_in_other_fonts_is_left_alone() -> None:
    assert words_of(read_body(paragraph(run("Zürich", '<w:rFonts w:ascii="Arial"/>')))) == ["Zürich"]


def test_a_tick_without_a_stated_font_is_a_tick() -> None:
    assert words_of(read_body(paragraph("\uf0fc"))) == ["✓"]


def test_unknown_symbols_stay_and_are_reported() -> None:
    document = read_body(paragraph("A ", symbol("Wingdings", "F0CD")))
    assert words_of(document) == ["A \uf0cd"]
    (notice,) = document.notices
    assert (notice.severity, notice.code) == ("warning", "word_unknown_symbol")
    assert "Wingdings F0CD" in notice.message


def test_a_symbol_without_a_code_is_reported() -> None:
    document = read_body(paragraph("A", '<w:r><w:sym w:font="Wingdings"/></w:r>'))
    assert words_of(document) == ["A"]
    assert [n.code for n in document.notices] == ["word_unknown_symbol"]


def test_digits_in_the_symbol_font_are_digits() -> None:
    assert decode_symbols("\uf031\uf032", "Symbol").text == "12"


def test_the_table_names_each_symbol_once() -> None:
    table = Path(symbols_module.__file__).with_name("symbols.csv")
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [(r["font"], int(r["code"], 16)) for r in rows]
    assert len(keys) == len(set(keys))
    assert all(r["character"] and r["meaning"] for r in rows)
