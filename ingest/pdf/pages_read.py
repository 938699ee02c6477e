"""What became of the pages of a PDF: whether there is anything to go on with, and what a person should know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.document import Notice, OcrUse
from ingest.failures import NeedsOcr, UnreadableFile
from ingest.pdf.page_content import GARBLED, PageContent
from ingest.pdf.scanned_pages import Recognition
from ingest.settings import OcrMode

_FRESH = "Ask for a fresh copy and put that in the corpus."
_BY_OPTION = "Build again with `--ocr auto`."
_BY_HAND = "Or run `ocrmypdf in.pdf out.pdf` elsewhere and put the result in the corpus."


@dataclass(frozen=True, slots=True)
class PagesRead:
    """The pages; `wanted` are the positions of those that wanted OCR, `missing` the parts it lacked.

    `recognition` is None where OCR was not run.
    """

    pages: Sequence[PageContent]
    mode: OcrMode
    wanted: tuple[int, ...] = ()
    recognition: Recognition | None = None
    missing: tuple[str, ...] = ()

    @property
    def ocr_use(self) -> OcrUse | None:
        if self.mode == "force":
            return None if self.missing else "forced"
        if self.recognition is not None:
            return "used"
        return "declined" if self.wanted and self.mode == "never" else None

    @property
    def unread(self) -> list[int]:
        """The positions of pages that wanted OCR, had something to see and gave no words."""
        return [at for at in self.wanted if not self.pages[at].has_text]

    @property
    def unrecognised(self) -> list[int]:
        """The positions of pages whose words stand in a picture that no OCR was run on."""
        if self.recognition is not None:
            return []
        return [at for at in self.wanted if self.pages[at].is_picture or not self.pages[at].has_text]

    @property
    def how_to(self) -> str:
        """What a person has to do to have the unread pages read."""
        if self.missing:
            return (
                f"{' and '.join(self.missing)} must be on this machine to read it (`planledger doctor` says how); "
                f"then build again. {_BY_HAND}"
            )
        return f"{_BY_OPTION} {_BY_HAND}"


def check_readable(read: PagesRead, *, cut_short: bool) -> None:
    """Raises UnreadableFile or NeedsOcr where no page has any words."""
    pages = read.pages
    has_image = any(page.has_image for page in pages)
    if any(page.has_text for page in pages):
        if cut_short and any(not page.has_text for page in pages):
            raise UnreadableFile("damaged_pdf", f"The end of the PDF is missing, and pages with it. {_FRESH}")
        return
    if not has_image and (cut_short or any(page.is_broken for page in pages)):
        raise UnreadableFile("damaged_pdf", f"No page of the PDF can be read. {_FRESH}")
    if all(page.is_blank for page in pages):
        raise UnreadableFile("blank_pdf", f"Every page of the PDF is blank, or its content is damaged. {_FRESH}")
    if read.recognition is not None:
        raise _ocr_in_vain(read.recognition)
    what = "Every page is a picture without text." if has_image else "No page has any text, but all show something."
    raise NeedsOcr("needs_ocr", f"{what} {read.how_to}", read.missing)


def _ocr_in_vain(recognition: Recognition) -> UnreadableFile:
    if recognition.failure:
        return UnreadableFile(
            "ocr_failed", f"The words of its pictures could not be recognised: {recognition.failure}."
        )
    if recognition.too_large:
        return UnreadableFile("ocr_failed", f"{_TOO_LARGE} {_FRESH}")
    message = "Every page is a picture, and OCR found no words on any. Look at it; a better scan may help."
    return UnreadableFile("ocr_found_nothing", message)


_TOO_LARGE = "A picture in it would unpack to more than any scanner makes (600 million dots)."


def notices_of(read: PagesRead, *, cut_short: bool) -> Iterator[Notice]:
    """What a person should know of the pages."""
    if cut_short:
        message = f"The end of the PDF is missing; the pages that were found were read. {_FRESH}"
        yield Notice("warning", "pdf_cut_short", message)
    if read.mode == "force" and read.missing:
        yield Notice("warning", "ocr_not_forced", _not_forced(read.missing))
    recognised = [at for at, page in enumerate(read.pages) if page.as_shown is not None and page.has_text]
    if recognised:
        message = f"{_named(recognised)}: the words come from a picture by OCR; look at it where they matter."
        yield Notice("info", "read_by_ocr", message)
    if read.recognition is not None:
        yield from _ocr_notices(read, read.recognition)
    for at, page in enumerate(read.pages):
        yield from _page_notices(read, at, page)


def _not_forced(missing: Sequence[str]) -> str:
    return (
        f"The pages were not recognised anew, but read as they are: for `--ocr force` {' and '.join(missing)} must be "
        "on this machine (`planledger doctor` says how); then build again with `--ocr force`."
    )


def _ocr_notices(read: PagesRead, recognition: Recognition) -> Iterator[Notice]:
    if recognition.failure:
        lost = [at for at in read.wanted if at not in recognition.pages]
        yield Notice("warning", "ocr_failed", f"{_named(lost)}: OCR came to nothing, {recognition.failure}.")
    if recognition.too_large:
        yield Notice("warning", "ocr_failed", f"{_named(recognition.too_large)} was not read. {_TOO_LARGE}")


def _page_notices(read: PagesRead, at: int, page: PageContent) -> Iterator[Notice]:
    if page.is_broken:
        yield Notice("error", "page_damaged", f"Page {at + 1} is damaged and was not read.")
    elif at in read.unrecognised and page.has_image and page.as_shown is None:
        message = f"Page {at + 1} is a picture without text and was not read. {read.how_to}"
        yield Notice("warning", "page_without_text", message)
    elif page.is_picture and not page.has_text:
        yield Notice("warning", "page_without_text", f"Page {at + 1} is a picture; OCR found no words on it.")
    elif page.unreadable_share > GARBLED:
        message = f"Page {at + 1} has letters that stand for no known character. Build again with `--ocr force`."
        yield Notice("warning", "page_garbled", message)


def _named(positions: Iterable[int]) -> str:
    """`Page 3`, or `Pages 1, 3 to 6`, of 0-based positions."""
    runs = [[at + 1 for _, at in run] for _, run in groupby(enumerate(positions), key=lambda pair: pair[1] - pair[0])]
    said = ", ".join(str(r[0]) if len(r) == 1 else f"{r[0]} to {r[-1]}" for r in runs)
    return f"Pages {said}" if len(runs) > 1 or len(runs[0]) > 1 else f"Page {said}"
