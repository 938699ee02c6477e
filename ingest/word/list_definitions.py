"""The lists a Word file defines in its numbering part (ECMA-376, Part 1, §17.9)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from ingest.word import markup as m

_ABSTRACT, _ABSTRACT_ID = m.W + "abstractNum", m.W + "abstractNumId"
_NUM, _LEVEL, _LEVEL_OVERRIDE = m.W + "num", m.W + "lvl", m.W + "lvlOverride"
_START, _START_OVERRIDE = m.W + "start", m.W + "startOverride"
_FORMAT, _CUSTOM, _LEVEL_TEXT = m.W + "numFmt", m.W + "format", m.W + "lvlText"
_LEGAL, _RESTART = m.W + "isLgl", m.W + "lvlRestart"
_STYLE_LINK, _USES_STYLE = m.W + "styleLink", m.W + "numStyleLink"


@dataclass(frozen=True, slots=True)
class ListLevel:
    """`pattern` holds %1 to %9 for the numbers of levels 1 to 9. `restart` is the 1-based level after which
    this one begins anew: None for any level above it, 0 for never."""

    start: int
    format: str
    pattern: str
    legal: bool
    restart: int | None
    paragraph_style: str | None
    font: str | None


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """A list: lists with the same `counter` count on from one another but for `new_starts` (by level)."""

    counter: str
    levels: dict[int, ListLevel]
    new_starts: dict[int, int]

    def level_of_style(self, style_id: str | None) -> int | None:
        """The 0-based level that is tied to a paragraph style, if any."""
        tied = (i for i, level in self.levels.items() if style_id and level.paragraph_style == style_id)
        return next(tied, None)


class ListDefinitions:
    """Every list of one file, by its `w:numId`."""

    def __init__(self, numbering: etree._Element | None) -> None:
        root = etree.Element(m.W + "numbering") if numbering is None else numbering
        self._nums = {n.get(m.NUMBERING_ID, ""): n for n in root.findall(_NUM)}
        self._abstracts = {a.get(_ABSTRACT_ID, ""): a for a in root.findall(_ABSTRACT)}
        self._by_style = {m.value_of(m.properties(a), _STYLE_LINK): a for a in self._abstracts.values()}
        self._known: dict[str, ListDefinition | None] = {}

    def get(self, list_id: str) -> ListDefinition | None:
        """The list, or None where the file names a list that it does not define."""
        if list_id not in self._known:
            self._known[list_id] = self._work_out(list_id)
        return self._known[list_id]

    def _work_out(self, list_id: str) -> ListDefinition | None:
        num = self._nums.get(list_id)
        abstract = self._abstract(m.value_of(m.properties(num), _ABSTRACT_ID))
        if num is None or abstract is None:
            return None
        overrides = num.findall(_LEVEL_OVERRIDE)
        levels = [*abstract.findall(_LEVEL), *(v for o in overrides for v in o.findall(_LEVEL))]
        starts = {_level_number(o): m.number_of(m.properties(o), _START_OVERRIDE) for o in overrides}
        return ListDefinition(
            counter=abstract.get(_ABSTRACT_ID, ""),
            levels={_level_number(level): _level(level) for level in levels},
            new_starts={level: start for level, start in starts.items() if start is not None},
        )

    def _abstract(self, abstract_id: str | None) -> etree._Element | None:
        abstract = self._abstracts.get(abstract_id or "")
        style = m.value_of(m.properties(abstract), _USES_STYLE)
        return abstract if style is None else self._by_style.get(style, abstract)


def _level_number(element: etree._Element) -> int:
    number = element.get(m.NUMBERING_LEVEL, "0")
    return int(number) if number in set("012345678") else 0


def _level(element: etree._Element) -> ListLevel:
    stated = m.properties(element)
    start = m.number_of(stated, _START)
    fonts = m.properties_in(element, m.RUN_PROPERTIES).get(m.FONTS)
    return ListLevel(
        start=0 if start is None else start,
        format=_format(element),
        pattern=m.value_of(stated, _LEVEL_TEXT) or "",
        legal=bool(m.is_on(stated, _LEGAL)),
        restart=m.number_of(stated, _RESTART),
        paragraph_style=m.value_of(stated, m.PARAGRAPH_STYLE),
        font=None if fonts is None else fonts.get(m.W + "ascii"),
    )


def _format(level: etree._Element) -> str:
    """Custom formats (001, 002, ...) stand in an `mc:AlternateContent` with a plainer one beside them."""
    element = level.find(_FORMAT)
    alternate = level.find(m.ALTERNATE)
    if element is None and alternate is not None:
        element = next(alternate.iter(_FORMAT), None)
    if element is None:
        return "decimal"
    kind = element.get(m.VALUE, "decimal")
    return element.get(_CUSTOM, "decimal") if kind == "custom" else kind
