"""Where the settings of a corpus lie: `planledger.toml` in its folder, or the file a person names."""

from __future__ import annotations

from pathlib import Path

from planledger.settings.corpus_settings import NO_SETTINGS, CorpusSettings
from planledger.settings.read_settings import read_settings

SETTINGS_NAME = "planledger.toml"


def settings_of_corpus(corpus: Path, named: Path | None) -> CorpusSettings:
    """The file named, or that in the corpus folder; no settings where there is none. Raises Problem as it is read."""
    own = corpus / SETTINGS_NAME
    return read_settings(named or own) if named or own.exists() else NO_SETTINGS


def settings_above(file: Path, named: Path | None) -> CorpusSettings:
    """The file named, or the nearest in the folder of `file` or one above it: that of the corpus it lies in."""
    own = (folder / SETTINGS_NAME for folder in file.resolve().parents)
    found = named or next((path for path in own if path.is_file()), None)
    return read_settings(found) if found else NO_SETTINGS
