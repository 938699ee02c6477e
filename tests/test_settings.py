"""`planledger.toml` beside the plans says what a whole corpus, or one document, means."""

from __future__ import annotations

from pathlib import Path

import pytest

from planledger.command_line import run
from tests.sample_plans.ledger import query
from tests.settings_samples import Corpus, new_corpus, plan

REPAIR = ("Repair the bandstand", "J Baker", "May 2009")
PAINT = ("Paint the railings", "AD(LC)", "June 2009")


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    made = new_corpus(tmp_path)
    made.add("parks.docx", plan("Parks Action Plan", REPAIR, PAINT))
    return made


def test_the_default_authority_is_that_of_a_document_which_names_none(corpus: Corpus):
    corpus.tell('default_authority = "Leeds City Council"')
    corpus.add("york.docx", plan("City of York Council Action Plan", REPAIR))
    assert corpus.build() == 0
    found = corpus.ask("select path, authority_id from documents order by path")
    assert found == [("parks.docx", "E08000035"), ("york.docx", "E06000014")]
    ((message, setting),) = corpus.events("authority_from_settings")
    assert message.startswith("Leeds City Council (E08000035), say the settings; the document: no authority is named")
    assert setting == "default_authority"


def test_the_default_authority_does_not_make_a_council_of_a_fire_authority(corpus: Corpus):
    corpus.tell('default_authority = "Leeds City Council"')
    corpus.add("parks.docx", plan("West Yorkshire Fire and Rescue Authority Action Plan", REPAIR))
    corpus.build()
    assert corpus.ask("select authority_id from documents") == [(None,)]


@pytest.mark.parametrize(("year", "code"), [("2007", "E10000022"), ("2010", "E06000057")])
def test_of_two_councils_of_one_name_the_year_of_the_document_decides(corpus: Corpus, year: str, code: str):
    corpus.tell('default_authority = "Northumberland County Council"')
    corpus.add("parks.docx", plan("Parks Action Plan", ("Repair it", "J Baker", f"May {year}")))
    corpus.build()
    assert corpus.ask("select authority_id from documents") == [(code,)]


def test_a_default_authority_that_did_not_exist_then_is_doubted(corpus: Corpus):
    corpus.tell('default_authority = "E06000057"')
    corpus.add("parks.docx", plan("Parks Action Plan", ("Repair it", "J Baker", "May 2005")))
    corpus.build()
    assert "It did not exist in 2005" in corpus.events("authority_from_settings")[0][0]


def test_what_is_told_of_one_document_stands_in_the_place_of_what_it_says(corpus: Corpus):
    corpus.tell("""
        [documents."parks.docx"]
        authority = "e08000035"
        title = "Parks and  Gardens Plan"
        document_date = 2009-01-31
        period = "2008/09 - 2010/11"
    """)
    corpus.add("parks.docx", plan("City of York Council Parks Plan 2005/06", REPAIR, prose=("Date: 3 March 2006",)))
    corpus.build()
    columns = "title, authority_id, document_date, period_text, period_start, period_end"
    assert corpus.ask(f"select {columns} from documents") == [
        ("Parks and Gardens Plan", "E08000035", "2009-01-31", "2008/09 - 2010/11", "2008-04-01", "2011-03-31")
    ]
    told = {setting: message for message, setting in corpus.events("fact_from_settings")}
    head = 'documents."parks.docx".'
    assert set(told) == {head + "title", head + "document_date", head + "period"}
    assert "the document was read as “2006-03-03”" in told[head + "document_date"]
    assert corpus.events("authority_from_settings")[0][1] == head + "authority"


def test_a_title_that_is_told_has_no_source_in_the_document(corpus: Corpus):
    corpus.tell('[documents."parks.docx"]\ntitle = "Gardens"')
    corpus.build()
    assert corpus.ask("select count(*) from sources where text like '%Gardens%'") == [(0,)]
    assert corpus.ask("select count(*) from blocks where text like '%Gardens%'") == [(0,)]


def test_a_glob_tells_of_several_documents_and_the_last_that_fits_wins(corpus: Corpus):
    corpus.tell("""
        [documents."parks/*.docx"]
        authority = "Leeds"
        [documents."b.docx"]
        authority = "Exeter"
    """)
    for name in ("parks/a.docx", "parks/b.docx", "roads/c.docx"):
        corpus.add(name, plan(f"Plan {name[-6]}", REPAIR))
    corpus.build()
    found = corpus.ask("select path, authority_id from documents where path like '%/%' order by path")
    assert found == [("parks/a.docx", "E08000035"), ("parks/b.docx", "E07000041"), ("roads/c.docx", None)]


