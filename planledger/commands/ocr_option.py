"""The option `--ocr` of `build` and `inspect`."""

from __future__ import annotations

import click

ocr_option = click.option(
    "--ocr",
    type=click.Choice(["auto", "never", "force"]),
    default="auto",
    show_default=True,
    help="Recognise the words of scanned pages where Tesseract is here; never; or of every page of every PDF.",
)
