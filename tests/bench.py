"""Times the readers and normalizers side by side in one run; `make bench`.

Machines differ and are noisy, so every figure that matters is a ratio taken in the same run.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from time import perf_counter

import docx
import pdfplumber
from lxml import etree
from rich.console import Console
from rich.table import Table

from ingest.pdf.read import read_pdf
from ingest.text.read import read_text
from ingest.word.read import read_word
from normalize.leads.resolve import resolve_leads
from normalize.timescales.resolve import resolve_timescales
from normalize.values import TimeContext
from tests.pdf_samples import long_ruled

PAGES = 100
ROWS, COLUMNS = 1000, 8
ROUNDS = 3


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of a few rounds, after one that does not count."""
    work()
    times = []
    for _ in range(ROUNDS):
        started = perf_counter()
        work()
        times.append(perf_counter() - started)
    return min(times)


def word_table() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=ROWS, cols=COLUMNS)
    for number, cell in enumerate(table._cells):
        cell.text = f"Words of cell {number} that a plan may hold"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def walk(data: bytes) -> int:
    """One walk of the XML with lxml: the floor for any reader of Word files."""
    tree = docx.Document(io.BytesIO(data)).element.body
    return sum(1 for _ in etree.ElementDepthFirstIterator(tree))


def pdfplumber_tables(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return sum(len(page.extract_tables()) for page in pdf.pages)


def tab_led_dump(rows: int) -> bytes:
    header = "".join(f"\t{label}\n" for label in ("Ref", "Action", "Outcome", "Lead", "Timescale")) + "\n"
    row = "\t{0}.1\n\tWrite the plan for part {0} and agree it.\n\tPlan agreed.\n\tAnn Lee\n\tMay 20{1:02}\n\n"
    return (header + "".join(row.format(n, n % 20) for n in range(rows))).encode()


def lead_cells() -> list[str]:
    posts = ("Head of", "Director of", "Manager,", "Assistant Director")
    units = ("Housing", "Finance", "Adult Care", "Highways", "Legal Services")
    names = ("Ann Lee", "Bob Cole", "Priya Nair", "Tom Hart")
    return [f"{p} {u} {n}\n{m}" for p, u, m, n in itertools.product(posts, units, names, range(40))]


def time_cells() -> list[str]:
    months = ("January", "March", "Sept", "Dec")
    forms = (
        "{m} {y}",
        "by end {m} {y}",
        "{m} {y} onwards",
        "Q2 {y}/{z:02}",
        "{m} {y} - {m} {w}",
        "ongoing from {m} {y}",
    )
    years = range(2000, 2030)
    return [f.format(m=m, y=y, z=(y + 1) % 100, w=y + 1) for f, m, y in itertools.product(forms, months, years)]


def main() -> None:
    """Print the figures; nothing is asserted here, for a slow machine is no fault."""
    console = Console()
    pdf, word, dump = long_ruled(PAGES), word_table(), tab_led_dump(200)
    ours, theirs = best(lambda: read_pdf(pdf)), best(lambda: pdfplumber_tables(pdf))
    whole, floor = best(lambda: read_word(word)), best(lambda: walk(word))
    header_words = frozenset({"ref", "action", "outcome", "lead", "timescale"})
    text = best(lambda: read_text(dump, header_words))
    leads, times = lead_cells(), time_cells()
    started = perf_counter()
    resolve_leads("Ann Lee")
    loading = perf_counter() - started
    started = perf_counter()
    for cell in leads:
        resolve_leads(cell)
    lead_rate = len(leads) / (perf_counter() - started)
    started = perf_counter()
    for cell in times:
        resolve_timescales(cell, TimeContext())
    time_rate = len(times) / (perf_counter() - started)

    table = Table(title="planledger bench", box=None)
    for heading in ("what", "figure", "beside"):
        table.add_column(heading)
    table.add_row(f"PDF, {PAGES} ruled pages", f"{PAGES / ours:,.0f} pages/s", f"{theirs / ours:.1f} times pdfplumber")
    table.add_row(f"Word, {ROWS} x {COLUMNS}", f"{whole:.2f} s", f"{whole / floor:.1f} times open and walk")
    table.add_row("text, tab-led, 200 rows", f"{text:.2f} s", f"{200 / text:,.0f} rows/s")
    table.add_row("lead cells, each new", f"{lead_rate:,.0f} cells/s", f"lexicons and spaCy load in {loading:.1f} s")
    table.add_row("time cells, each new", f"{time_rate:,.0f} cells/s", "")
    console.print(table)


if __name__ == "__main__":
    main()
