"""Why a file could not be read, and what a person can do about it."""

from __future__ import annotations


class UnreadableFile(Exception):
    """The document cannot be read. `message` says why and what to do; `code` is in docs/messages.md."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[UnreadableFile], tuple[str, str]]:
        return type(self), (self.code, self.message)


class NeedsOcr(UnreadableFile):
    """Every page is a picture: there is no text to read until somebody runs OCR."""
