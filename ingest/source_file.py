"""What a file is before anyone reads it: path, size, hash, and its format told by content."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ingest.document import DocumentFormat
from ingest.failures import UnreadableFile


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the corpus. `path` is relative to the corpus folder, with forward slashes.

    `docx_copy` is where another program has saved it as .docx ahead of its turn, or why it could not; None where
    nobody has tried.
    `id` is the first 12 hex digits of the SHA-256: the same bytes have the same id everywhere.
    """

    path: str
    absolute: Path
    size_bytes: int
    sha256: str
    format: DocumentFormat
    also_at: tuple[str, ...] = ()
    docx_copy: Path | UnreadableFile | None = None

    @property
    def id(self) -> str:
        return self.sha256[:12]

    def read_bytes(self) -> bytes:
        """The whole file. Raises OSError where it is gone or may not be read."""
        return self.absolute.read_bytes()
