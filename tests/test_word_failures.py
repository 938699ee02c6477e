"""Files that cannot be read say why and what to do; files that can be mended are."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.detect_format import detect_format
from ingest.failures import UnreadableFile
from ingest.word.read import read_word
from tests.compound_samples import compound_file
from tests.word_samples import members, paragraph, replaced, rewritten, row, table, word_file, words_of

PLAN = word_file(paragraph("Plan"))
DOCUMENT = "word/document.xml"


def zip_of(**parts: bytes) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return saved.getvalue()


def failure(data: bytes) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_word(data)
    return caught.value


def with_a_damaged_member() -> bytes:
    """The stored bytes of the document do not match their checksum."""
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_STORED) as package:
        for name, part in members(PLAN).items():
            package.writestr(name, part)
    return saved.getvalue().replace(b'<w:t xml:space="preserve">Plan', b'<w:t xml:space="preserve">Plot')


CASES = {
    "word_encrypted": compound_file(EncryptionInfo=b"4", EncryptedPackage=b"words"),
    "word_corrupt_zip": PLAN[: len(PLAN) // 2],
    "word_no_document": zip_of(**{"xl/workbook.xml": b"<x/>"}),
    "word_broken_xml": rewritten(PLAN, {DOCUMENT: b"<w:document><w:body>"}),
    "word_broken_package": rewritten(PLAN, {}, without=("[Content_Types].xml",)),
}


class TestFailures:
    @pytest.mark.parametrize("code", CASES)
    def test_each_kind_of_failure_has_its_code(self, code: str) -> None:
        assert failure(CASES[code]).code == code

    def test_each_message_is_its_own_and_says_what_to_do(self) -> None:
        messages = [failure(data).message for data in CASES.values()]
        assert len(set(messages)) == len(messages)
        assert all("save" in message for message in messages)

    def test_a_damaged_member(self) -> None:
        assert failure(with_a_damaged_member()).code == "word_corrupt_zip"

    def test_a_missing_main_part(self) -> None:
        assert failure(rewritten(PLAN, {}, without=(DOCUMENT,))).code == "word_no_document"

    def test_a_workbook_is_called_a_workbook(self) -> None:
        assert "Excel" in failure(CASES["word_no_document"]).message

    @pytest.mark.parametrize("member", ["_rels/.rels", "[Content_Types].xml", "word/_rels/document.xml.rels"])
    def test_a_list_of_parts_that_is_something_else(self, member: str) -> None:
        assert failure(rewritten(PLAN, {member: b"<Wrong/>"})).code == "word_broken_package"

    def test_a_document_without_a_body(self) -> None:
        names = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        data = rewritten(PLAN, {DOCUMENT: b"<w:document " + names + b"/>"})
        assert failure(data).code == "word_no_document"

    def test_xml_nested_beyond_reason(self) -> None:
        deep = b"<w:sdt>" * 5000 + b"</w:sdt>" * 5000
        assert failure(replaced(PLAN, DOCUMENT, b"<w:p>", deep + b"<w:p>")).code == "word_broken_xml"

    @settings(max_examples=60, deadline=None)
    @given(st.integers(0, len(PLAN) - 1), st.binary(min_size=1, max_size=8))
    def test_damaged_bytes_either_read_or_fail_in_words(self, at: int, noise: bytes) -> None:
        # Any other exception fails the test.
        with contextlib.suppress(UnreadableFile):
            assert read_word(PLAN[:at] + noise + PLAN[at + len(noise) :]).format == "docx"


class TestHarm:
    def test_a_zip_that_would_fill_the_memory_is_not_unpacked(self) -> None:
        bomb = rewritten(PLAN, {"word/media/big.bin": b"\0" * (70 * 1024 * 1024)})
        assert failure(bomb).code == "word_too_large"

    def test_the_total_size_is_limited(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ingest.zip_size.MAX_UNPACKED_BYTES", 1000)
        assert failure(PLAN).code == "word_too_large"

    def test_large_plans_of_like_rows_are_no_bomb(self) -> None:
        rows = [row(*["The same words in every cell"] * 6)] * 2000
        assert read_word(word_file(table(*rows))).tables()[0].row_count == 2000

    @pytest.mark.parametrize("member", [DOCUMENT, "word/styles.xml"])
    def test_entities_are_not_resolved(self, member: str, tmp_path: Path) -> None:
        secret = tmp_path / "secret.txt"
        secret.write_text("SECRET", encoding="utf-8")
        xml = members(PLAN)[member]
        head, rest = xml.split(b"?>", 1)
        doctype = f'?><!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>'.encode()
        changed = rest.replace(b">Plan<", b">&e;<")
        data = rewritten(PLAN, {member: head + doctype + changed})
        if member == DOCUMENT:
            assert failure(data).code == "word_broken_xml"
        else:
            assert words_of(read_word(data)) == ["Plan"]


class TestMending:
    def test_a_link_to_a_part_that_is_not_there(self) -> None:
        link = (
            b'<Relationship Id="rId900" Target="NULL" Type='
            b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
        )
        rels = "word/_rels/document.xml.rels"
        document = read_word(replaced(PLAN, rels, b"</Relationships>", link))
        assert words_of(document) == ["Plan"]
        assert [n.code for n in document.notices] == ["word_mended"]

    @pytest.mark.parametrize(
        "kind",
        [
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        ],
    )
    def test_files_with_macros_and_templates(self, kind: bytes) -> None:
        plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        document = read_word(replaced(PLAN, "[Content_Types].xml", plain, kind))
        assert words_of(document) == ["Plan"]

    def test_the_main_part_may_have_any_name(self) -> None:
        """SharePoint calls it document2.xml; what counts is what the package says of itself."""
        moved = {name.replace("document.xml", "plan7.xml"): part for name, part in members(PLAN).items()}
        data = replaced(
            rewritten(PLAN, moved, without=(DOCUMENT, "word/_rels/document.xml.rels")),
            "*",
            b"document.xml",
            b"plan7.xml",
        )
        assert detect_format(data) == "docx"
        assert words_of(read_word(data)) == ["Plan"]

    def test_strict_open_xml(self) -> None:
        data = PLAN
        for old, new in (
            (b"schemas.openxmlformats.org/wordprocessingml/2006/main", b"wordprocessingml/main"),
            (b"schemas.openxmlformats.org/officeDocument/2006/relationships", b"officeDocument/relationships"),
        ):
            data = replaced(data, "*", old, b"purl.oclc.org/ooxml/" + new)
        document = read_word(data)
        assert words_of(document) == ["Plan"]
        assert "strict" in document.notices[0].message
