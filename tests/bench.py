"""Times the readers and normalizers side by side in one run, and their memory; `make bench`.

Machines differ, so every figure that matters is a ratio taken in the same run. Times are those of the processor:
what else runs on the machine hardly counts.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from time import process_time

import docx
import pdfplumber
from lxml import etree
from rich.console import Console

from ingest.number_blocks import number_blocks
from ingest.pdf.read import read_pdf
from ingest.text.read import read_text
from ingest.word.markup import CELL, TEXT
from ingest.word.read import read_word
from tests.bench_cells import normalizer_rows
from tests.bench_memory import peaks_of_build, ruled_pdf
from tests.bench_peers import HOW_TO_ADD, PEERS, installed
from tests.pdf_samples import long_ruled

PAGES = 100
ROWS, COLUMNS = 1000, 8
ROUNDS = 3


def once(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    started = process_time()
    work()
    return process_time() - started


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The fastest of a few rounds, after one that does not count."""
    work()
    return min(once(work) for _ in range(rounds))


def word_table() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=ROWS, cols=COLUMNS)
    for number, cell in enumerate(table._cells):
        cell.text = f"Words of cell {number} that a plan may hold"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def walk(data: bytes) -> list[str]:
    """The words of every cell by one walk of the XML with lxml: the floor for any reader of Word files."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    cells: list[list[str]] = []
    for element in root.iter():
        if element.tag == CELL:
            cells.append([])
        elif element.tag == TEXT and cells:
            cells[-1].append(element.text or "")
    return ["".join(cell) for cell in cells]


def pdfplumber_tables(data: bytes) -> int:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return sum(len(page.extract_tables()) for page in pdf.pages)


def tab_led_dump(rows: int) -> bytes:
    header = "".join(f"\t{label}\n" for label in ("Ref", "Action", "Outcome", "Lead", "Timescale")) + "\n"
    row = "\t{0}.1\n\tWrite the plan for part {0} and agree it.\n\tPlan agreed.\n\tAnn Lee\n\tMay 20{1:02}\n\n"
    return (header + "".join(row.format(n, n % 20) for n in range(rows))).encode()


Row = tuple[str, str, str]


def pdf_rows() -> Iterator[Row]:
    pdf = long_ruled(PAGES, rows_a_page=8, length=12)
    ours, theirs = best(lambda: read_pdf(pdf)), best(lambda: pdfplumber_tables(pdf))
    yield f"PDF, {PAGES} ruled pages", f"{PAGES / ours:,.0f} pages/s", f"{theirs / ours:.1f} times pdfplumber"


def word_rows() -> Iterator[Row]:
    word = word_table()
    ours, floor = best(lambda: read_word(word)), best(lambda: walk(word))
    numbered = best(lambda: number_blocks(read_word(word)))
    what = f"Word, {ROWS} x {COLUMNS}"
    yield what, f"{ours:.3f} s", f"{ours / floor:.1f} times one lxml walk of its cells"
    yield "  with its blocks numbered", f"{numbered:.3f} s", f"{numbered / floor:.1f} times one lxml walk of its cells"
    measured = {peer.name: peer.read() for peer in installed()}
    for peer in PEERS:
        if peer.name in measured:
            read = measured[peer.name]
            theirs = best(lambda read=read: read(word), rounds=1)  # type: ignore[misc]
            yield f"  beside {peer.name}", f"{theirs:.1f} s", f"ours is {theirs / ours:.0f} times as fast"
        else:
            yield f"  beside {peer.name}", "not installed", f"{HOW_TO_ADD} {peer.package}"


def text_rows() -> Iterator[Row]:
    dump = tab_led_dump(200)
    text = best(lambda: read_text(dump, frozenset({"ref", "action", "outcome", "lead", "timescale"})))
    yield "text, tab-led, 200 rows", f"{text:.2f} s", f"{200 / text:,.0f} rows/s"


def memory_rows() -> Iterator[Row]:
    jobs = {1: "with --jobs 1", 2: "the process that writes, beside workers"}
    few, many = (peaks_of_build(ruled_pdf(hundreds), tuple(jobs)) for hundreds in (1, 10))
    for name, small, large in zip(jobs.values(), few, many, strict=True):
        yield f"build of 1,000 PDF pages, {name}", f"{large:.0f} MB", f"{large / small:.2f} times that of 100 pages"


def main() -> None:
    """Print each figure once it is known; nothing is asserted here, for a slow machine is no fault."""
    console = Console()
    for rows in (pdf_rows, word_rows, text_rows, normalizer_rows, memory_rows):
        for what, figure, beside in rows():
            console.print(f"{what:<64}{figure:>16}   {beside}", highlight=False, soft_wrap=True, markup=False)


if __name__ == "__main__":
    main()
