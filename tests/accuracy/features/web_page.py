"""Web pages: a plan on a council site, and what may stand over its rows."""

from __future__ import annotations

import random
from collections.abc import Iterable
from html import escape

from tests.accuracy.feature import feature
from tests.accuracy.invent import make_plan
from tests.accuracy.known_plan import KnownPlan, KnownRecord, Specimen

_MENU = "<nav><ul><li><a href=/>Home</a><li><a href=/a>A to Z</a></ul></nav><div id=cookie-bar>We use cookies</div>"
_FOOT = "<footer>Contact us | Privacy | Lead: Webmaster</footer>"


def _page(plan: KnownPlan, *parts: str) -> bytes:
    before = "".join(f"<p>{escape(words)}</p>" for words in plan.foreword)
    body = f"{_MENU}<h1>{escape(plan.title)}</h1>{before}{''.join(parts)}{_FOOT}"
    return f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{body}</body></html>".encode()


def _header(plan: KnownPlan, tag: str = "th") -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(label)}</{tag}>" for label in plan.headers.values()) + "</tr>"


def _rows(plan: KnownPlan, records: Iterable[KnownRecord], between: str = "<br>") -> str:
    return "".join(
        "<tr>" + "".join(f"<td>{escape(r.cell(n)).replace(chr(10), between)}</td>" for n in plan.columns) + "</tr>"
        for r in records
    )


@feature("html plain table", "html")
def plain(rng: random.Random) -> Specimen:
    plan = make_plan(rng)
    return Specimen(_page(plan, f"<table>{_header(plan)}{_rows(plan, plan.records)}</table>"), plan.records)


@feature("html section rows", "html")
def section_rows(rng: random.Random) -> Specimen:
    """The theme of the rows below stands in a cell over the whole table."""
    plan = make_plan(rng, context=("theme",))
    rows = "".join(
        f"<tr><td colspan={len(plan.columns)}><b>{escape(s.theme or '')}</b></td></tr>{_rows(plan, s.records, '</p><p>')}"
        for s in plan.sections
    )
    return Specimen(_page(plan, f"<table>{_header(plan)}{rows}</table>"), plan.records)


@feature("html table under each heading", "html")
def headings(rng: random.Random) -> Specimen:
    plan = make_plan(rng, context=("theme",))
    parts = (
        f"<h2>{escape(s.theme or '')}</h2><table>{_header(plan)}{_rows(plan, s.records)}</table>" for s in plan.sections
    )
    return Specimen(_page(plan, *parts), plan.records)


@feature("html inside layout tables", "html")
def layout_tables(rng: random.Random) -> Specimen:
    """A site of the year 2003: the page stands in a table, and nobody closes rows or cells."""
    plan = make_plan(rng)
    table = f"<table border=1>{_header(plan, 'td')}{_rows(plan, plan.records)}</table>"
    for closing in ("</td>", "</tr>"):
        table = table.replace(closing, "")
    frame = f"<table><tr><td><a href=/>Bins</a><br>Roads<td><h1>{escape(plan.title)}</h1>{table}</td></tr></table>"
    return Specimen(f"<html><body>{frame}</body></html>".encode(), plan.records)
