"""A change of the settings makes the next build read again what it bears on; entries nobody uses are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from planledger.command_line import run
from tests.settings_samples import Corpus, new_corpus, plan

REPAIR = ("Repair the bandstand", "J Baker", "May 2009")


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    made = new_corpus(tmp_path)
    made.add("parks.docx", plan("Parks Action Plan", REPAIR))
    made.add("roads/bridges.docx", plan("Bridges Action Plan", ("Mend the bridge", "DoT", "June 2009")))
    made.build()
    return made


def read_again(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> list[str]:
    found: list[str] = corpus.report(capsys)["read_again"]
    return found


def test_a_setting_for_all_documents_makes_all_be_read_again_once(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('default_authority = "Leeds"')
    assert read_again(corpus, capsys) == ["parks.docx", "roads/bridges.docx"]
    assert read_again(corpus, capsys) == []


def test_a_setting_for_one_document_makes_that_one_be_read_again(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('[documents."roads/*"]\nauthority = "Leeds"')
    assert read_again(corpus, capsys) == ["roads/bridges.docx"]
    corpus.tell('[documents."roads/*"]\nauthority = "Exeter"')
    assert read_again(corpus, capsys) == ["roads/bridges.docx"]
    assert corpus.ask("select authority_id from documents order by path") == [(None,), ("E07000041",)]


def test_without_its_settings_a_corpus_is_read_as_it_was_before(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    before = corpus.ask("select path, settings, authority_id from documents order by path")
    corpus.tell('default_authority = "Leeds"')
    corpus.build()
    (corpus.folder / "planledger.toml").unlink()
    assert read_again(corpus, capsys) == ["parks.docx", "roads/bridges.docx"]
    assert corpus.ask("select path, settings, authority_id from documents order by path") == before


def test_the_order_of_the_entries_and_comments_change_nothing(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('[abbreviations]\nDoT = "Department of Trees"\nABC = "Alphabet Board"')
    corpus.build()
    corpus.tell('# our letters\n[abbreviations]\nABC = "Alphabet Board"\nDoT = "Department of Trees"')
    assert read_again(corpus, capsys) == []


def test_a_document_that_fails_is_not_tried_again_for_its_settings(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('default_authority = "Leeds"')
    corpus.add("damaged.pdf", b"%PDF-1.4 and no more")
    corpus.build()
    assert corpus.report(capsys)["unchanged"] == 3


def test_entries_that_no_document_uses_are_told(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell("""
        default_authority = "Leeds"
        [abbreviations]
        DoT = "Department of Trees"
        PCT = "Primary Care Trust"
        [lead_aliases]
        "B Jaker" = "Jill Baker"
        [columns]
        "Officer i/c" = "lead"
        [documents."raods/*"]
        authority = "Exeter"
        [documents."parks.docx"]
        title = "Parks"
        columns = { "Wot" = "action" }
    """)
    assert corpus.report(capsys)["unused_settings"] == [
        {"entry": "abbreviations.PCT", "reason": "no document uses it"},
        {"entry": 'lead_aliases."B Jaker"', "reason": "no document uses it"},
        {"entry": 'columns."Officer i/c"', "reason": "no document uses it"},
        {"entry": 'documents."raods/*"', "reason": "no file of the corpus has this path or name"},
        {"entry": 'documents."parks.docx".columns.Wot', "reason": "it changes nothing of the document it is for"},
    ]
    events = corpus.events("setting_unused")
    assert events[0] == ("abbreviations.PCT: no document uses it.", "abbreviations.PCT")
    assert len(events) == 5


def test_unused_entries_are_known_where_unchanged_documents_were_passed_over(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
):
    corpus.tell('[abbreviations]\nDoT = "Department of Trees"\nPCT = "Primary Care Trust"')
    corpus.build()
    corpus.add("trees.docx", plan("Trees Action Plan", ("Plant a tree", "PCT", "May 2009")))
    assert corpus.unused(capsys) == []
    (corpus.folder / "roads" / "bridges.docx").unlink()
    assert corpus.unused(capsys) == ["abbreviations.DoT"]
    assert corpus.unused(capsys) == ["abbreviations.DoT"]


def test_of_an_entry_that_bears_on_documents_not_read_yet_nothing_is_said(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
):
    corpus.tell('[abbreviations]\nDoT = "Department of Trees"\n[documents."parks.docx".columns]\nWot = "action"')
    assert corpus.unused(capsys, "--only", "parks.docx") == ['documents."parks.docx".columns.Wot']
    assert corpus.unused(capsys) == ['documents."parks.docx".columns.Wot']


def test_the_terminal_tells_unused_entries_and_what_is_not_known(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('[abbreviations]\nPCT = "Primary Care Trust"\n[documents."nowhere.docx"]\ntitle = "Nothing"')
    run(["build", str(corpus.folder), "--db", str(corpus.db), "--jobs", "1", "--only", "parks.docx"])
    out = " ".join(capsys.readouterr().out.split())
    assert 'documents."nowhere.docx": no file of the corpus has this path or name' in out
    assert "1 document not read with" in out
    assert "PCT" not in out
    run(["build", str(corpus.folder), "--db", str(corpus.db), "--jobs", "1"])
    assert "abbreviations.PCT: no document uses it" in " ".join(capsys.readouterr().out.split())


def test_a_byte_identical_copy_is_known_by_either_path(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.add("copy of parks.docx", (corpus.folder / "parks.docx").read_bytes())
    corpus.tell('[documents."parks.docx"]\nauthority = "Leeds"')
    assert corpus.unused(capsys) == []
    assert corpus.ask("select also_at from documents where authority_id is not null") == [('["parks.docx"]',)]


def test_two_names_that_are_told_to_be_two_leads_are_two_and_nothing_is_read_again(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
):
    corpus.tell('default_authority = "Leeds"')
    corpus.add("lakes.docx", plan("Lakes Action Plan", ("Clean the lake", "H. Venkat", "May 2009")))
    corpus.add("trees.docx", plan("Trees Action Plan", ("Plant a tree", "Hari Venkat", "May 2009")))
    corpus.build()
    named = "select name from leads where name like '%Venkat' order by name"
    assert corpus.ask(named) == [("Hari Venkat",)]
    corpus.tell('default_authority = "Leeds"\n[separate_leads]\n"H Venkat" = "Hari Venkat"')
    assert (report := corpus.report(capsys))["read_again"] == []
    assert report["unused_settings"] == []
    assert corpus.ask(named) == [("H. Venkat",), ("Hari Venkat",)]
    corpus.tell('default_authority = "Leeds"')
    corpus.build()
    assert corpus.ask(named) == [("Hari Venkat",)]


def test_a_pair_of_which_one_name_is_nowhere_is_unused(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('[separate_leads]\n"J Baker" = "Joan Baker"')
    assert corpus.unused(capsys) == ['separate_leads."J Baker"']
