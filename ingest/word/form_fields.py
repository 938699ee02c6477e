"""What somebody has chosen in the check boxes and drop-down lists of a form."""

from __future__ import annotations

from lxml import etree

from ingest.word import markup as m

TICK, EMPTY_BOX = "✓", "□"
_CHECK_BOX, _CHECKED, _DEFAULT = m.W + "checkBox", m.W + "checked", m.W + "default"
_LIST, _RESULT, _ENTRY = m.W + "ddList", m.W + "result", m.W + "listEntry"


def settle_check_boxes(root: etree._Element) -> None:
    """Write a tick or an empty box into every check box of the tree.

    Word draws a ticked box as a box with a cross, which a reader of the words alone takes for "no".
    """
    for check_box in root.iter(m.CHECK_BOX):
        properties = check_box.getparent()
        control = None if properties is None else properties.getparent()
        content = None if control is None else control.find(m.CONTENT_CONTROL_CONTENT)
        if content is None:
            continue
        checked = check_box.find(m.CHECK_BOX_CHECKED)
        is_checked = checked is not None and checked.get(m.W14 + "val", "1") in {"1", "true", "on"}
        for mark in list(content.iter(m.TEXT, m.SYMBOL))[:1]:
            mark.tag = m.TEXT
            mark.text = TICK if is_checked else EMPTY_BOX


def form_field_words(field: etree._Element) -> str:
    """The state of a check box or the entry chosen in a drop-down list of an old-style form field.

    Text fields keep their words outside the field's own description: "" for them.
    """
    check_box = field.find(_CHECK_BOX)
    if check_box is not None:
        box = m.properties(check_box)
        checked = m.is_on(box, _CHECKED)
        return TICK if (m.is_on(box, _DEFAULT) if checked is None else checked) else EMPTY_BOX
    entries = [e.get(m.VALUE, "") for e in field.iterfind(f"{_LIST}/{_ENTRY}")]
    choices = m.properties_in(field, _LIST)
    chosen = m.number_of(choices, _RESULT) or m.number_of(choices, _DEFAULT) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""
