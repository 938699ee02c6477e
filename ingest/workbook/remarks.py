"""What a person should know about one workbook: what was left out, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.document import Notice


@dataclass(slots=True)
class Remarks:
    """Counts kept while sheets are read; each that is not zero becomes one Notice."""

    hidden_sheets: list[str] = field(default_factory=list)
    hidden_rows: int = 0
    hidden_columns: int = 0
    filtered_rows: int = 0
    formulas_without_value: int = 0
    errors: int = 0
    american_dates: int = 0
    comments: int = 0
    drawings: int = 0
    rule_colours: int = 0

    def notices(self) -> tuple[Notice, ...]:
        """In a fixed order; codes are listed in docs/messages.md."""
        return (*self._about_what_is_hidden(), *self._about_cells(), *self._about_what_lies_over())

    def _about_what_is_hidden(self) -> Iterator[Notice]:
        if self.hidden_sheets:
            names = ", ".join(self.hidden_sheets)
            yield _warning("workbook_hidden_sheets", f"Hidden sheets were left out: {names}. Show them if they count.")
        if self.hidden_rows or self.hidden_columns:
            yield _warning(
                "workbook_hidden_cells",
                f"{self.hidden_rows} hidden row(s) and {self.hidden_columns} hidden column(s) with words in them were "
                "left out. Show them in Excel if they are part of the plan.",
            )
        if self.filtered_rows:
            yield _info(
                "workbook_filtered_rows",
                f"{self.filtered_rows} row(s) that a filter or a folded group keeps out of sight were read: "
                "they are part of the sheet.",
            )

    def _about_cells(self) -> Iterator[Notice]:
        if self.formulas_without_value:
            yield _warning(
                "workbook_formula_without_value",
                f"{self.formulas_without_value} formula(s) have no stored result and were read as blank. "
                "Open the workbook in Excel and save it: that stores them.",
            )
        if self.errors:
            yield _warning(
                "workbook_error_values", f"{self.errors} cell(s) show an error (#REF!, #N/A); read as blank."
            )
        if self.american_dates:
            yield _info(
                "workbook_american_dates",
                f"{self.american_dates} date(s) shown month first were written day first, as in the rest of the plans.",
            )

    def _about_what_lies_over(self) -> Iterator[Notice]:
        if self.rule_colours:
            yield _info(
                "workbook_rule_colours",
                f"{self.rule_colours} rule(s) colour cells by what they hold. Such colours were not worked out; "
                "words and plain fills were read.",
            )
        if self.comments:
            yield _info("workbook_comments", f"{self.comments} comment(s) on cells were left out.")
        if self.drawings:
            yield _warning(
                "workbook_unread_object",
                f"{self.drawings} sheet(s) hold pictures, charts or text boxes, which were not read. If they are part "
                "of the plan, type their words into cells.",
            )


def _info(code: str, message: str) -> Notice:
    return Notice("info", code, message)


def _warning(code: str, message: str) -> Notice:
    return Notice("warning", code, message)
