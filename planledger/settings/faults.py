"""What is wrong with a settings file, gathered while it is read, so that a person sees all of it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from planledger.exit_codes import ExitCode
from planledger.problems import Problem


@dataclass(slots=True)
class Faults:
    """The faults found so far. `missing` says that a part is not on this machine, rather than that it is wrong."""

    path: Path
    found: list[str] = field(default_factory=list)
    missing: bool = False

    def add(self, entry: str, message: str) -> None:
        """`entry` names where; `message` is a sentence or two that say what to do."""
        self.found.append(f"{entry}: {message}")

    def raise_any(self) -> None:
        """Raises Problem with everything that was found."""
        if self.found:
            code = ExitCode.PART_MISSING if self.missing and len(self.found) == 1 else ExitCode.USAGE
            what, stand = (str(self.path), "it stands") if len(self.found) == 1 else (self._several(), "they stand")
            listed = "".join(f"\n  {fault}" for fault in self.found)
            raise Problem(code, f"{what} cannot be used as {stand}. See docs/settings.md.{listed}")

    def _several(self) -> str:
        return f"{len(self.found)} entries of {self.path}"
