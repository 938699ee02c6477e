"""The settings say what the words over a column mean, and which role a certain column has."""

from __future__ import annotations

from pathlib import Path

import pytest

from planledger.command_line import run
from tests.settings_samples import Corpus, new_corpus, plan

OWN = ("Action", "Officer i/c", "By when", "Remarks of the panel")
REPAIR = ("Repair the bandstand", "J Baker", "May 2009", "Well done")
PAINT = ("Paint the railings", "A Shah", "June 2009", "Late again")


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    made = new_corpus(tmp_path)
    made.add("parks.docx", plan("Parks Action Plan", REPAIR, PAINT, header=OWN))
    return made


def fields(corpus: Corpus, *names: str) -> list[tuple[object, ...]]:
    return corpus.ask(f"select {', '.join(names)} from actions order by document_id, table_id, row")


def test_words_over_a_column_mean_what_the_settings_say(corpus: Corpus):
    corpus.tell('[columns]\n"OFFICER I/C" = "lead"\n"Remarks of the panel" = "progress"')
    corpus.build()
    assert fields(corpus, "lead_text", "progress", "extra") == [
        ("J Baker", "Well done", None),
        ("A Shah", "Late again", None),
    ]
    assert corpus.events("role_from_settings") == [
        ("Table 1, column 2 (“Officer i/c”) has the role lead_text, say the settings.", 'columns."OFFICER I/C"'),
        (
            "Table 1, column 4 (“Remarks of the panel”) has the role progress, say the settings.",
            'columns."Remarks of the panel"',
        ),
    ]


def test_the_words_of_the_settings_win_over_the_vocabulary(corpus: Corpus):
    corpus.add("parks.docx", plan("Plan", ("Repair it", "J Baker", "May 2009"), header=("Action", "Lead", "Target")))
    corpus.tell('[columns]\nTarget = "outcome"')
    corpus.build()
    assert fields(corpus, "outcome", "timescale_text") == [("May 2009", None)]


def test_the_words_of_the_settings_win_in_a_register_of_risks(corpus: Corpus):
    header = ("Risk", "Likelihood", "Mitigation", "Lead")
    corpus.add(
        "parks.docx", plan("Plan", ("It floods", "Sandbags are bought", "Dig a drain", "J Baker"), header=header)
    )
    corpus.tell('[columns]\nLikelihood = "progress"')
    corpus.build()
    assert fields(corpus, "risk", "action", "progress") == [("It floods", "Dig a drain", "Sandbags are bought")]


def test_a_header_that_only_the_settings_know_is_a_header(corpus: Corpus):
    corpus.add("parks.docx", plan("Plan", REPAIR[:3], PAINT[:3], header=("Wot", "Hoo", "Wen")))
    corpus.build()
    assert fields(corpus, "action") == []
    corpus.tell('[columns]\nWot = "action"\nHoo = "lead"\nWen = "timescale"')
    corpus.build()
    assert fields(corpus, "action", "lead_text", "timescale_text") == [REPAIR[:3], PAINT[:3]]


def test_words_over_columns_may_be_told_for_one_document_alone(corpus: Corpus):
    corpus.add("roads.docx", plan("Roads Plan", REPAIR[:3], header=OWN[:3]))
    corpus.tell('[documents."parks.docx".columns]\n"Officer i/c" = "lead"')
    corpus.build()
    found = corpus.ask("select path, lead_text from actions a join documents d on d.id = a.document_id order by 1, 2")
    assert found == [("parks.docx", "A Shah"), ("parks.docx", "J Baker"), ("roads.docx", None)]


def test_a_label_in_a_text_means_what_the_settings_say(corpus: Corpus):
    lines = "Action: Repair the bandstand\nOfficer i/c: J Baker\nTimescale: May 2009\n\n"
    corpus.add("notes.txt", f"Parks Plan\n\n{lines}{lines.replace('bandstand', 'railings')}".encode())
    corpus.tell('[columns]\n"Officer i/c" = "lead"')
    corpus.build("--only", "notes.txt")
    assert {lead for (lead,) in fields(corpus, "lead_text")} == {"J Baker"}
    ((message, setting),) = corpus.events("role_from_settings")
    assert (message, setting) == ("The label “Officer i/c” means lead_text, say the settings.", 'columns."Officer i/c"')


def test_an_aligned_text_is_read_by_the_words_of_the_settings(corpus: Corpus):
    rows = (("Wot", "Hoo", "Wen"), REPAIR[:3], PAINT[:3], ("Plant two trees", "J Baker", "July 2009"))
    corpus.add("notes.txt", ("Parks Plan\n\n" + "\n".join("\t".join(r) for r in rows)).encode())
    corpus.tell('[columns]\nWot = "action"\nHoo = "lead"\nWen = "timescale"')
    corpus.build("--only", "notes.txt")
    assert fields(corpus, "action", "lead_text") == [r[:2] for r in rows[1:]]


