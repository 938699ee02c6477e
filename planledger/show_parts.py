"""`planledger doctor` on a terminal and as JSON."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from planledger import __version__
from planledger.optional_parts import MissingPackage, PartFound


def parts_as_json(found: Sequence[PartFound], missing: Sequence[MissingPackage]) -> dict[str, object]:
    """`optional`: one object a part; `missing_required`: names of packages."""
    return {
        "planledger": __version__,
        "python": platform.python_version(),
        "optional": [
            {
                "name": here.part.name,
                "found": here.where is not None,
                "where": here.where,
                "version": here.version,
                "gives": here.part.gives,
                "get_it": {"debian": here.part.debian, "macos": here.part.macos},
            }
            for here in found
        ],
        "missing_required": [package.name for package in missing],
    }


def show_parts(found: Sequence[PartFound], missing: Sequence[MissingPackage], console: Console) -> None:
    """A line a part; how to get it where it is missing."""
    console.print(f"planledger {__version__} on Python {platform.python_version()}", highlight=False)
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="underline")
    for header in ("part", "here"):
        grid.add_column(header, no_wrap=True)
    grid.add_column("what it gives", overflow="fold")
    for here in found:
        grid.add_row(Text(here.part.name, style="bold"), _state(here), Text(_what(here)))
    console.print(grid)
    if missing:
        names = " ".join(package.name for package in missing)
        console.print(Text(f"Required packages are missing: pip install {names}", style="red"))
    else:
        console.print("All required packages are here.")


def _state(here: PartFound) -> Text:
    if here.where is None:
        return Text("missing", style="yellow")
    return Text(here.version or "yes", style="green")


def _what(here: PartFound) -> str:
    if here.where is not None:
        return f"{here.part.gives}\n{here.where}"
    if here.part.debian == here.part.macos:
        return f"{here.part.gives}\nget it: {here.part.debian}"
    return f"{here.part.gives}\nDebian: {here.part.debian}\nmacOS: {here.part.macos}"
