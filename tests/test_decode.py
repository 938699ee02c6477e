"""Text files in the encodings of two decades of offices."""

from __future__ import annotations

import pytest

from ingest.failures import UnreadableFile
from ingest.text.decode import decode
from ingest.text.read import read_text

WORDS = "Children’s Trust – £10k for café “Môn”"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_text_reads_the_same_in_every_encoding(encoding: str) -> None:
    text, notices = decode((WORDS + "\r\nplain words follow\n" * 3).encode(encoding))
    assert text.lstrip("\ufeff").startswith(WORDS)
    assert notices == ()


def test_bytes_that_are_no_text_in_their_stated_encoding_are_reported() -> None:
    text, notices = decode(b"\xef\xbb\xbfPlan \xff\xfe 2009")
    assert "\ufffd" in text
    assert [n.code for n in notices] == ["characters_lost"]


def test_an_encoding_that_must_be_guessed_is_reported() -> None:
    _, notices = decode("План действий на 2009 год, ответственный и срок исполнения".encode("koi8-r"))
    assert [n.code for n in notices] in (["encoding_guessed"], [])


def test_a_blank_file_says_so() -> None:
    with pytest.raises(UnreadableFile) as failure:
        read_text(b" \n\t\n", frozenset())
    assert failure.value.code == "no_text"
