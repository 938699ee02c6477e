"""A spaCy model that a person has named tells persons and organisations among the leads that no rule knows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from normalize.leads.model_kinds import LeadModel, kind_by_model
from planledger.command_line import run
from planledger.exit_codes import ExitCode
from tests.settings_samples import Corpus, new_corpus, plan

NAMES = (
    ("PERSON", "Zebedee"),
    ("ORG", "Lanternhive"),
    ("GPE", "Quillsbury"),
)
UNKNOWN = ("Zebedee", "Lanternhive", "Quillsbury", "Mothlight")


def save_model(folder: Path, *names: tuple[str, str], version: str = "1.2.3") -> Path:
    """A pipeline that knows a few names, saved as every spaCy model is."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for label, name in names])  # type: ignore[attr-defined]
    nlp.meta["version"] = version
    nlp.to_disk(folder)
    return folder


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """A plan whose leads no rule knows, beside a model that knows three of them."""
    made = new_corpus(tmp_path)
    rows = [(f"Light lamp {number}", who, "May 2009") for number, who in enumerate(UNKNOWN)]
    made.add("lamps.docx", plan("Lamps Action Plan", *rows, ("Buy oil", "Head of Parks", "May 2009")))
    save_model(tmp_path / "names", *NAMES)
    return made


def kinds(corpus: Corpus) -> dict[str, str]:
    return {str(name): str(kind) for name, kind in corpus.ask("select name, kind from leads")}


def test_without_a_model_they_are_unresolved(corpus: Corpus):
    corpus.build()
    assert kinds(corpus) == {**dict.fromkeys(UNKNOWN, "unresolved"), "Head of Parks": "post"}


def test_the_model_tells_persons_and_organisations_and_nothing_else(corpus: Corpus):
    corpus.tell('spacy_model = "../names"')
    assert corpus.build() == 0
    assert kinds(corpus) == {
        "Zebedee": "person",
        "Lanternhive": "organisation",
        "Quillsbury": "unresolved",
        "Mothlight": "unresolved",
        "Head of Parks": "post",
    }


def test_what_the_model_told_says_so(corpus: Corpus):
    corpus.tell('spacy_model = "../names"')
    corpus.build()
    messages = dict(corpus.ask("select text, message from action_leads"))
    assert messages["Zebedee"] == "told by the model ../names 1.2.3"
    assert messages["Head of Parks"] is None
    assert corpus.events("lead_from_model") == [
        ("The model ../names 1.2.3 says that “Zebedee” is of kind person.", "spacy_model"),
        ("The model ../names 1.2.3 says that “Lanternhive” is of kind organisation.", "spacy_model"),
    ]
    unresolved = [message for message, _ in corpus.events("lead_unresolved")]
    assert unresolved == ["Who this is could not be told: “Quillsbury”.", "Who this is could not be told: “Mothlight”."]


def test_a_model_is_not_asked_about_what_the_rules_know(corpus: Corpus, tmp_path: Path):
    save_model(tmp_path / "wrong", ("ORG", "Jill Baker"), ("PERSON", "Youth Offending Team"), ("ORG", "TBC"))
    rows = [(f"Do thing {who}", who, "May 2009") for who in ("Jill Baker", "Youth Offending Team", "TBC")]
    corpus.add("lamps.docx", plan("Lamps Action Plan", *rows))
    corpus.tell('spacy_model = "../wrong"')
    corpus.build()
    assert kinds(corpus) == {"Jill Baker": "person", "Youth Offending Team": "team", "TBC": "unresolved"}


def test_a_person_who_names_a_lead_knows_better_than_the_model(corpus: Corpus):
    corpus.tell('spacy_model = "../names"\n[lead_aliases]\nZebedee = "Street Lamps Team"')
    corpus.build()
    assert kinds(corpus)["Street Lamps Team"] == "team"
    assert "Zebedee" not in kinds(corpus)


def test_a_model_that_is_never_asked_is_unused(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.add("lamps.docx", plan("Lamps Action Plan", ("Buy oil", "Head of Parks", "May 2009")))
    corpus.tell('spacy_model = "../names"')
    assert corpus.unused(capsys) == ["spacy_model"]


def test_another_version_of_the_model_reads_the_documents_again(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('spacy_model = "../names"')
    corpus.build()
    save_model(corpus.folder.parent / "names", *NAMES, version="1.2.4")
    assert corpus.report(capsys)["read_again"] == ["lamps.docx"]


def test_the_same_model_in_another_place_reads_nothing_again(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('spacy_model = "../names"')
    corpus.build()
    moved = corpus.folder.parent / "moved"
    moved.mkdir()
    for name in ("corpus", "names"):
        (corpus.folder.parent / name).rename(moved / name)
    corpus.folder = moved / "corpus"
    assert corpus.report(capsys)["unchanged"] == 1


def test_inspect_asks_the_model_too(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('spacy_model = "../names"')
    assert run(["inspect", str(corpus.folder / "lamps.docx"), "--json"]) == 0
    leads = [lead for record in json.loads(capsys.readouterr().out)["records"] for lead in record["leads"]]
    assert "Lanternhive (organisation)" in leads


def test_a_model_that_is_not_installed_is_said_with_how_to_get_it(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('spacy_model = "en_no_such_model"')
    assert corpus.build() == ExitCode.PART_MISSING
    said = capsys.readouterr().err
    assert "no spaCy model “en_no_such_model” is installed" in said
    assert "python -m spacy download en_no_such_model" in said
    assert not corpus.db.exists()


def test_a_folder_without_a_model_is_said(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('spacy_model = "."')
    assert corpus.build() == ExitCode.USAGE
    assert "holds no spaCy model: there is no meta.json" in capsys.readouterr().err


def test_a_damaged_model_stops_the_build_before_anything_is_read(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('spacy_model = "../names"')
    (corpus.folder.parent / "names" / "config.cfg").write_text("[nlp\n", "utf-8")
    assert corpus.build() == ExitCode.PART_MISSING
    assert "spacy_model: the model cannot be loaded" in capsys.readouterr().err
    assert not corpus.db.exists() or corpus.ask("select count(*) from documents") == [(0,)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Lantern Bearers", "organisation"),
        ("the Lantern Bearers", "organisation"),
        ("Lantern Bearers.", "organisation"),
        ("Lantern Bearers evening", None),
        ("Lantern Bearers and Zebedee", None),
        ("Zebedee", "person"),
        ("Quillsbury", None),
        ("", None),
    ],
)
def test_only_an_answer_about_all_of_the_words_counts(tmp_path: Path, words: str, kind: str | None):
    model = LeadModel("names", "1", str(save_model(tmp_path / "names", *NAMES, ("ORG", "Lantern Bearers"))))
    assert kind_by_model(words, model) == kind
