"""Rows of `leads`, `lead_names`, `action_leads`, `indicators`, `indicator_mentions` and `targets`."""

from __future__ import annotations

from collections.abc import Iterator

from normalize.resolved import ResolvedAction, ResolvedPlan
from normalize.values import IndicatorRef
from output.rows.ids import block_id, lead_id, table_id
from output.rows.row import Row, words


def lead_rows(document: str, plan: ResolvedPlan) -> Iterator[Row]:
    """A lead for each name of the plan; which of them are one is told when all documents are there."""
    for name in lead_name_rows(document, plan):
        yield {column: name[column] for column in ("id", "name", "kind", "expansion", "authority_id")}


def lead_name_rows(document: str, plan: ResolvedPlan) -> tuple[Row, ...]:
    """Each name of the plan once; of several spellings the first in the alphabet is the name."""
    authority = plan.authority.id if plan.authority else None
    rows: dict[str, Row] = {}
    for stated in (lead for action in plan.actions for lead in action.leads):
        lead = stated.lead
        key = lead_id(authority or document, lead)
        before = rows.get(key)
        rows[key] = {
            "id": key,
            "lead_id": key,
            "name": min(lead.name, str(before["name"])) if before else lead.name,
            "kind": lead.kind,
            "expansion": _first(words(lead.expansion), before["expansion"] if before else None),
            "authority_id": authority,
            "document_id": None if authority else document,
            "rule": None,
            "because": None,
            "score": None,
        }
    return tuple(rows.values())


def _first(one: str | None, other: object) -> str | None:
    """The first in the alphabet of two texts, either of which may be missing."""
    return min((str(text) for text in (one, other) if text is not None), default=None)


def action_lead_rows(scope: str, action_id: str, action: ResolvedAction) -> Iterator[Row]:
    for position, stated in enumerate(action.leads, start=1):
        lead = stated.lead
        own = lead_id(scope, lead)
        yield {
            "action_id": action_id,
            "lead_id": own,
            "name_id": own,
            "position": position,
            "step": stated.step,
            "text": lead.text,
            "name": lead.name,
            "expansion": words(lead.expansion),
            "message": words(lead.message),
        }


def indicator_rows(plan: ResolvedPlan) -> tuple[Row, ...]:
    """Each indicator that is cited or measured once."""
    cited = [mention.indicator for mention in plan.mentions]
    cited += [target.indicator for target in plan.targets if target.indicator]
    return tuple({ref.id: _indicator_row(ref) for ref in cited}.values())


def _indicator_row(ref: IndicatorRef) -> Row:
    return {"id": ref.id, "scheme": ref.scheme, "code": ref.code, "title": words(ref.title)}


def mention_rows(document: str, plan: ResolvedPlan, action_ids: tuple[str, ...]) -> Iterator[Row]:
    for number, mention in enumerate(plan.mentions, start=1):
        yield {
            "id": f"{document}-m{number}",
            "indicator_id": mention.indicator.id,
            "document_id": document,
            "action_id": None if mention.action is None else action_ids[mention.action],
            "block_id": block_id(document, mention.place.block),
            "page": mention.place.page,
            "text": mention.indicator.text,
            "context": words(mention.context),
            "message": words(mention.indicator.message),
        }


def target_rows(document: str, plan: ResolvedPlan) -> Iterator[Row]:
    for number, target in enumerate(plan.targets, start=1):
        yield {
            "id": f"{document}-g{number}",
            "document_id": document,
            "table_id": table_id(document, target.table),
            "indicator_id": target.indicator.id if target.indicator else None,
            "measure": words(target.measure),
            "place": words(target.place_name),
            "period_text": words(target.period_text),
            "period_edtf": words(target.period_edtf),
            "is_baseline": int(target.is_baseline),
            "text": words(target.text),
            "value": target.value,
            "unit": words(target.unit),
            "source": words(target.source),
        }
