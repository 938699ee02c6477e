"""The bytes of a settings file as parsed TOML; what is wrong with them is said to somebody who is no programmer."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from planledger.exit_codes import ExitCode
from planledger.problems import Problem, no_such

_HOW = (
    'Every line is like: name = "value", with both quotation marks; a name that is more than one plain word stands '
    "in quotation marks too, and folders are parted by / (or the name stands in single quotes). See docs/settings.md."
)


def parse_file(path: Path) -> dict[str, Any]:
    """Raises Problem where the file is not there, is no text in UTF-8, or is no TOML."""
    try:
        words = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as reason:
        raise no_such("settings file", path, "Name the planledger.toml of the corpus.") from reason
    except IsADirectoryError as reason:
        raise Problem(ExitCode.NOT_FOUND, f"{path} is a folder. Name the planledger.toml in it.") from reason
    except OSError as reason:
        raise Problem(ExitCode.NOT_FOUND, f"{path} cannot be read ({reason.strerror}).") from reason
    except UnicodeDecodeError as reason:
        raise Problem(
            ExitCode.USAGE, f"{path} is no text in UTF-8. Open it in a text editor and save it with the encoding UTF-8."
        ) from reason
    return _parsed(words, path)


def _parsed(words: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(words.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as reason:
        raise Problem(
            ExitCode.USAGE, f"{path} is not written as a settings file should be: {reason}. {_HOW}"
        ) from reason
    except RecursionError as reason:
        raise Problem(
            ExitCode.USAGE, f"{path} holds brackets within brackets, deeper than any setting needs. {_HOW}"
        ) from reason
