"""Drawn lines made whole by pdfplumber: lines side by side are one, pieces end to end are one.

A border reaches a PDF as two lines a point apart, as a hundred dashes, or as a piece to each cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from pdfplumber.table import merge_edges
from pdfplumber.utils.clustering import cluster_list

from ingest.pdf.rules import Rule

# pdfplumber's own default, in points: how far lines may lie apart to be one, side by side or end to end.
TOLERANCE = 3.0
_DASH = 12.0
_DASH_GAP = 2 * TOLERANCE
_SHORTEST_RULE = 5.0
_FEWEST_HATCHES = 4


def joined_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Lines of one direction, joined; a hatched area keeps its first and last line, specks are left out."""
    edges = _merged(map(_edge, _without_hatching(rules)), TOLERANCE)
    dashes = [edge for edge in edges if _length(edge) <= _DASH]
    if dashes:
        edges = [edge for edge in edges if _length(edge) > _DASH] + _merged(dashes, _DASH_GAP)
    return sorted(Rule(edge["top"], edge["x0"], edge["x1"]) for edge in edges if _length(edge) >= _SHORTEST_RULE)


def _edge(rule: Rule) -> dict[str, Any]:
    """A line as pdfplumber has it: level, for it is the same either way."""
    return {"orientation": "h", "x0": rule.start, "x1": rule.end, "top": rule.at, "bottom": rule.at}


def _merged(edges: Iterable[dict[str, Any]], gap: float) -> list[dict[str, Any]]:
    merged: list[dict[str, Any]] = merge_edges(list(edges), TOLERANCE, TOLERANCE, gap, gap)
    return merged


def _length(edge: dict[str, Any]) -> float:
    length: float = edge["x1"] - edge["x0"]
    return length


def _without_hatching(rules: Sequence[Rule]) -> Sequence[Rule]:
    """pdfplumber would draw a chain of close lines together into one, and the borders at its ends with them."""
    chains = cluster_list(list({rule.at for rule in rules}), TOLERANCE)
    if all(chain[-1] - chain[0] <= 2 * TOLERANCE for chain in chains):
        return rules
    alike: dict[tuple[int, int], list[Rule]] = defaultdict(list)
    for rule in rules:
        alike[round(rule.start), round(rule.end)].append(rule)
    return [rule for group in alike.values() for rule in _ends_of_hatches(sorted(group))]


def _ends_of_hatches(rules: list[Rule]) -> list[Rule]:
    """Of every run of four close lines or more, the first and the last."""
    runs = [rules[:1]]
    for before, rule in pairwise(rules):
        if rule.at - before.at <= TOLERANCE:
            runs[-1].append(rule)
        else:
            runs.append([rule])
    return [rule for run in runs for rule in (run if len(run) < _FEWEST_HATCHES else (run[0], run[-1]))]
