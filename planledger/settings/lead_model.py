"""The spaCy model that the settings name: one that is installed, or a folder that holds one."""

from __future__ import annotations

import json
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from normalize.leads.model_kinds import LeadModel, load_model
from planledger.exit_codes import ExitCode
from planledger.problems import Problem
from planledger.settings import check_values as check
from planledger.settings.corpus_settings import CorpusSettings
from planledger.settings.faults import Faults


def lead_model(value: object, entry: str, faults: Faults) -> LeadModel | None:
    """A model by the name of its package, or by a folder, seen from that of the settings file. It is not loaded yet."""
    words = check.text(value, entry, faults)
    if words is None:
        return None
    folder = faults.path.resolve().parent / words
    if folder.is_dir():
        return _in_folder(words, folder, entry, faults)
    installed = {point.name: point for point in entry_points(group="spacy_models")}
    if words in installed:
        return LeadModel(words, _version(installed[words]), words)
    here = ", ".join(sorted(installed)) or "none"
    faults.missing = True
    faults.add(
        entry,
        f"no spaCy model “{words}” is installed (installed here: {here}). Get it with "
        f"`python -m spacy download {words}`, name a folder that holds one, or take the line out.",
    )
    return None


def _version(point: EntryPoint) -> str:
    return point.dist.version if point.dist else "of unknown version"


def _in_folder(words: str, folder: Path, entry: str, faults: Faults) -> LeadModel | None:
    """A pipeline that was saved with `nlp.to_disk`."""
    try:
        meta = json.loads((folder / "meta.json").read_text("utf-8"))
        return LeadModel(words, str(meta["version"]), str(folder))
    except (OSError, ValueError, KeyError, TypeError):
        faults.add(entry, f"the folder {folder} holds no spaCy model: there is no meta.json with its version in it.")
        return None


def try_model(settings: CorpusSettings) -> None:
    """Load the model once before there is work for it. Raises Problem where it cannot be loaded."""
    if settings.model is None:
        return
    try:
        load_model(settings.model.value.where)
    except Exception as reason:  # a model runs code of its own, which may fail in any way
        message = f"{settings.path}: {settings.model.entry}: the model cannot be loaded ({reason})."
        raise Problem(ExitCode.PART_MISSING, message) from reason
