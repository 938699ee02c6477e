"""Whether OCRmyPDF and Tesseract are on this machine."""

from __future__ import annotations

import shutil
from importlib.util import find_spec


def missing_programs() -> tuple[str, ...]:
    """The names, as in planledger/optional_parts.toml, of what OCR needs and is not here."""
    parts = (("OCRmyPDF", find_spec("ocrmypdf") is not None), ("Tesseract", shutil.which("tesseract") is not None))
    return tuple(name for name, is_here in parts if not is_here)
