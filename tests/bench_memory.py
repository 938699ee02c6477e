"""The peak memory of `planledger build`, measured in processes of their own."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from tests.pdf_samples import long_ruled

PROJECT = Path(__file__).resolve().parents[1]
_ROWS_A_PAGE, _LONGEST_CELL = 8, 12
# The peak of this very process (`ru_maxrss` holds that of whoever started it): that of workers, which are not its children, is that of `--jobs 1` or less.
_BUILD = """
import sys
from pathlib import Path
from planledger.command_line import run
code = run(["build", sys.argv[1], "--db", sys.argv[1] + ".db", "--jobs", sys.argv[2], "-q"])
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
sys.exit(code)
"""


def ruled_pdf(hundreds: int) -> bytes:
    """A PDF of so many hundred pages, the same hundred over and over: setting new ones takes longer than reading."""
    hundred = pypdfium2.PdfDocument(long_ruled(100, _ROWS_A_PAGE, _LONGEST_CELL))
    whole = pypdfium2.PdfDocument.new()
    for _ in range(hundreds):
        whole.import_pages(hundred)
    out = io.BytesIO()
    whole.save(out)
    return out.getvalue()


def peaks_of_build(pdf: bytes, jobs: tuple[int, ...]) -> list[float]:
    """For each number of jobs, the peak of the process that writes, in MB (Linux)."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        corpus.mkdir()
        (corpus / "plan.pdf").write_bytes(pdf)
        return [_peak(corpus, number) for number in jobs]


def _peak(corpus: Path, jobs: int) -> float:
    corpus.with_suffix(".db").unlink(missing_ok=True)
    command = [sys.executable, "-c", _BUILD, str(corpus), str(jobs)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024
