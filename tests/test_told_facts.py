"""Whose plan it is where the settings say so: over the document, or where the document does not."""

from __future__ import annotations

import pytest

from ingest.settings import Told
from normalize.resolve_settings import ResolveSettings
from normalize.resolve_told_facts import told_authority
from normalize.values import Authority, AuthorityVerdict


def council(code: str) -> Authority:
    return Authority(code, f"Council {code}", None, None, None, None, None)


ONE, OTHER, THIRD = council("X1"), council("X2"), council("X3")
DEFAULT = ResolveSettings(default_authority=Told((ONE,), "default_authority"))
OWN = ResolveSettings(default_authority=Told((ONE,), "default_authority"), authority=Told((THIRD,), "a.authority"))


@pytest.mark.parametrize(
    ("verdict", "authority", "code"),
    [
        (AuthorityVerdict(None), ONE, "authority_from_settings"),
        (AuthorityVerdict(None, ("it is named only once",)), ONE, "authority_from_settings"),
        (AuthorityVerdict(OTHER, ("title",)), OTHER, "authority_told"),
        (AuthorityVerdict(None, ("several",), contenders=("X2", "X1")), ONE, "authority_from_settings"),
        (AuthorityVerdict(None, ("several",), contenders=("X2", "X3")), None, "authority_unknown"),
        (AuthorityVerdict(None, ("a fire authority",), other_body=True), None, "authority_unknown"),
    ],
)
def test_the_default_fills_a_gap_and_overrules_nothing(verdict: AuthorityVerdict, authority: Authority, code: str):
    found, (notice,) = told_authority(verdict, DEFAULT, None)
    assert (found, notice.code) == (authority, code)
    assert (notice.setting is not None) == (code == "authority_from_settings")


@pytest.mark.parametrize(
    "verdict", [AuthorityVerdict(None), AuthorityVerdict(OTHER, ("title",)), AuthorityVerdict(None, other_body=True)]
)
def test_an_authority_told_of_the_document_wins_over_everything(verdict: AuthorityVerdict):
    found, (notice,) = told_authority(verdict, OWN, None)
    assert (found, notice.setting) == (THIRD, "a.authority")


def test_the_event_says_what_the_document_says_itself():
    _, (notice,) = told_authority(AuthorityVerdict(OTHER, ("title: 'Council X2' (10.0)",)), OWN, None)
    assert notice.message == "Council X3 (X3), say the settings; the document: Council X2: title: 'Council X2' (10.0)."


def test_without_settings_the_verdict_stands():
    assert told_authority(AuthorityVerdict(OTHER, ("title",)), ResolveSettings(), 2009)[0] is OTHER
    assert told_authority(AuthorityVerdict(None), ResolveSettings(), 2009)[0] is None
