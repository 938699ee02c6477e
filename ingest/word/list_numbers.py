"""Count the automatically numbered paragraphs of a Word file and write the number Word would show."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.number_formats import format_number
from ingest.word.list_definitions import ListDefinition, ListDefinitions, ListLevel
from ingest.word.symbols import decode_symbols

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class ListNumber:
    """What Word shows before a list paragraph, such as "1.2", "(a)" or "•"; "" where it shows nothing."""

    label: str
    level: int
    is_bullet: bool = False


class ListNumbers:
    """The running numbers of one story (the body, one page head, ...). Ask in reading order, once each."""

    def __init__(self, definitions: ListDefinitions) -> None:
        self._definitions = definitions
        self._counts: dict[str, dict[int, int]] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def level_of_style(self, list_id: str, style_id: str | None) -> int | None:
        """The 0-based level of the list that is tied to a paragraph style, if any."""
        definition = self._definitions.get(list_id)
        return None if definition is None else definition.level_of_style(style_id)

    def next(self, list_id: str, level: int) -> ListNumber:
        """Count one paragraph of the list at the 0-based `level` and return its number."""
        definition = self._definitions.get(list_id)
        if definition is None or level not in definition.levels:
            return ListNumber("", level)
        self._begin(list_id, definition)
        self._count(definition, level)
        shown = definition.levels[level]
        if shown.format == "bullet":
            return ListNumber(_bullet(shown), level, is_bullet=True)
        return ListNumber(self._label(definition, shown), level)

    def _begin(self, list_id: str, definition: ListDefinition) -> None:
        """A list with new starts makes its counter begin there the first time the list is used."""
        if list_id in self._begun:
            return
        self._begun.add(list_id)
        for level, start in definition.new_starts.items():
            self._starts.setdefault(definition.counter, {})[level] = start
            self._counts.setdefault(definition.counter, {}).pop(level, None)

    def _count(self, definition: ListDefinition, level: int) -> None:
        """Levels passed over on the way down count as used once (checked against LibreOffice)."""
        counts = self._counts.setdefault(definition.counter, {})
        for higher in range(level):
            if higher in definition.levels:
                counts.setdefault(higher, self._start(definition, higher))
        counts[level] = counts[level] + 1 if level in counts else self._start(definition, level)
        for deeper in [d for d in counts if d > level]:
            restart = definition.levels[deeper].restart if deeper in definition.levels else None
            if restart is None or level < restart:
                del counts[deeper]

    def _start(self, definition: ListDefinition, level: int) -> int:
        stated = self._starts.get(definition.counter, {}).get(level)
        return definition.levels[level].start if stated is None else stated

    def _label(self, definition: ListDefinition, shown: ListLevel) -> str:
        counts = self._counts[definition.counter]

        def number(place: re.Match[str]) -> str:
            level = int(place[1]) - 1
            if level not in definition.levels:
                return ""
            style = definition.levels[level].format
            count = counts.get(level, definition.levels[level].start)
            return format_number(count, "decimal" if shown.legal and style != "none" else style)

        return " ".join(_PLACE.sub(number, shown.pattern).split())


def _bullet(level: ListLevel) -> str:
    """A bullet the symbol table does not know is still a bullet, whatever its font draws."""
    if level.pattern == "o":
        return "◦"  # Word's bullet of the second level is the letter; a reader of the label would see "o"
    decoded = decode_symbols(level.pattern, level.font)
    return "•" if decoded.unknown else decoded.text.strip()
