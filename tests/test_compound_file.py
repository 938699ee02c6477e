"""OLE2 containers are looked into without trusting them."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.compound_file import BrokenContainer, CompoundFile
from ingest.detect_format import detect_format
from tests.compound_samples import compound_file

STREAMS = {
    "WordDocument": b"\xec\xa5" + b"a plan " * 900,
    "1Table": b"t" * 5000,
    "Notes": b"n" * 130,
    "Last": b"z" * 64,
}
WHOLE = compound_file(**STREAMS)


def test_streams_large_and_small_are_read_whole() -> None:
    file = CompoundFile(WHOLE)
    assert file.names == STREAMS.keys()
    assert {name: file.read(name) for name in file.names} == STREAMS


def test_a_stream_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        CompoundFile(WHOLE).read("Workbook")


@pytest.mark.parametrize("kept", [8, 300, 511, 600])
def test_a_container_cut_off_before_its_directory_is_broken(kept: int) -> None:
    with pytest.raises(BrokenContainer):
        _ = CompoundFile(WHOLE[:kept]).names


def test_a_stream_that_is_cut_off_is_broken_and_the_others_are_read() -> None:
    file = CompoundFile(WHOLE[:-600])
    assert file.read("Notes") == STREAMS["Notes"]
    with pytest.raises(BrokenContainer):
        file.read("1Table")


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=16))
def test_damaged_bytes_are_read_or_refused_and_nothing_else(at: int, noise: bytes) -> None:
    # A circle of sectors, a name that is none, a number out of range: any other exception fails the test.
    with contextlib.suppress(BrokenContainer, KeyError):
        file = CompoundFile(WHOLE[:at] + noise + WHOLE[at + len(noise) :])
        for name in file.names:
            file.read(name)


@pytest.mark.parametrize(
    ("streams", "name"),
    [
        (("WordDocument", "1Table"), "doc"),
        (("EncryptionInfo", "EncryptedPackage"), "docx"),
        (("Workbook",), "xls"),
        (("Book",), "xls"),
        (("PowerPoint Document", "Pictures"), "ppt"),
        (("__properties_version1.0", "__nameid_version1.0"), "msg"),
        (("VisioDocument",), "unknown"),
    ],
)
def test_a_container_is_what_its_streams_say(streams: tuple[str, ...], name: str) -> None:
    assert detect_format(compound_file(**dict.fromkeys(streams, b"content"))) == name
