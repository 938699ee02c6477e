"""What the pipeline hands to the store: one file and whatever became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.document import Document, Notice, OcrUse
from ingest.source_file import SourceFile
from normalize.resolved import ResolvedPlan

DocumentStatus = Literal["extracted", "no_action_table", "needs_ocr", "failed"]


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """One document of the ledger. `document` and `plan` are None where the file could not be read.

    `message` is for a person: why, and what to do about it; None where all is well. `wanted_parts` names
    optional parts that are missing here and with which it could be read, or read better. `ocr` is what became of
    pages that needed OCR.
    """

    source: SourceFile
    status: DocumentStatus
    message: str | None
    document: Document | None
    plan: ResolvedPlan | None
    notices: tuple[Notice, ...] = ()
    seconds: float = 0.0
    wanted_parts: tuple[str, ...] = ()
    ocr: OcrUse | None = None
