"""Print how much of each feature is read as a careful person reads it; `make accuracy`.

Exit status 1 where a feature is below its floor.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ingest.legacy.soffice import find_libreoffice
from tests.accuracy.feature import Feature, all_features
from tests.accuracy.office_pdfs import NAMES, score_office_pdfs
from tests.accuracy.old_formats import score_old_formats
from tests.accuracy.run_features import FIELDS_FLOOR, ROWS_FLOOR, FeatureScore, Settings, score_features


def main() -> int:
    """Score the features asked for, print them, and say how it went by the exit status."""
    options = _options()
    chosen = _chosen(options.feature)
    if not chosen:
        print(f"no feature is named like {options.feature}", file=sys.stderr)
        return 2
    settings = Settings(options.plans, options.seed, options.keep)
    scores = list(score_features(chosen, settings, min(options.jobs, len(chosen))))
    if options.saved_as:
        scores += _saved_by_libreoffice(chosen, settings)
    print(_as_json(scores) if options.json else _as_table(scores))
    for line in (f"{s.name} ({s.format}): {w}" for s in scores if options.details for w in s.score.wrong):
        print(line)
    return 0 if all(s.passes for s in scores) else 1


def _saved_by_libreoffice(chosen: Sequence[Feature], settings: Settings) -> list[FeatureScore]:
    """The Word features again as .odt and .doc, some as PDF too; none where the program is missing."""
    words = [feature for feature in chosen if feature.format == "docx"]
    if find_libreoffice() is None:
        print("LibreOffice is not here: .odt, .doc and what it prints to PDF are not measured.", file=sys.stderr)
        return []
    printed = [feature for feature in words if feature.name in NAMES]
    scores = list(score_old_formats(words, settings)) if words else []
    return scores + (list(score_office_pdfs(printed, settings)) if printed else [])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make accuracy", description=__doc__)
    parser.add_argument("--plans", type=int, default=12, help="plans a feature")
    parser.add_argument("--feature", action="append", default=[], help="only features whose name or format holds this")
    parser.add_argument("--seed", type=int, default=1, help="other plans for another number")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--keep", type=Path, help="folder for the files that were read wrongly, with the answers")
    parser.add_argument("--saved-as", action="store_true", help="also the Word features as .odt and .doc, some as PDF")
    parser.add_argument("--details", action="store_true", help="print every difference")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def _chosen(wanted: Sequence[str]) -> list[Feature]:
    found = all_features()
    return [f for f in found if not wanted or any(w in f.name or w == f.format for w in wanted)]


def _as_table(scores: Sequence[FeatureScore]) -> str:
    width = max(len(s.name) for s in scores)
    lines = [f"{'feature':{width}}  format  plans   rows  fields"]
    for s in scores:
        mark = "" if s.passes else "  below the floor"
        figures = f"{s.plans:5}  {s.score.rows_f1:.3f}   {s.score.field_share:.3f}"
        lines.append(f"{s.name:{width}}  {s.format:6}  {figures}{mark}")
    below = sum(not s.passes for s in scores)
    floors = f"rows {ROWS_FLOOR}, fields {FIELDS_FLOOR}"
    lines.append(f"{len(scores)} features, {below} below the floors ({floors})")
    return "\n".join(lines)


def _as_json(scores: Sequence[FeatureScore]) -> str:
    return json.dumps(
        [
            {
                "feature": s.name,
                "format": s.format,
                "plans": s.plans,
                "rows": round(s.score.rows_f1, 4),
                "fields": round(s.score.field_share, 4),
                "passes": s.passes,
            }
            for s in scores
        ],
        indent=1,
    )


if __name__ == "__main__":
    sys.exit(main())
