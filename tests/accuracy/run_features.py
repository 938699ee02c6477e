"""Write the specimens of features, read them through the real pipeline, and count."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from ingest.corpus import describe_file
from planledger.process_document import process
from tests.accuracy.feature import Feature, all_features
from tests.accuracy.known_plan import Specimen
from tests.accuracy.measure import Score, measure, records_of

ROWS_FLOOR = 0.98
FIELDS_FLOOR = 0.97


@dataclass(frozen=True, slots=True)
class Settings:
    """`plans` specimens a feature from `seed`; those that come back wrong are kept in `keep`, if given."""

    plans: int = 12
    seed: int = 1
    keep: Path | None = None


@dataclass(frozen=True, slots=True)
class FeatureScore:
    """The score of one feature over all its specimens."""

    name: str
    format: str
    plans: int
    score: Score

    @property
    def passes(self) -> bool:
        return self.score.rows_f1 >= ROWS_FLOOR and self.score.field_share >= FIELDS_FLOOR


def score_features(features: Sequence[Feature], settings: Settings, jobs: int = 1) -> Iterator[FeatureScore]:
    """The scores in the order of the features."""
    names = [feature.name for feature in features]
    score = partial(score_named, settings=settings)
    if jobs == 1:
        yield from map(score, names)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(score, names)


def score_named(name: str, settings: Settings) -> FeatureScore:
    """The score of the feature of a name; a worker process looks the feature up by itself."""
    feature = next(f for f in all_features() if f.name == name)
    total = Score()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(settings.plans):
            total += _score_one(feature, number, settings, Path(folder))
    return FeatureScore(feature.name, feature.format, settings.plans, total)


def _score_one(feature: Feature, number: int, settings: Settings, folder: Path) -> Score:
    specimen = feature.specimen(settings.seed, number)
    path = folder / f"{feature.name.replace(' ', '-')}-{settings.seed}-{number}.{feature.format}"
    path.write_bytes(specimen.data)
    entry = process(describe_file(path))
    score = measure(specimen, records_of(entry.plan))
    if entry.plan is None:
        score += Score(wrong=(f"{path.name}: {entry.message}",))
    if score.wrong and settings.keep:
        _keep(path, specimen, score, settings.keep)
    return score


def _keep(path: Path, specimen: Specimen, score: Score, keep: Path) -> None:
    """The file, its right answers, and what came back otherwise."""
    keep.mkdir(parents=True, exist_ok=True)
    (keep / path.name).write_bytes(specimen.data)
    answers = json.dumps([asdict(r) for r in specimen.records], indent=1, ensure_ascii=False)
    (keep / f"{path.name}.expected.json").write_text(answers, encoding="utf-8")
    (keep / f"{path.name}.wrong.txt").write_text("\n".join(score.wrong) + "\n", encoding="utf-8")
