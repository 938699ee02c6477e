"""Words for pictures of pages, from Tesseract by way of OCRmyPDF, which also turns pages that lie on their side."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable, Iterator
from math import inf
from pathlib import Path
from time import monotonic

from ingest.ocr.page_picture import PagePicture
from ingest.run_program import ProgramTimedOut, run_program

#: Seconds for all pages together, begun with and for each: a dense page takes four.
_TO_BEGIN, _A_PAGE = 60, 60
#: Tesseract rates how sure it is of a page's orientation: 4 to 9 for a table, 2 for one of few words.
_SURE_ENOUGH_TO_TURN = "1"
#: Words are looked for anywhere, in no order: the cells of a table are no lines of text (page segmentation mode 11).
_SPARSE_TEXT = "11"

_OUT_OF_TIME = (
    "there are more pages than it can read in the time a document may take; "
    "give it more with `planledger build --force --time-limit SECONDS`"
)


class OcrFailed(Exception):
    """OCR came to nothing; the text says why, in the words of the program where it had any."""


def recognised(pictures: Iterable[PagePicture], until: float = inf) -> bytes:
    """A PDF with a page for each picture, as large as the picture, with its words as invisible text; b"" of none.

    A page found to lie on its side has a /Rotate that sets it upright. `until` is when OCR gives up, in seconds of
    `time.monotonic`. Raises OcrFailed.
    """
    try:
        return _recognised(pictures, until)
    except OSError as reason:  # a picture that cannot be written, a full disk, a program that cannot be started
        raise OcrFailed(str(reason)) from reason


def _recognised(pictures: Iterable[PagePicture], until: float) -> bytes:
    with tempfile.TemporaryDirectory(prefix="planledger-ocr-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        pages = _write_pdf(_in_time(pictures, until), folder / "pictures.pdf")
        if not pages:
            return b""
        seconds = _TO_BEGIN + _A_PAGE * pages
        try:
            done = run_program(_command(), folder, min(seconds, until - monotonic()), {"TMPDIR": name})
        except ProgramTimedOut as late:
            raise OcrFailed(
                _OUT_OF_TIME if monotonic() >= until else f"it took longer than {seconds} seconds"
            ) from late
        words = folder / "words.pdf"
        if done.exit_code or not words.exists():
            raise OcrFailed(_last_line(done.said) or f"it ended with exit code {done.exit_code}")
        return words.read_bytes()


def _in_time(pictures: Iterable[PagePicture], until: float) -> Iterator[PagePicture]:
    for picture in pictures:
        if monotonic() >= until:
            raise OcrFailed(_OUT_OF_TIME)
        yield picture


def _command() -> list[str]:
    options = {
        "--rotate-pages-threshold": _SURE_ENOUGH_TO_TURN,
        "--tesseract-pagesegmode": _SPARSE_TEXT,
        "--tesseract-timeout": str(_A_PAGE),
        "--output-type": "pdf",
        "--optimize": "0",
        "--jobs": "1",
    }
    flags = [part for option in options.items() for part in option]
    return [sys.executable, "-m", "ocrmypdf", "--quiet", "--rotate-pages", *flags, "pictures.pdf", "words.pdf"]


def _write_pdf(pictures: Iterable[PagePicture], path: Path) -> int:
    """One page a picture; how many there are. One picture at a time is held."""
    count = 0
    for picture in pictures:
        picture.image.save(path, "PDF", resolution=picture.scale * 72, quality=85, append=count > 0)
        count += 1
    return count


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1] if lines else ""
