"""Leave out what a field shows where that is not what the author saw."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from ingest.word import markup as m

_INSTRUCTION, _SIMPLE = m.W + "instrText", m.W + "fldSimple"


@dataclass(slots=True)
class _Field:
    """A field the walk is inside of (§17.16.18): its instruction comes first, then, if any, what it shows."""

    instruction: str = ""
    is_dropped: bool = False


def drop_field_results(root: etree._Element, names: frozenset[str]) -> int:
    """Blank what fields of these names (such as DATE) show in the tree; how many showed anything."""
    dropped = sum(_blank(field) for field in root.iter(_SIMPLE) if _name(field.get(m.W + "instr", "")) in names)
    return dropped + _drop_in_runs(root, names)


def _drop_in_runs(root: etree._Element, names: frozenset[str]) -> int:
    open_fields: list[_Field] = []
    dropped = 0
    for element in root.iter(m.FIELD_CHAR, _INSTRUCTION, m.TEXT):
        if element.tag == m.FIELD_CHAR:
            _pass_mark(element.get(m.FIELD_CHAR_TYPE), open_fields, names)
        elif element.tag == _INSTRUCTION and open_fields:
            open_fields[-1].instruction += element.text or ""
        elif element.tag == m.TEXT and any(field.is_dropped for field in open_fields):
            dropped += bool(element.text)
            element.text = ""
    return dropped


def _pass_mark(kind: str | None, open_fields: list[_Field], names: frozenset[str]) -> None:
    if kind == "begin":
        open_fields.append(_Field())
    elif kind == "separate" and open_fields:
        open_fields[-1].is_dropped = _name(open_fields[-1].instruction) in names
    elif kind == "end" and open_fields:
        open_fields.pop()


def _blank(field: etree._Element) -> bool:
    texts = [text for text in field.iter(m.TEXT) if text.text]
    for text in texts:
        text.text = ""
    return bool(texts)


def _name(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()
