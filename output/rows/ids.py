"""Ids: the same bytes at the same path give the same ids in every run and on every machine."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from extract.plan_record import ActionRow
from normalize.leads.same_lead import name_words
from normalize.values import Lead


def table_id(document: str, number: int | None) -> str | None:
    return None if number is None else f"{document}-t{number}"


def block_id(document: str, position: int | None) -> str | None:
    return None if position is None else f"{document}-b{position}"


def action_ids(document: str, rows: Iterable[ActionRow]) -> tuple[str, ...]:
    """One id a record: its table and row, or its block; the second at one place ends in -2, and so on."""
    seen: Counter[str] = Counter()
    ids = []
    for row in rows:
        stem = f"{document}-{_stem(row)}"
        seen[stem] += 1
        ids.append(stem if seen[stem] == 1 else f"{stem}-{seen[stem]}")
    return tuple(ids)


def _stem(row: ActionRow) -> str:
    if row.table is not None and row.row is not None:
        return f"t{row.table}-r{row.row}"
    if row.place.block is not None:
        return f"b{row.place.block}"
    raise ValueError(f"a record of kind {row.kind} has neither a row of a table nor a block to be named by")


def lead_id(scope: str, lead: Lead) -> str:
    """A slug to read and a hash to tell apart. `scope` is the authority's id, or the document's.

    An abbreviation that a document spells out is another lead than one of other words.
    """
    key = merge_key(lead.name)
    meaning = (merge_key(lead.expansion),) if lead.expansion else ()
    digest = hashlib.sha256("\n".join((scope, lead.kind, key, *meaning)).encode()).hexdigest()
    slug = re.sub(r"[^a-z0-9]+", "-", key).strip("-")[:48].strip("-")
    return f"{slug or 'lead'}-{digest[:10]}"


def merge_key(name: str) -> str:
    """What makes two spellings one name: letters and digits, case and punctuation set aside."""
    return " ".join(name_words(name)) or name.casefold()
