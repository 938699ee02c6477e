"""Which optional parts are on this machine, and whether a required package is missing."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

PARTS_FILE = Path(__file__).with_name("optional_parts.toml")

#: A program that does not say its version within this many seconds is taken as found, version unknown.
VERSION_LIMIT = 20


@dataclass(frozen=True, slots=True)
class OptionalPart:
    """A program (found by any of `commands`) or a Python `package`, what it gives and how to get it."""

    name: str
    gives: str
    debian: str
    macos: str
    commands: tuple[str, ...] = ()
    package: str | None = None


@dataclass(frozen=True, slots=True)
class PartFound:
    """`where` is None where the part is not here; `version` is None where it is not told."""

    part: OptionalPart
    where: str | None
    version: str | None


@dataclass(frozen=True, slots=True)
class MissingPackage:
    """A Python package planledger cannot do without."""

    name: str


def known_parts(file: Path = PARTS_FILE) -> tuple[OptionalPart, ...]:
    """The parts listed in the data file."""
    listed = tomllib.loads(file.read_text(encoding="utf-8"))["part"]
    return tuple(OptionalPart(**{**part, "commands": tuple(part.get("commands", ()))}) for part in listed)


def look_for(parts: tuple[OptionalPart, ...]) -> tuple[PartFound, ...]:
    """Each part with where it is; programs are asked side by side, as some take a second to answer."""
    with ThreadPoolExecutor() as threads:
        return tuple(threads.map(_look_for_one, parts))


def parts_here() -> frozenset[str]:
    """The names of the parts that are on this machine; no program is started to tell."""
    return frozenset(part.name for part in known_parts() if _is_here(part))


def _is_here(part: OptionalPart) -> bool:
    if part.package is not None:
        return package_version(part.package) is not None
    return _find_program(part) is not None


def _find_program(part: OptionalPart) -> str | None:
    return next((path for path in map(shutil.which, part.commands) if path), None)


def _look_for_one(part: OptionalPart) -> PartFound:
    if part.package is not None:
        found = package_version(part.package)
        return PartFound(part, None if found is None else "Python package", found)
    where = _find_program(part)
    return PartFound(part, where, program_version(where) if where else None)


def program_version(program: str) -> str | None:
    """The first version number in what `program --version` prints; None where it prints none in time."""
    try:
        said = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=VERSION_LIMIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    number = re.search(r"\d+(?:\.\d+)+", said.stdout + said.stderr)
    return number.group() if number else None


def package_version(name: str) -> str | None:
    """The version of an installed Python package; None where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def missing_packages() -> tuple[MissingPackage, ...]:
    """Required packages (extras left out) that are not installed."""
    needed = (line for line in requires("planledger") or () if "extra ==" not in line)
    names = (match.group() for match in map(re.compile(r"[A-Za-z0-9._-]+").match, needed) if match)
    return tuple(MissingPackage(name) for name in names if package_version(name) is None)
