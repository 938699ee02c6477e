"""Word: what lies around and between the words: controls, tracked changes, boxes, links, breaks, notes."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from xml.sax.saxutils import escape

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen
from tests.accuracy.write_word import cell, header, line, page_break, plan_row, plan_table, row, table, word_plan
from tests.word_samples import paragraph, run

RENDERED_BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"


def _control(content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:alias w:val="Plan"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def _inserted(content: str) -> str:
    return f'<w:ins w:id="1" w:author="A" w:date="2009-01-01T00:00:00Z">{content}</w:ins>'


def _deleted(words: str) -> str:
    gone = f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="A" w:date="2009-01-01T00:00:00Z">{gone}</w:del>'


def _runs(words: str) -> str:
    return run(escape(words))


def _cells(plan: KnownPlan, record: KnownRecord, change: Callable[[str], str]) -> str:
    """The row of a record with every paragraph written by `change`, its words as argument."""
    cells = []
    for name in plan.columns:
        paragraphs = [paragraph(change(words)) for words in record.paragraphs(name)] or [line("")]
        cells.append(f"<w:tc><w:tcPr/>{''.join(paragraphs)}</w:tc>")
    return row(*cells)


@feature("word content controls", "docx")
def content_controls(rng: random.Random) -> Specimen:
    """Controls around rows, cells, paragraphs of a cell, or the whole table."""
    plan = make_plan(rng, rows=(3, 6))
    rows = []
    for record in plan.records:
        wrapped = rng.choice(("row", "cells", "words"))
        made = plan_row(plan, record)
        if wrapped == "row":
            made = _control(made)
        elif wrapped == "cells":
            made = made.replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>").replace(
                "</w:tc>", "</w:tc></w:sdtContent></w:sdt>"
            )
        else:
            made = _cells(plan, record, lambda words: _control(_runs(words)))
        rows.append(made)
    whole = table(header(plan), *rows)
    return Specimen(word_plan(plan, _control(whole) if rng.random() < 0.5 else whole), plan.records)


@feature("word tracked changes", "docx")
def tracked_changes(rng: random.Random) -> Specimen:
    """Inserted words and rows are in, deleted ones out."""
    plan = make_plan(rng, rows=(3, 6))

    def changed(words: str) -> str:
        first, _, rest = words.partition(" ")
        kind = rng.random()
        if kind < 0.3 and rest:
            return _runs(f"{first} ") + _deleted("no longer ") + _inserted(_runs(rest))
        return _inserted(_runs(words)) + _deleted(" as agreed in May") if kind < 0.6 else _runs(words)

    rows = [header(plan)]
    gone = make_plan(rng, columns=plan.columns, rows=(1, 2), sections=(1, 1))
    mark = 'w:id="3" w:author="A" w:date="2009-01-01T00:00:00Z"'
    for record in plan.records:
        made = _cells(plan, record, changed)
        rows.append(made.replace("<w:trPr>", f"<w:trPr><w:ins {mark}/>") if rng.random() < 0.3 else made)
    for record in gone.records:
        deleted = _cells(plan, record, _deleted).replace("<w:trPr>", f"<w:trPr><w:del {mark}/>")
        rows.insert(rng.randrange(1, len(rows) + 1), deleted)
    return Specimen(word_plan(plan, table(*rows)), plan.records)


@feature("word text boxes", "docx")
def text_boxes(rng: random.Random) -> Specimen:
    """The priority stands in a box over its table; or the table itself stands in a box."""
    plan = make_plan(rng, context=("priority",), sections=(2, 3))

    body, records = [], []
    for number, section in enumerate(plan.sections, 1):
        name = f"Priority {number}: {section.priority}"
        shown = plan_table(plan, section.records)
        if rng.random() < 0.5:
            body += [paragraph(_box(line(name))), shown]
        else:
            body += [line(name), paragraph(_box(shown + line("")))]
        records += [replace(r, priority=name) for r in section.records]
    return Specimen(word_plan(plan, *body), tuple(records))


def _box(content: str) -> str:
    style = "width:600pt;height:300pt;mso-wrap-style:square"
    inside = f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox>"
    return f'<w:r><w:pict><v:rect style="{style}">{inside}</v:rect></w:pict></w:r>'


@feature("word hyperlinks", "docx")
def hyperlinks(rng: random.Random) -> Specimen:
    """Links around words of any cell, written as elements or as fields."""
    plan = make_plan(rng)

    def linked(words: str) -> str:
        if rng.random() < 0.5:
            return f'<w:hyperlink w:anchor="there">{_runs(words)}</w:hyperlink>'
        marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
        code = '<w:r><w:instrText> HYPERLINK "http://www.example.org" </w:instrText></w:r>'
        return marks[0] + code + marks[1] + _runs(words) + marks[2]

    rows = (_cells(plan, record, linked) for record in plan.records)
    return Specimen(word_plan(plan, table(header(plan), *rows)), plan.records)


@feature("word soft breaks", "docx")
def soft_breaks(rng: random.Random) -> Specimen:
    """Line breaks by hand stand where others put paragraphs; labels are broken too."""
    plan = make_plan(rng)

    def broken(words: str) -> str:
        lines = [_runs(x) for x in words.split("\n")]
        return cell(paragraph("<w:r><w:br/></w:r>".join(lines))) if words else cell()

    labels = (broken(label.replace(" ", "\n")) for label in plan.headers.values())
    rows = (row(*(broken(record.cell(name)) for name in plan.columns)) for record in plan.records)
    return Specimen(word_plan(plan, table(row(*labels), *rows)), plan.records)


@feature("word footnotes", "docx")
def footnotes(rng: random.Random) -> Specimen:
    """Marks of notes in the cells are no words of them, and the notes are no action."""
    plan = make_plan(rng)

    def noted(words: str) -> str:
        return _runs(words) + ('<w:r><w:footnoteReference w:id="1"/></w:r>' if rng.random() < 0.3 else "")

    note = f'<w:footnote w:id="1">{line("Subject to the approval of the budget by full council in March 2009.")}</w:footnote>'
    rows = (_cells(plan, record, noted) for record in plan.records)
    return Specimen(word_plan(plan, table(header(plan), *rows), footnotes=note), plan.records)


@feature("word rendered page breaks", "docx")
def rendered_breaks(rng: random.Random) -> Specimen:
    """Word's own marks of where pages ended stand between rows, in cells and in the middle of words of a cell."""
    plan = make_plan(rng, rows=(4, 8))

    def marked(words: str) -> str:
        first, _, rest = words.partition(" ")
        if rng.random() < 0.15 and rest:
            return _runs(f"{first} ") + RENDERED_BREAK + _runs(rest)
        return (RENDERED_BREAK if rng.random() < 0.1 else "") + _runs(words)

    rows = (_cells(plan, record, marked) for record in plan.records)
    body = (line("The plan follows."), page_break(), table(header(plan), *rows))
    return Specimen(word_plan(plan, *body), plan.records)


@feature("word words in many runs", "docx")
def many_runs(rng: random.Random) -> Specimen:
    """Spelling marks and styles part every word; some letters are hidden or in capitals by style."""
    plan = make_plan(rng)

    def parted(words: str) -> str:
        parts = []
        while words:
            size = rng.randint(1, 6)
            parts.append(run(escape(words[:size]), rng.choice(("", "<w:b/>", "<w:i/>"))))
            words = words[size:]
        hidden = run("secret", "<w:vanish/>") if rng.random() < 0.2 else ""
        return '<w:proofErr w:type="spellStart"/>'.join(parts) + hidden

    rows = (_cells(plan, record, parted) for record in plan.records)
    return Specimen(word_plan(plan, table(header(plan), *rows)), plan.records)
