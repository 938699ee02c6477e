"""What the exit code of every command means; docs/commands.md lists the same."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """A script may rely on these. `meaning` is the line the documentation shows."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> ExitCode:
        member = int.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    OK = 0, "all is well"
    SOME_FAILED = 1, "some documents or rows failed in this run; the rest is kept"
    USAGE = 2, "the command was called in a wrong way"
    NOT_FOUND = 3, "there is no such folder, file, database or run"
    PART_MISSING = 4, "a part is missing; the message says how to get it"
    BAD_DATABASE = 5, "no database of planledger, or another program holds it"
    PORT_TAKEN = 6, "another program listens on the port"
    CANNOT_WRITE = 7, "the folder named cannot be written"
    BAD_SHEET = 8, "the spreadsheet is no CSV file, or has no column `text`"
    INTERNAL = 70, "a fault of planledger itself: please report it"
    INTERRUPTED = 130, "stopped with Ctrl-C or SIGTERM; finished documents are kept"
