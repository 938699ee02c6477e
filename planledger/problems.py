"""What stops a command: each problem carries its exit code and says what to do next."""

from __future__ import annotations

from planledger.exit_codes import ExitCode


class Problem(Exception):
    """A problem a person can do something about; the command line prints it and ends with `code`."""

    def __init__(self, code: ExitCode, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def no_such(what: str, path: object, next_step: str) -> Problem:
    """A corpus, file, database or run that is not there."""
    return Problem(ExitCode.NOT_FOUND, f"There is no {what} at {path}. {next_step}")
