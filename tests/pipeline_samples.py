"""Small files and jobs for tests of the pipeline. Workers import this module, so it stays light."""

from __future__ import annotations

import os
import time
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

from ingest.source_file import SourceFile
from output.entry import DocumentEntry

ENTRY_SECONDS = 0.25


def source(path: str, content: str = "", also_at: tuple[str, ...] = ()) -> SourceFile:
    """A file that need not exist; its id comes from `content`, or from the path where that is empty."""
    data = (content or path).encode()
    return SourceFile(path, Path("/corpus") / path, len(data), sha256(data).hexdigest(), "text", also_at)


def entry_of(file: SourceFile) -> DocumentEntry:
    """Work that always succeeds at once."""
    return DocumentEntry(file, "no_action_table", None, None, None)


def poisonous(file: SourceFile) -> DocumentEntry:
    """Work that goes wrong in the way the file's name says."""
    if "crash" in file.path:
        os._exit(7)
    while "loop" in file.path:
        time.sleep(0.01)
    if "raise" in file.path:
        raise RuntimeError("poison")
    if "unsendable" in file.path:
        return DocumentEntry(file, "failed", lambda: None, None, None)  # type: ignore[arg-type]
    if "slow" in file.path:
        time.sleep(ENTRY_SECONDS)
    return entry_of(file)


def remember_preparation() -> None:
    """An initializer that leaves a trace `preparation_seen` finds in the same process."""
    os.environ["PLANLEDGER_TEST_PREPARED"] = "yes"


def preparation_seen(file: SourceFile) -> DocumentEntry:
    """Work whose message says whether the initializer ran in its process."""
    seen = os.environ.get("PLANLEDGER_TEST_PREPARED", "no")
    return DocumentEntry(file, "no_action_table", seen, None, None)


def write_slides(path: Path) -> Path:
    """A presentation: a format that is known and has no reader."""
    with ZipFile(path, "w") as package:
        package.writestr("ppt/presentation.xml", "<p:presentation/>")
    return path