def test_a_file_name_with_square_brackets_is_a_name_and_no_glob(corpus: Corpus):
    corpus.add("parks [draft].docx", plan("Draft Plan", REPAIR))
    corpus.tell('[documents."parks [draft].docx"]\nauthority = "Leeds"')
    corpus.build()
    assert corpus.ask("select path from documents where authority_id = 'E08000035'") == [("parks [draft].docx",)]


def test_an_abbreviation_means_what_the_settings_say_unless_the_document_says_otherwise(corpus: Corpus):
    corpus.tell('[abbreviations]\n"AD(LC)" = "Assistant Director (Leisure and Culture)"\nPCT = "Primary Care Trust"')
    prose = ("The Parkland Care Team (PCT) will help.",)
    corpus.add("parks.docx", plan("Parks Plan", PAINT, ("Plant trees", "PCT", "May 2009"), prose=prose))
    corpus.build()
    found = corpus.ask("select text, expansion, message from action_leads order by action_id")
    assert found == [
        ("AD(LC)", "Assistant Director (Leisure and Culture)", "spelled out by the settings"),
        ("PCT", "Parkland Care Team", None),
    ]
    ((message, setting),) = corpus.events("abbreviation_from_settings")
    assert (message, setting) == (
        "“AD(LC)” stands for “Assistant Director (Leisure and Culture)”, say the settings.",
        'abbreviations."AD(LC)"',
    )


def test_an_abbreviation_tells_what_kind_of_lead_it_is(corpus: Corpus):
    corpus.add("parks.docx", plan("Parks Plan", ("Plant trees", "QXZ", "May 2009")))
    corpus.build()
    assert corpus.ask("select kind from leads") == [("unresolved",)]
    corpus.tell('[abbreviations]\nQXZ = "Green Spaces Team"')
    corpus.build()
    assert corpus.ask("select kind, expansion from leads") == [("team", "Green Spaces Team")]


def test_the_spellings_of_a_lead_are_one_lead_and_the_cell_stays_as_written(corpus: Corpus):
    corpus.tell('[lead_aliases]\n"J. Baker" = "Jill Baker"\n"Mrs Baker" = "Jill Baker"')
    leads = ("J Baker", "Mrs Baker / Jill Baker", "Jill Baker")
    corpus.add("parks.docx", plan("Parks Plan", *((f"Do thing {n}", who, "May 2009") for n, who in enumerate(leads))))
    corpus.build()
    assert corpus.ask("select name, kind from leads") == [("Jill Baker", "person")]
    assert corpus.ask("select lead_text from actions order by row") == [(who,) for who in leads]
    assert corpus.ask("select distinct text from action_leads order by text") == [
        ("J Baker",),
        ("Jill Baker",),
        ("Mrs Baker",),
    ]
    assert {setting for _, setting in corpus.events("lead_from_settings")} == {
        'lead_aliases."J. Baker"',
        'lead_aliases."Mrs Baker"',
    }


def test_the_settings_file_is_no_document_whatever_its_name(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.add("mine.toml", b'default_authority = "Leeds"\n')
    report = corpus.report(capsys, "--settings", str(corpus.folder / "mine.toml"))
    assert (report["new"], report["settings"]) == (["parks.docx"], str(corpus.folder / "mine.toml"))
    assert corpus.ask("select authority_id from documents") == [("E08000035",)]


def test_inspect_finds_the_settings_of_the_corpus_a_file_lies_in(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.add("parks/lake.docx", plan("Lake Plan", REPAIR))
    corpus.tell('[documents."parks/lake.docx"]\nauthority = "Leeds"')
    assert run(["inspect", str(corpus.folder / "parks" / "lake.docx")]) == 0
    shown = capsys.readouterr().out
    assert "Leeds City Council (E08000035)" in shown
    assert "planledger.toml" in shown
    assert "authority_from_settings" in shown


def test_workers_get_the_settings_too(corpus: Corpus):
    corpus.tell('default_authority = "Leeds"\n[columns]\n"Officer i/c" = "lead"')
    corpus.add("lake.docx", plan("Lake Plan", REPAIR, header=("Action", "Officer i/c", "By when")))
    assert run(["build", str(corpus.folder), "--db", str(corpus.db), "--jobs", "2", "--quiet"]) == 0
    rows = query(corpus.db, "select authority_id, lead_text from actions join documents d on d.id = document_id")
    found = sorted(tuple(row.values()) for row in rows)
    assert found == [("E08000035", "AD(LC)"), ("E08000035", "J Baker"), ("E08000035", "J Baker")]
