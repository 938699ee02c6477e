"""What the PDF reader says of files it cannot read, or not wholly."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.failures import NeedsOcr, UnreadableFile
from ingest.number_blocks import number_blocks
from ingest.pdf.read import read_pdf
from tests.pdf_samples import action_plan, drawn, encrypted, long_ruled


def without_pages() -> bytes:
    out = io.BytesIO()
    pdf = pypdfium2.PdfDocument.new()
    pdf.save(out)
    pdf.close()
    return out.getvalue()


def scan(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)


def code_of(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as failure:
        read_pdf(data)
    assert len(failure.value.message) > 40, "a plain message with the next step"
    return failure.value.code


def test_a_scan_says_how_to_get_ocr() -> None:
    with pytest.raises(NeedsOcr, match=r"ocrmypdf in\.pdf out\.pdf") as failure:
        read_pdf(drawn(scan))
    assert failure.value.code == "needs_ocr"


def test_scanned_pages_among_others_are_named_and_the_rest_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "A page of text")
        canvas.showPage()
        scan(canvas)

    document = read_pdf(drawn(draw))
    assert [b.words for b in document.text_blocks()] == ["A page of text"]
    (notice,) = document.notices
    assert (notice.severity, notice.code) == ("warning", "page_without_text")
    assert "Page 2" in notice.message
    assert document.page_count == 2


def test_a_blank_page_is_no_cause_for_alarm() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "A page of text")
        canvas.showPage()
        canvas.showPage()

    assert read_pdf(drawn(draw)).notices == ()


def test_a_file_of_blank_pages_only_is_refused() -> None:
    assert code_of(drawn(lambda canvas: canvas.showPage())) == "blank_pdf"


def test_words_drawn_as_outlines_need_ocr_too() -> None:
    with pytest.raises(NeedsOcr):
        read_pdf(drawn(lambda canvas: canvas.circle(100, 100, 50)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=60))
def test_a_file_with_garbled_bytes_is_read_or_refused_but_breaks_nothing(
    garbled: list[tuple[float, int]],
) -> None:
    data = bytearray(action_plan(priorities=1, steps=1))
    for share, value in garbled:
        data[int(share * len(data))] = value
    try:
        assert read_pdf(bytes(data)).page_count
    except UnreadableFile as refusal:
        assert refusal.code  # noqa: PT017  both ways out are right; any other exception fails the test


def test_a_file_locked_with_a_password_is_refused() -> None:
    assert code_of(encrypted("secret")) == "password_needed"


def test_a_file_locked_with_an_empty_password_is_read() -> None:
    assert [b.words for b in read_pdf(encrypted("")).text_blocks()] == ["Only for those who know"]


def test_empty_damaged_and_pageless_files_each_have_their_code() -> None:
    assert code_of(b"") == "empty_file"
    assert code_of(b"\x00" * 300) == "empty_file"
    assert code_of(b"%PDF-1.4\nnothing of any use follows") == "damaged_pdf"
    assert code_of(b"these are not the bytes of any PDF") == "damaged_pdf"
    assert code_of(without_pages()) == "pdf_without_pages"


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9])
def test_a_file_cut_short_is_never_read_as_if_whole(share: float) -> None:
    data = action_plan()
    assert code_of(data[: int(len(data) * share)]) == "damaged_pdf"


def test_a_file_whose_pages_survive_without_its_end_is_read_with_a_warning() -> None:
    out = io.BytesIO()
    pdf = pypdfium2.PdfDocument(action_plan())
    pdf.save(out)
    pdf.close()
    data = out.getvalue()
    whole = read_pdf(data)
    cut = read_pdf(data[: data.rindex(b"startxref")])
    assert cut.blocks == whole.blocks
    assert [n.code for n in cut.notices] == ["pdf_cut_short"]


def test_pages_are_counted_as_printed() -> None:
    document = read_pdf(action_plan())
    assert (document.format, document.page_count, document.page_basis) == ("pdf", 2, "printed")


def test_positions_can_be_numbered_afterwards() -> None:
    numbered = number_blocks(read_pdf(action_plan()))
    positions = [block.place.block for block in numbered.flat_blocks()]
    assert positions == list(range(len(positions)))


def test_the_same_bytes_give_the_same_document() -> None:
    data = action_plan()
    assert read_pdf(data) == read_pdf(data)


def test_memory_stays_flat_with_pages() -> None:
    """A page that has been read holds on to nothing of pdfium's: what grows is the Document alone."""
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("needs /proc to see how much memory is in use")

    def resident_kb() -> int:
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmRSS"))

    data = long_ruled(20)
    read_pdf(data)
    before = resident_kb()
    for _ in range(5):
        read_pdf(data)
    assert resident_kb() - before < 20_000


def test_a_damaged_file_is_told_of_in_plain_words() -> None:
    with pytest.raises(UnreadableFile) as failure:
        read_pdf(b"%PDF-1.4\nnothing of any use follows")
    assert "PDFium" not in failure.value.message
    assert ")." not in failure.value.message
