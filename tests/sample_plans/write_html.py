"""HTML: a page of a council site, with its menus, a table under each heading and colours by class."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from tests.sample_plans.plan import Grid, Line, Paragraphs, Plan, PlanTable, Row, SubHeading

_HEAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{title}</title></head>
<body><div id="cookie-notice">This site uses cookies. <a href="#">Find out more</a></div>
<div id="banner"><img src="logo.gif" alt="Logo" /><form action="/search"><input type="text" name="q" /></form></div>
<div id="leftnav"><ul><li><a href="/">Home</a></li><li><a href="/plans">Plans</a></li></ul></div>
<div id="content">
"""
_FOOT = (
    '</div>\n<div id="footer"><a href="/contact">Contact us</a> | <a href="/privacy">Privacy</a></div></body></html>\n'
)


def write_html(plan: Plan) -> str:
    lines = [_HEAD.format(title=escape(plan.title)), f"<h1>{escape(plan.title)}</h1>"]
    for part in plan.body:
        if isinstance(part, Line):
            tag = {"heading": "h2", "bullet": "li", "paragraph": "p"}[part.kind]
            lines.append(f"<{tag}>{escape(part.words)}</{tag}>")
        elif isinstance(part, Grid):
            lines += ["<table>", *(_row([escape(c) for c in row]) for row in part.rows), "</table>"]
        else:
            lines += _tables(part)
    return "\n".join([*lines, _FOOT])


def _tables(table: PlanTable) -> Iterator[str]:
    """A table a section, under a heading that names its theme; the priority stands in a cell over its rows."""
    for section in table.sections:
        yield f"<h2>{escape(str(section.theme))}</h2>"
        yield '<table border="1" cellpadding="3">'
        yield "<tr>" + "".join(f'<th scope="col">{escape(c.header)}</th>' for c in table.columns) + "</tr>"
        yield from (_body_row(table, row) for row in section.rows)
        yield "</table>"


def _body_row(table: PlanTable, row: Row) -> str:
    cells = [_cell(words) for words in row.cells]
    status = table.column_of("status")
    styles = [f' style="background-color: #{row.fill}"' if row.fill and i == status else "" for i in range(len(cells))]
    return "<tr>" + "".join(f"<td{s}>{c}</td>" for s, c in zip(styles, cells, strict=True)) + "</tr>"


def _cell(words: Paragraphs) -> str:
    if len(words) < 2:
        return escape("".join(words)) or "&nbsp;"
    return "".join(f"<p><b>{escape(w)}</b></p>" if isinstance(w, SubHeading) else f"<p>{escape(w)}</p>" for w in words)


def _row(cells: list[str]) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