def test_a_column_of_one_table_has_the_role_it_is_given(corpus: Corpus):
    corpus.tell("""
        [documents."parks.docx".tables.1]
        roles = { 2 = "lead", 4 = "outcome" }
    """)
    corpus.build()
    assert fields(corpus, "lead_text", "outcome", "extra")[0] == ("J Baker", "Well done", None)
    head = 'documents."parks.docx".tables.1.roles.'
    assert [setting for _, setting in corpus.events("role_from_settings")] == [head + "2", head + "4"]
    assert [
        e[1] for e in corpus.ask("select severity, message from run_events where code = 'column_without_role'")
    ] == []


def test_a_role_that_is_given_is_taken_from_the_column_that_had_it(corpus: Corpus):
    corpus.tell('[documents."parks.docx".tables.1.roles]\n4 = "action"')
    corpus.build()
    assert fields(corpus, "action", "extra")[0] == (
        "Well done",
        '{"Action": "Repair the bandstand", "Officer i/c": "J Baker"}',
    )


def test_a_column_may_be_given_no_role(corpus: Corpus):
    corpus.tell('[documents."parks.docx".tables.1]\nroles = { 2 = "lead", 3 = "none" }')
    corpus.build()
    assert fields(corpus, "timescale_text", "extra")[0] == (
        None,
        '{"By when": "May 2009", "Remarks of the panel": "Well done"}',
    )


def test_the_first_row_names_the_columns_where_no_row_is_known_to(corpus: Corpus):
    corpus.add("parks.docx", plan("Plan", REPAIR[:3], PAINT[:3], header=("Wot", "Hoo", "Wen")))
    corpus.tell('[documents."parks.docx".tables.1.roles]\n1 = "action"\n2 = "lead"\n3 = "timescale"')
    corpus.build()
    assert fields(corpus, "action", "lead_text", "timescale_text") == [REPAIR[:3], PAINT[:3]]


def test_a_table_may_be_told_to_have_no_header(corpus: Corpus):
    corpus.add("parks.docx", plan("Plan", REPAIR[:3], PAINT[:3], header=()))
    corpus.tell("""
        [documents."parks.docx".tables.1]
        header_row = 0
        roles = { 1 = "action", 2 = "lead", 3 = "timescale" }
    """)
    corpus.build()
    assert fields(corpus, "action", "lead_text", "timescale_text") == [REPAIR[:3], PAINT[:3]]
    assert ("No row of table 1 names its columns, say the settings.") in [
        m for m, _ in corpus.events("role_from_settings")
    ]


def test_the_row_that_names_the_columns_may_be_told(corpus: Corpus):
    rows = (("Wot", "Hoo", "Wen"), REPAIR[:3], PAINT[:3])
    corpus.add("parks.docx", plan("Plan", *rows, header=("Action", "Lead", "When it suits")))
    corpus.tell("""
        [documents."parks.docx".tables.1]
        header_row = 2
        roles = { 1 = "action", 2 = "lead", 3 = "timescale" }
    """)
    corpus.build()
    assert fields(corpus, "action", "lead_text", "timescale_text") == [REPAIR[:3], PAINT[:3]]


def test_a_table_or_column_that_is_not_there_is_told_and_nothing_is_lost(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
):
    corpus.tell("""
        [documents."parks.docx".tables]
        1.roles.9 = "outcome"
        7.roles.1 = "action"
    """)
    unused = corpus.unused(capsys)
    head = 'documents."parks.docx".tables.'
    assert unused == [head + "1.roles.9", head + "7.roles.1"]
    assert [m for m, _ in corpus.events("setting_not_applied")] == [
        "Table 1 has 4 columns; roles for these could not be set: 9.",
        "There is no table 7 to set roles in; tables by number: 1.",
    ]
    assert [action for (action,) in fields(corpus, "action")] == [REPAIR[0], PAINT[0]]


def test_inspect_says_that_the_settings_gave_the_role(corpus: Corpus, capsys: pytest.CaptureFixture[str]):
    corpus.tell('[columns]\n"Officer i/c" = "lead"\n[documents."parks.docx".tables.1.roles]\n4 = "outcome"')
    assert run(["inspect", str(corpus.folder / "parks.docx"), "--json"]) == 0
    shown = capsys.readouterr().out
    assert "“officer i c” names the lead, say the settings" in shown
    assert '"reason": "the settings say so"' in shown
