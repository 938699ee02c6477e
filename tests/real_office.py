"""Save files with the LibreOffice that is installed, to have real .odt, .doc and .rtf files in tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.legacy import soffice
from ingest.run_program import run_program

FILTERS = {"odt": "odt:writer8", "doc": "doc:MS Word 97", "rtf": "rtf:Rich Text Format"}
needs_libreoffice = pytest.mark.skipif(soffice.find_libreoffice() is None, reason="LibreOffice is not installed")


def save_as(kind: str, files: list[Path], folder: Path) -> dict[str, Path]:
    """Each file saved in another format, by its stem. Make .doc and .rtf of .odt: what LibreOffice writes as .doc
    straight from .docx may hold tables that it cannot read back."""
    out, work = folder / kind, folder / f"{kind}-work"
    out.mkdir(parents=True)
    work.mkdir()
    profile = (folder / "profile").resolve().as_uri()
    run_program(
        [
            *(str(soffice.find_libreoffice()), f"-env:UserInstallation={profile}", "--headless", "--norestore"),
            *("--convert-to", FILTERS[kind], "--outdir", str(out), *map(str, files)),
        ],
        work,
        120,
    )
    made = {file.stem: out / f"{file.stem}.{kind}" for file in files}
    missing = [stem for stem, path in made.items() if not path.exists()]
    assert not missing, f"LibreOffice saved no {kind} of {missing}"
    return made
