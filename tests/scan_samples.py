"""Scanned PDFs for the tests: born-digital pages made into pictures, aslant, on their side, grey and grainy."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Sequence
from importlib.util import find_spec

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.pdf_samples import drawn

needs_tesseract = pytest.mark.skipif(
    not (shutil.which("tesseract") and find_spec("ocrmypdf")),
    reason="OCRmyPDF and Tesseract are not installed (`planledger doctor` says how to get them)",
)


def pictures(data: bytes, dpi: int = 150, skew: float = 0, grain: float = 6, turn: int = 0) -> list[Image.Image]:
    """Each page as a scanner might see it: `skew` and `turn` are degrees anticlockwise, `grain` the noise."""
    chance = np.random.default_rng(7)
    seen: list[Image.Image] = []
    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        clean = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
        page.close()
        aslant = clean.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=250)
        dots = np.asarray(aslant, float) * 0.92 + 10 + chance.normal(0, grain, (aslant.height, aslant.width))
        grainy = Image.fromarray(dots.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.5))
        seen.append(grainy.rotate(turn, expand=True) if turn else grainy)
    pdf.close()
    return seen


def scanned(data: bytes, dpi: int = 150, **how: float) -> bytes:
    """The PDF as a scanner would give it: pictures and nothing else."""
    out = io.BytesIO()
    first, *others = pictures(data, dpi, **how)  # type: ignore[arg-type]
    first.save(out, "PDF", resolution=dpi, save_all=True, append_images=others, quality=60)
    return out.getvalue()


def on_pages(*draw: Callable[[Canvas], None], size: tuple[float, float]) -> bytes:
    """A PDF of pages each drawn by a function of its own."""

    def all_pages(canvas: Canvas) -> None:
        for at, one in enumerate(draw):
            if at:
                canvas.showPage()
            one(canvas)

    return drawn(all_pages, size)


def picture_over(image: Image.Image, size: tuple[float, float]) -> Callable[[Canvas], None]:
    """Draws a picture over the whole page."""
    return lambda canvas: canvas.drawImage(ImageReader(image), 0, 0, *size)


def hidden_words(words: Sequence[tuple[str, float, float]]) -> Callable[[Canvas], None]:
    """Draws words at places (from the bottom left) that nobody sees, as scanners do behind a picture."""

    def draw(canvas: Canvas) -> None:
        for word, x, y in words:
            text = canvas.beginText(x, y)
            text.setTextRenderMode(3)
            text.setFont("Helvetica", 9)
            text.textOut(word)
            canvas.drawText(text)

    return draw
