"""What a person should know about one Word file: what was left out, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.document import Notice


@dataclass(slots=True)
class Remarks:
    """Counts kept during the walk; each that is not zero becomes one Notice."""

    hidden: int = 0
    placeholders: int = 0
    insertions: int = 0
    deletions: int = 0
    covered_cells: int = 0
    fields_left_out: int = 0
    unread_objects: int = 0
    comments: int = 0
    pages_by_hand: bool = False
    unknown_symbols: set[str] = field(default_factory=set)
    mended: tuple[str, ...] = ()

    def notices(self) -> tuple[Notice, ...]:
        """In a fixed order; codes are listed in docs/messages.md."""
        told = (*self._about_words(), *self._about_the_file())
        return tuple(notice for applies, notice in told if applies)

    def _about_words(self) -> tuple[tuple[object, Notice], ...]:
        symbols = ", ".join(sorted(self.unknown_symbols))
        return (
            (self.hidden, _info("word_hidden_text", f"Hidden text was left out, in {self.hidden} place(s).")),
            (
                self.placeholders,
                _info(
                    "word_prompt_left_out",
                    f"{self.placeholders} prompt(s) that nobody filled in, such as "
                    '"Click here to enter text", were left out.',
                ),
            ),
            (
                self.insertions or self.deletions,
                _info(
                    "word_tracked_changes",
                    f"The file holds tracked changes: {self.insertions} insertion(s) were read as text and "
                    f"{self.deletions} deletion(s) left out, as if all were accepted.",
                ),
            ),
            (
                self.unknown_symbols,
                Notice(
                    "warning",
                    "word_unknown_symbol",
                    f"Symbols without a known meaning stand in the text as they are: {symbols}. "
                    "Add them to ingest/word/symbols.csv.",
                ),
            ),
            (
                self.covered_cells,
                _info(
                    "word_covered_cell",
                    f"{self.covered_cells} cell(s) that a merged cell covers hold words; they were added to "
                    "the merged cell.",
                ),
            ),
        )

    def _about_the_file(self) -> tuple[tuple[object, Notice], ...]:
        return (
            (
                self.fields_left_out,
                _info(
                    "word_field_left_out",
                    f"What fields show of the moment (date, time, file name) was left out, in {self.fields_left_out} "
                    "place(s): what the author saw is not in the converted file.",
                ),
            ),
            (
                self.unread_objects,
                Notice(
                    "warning",
                    "word_unread_object",
                    f"{self.unread_objects} chart(s), diagram(s) or embedded file(s) were not read. If they "
                    "hold part of the plan, copy their text into the document.",
                ),
            ),
            (self.comments, _info("word_comments", f"{self.comments} reviewers' comment(s) were left out.")),
            (
                self.pages_by_hand,
                _info(
                    "word_pages_by_hand",
                    "Word has not stored where its pages end: page numbers count only the breaks set by "
                    "hand and may be too low. Saving the file in Word stores them.",
                ),
            ),
            (
                self.mended,
                _info("word_mended", f"The file was mended before it was read: {'; '.join(self.mended)}."),
            ),
        )


def _info(code: str, message: str) -> Notice:
    return Notice("info", code, message)
