"""What is wrong with a settings file is said in words that name the entry and what to do; nothing is built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planledger.command_line import run
from planledger.exit_codes import ExitCode
from planledger.problems import Problem
from planledger.settings.read_settings import KEYS, read_settings
from tests.settings_samples import Corpus, new_corpus, plan

DOCS = Path(__file__).resolve().parents[1] / "docs" / "settings.md"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    made = new_corpus(tmp_path)
    made.add("parks.docx", plan("Parks Action Plan", ("Repair the bandstand", "J Baker", "May 2009")))
    return made


def refused(corpus: Corpus, capsys: pytest.CaptureFixture[str], settings: str) -> str:
    """What is said about a file that cannot be used."""
    corpus.tell(settings)
    capsys.readouterr()
    assert corpus.build() == ExitCode.USAGE
    assert not corpus.db.exists()
    return " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('default_autority = "Leeds"', "default_autority: there is no such setting. Did you mean “default_authority”?"),
        ("default_authority = 7", "default_authority: this must be words in quotation marks, not a number."),
        ('default_authority = " "', "default_authority: there is nothing between the quotation marks."),
        ('default_authority = "Leads City Council"', "Did you mean “Leeds City Council”"),
        ('default_authority = "Newcastle"', "may be any of Newcastle-under-Lyme Borough Council (E07000195), Newcastle"),
        ('abbreviations = "PCT"', "abbreviations: this must be a section: a line [abbreviations] with lines below it."),
        ("[abbreviations]\nPCT = 3", "abbreviations.PCT: this must be words in quotation marks, not a number."),
        ('[abbreviations]\n" " = "x"', 'abbreviations." ": there is nothing between the quotation marks.'),
        ('[lead_aliases]\n"J Baker" = ["a"]', 'lead_aliases."J Baker": this must be words in quotation marks, not a list.'),
        ('[columns]\n"Who?" = "leed"', 'columns."Who?": there is no role “leed” for a column of a plan. Did you mean “lead”?'),
        ('[columns]\n"Base" = "baseline"', "“baseline” is a role of tables of targets, which cannot be set."),
        ('[columns]\n"**" = "lead"', 'columns."**": the words over a column must hold letters or figures.'),
        ('[columns]\nWho = "lead"\ndefault_authority = "Leeds"', "does default_authority belong to the top of the file"),
        ('[abbreviations]\nA = "B"\ndefault_authority = "Leeds"', "default_authority: it belongs to the top of the file"),
        ('[documents."a.docx"]\ntitel = "A"', 'documents."a.docx".titel: there is no such setting. Did you mean “title”?'),
        ('[documents]\n"a.docx" = "Leeds"', 'documents."a.docx": this must be a section: a line [documents."a.docx"]'),
        ('[documents."a.docx"]\ndocument_date = "3 May"', "“3 May” is no date. Write the day as 2008-03-31."),
        ('[documents."a.docx"]\ndocument_date = 2008', "this must be a date, not a number. Write the day as 2008-03-31."),
        ('[documents."a.docx"]\nperiod = "soon"', "“soon” states no period. Write it like 2008/09, 2008-2011"),
        ('[documents."a.docx".tables.first.roles]\n1 = "lead"', "tables.first: give its number, from 1, as"),
        ('[documents."a.docx".tables.1.roles]\n0 = "lead"', "tables.1.roles.0: give its number, from 1, as"),
        ('[documents."a.docx".tables.1]\nheader_row = "2"', "this must be a whole number without quotation marks"),
        ('[documents."a.docx".tables.1]\nheader_row = -1', "header_row: -1 is too small: the first is 1."),
        ("[documents.'a.docx'.tables.1]\nrole = { 1 = 'lead' }", "tables.1.role: there is no such setting. Did you mean"),
        (f"a = {'[' * 5000}1{']' * 5000}", "holds brackets within brackets, deeper than any setting needs."),
        ("[columns\n", "is not written as a settings file should be"),
        ("Who? = lead", "Every line is like: name = \"value\", with both quotation marks"),
        ('[documents."plans\\parks.docx"]', "folders are parted by /"),
    ],
)  # fmt: skip
def test_a_fault_names_the_entry_and_what_to_do(
    corpus: Corpus, capsys: pytest.CaptureFixture[str], settings: str, said: str
):
    assert said in refused(corpus, capsys, settings)


def test_all_faults_are_told_at_once(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    said = refused(corpus, capsys, 'a = 1\n[columns]\nWho = "leed"\n[documents.x]\nperiod = "soon"')
    assert "3 entries of" in said
    assert all(entry in said for entry in ("a: ", "columns.Who: ", "documents.x.period: "))


def test_a_file_that_is_no_utf_8_says_how_to_save_it(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    (corpus.folder / "planledger.toml").write_bytes('[columns]\n"Büro" = "lead"'.encode("latin-1"))
    assert corpus.build() == ExitCode.USAGE
    assert "save it with the encoding UTF-8" in capsys.readouterr().err


def test_a_file_saved_by_notepad_is_read(corpus: Corpus):
    text = 'default_authority = "Leeds"\r\n\r\n[columns]\r\nWho = "lead"\r\n'
    (corpus.folder / "planledger.toml").write_bytes(text.encode("utf-8-sig"))
    assert corpus.build() == 0
    assert corpus.ask("select authority_id from documents") == [("E08000035",)]


def test_a_settings_file_that_is_not_there_is_said(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    assert corpus.build("--settings", "nowhere.toml") == ExitCode.NOT_FOUND
    assert run(["inspect", str(corpus.folder / "parks.docx"), "--settings", "nowhere.toml"]) == ExitCode.NOT_FOUND
    assert capsys.readouterr().err.count("There is no settings file at nowhere.toml.") == 2
    assert corpus.build("--settings", str(corpus.folder)) == ExitCode.NOT_FOUND
    assert f"{corpus.folder} is a folder. Name the planledger.toml in it." in capsys.readouterr().err


def test_a_date_may_stand_in_quotation_marks_or_bare(tmp_path: Path):
    path = tmp_path / "planledger.toml"
    path.write_text('[documents.a]\ndocument_date = 2008-03-31\n[documents.b]\ndocument_date = "2008-03-31"\n')
    bare, quoted = read_settings(path).documents
    days = [told.value.isoformat() for rule in (bare, quoted) if (told := rule.document_date)]
    assert days == ["2008-03-31", "2008-03-31"]


@pytest.mark.parametrize("section", KEYS)
def test_every_key_is_explained_with_an_example_and_no_other_is(section: str):
    page = DOCS.read_text("utf-8")
    named = {"": "The whole corpus", "documents": "One document", "tables": "One table"}[section]
    part = re.search(rf"^## {named}$(.*?)(?=^## |\Z)", page, re.M | re.S)
    assert part, f"docs/settings.md has no section {named}"
    assert set(re.findall(r"^\| `(\w+)` \|", part[1], re.M)) == set(KEYS[section])


def test_the_example_of_the_page_is_a_settings_file(tmp_path: Path):
    path = tmp_path / "planledger.toml"
    for example in re.findall(r"```toml\n(.*?)```", DOCS.read_text("utf-8"), re.S):
        path.write_text(example, "utf-8")
        settings = read_settings(path)
        assert settings.entries() or settings.documents
        for key in (*KEYS["documents"], *KEYS["tables"]):
            assert "tables" not in example or key in example


@given(st.text(alphabet='ab"=[].{}12\n #\\', max_size=40))
def test_no_file_whatever_ends_otherwise_than_in_settings_or_a_problem(tmp_path_factory: pytest.TempPathFactory, words):
    path = tmp_path_factory.mktemp("settings") / "planledger.toml"
    path.write_text(words, "utf-8")
    try:
        said = str(read_settings(path).path)
    except Problem as problem:
        said = problem.message
    assert str(path) in said
