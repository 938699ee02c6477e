"""Which cells of a dump read like column headers: by the words that head columns, and by their neighbours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ingest.cell_shape import cell_shape, is_label, label_share


def label_cells(words: Sequence[str], header_words: frozenset[str]) -> list[bool]:
    """For each cell: is it a label? `words` holds what each cell says; "" where it says too much to be one.

    A cell that is a label word for word is one, and so is a run of two cells or more most of whose words head
    columns (`Service Manager` alone may as well be a lead). Beside one of those, half of the words will do, or
    that the cell is printed again with the header wherever it stands: a header repeats whole.
    """
    shares = [label_share(w, header_words) for w in words]
    likely = [share > 0.5 for share in shares]
    sure = [is_label(w, header_words) or (likely[n] and _has_neighbour(likely, n)) for n, w in enumerate(words)]
    beside = [_has_neighbour(sure, n) for n in range(len(sure))]
    places: dict[str, list[int]] = defaultdict(list)
    for number, w in enumerate(words):
        places[w].append(number)
    return [
        is_sure or (beside[n] and (shares[n] >= 0.5 or _repeats_beside(places[words[n]], beside, words[n])))
        for n, is_sure in enumerate(sure)
    ]


def _has_neighbour(sure: Sequence[bool], number: int) -> bool:
    return any(sure[n] for n in (number - 1, number + 1) if 0 <= n < len(sure))


def _repeats_beside(places: Sequence[int], beside: Sequence[bool], words: str) -> bool:
    return len(places) >= 2 and cell_shape(words) in ("few words", "phrase") and all(beside[n] for n in places)
