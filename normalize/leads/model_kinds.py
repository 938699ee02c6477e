"""Kinds of leads that the rules leave open, told by a spaCy model that a person has installed and named.

No model comes with planledger, and none is needed: the rules know posts, teams and most persons. A model trained on
general text may know a name when it sees one (`Street Pastors`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from normalize.values import LeadKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: What the models of spaCy call persons and organisations; those of Welsh and other languages say PER.
_KINDS: dict[str, LeadKind] = {"PERSON": "person", "PER": "person", "ORG": "organisation"}
_NOT_PART_OF_A_NAME = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class LeadModel:
    """A model as the settings name it. `where` is what spaCy loads it by: a package, or a folder on this machine."""

    name: str
    version: str
    where: str = field(repr=False)

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


@lru_cache(maxsize=1)
def load_model(where: str) -> Language:
    """The model, with the parts that name persons and organisations. Raises OSError or ValueError where it is none.

    spaCy takes seconds to load, so nothing is until a lead asks for it.
    """
    from spacy import load  # noqa: PLC0415

    return load(where, exclude=["lemmatizer"])


@lru_cache(maxsize=20_000)
def kind_by_model(words: str, model: LeadModel) -> LeadKind | None:
    """Person or organisation, where the model says that of all the words together; else None."""
    doc = load_model(model.where)(words)
    named = [entity for entity in doc.ents if entity.label_ in _KINDS]
    if len(doc.ents) != 1 or len(named) != 1:
        return None
    return _KINDS[named[0].label_] if _is_whole(doc, named[0].start, named[0].end) else None


def _is_whole(doc: Doc, start: int, end: int) -> bool:
    """`the Street Pastors` is the Street Pastors; of `Street Pastors evenings` a part is no answer."""
    rest = [token for token in doc if not start <= token.i < end]
    return all(token.is_punct or token.is_space or token.lower_ in _NOT_PART_OF_A_NAME for token in rest)
