"""The option `--settings` of `build` and `inspect`."""

from __future__ import annotations

from pathlib import Path

import click

settings_option = click.option(
    "--settings",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The settings of the corpus, where they are not planledger.toml in its folder.",
)
