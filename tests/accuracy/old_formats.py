"""The Word features saved as .odt and .doc by LibreOffice, all files of a format in one call.

Not as .rtf: its writer moves cells beside merged ones and drops shading, so that the file no longer says what the
plan says.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.corpus import describe_file
from ingest.legacy.ahead import copies_ahead
from ingest.legacy.soffice import find_libreoffice
from planledger.process_document import process
from tests.accuracy.feature import Feature
from tests.accuracy.known_plan import Specimen
from tests.accuracy.measure import Score, measure, records_of
from tests.accuracy.run_features import FeatureScore, Settings

FORMATS = ("odt", "doc")
#: What each is made from: LibreOffice may write a .doc from a .docx whose tables it cannot read back.
_MADE_FROM = {"odt": "docx", "doc": "odt"}
#: Plans a feature; each is written and read back by LibreOffice, which takes a while.
MOST_PLANS = 2
_SECONDS_A_FILE = 60.0


@dataclass(frozen=True, slots=True)
class _Written:
    """A specimen under the stem that its file has in every format."""

    stem: str
    feature: Feature
    specimen: Specimen


def score_old_formats(features: Sequence[Feature], settings: Settings) -> Iterator[FeatureScore]:
    """The scores of Word features by format, in the order of the features. LibreOffice must be here."""
    plans = min(settings.plans, MOST_PLANS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = list(_write(features, settings.seed, plans, folder))
        for kind in FORMATS:
            save_as(kind, sorted(folder.glob(f"*.{_MADE_FROM[kind]}")), folder)
        for kind in FORMATS:
            scores = _read(kind, written, folder)
            for feature in features:
                total = sum((scores[w.stem] for w in written if w.feature is feature), Score())
                yield FeatureScore(feature.name, kind, plans, total)


def _write(features: Sequence[Feature], seed: int, plans: int, folder: Path) -> Iterator[_Written]:
    for number, feature in enumerate(features):
        for plan in range(plans):
            made = _Written(f"f{number}-{plan}", feature, feature.specimen(seed, plan))
            (folder / f"{made.stem}.docx").write_bytes(made.specimen.data)
            yield made


def save_as(kind: str, files: Sequence[Path], folder: Path) -> None:
    """One call for all files, in a profile of its own. Raises CalledProcessError where the program fails."""
    profile = (folder / "profile").as_uri()
    command = [str(find_libreoffice()), f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    limit = _SECONDS_A_FILE * len(files)
    subprocess.run([*command, "--outdir", str(folder), *files], check=True, capture_output=True, timeout=limit)


def _read(kind: str, written: Sequence[_Written], folder: Path) -> dict[str, Score]:
    """A score for each stem; a file that LibreOffice did not write has lost all its records."""
    paths = [folder / f"{w.stem}.{kind}" for w in written]
    sources = [describe_file(path) for path in paths if path.exists()]
    entries = {}
    with copies_ahead(sources, 1, _SECONDS_A_FILE, lambda: False) as ahead:
        for source in ahead:
            entries[Path(source.path).stem] = process(source)
    plans = {stem: entry.plan for stem, entry in entries.items()}
    return {w.stem: measure(w.specimen, records_of(plans.get(w.stem))) for w in written}
