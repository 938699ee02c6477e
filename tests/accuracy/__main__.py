"""Print how much of each feature and of each list of cells is read as a careful person reads it; `make accuracy`.

Exit status 1 where one is below its floor.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ingest.legacy.soffice import find_libreoffice
from tests.accuracy.cells import SHARED_LISTS, CellScore, score_cells
from tests.accuracy.feature import Feature, all_features
from tests.accuracy.office_pdfs import NAMES, score_office_pdfs
from tests.accuracy.old_formats import score_old_formats
from tests.accuracy.run_features import FIELDS_FLOOR, ROWS_FLOOR, FeatureScore, Settings, score_features
from tests.shared_facts import SHARED


def main() -> int:
    """Score the features and cells asked for, print them, and say how it went by the exit status."""
    options = _options()
    cells = [score_cells(path) for path in _lists(options)]
    if options.cells:
        _print(options, [], cells)
        return 0 if all(score.passes for score in cells) else 1
    chosen = _chosen(options.feature)
    if not chosen:
        print(f"no feature is named like {options.feature}", file=sys.stderr)
        return 2
    settings = Settings(options.plans, options.seed, options.keep)
    scores = list(score_features(chosen, settings, min(options.jobs, len(chosen))))
    if options.saved_as:
        scores += _saved_by_libreoffice(chosen, settings)
    _print(options, scores, cells)
    return 0 if all(s.passes for s in (*scores, *cells)) else 1


def _lists(options: argparse.Namespace) -> list[Path]:
    """The lists of cells to judge: those named; else the shared ones, where they are and all is measured."""
    if options.cells or options.feature:
        return list(options.cells)
    here = [SHARED / name for name in SHARED_LISTS if (SHARED / name).exists()]
    if len(here) < len(SHARED_LISTS):
        print(f"{len(SHARED_LISTS) - len(here)} lists of cells are not in {SHARED}: not measured.", file=sys.stderr)
    return here


def _print(options: argparse.Namespace, scores: Sequence[FeatureScore], cells: Sequence[CellScore]) -> None:
    if options.json:
        print(json.dumps(_features_as_json(scores) + _cells_as_json(cells), indent=1))
        return
    if scores:
        print(_as_table(scores))
    wrong = [f"{s.name} ({s.format}): {w}" for s in scores for w in s.score.wrong]
    wrong += [f"{s.name}, {w}" for s in cells for w in s.wrong]
    for line in _cell_lines(cells) + (wrong if options.details else []):
        print(line)


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
    parser.add_argument(
        "--cells", action="append", default=[], type=Path, help="only this list of cells with known answers (CSV)"
    )
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


def _cell_lines(cells: Sequence[CellScore]) -> list[str]:
    lines = []
    for score in cells:
        for figure in score.figures:
            mark = "" if figure.passes else "  below the floor"
            share = f"{figure.right:4} of {figure.of:4}  {figure.share:.3f}  floor {figure.floor:.2f}"
            lines.append(f"{score.name:20}  {figure.name:28}  {share}{mark}")
    return lines


def _features_as_json(scores: Sequence[FeatureScore]) -> list[dict[str, object]]:
    return [
        {
            "feature": s.name,
            "format": s.format,
            "plans": s.plans,
            "rows": round(s.score.rows_f1, 4),
            "fields": round(s.score.field_share, 4),
            "passes": s.passes,
        }
        for s in scores
    ]


def _cells_as_json(cells: Sequence[CellScore]) -> list[dict[str, object]]:
    return [
        {"cells": s.name, "figure": f.name, "right": f.right, "of": f.of, "floor": f.floor, "passes": f.passes}
        for s in cells
        for f in s.figures
    ]


if __name__ == "__main__":
    sys.exit(main())
