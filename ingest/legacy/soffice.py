"""Call LibreOffice: one call saves many files as .docx, in a profile nobody else uses meanwhile."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from time import monotonic

from ingest.run_program import Finished, ProgramTimedOut, run_program

#: As in planledger/optional_parts.toml.
NAME = "LibreOffice"
COMMANDS = ("soffice", "libreoffice")

_FORMAT = "docx:MS Word 2007 XML"
_SWITCHES = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard")
_SETTINGS = Path(__file__).with_name("profile.xcu")
_NOT_STARTED = 127
#: The same words and dates on every machine, whatever its language.
_ENVIRONMENT = {"LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}


def find_libreoffice() -> str | None:
    """Where the program is; None where it is not installed."""
    return next((path for path in map(shutil.which, COMMANDS) if path), None)


@dataclass(frozen=True, slots=True)
class Call:
    """What came of one call. `copies` are the files it made, by the name of the original.

    `finished` is None where it had to be ended. Files it did not come to, or could not read, have no copy.
    """

    copies: dict[str, Path]
    finished: Finished | None

    @property
    def is_over(self) -> bool:
        """Whether it tried each file and came to its end; newer versions end with 1 where they could not read one."""
        return self.finished is not None and self.finished.exit_code in (0, 1)


class Soffice:
    """LibreOffice with a profile of its own below `folder`, for one thread at a time."""

    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._calls = 0

    @cached_property
    def _profile(self) -> Path:
        """Macros, links to other files and Java are off: a file from anywhere must not reach out of itself."""
        profile = self._folder / "profile"
        (profile / "user").mkdir(parents=True, exist_ok=True)
        shutil.copy(_SETTINGS, profile / "user" / "registrymodifications.xcu")
        return profile

    def save_as_docx(self, files: Sequence[Path], patience: float, give_up: Callable[[], bool]) -> Call:
        """Save files of different stems; `patience` is how many seconds may pass without a new copy."""
        self._calls += 1
        # Apart from the folder of the call, which is removed where the call has to be ended.
        copies = self._folder / f"copies{self._calls}"
        folder = self._folder / f"call{self._calls}"
        copies.mkdir()
        folder.mkdir()
        command = [
            self._program,
            f"-env:UserInstallation={self._profile.resolve().as_uri()}",
            *_SWITCHES,
            *("--convert-to", _FORMAT, "--outdir", str(copies)),
            *map(str, files),
        ]
        is_stuck = _Stuck(copies, patience)
        finished: Finished | None
        try:
            limit = patience * len(files)
            environment = {**_ENVIRONMENT, "TMPDIR": str(folder)}
            finished = run_program(command, folder, limit, environment, lambda: give_up() or is_stuck())
        except OSError as reason:
            finished = Finished(_NOT_STARTED, str(reason))
        except ProgramTimedOut:
            finished = None
        call = Call(_whole(files, copies), finished)
        if not call.is_over:
            self._renew_profile()
        shutil.rmtree(folder, ignore_errors=True)
        return call

    def _renew_profile(self) -> None:
        """A program that crashed or was ended may have left its profile in any state."""
        shutil.rmtree(self._profile, ignore_errors=True)
        del self._profile


def _whole(files: Sequence[Path], folder: Path) -> dict[str, Path]:
    """The copies that are complete; one under way when the call ended has no directory yet."""
    made = ((file.name, folder / f"{file.stem}.docx") for file in files)
    return {name: copy for name, copy in made if zipfile.is_zipfile(copy)}


class _Stuck:
    """Says True once no new copy has come for `patience` seconds."""

    def __init__(self, folder: Path, patience: float) -> None:
        self._folder = folder
        self._patience = patience
        self._count = 0
        self._since = monotonic()

    def __call__(self) -> bool:
        count = sum(1 for _ in self._folder.iterdir())
        if count != self._count:
            self._count, self._since = count, monotonic()
        return monotonic() - self._since > self._patience
