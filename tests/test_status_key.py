"""The key of a document: what it says itself that its colours and letters mean."""

from __future__ import annotations

import pytest

from normalize.resolve_status_key import status_key_of
from normalize.status_words import read_status
from tests.grids import document, heading, paragraph, table

TITLE = heading("Leeds Parks Action Plan")


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Key: R = not started, A = on track, G = complete", {"r": "not_started", "a": "on_track", "g": "complete"}),
        (
            "Green: complete; Amber: in progress; Red: not started",
            {"green": "complete", "amber": "on_track", "red": "not_started"},
        ),
        (
            "Blue (B) - complete. Green (G) - on target.",
            {"blue": "complete", "b": "complete", "green": "on_track", "g": "on_track"},
        ),
    ],
)
def test_a_key_in_a_line_is_read(words: str, key: dict[str, str]) -> None:
    assert status_key_of(document(TITLE, paragraph(words))) == key


def test_a_key_in_a_table_is_read() -> None:
    drawing = "Red | Not started\nAmber | On track\nGreen | Complete\n"
    assert status_key_of(document(TITLE, table(drawing))) == {
        "red": "not_started",
        "amber": "on_track",
        "green": "complete",
    }


@pytest.mark.parametrize(
    "words",
    [
        "Green: parks and open spaces. Red: roads.",
        "The Red House: complete refurbishment",
        "A - Z guide to services",
        "Option A: complete the road",
    ],
)
def test_what_is_no_key_is_none(words: str) -> None:
    assert status_key_of(document(TITLE, paragraph(words))) == {}


def test_the_key_wins_over_what_colours_mean_elsewhere() -> None:
    key = status_key_of(document(TITLE, paragraph("R = not started, A = on track, G = complete")))
    assert read_status("R", None, key) == ("not_started", None)
    colours = status_key_of(document(TITLE, paragraph("Red = not started; Amber = on track; Green = complete")))
    assert read_status("", "FF0000", colours) == ("not_started", None)
    assert read_status("", "00B050", colours) == ("complete", None)
    assert read_status("Delayed", None, key) == ("late", None)
