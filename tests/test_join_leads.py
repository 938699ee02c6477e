"""One lead for the names that are one, over a whole ledger: what a reader finds, whatever came and went before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from normalize.resolved import StepLead
from normalize.same_leads.names import JoinSettings
from normalize.values import Lead
from output.entry import DocumentEntry
from output.store import Store
from tests.entry_samples import BOROUGH, plan_entry, with_actions, with_authority
from tests.ledger_samples import NOON, check_search, dump, ledger, query, run_on, value


def led_by(path: str, *names: str, kind: str = "person", expansion: str | None = None) -> DocumentEntry:
    """A document of one action, led by these."""
    entry = plan_entry(path)
    leads = tuple(StepLead(Lead(name, kind, name, expansion)) for name in names)  # type: ignore[arg-type]
    assert entry.plan is not None
    return with_actions(entry, replace(entry.plan.actions[0], leads=leads))


def leads(path: Path) -> list[str]:
    return [str(name) for (name,) in query(path, "SELECT name FROM leads ORDER BY name")]


def led(path: Path) -> list[tuple[object, ...]]:
    """As written, and the lead it is."""
    return query(path, "SELECT al.text, l.name FROM action_leads al JOIN leads l ON l.id = al.lead_id ORDER BY al.text")


def test_two_documents_of_one_authority_that_spell_a_lead_differently_have_one_lead(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"))
    assert led(path) == [("H. Venkat", "Hari Venkat"), ("Hari Venkat", "Hari Venkat")]
    assert leads(path) == ["Hari Venkat"]


def test_a_join_is_listed_with_its_reason_and_its_documents(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"))
    sql = "SELECT lead, name, rule, because, authority, actions, documents FROM lead_merges"
    because = "“H. Venkat” can be “Hari Venkat” alone: nobody else here has that surname and initial."
    assert query(path, sql) == [("Hari Venkat", "H. Venkat", "initial", because, "Oldbrook", 1, "a.pdf")]


def test_nothing_is_joined_across_authorities_or_across_documents_of_none(tmp_path: Path) -> None:
    newbrook = replace(BOROUGH, id="E09000099", name="Newbrook")
    short, full = led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat")
    assert len(leads(ledger(tmp_path, short, with_authority(full, newbrook), name="1.db"))) == 2
    path = ledger(tmp_path, with_authority(short, None), with_authority(full, None), name="2.db")
    assert len(leads(path)) == 2
    assert query(path, "SELECT * FROM lead_merges") == []


def test_a_document_of_no_authority_joins_its_own_names(tmp_path: Path) -> None:
    action = led_by("a.pdf", "H. Venkat").plan.actions[0]
    other = replace(action, row=replace(action.row, row=2), leads=(StepLead(Lead("x", "person", "Hari Venkat")),))
    path = ledger(tmp_path, with_authority(with_actions(plan_entry("a.pdf"), action, other), None))
    assert leads(path) == ["Hari Venkat"]


def test_two_names_of_one_cell_are_two_leads(tmp_path: Path) -> None:
    assert leads(ledger(tmp_path, led_by("a.pdf", "H. Venkat", "Hari Venkat"))) == ["H. Venkat", "Hari Venkat"]


def test_a_later_document_brings_the_fuller_name_and_takes_it_with_it(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"))
    alone = dump(path)
    with run_on(path) as store:
        store.save(led_by("b.pdf", "Hari Venkat"))
    assert leads(path) == ["Hari Venkat"]
    with run_on(path) as store:
        store.prune(["b.pdf"])
    assert {**dump(path), "run_events": []} == {**alone, "run_events": []}


def test_a_second_person_of_the_initial_undoes_the_join(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"))
    with run_on(path) as store:
        store.save(led_by("c.pdf", "Hema Venkat"))
    assert leads(path) == ["H. Venkat", "Hari Venkat", "Hema Venkat"]
    check_search(path)


def test_a_name_has_the_same_id_whatever_it_is_joined_to(tmp_path: Path) -> None:
    def name_id(path: Path) -> object:
        return value(path, "SELECT name_id FROM action_leads WHERE text = 'H. Venkat'")

    alone = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), name="1.db")
    joined = ledger(tmp_path, led_by("b.pdf", "Hari Venkat"), led_by("a.pdf", "H. Venkat"), name="2.db")
    assert name_id(alone) == name_id(joined) == value(alone, "SELECT id FROM leads")


def test_an_abbreviation_spelled_out_in_one_document_is_the_post_of_another(tmp_path: Path) -> None:
    full = "Assistant Director (Planning and Transport)"
    short = led_by("a.pdf", "AD(PT)", kind="post", expansion=full)
    path = ledger(tmp_path, short, led_by("b.pdf", full, kind="post"), led_by("c.pdf", "AD (PT)", kind="post"))
    assert leads(path) == [full]


def test_joining_again_writes_nothing(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"))
    before = path.read_bytes()
    with Store(path) as store:
        assert store.join_leads() == 0
    assert path.read_bytes() == before


def test_a_document_read_again_stays_joined(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"))
    before = dump(path)
    with run_on(path) as store:
        store.save(led_by("a.pdf", "H. Venkat"))
    assert dump(path) == before


def test_a_build_that_was_killed_before_joining_is_mended_by_the_next(tmp_path: Path) -> None:
    whole = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"), name="whole.db")
    path = tmp_path / "killed.db"
    with Store(path, lambda: NOON) as store:
        store.begin_run("1", "serial", ())
        store.save(led_by("a.pdf", "H. Venkat"))
        store.save(led_by("b.pdf", "Hari Venkat"))
    assert len(leads(path)) == 2
    with Store(path) as store:
        assert store.is_broken_off()
        store.join_leads()
    assert dump(path) == dump(whole)


def test_the_settings_can_undo_a_join_and_make_one(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "H. Venkat"), led_by("b.pdf", "Hari Venkat"))
    with Store(path) as store:
        store.join_leads(JoinSettings(apart=(("Hari Venkat", "H. Venkat"),)))
    assert leads(path) == ["H. Venkat", "Hari Venkat"]
    with Store(path) as store:
        store.join_leads(JoinSettings(aliases=(("Hari Venkat", "H. Venkat"),)))
    assert leads(path) == ["H. Venkat"]
    assert query(path, "SELECT rule FROM lead_merges") == [("alias",)]


def test_an_alias_over_kinds_carries_the_kind_to_the_actions(tmp_path: Path) -> None:
    path = ledger(tmp_path, led_by("a.pdf", "HV", kind="unresolved"), led_by("b.pdf", "Hari Venkat"))
    kinds = "SELECT DISTINCT lead_kinds FROM actions ORDER BY lead_kinds"
    with Store(path) as store:
        store.join_leads(JoinSettings(aliases=(("HV", "Hari Venkat"),)))
        assert query(path, kinds) == [("person",)]
        store.join_leads()
    assert query(path, kinds) == [("person",), ("unresolved",)]


def test_the_report_counts_a_lead_once_and_the_names_joined(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Store(path, lambda: NOON) as store:
        store.begin_run("1", "serial", ())
        store.save(led_by("a.pdf", "H. Venkat"))
        store.save(led_by("b.pdf", "Hari Venkat"))
        store.join_leads()
        counts = store.end_run()
    assert (counts.leads, counts.leads_joined) == (1, 1)
