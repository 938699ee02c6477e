"""Leads under the names, and with the full words, that a person has told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.leads.resolve import resolve_leads
from normalize.leads.told_leads import ToldLeads, ToldWords, read_leads, told_leads
from normalize.values import Lead


def told(
    abbreviations: dict[str, str] | None = None, aliases: dict[str, str] | None = None, **stated: str
) -> ToldLeads:
    """The words of settings in which each entry is called by its first word; `stated` is spelled out by the text."""

    def entries(pairs: dict[str, str] | None) -> dict[str, ToldWords]:
        return {short: ToldWords(words, f"entry of {short}") for short, words in (pairs or {}).items()}

    return told_leads(stated, entries(abbreviations), entries(aliases))


def only(text: str, words: ToldLeads) -> Lead:
    (lead,) = read_leads(text, words)
    return lead


def test_an_abbreviation_gets_its_full_words_and_says_where_they_are_from():
    lead = only("AD(LC)", told({"AD(LC)": "Assistant Director (Leisure and Culture)"}))
    assert (lead.text, lead.kind, lead.expansion) == ("AD(LC)", "post", "Assistant Director (Leisure and Culture)")
    assert (lead.message, lead.setting) == ("spelled out by the settings", "entry of AD(LC)")


@pytest.mark.parametrize("written", ["AD (LC)", "AD(LC)", "AD( LC )"])
def test_brackets_may_be_set_in_any_way(written: str):
    lead = only(written, told({"AD(LC)": "Assistant Director (Leisure and Culture)"}))
    assert lead.expansion == "Assistant Director (Leisure and Culture)"
    assert lead.setting == "entry of AD(LC)"


@pytest.mark.parametrize("spelled", ["AD(LC)", "AD (LC)"])
def test_what_the_document_spells_out_itself_has_the_higher_rank(spelled: str):
    words = told({"AD(LC)": "Assistant Director (Leisure and Culture)"}, **{spelled: "Area Director (Leeds Central)"})
    lead = only("AD(LC)", words)
    assert (lead.expansion, lead.message, lead.setting) == ("Area Director (Leeds Central)", None, None)


@pytest.mark.parametrize("written", ["J Baker", "J. Baker", "j baker", "J  Baker."])
def test_a_spelling_is_the_lead_it_is_told_to_be_however_it_is_set(written: str):
    lead = only(written, told(aliases={"J. Baker": "Jill Baker"}))
    assert (lead.name, lead.kind, lead.setting) == ("Jill Baker", "person", "entry of J. Baker")
    assert lead.text == resolve_leads(written)[0].text


def test_an_alias_has_the_kind_of_the_name_it_stands_for():
    assert only("Wardens XQ", told(aliases={"Wardens XQ": "Street Wardens Team"})).kind == "team"
    assert only("J Baker", told(aliases={"J Baker": "Zqx"})).kind == "person"


def test_an_alias_of_an_abbreviation_has_its_full_words():
    lead = only(
        "Assistant Dir. Leisure", told({"AD(L)": "Assistant Director (Leisure)"}, {"Assistant Dir. Leisure": "AD(L)"})
    )
    assert (lead.name, lead.expansion) == ("AD(L)", "Assistant Director (Leisure)")


def test_two_spellings_in_one_cell_are_one_lead_and_the_first_stands():
    leads = read_leads("Jill Baker / J Baker / A Shah", told(aliases={"J Baker": "Jill Baker"}))
    assert [(lead.text, lead.name) for lead in leads] == [("Jill Baker", "Jill Baker"), ("A Shah", "A Shah")]


def test_other_leads_of_the_cell_stay_as_they_are():
    words = told({"PCT": "Primary Care Trust"}, {"J Baker": "Jill Baker"})
    plain = resolve_leads("Head of Parks\nA Shah")
    assert read_leads("Head of Parks\nA Shah", words) == plain


@given(st.text(max_size=40))
def test_without_settings_leads_are_read_as_they_always_were(text: str):
    assert read_leads(text, ToldLeads()) == resolve_leads(text)


@given(st.lists(st.sampled_from(["J Baker", "Jill Baker", "A Shah", "PCT", "Head of Parks"]), min_size=1, max_size=5))
def test_no_lead_comes_twice_and_none_is_lost(cell: list[str]):
    leads = read_leads("; ".join(cell), told({"PCT": "Primary Care Trust"}, {"J Baker": "Jill Baker"}))
    names = [lead.name for lead in leads]
    assert len(names) == len(set(names))
    assert set(names) == {"Jill Baker" if name == "J Baker" else name for name in cell}
