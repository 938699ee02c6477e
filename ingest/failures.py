"""Why a file could not be read, and what a person can do about it."""

from __future__ import annotations


class UnreadableFile(Exception):
    """The document cannot be read. `message` says why and what to do; `code` is in docs/messages.md.

    `wanted_parts` names the optional parts (as in planledger/optional_parts.toml) that are not on this machine
    and with which it could be read: the first build that finds them all reads it again.
    """

    def __init__(self, code: str, message: str, wanted_parts: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.wanted_parts = wanted_parts

    def __reduce__(self) -> tuple[type[UnreadableFile], tuple[str, str, tuple[str, ...]]]:
        return type(self), (self.code, self.message, self.wanted_parts)


class NeedsOcr(UnreadableFile):
    """Every page is a picture: there is no text to read until somebody runs OCR."""
