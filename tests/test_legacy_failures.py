"""Old files that cannot be read say why and what to do, with or without LibreOffice."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from ingest.corpus import describe_file
from ingest.failures import UnreadableFile
from ingest.read import read_document
from ingest.settings import ReadSettings
from tests.compound_samples import compound_file

ODT = "application/vnd.oasis.opendocument.text"
ENCRYPTED, SECOND_TABLE = 0x0100, 0x0200


def word_97(flags: int = SECOND_TABLE, mark: int = 0xA5EC, **streams: bytes) -> bytes:
    """The streams of a Word 97 file with nothing but the beginning of its header filled in."""
    header = struct.pack("<HH6xH", mark, 0xC1, flags) + bytes(5000)
    return compound_file(**{"WordDocument": header, "1Table": bytes(4500)} | streams)


def open_document(kind: str = ODT, manifest: str = "", **members: bytes) -> bytes:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", "<office:document-content/>")
        package.writestr("META-INF/manifest.xml", f"<manifest:manifest>{manifest}</manifest:manifest>")
        for name, content in members.items():
            package.writestr(name, content, zipfile.ZIP_DEFLATED)
    return saved.getvalue()


LOCKED_ENTRY = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
CASES = {
    "plan.doc": (word_97(ENCRYPTED | SECOND_TABLE), "legacy_encrypted", "password"),
    "locked.docx": (compound_file(EncryptionInfo=b"x", EncryptedPackage=b"y"), "word_encrypted", "password"),
    "locked.odt": (open_document(manifest=LOCKED_ENTRY), "legacy_encrypted", "password"),
    "cut.doc": (word_97()[:-3000], "legacy_damaged", "cut short"),
    "header.doc": (word_97()[:700], "legacy_damaged", "cut short"),
    "zeros.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), "legacy_damaged", "fresh copy"),
    "no-table.doc": (word_97(SECOND_TABLE ^ SECOND_TABLE), "legacy_damaged", "0Table"),
    "other.doc": (word_97(mark=0), "legacy_damaged", "begin"),
    "short.doc": (compound_file(WordDocument=b"\xec\xa5"), "legacy_damaged", "cut short"),
    "cut.odt": (open_document()[:-40], "legacy_damaged", "unpacked"),
    "bomb.odt": (open_document(**{"Pictures/1.png": bytes(70 * 2**20)}), "legacy_too_large", "memory"),
    "sheet.doc": (compound_file(Workbook=b"x"), "no_reader", "Excel workbook"),
    "slides.doc": (compound_file(**{"PowerPoint Document": b"x"}), "no_reader", "PowerPoint"),
    "mail.doc": (compound_file(**{"__properties_version1.0": b"x"}), "no_reader", "e-mail"),
    "sheet.odt": (open_document(ODT[:-4] + "spreadsheet"), "no_reader", ".ods"),
    "slides.odt": (open_document(ODT[:-4] + "presentation"), "no_reader", ".odp"),
    "drawing.odt": (open_document(ODT[:-4] + "graphics"), "no_reader", "convert"),
}


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_failure_has_its_code_and_says_what_to_do(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, code, words = CASES[name]
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableFile, match=words) as reason:
        read_document(describe_file(tmp_path / name), ReadSettings())
    assert (reason.value.code, reason.value.wanted_parts) == (code, ())
    assert any(step in reason.value.message for step in ("save", "Fetch", "print", "convert"))


def test_an_open_document_file_zipped_anew_is_told_by_its_manifest(tmp_path: Path) -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("content.xml", "<x/>")
        package.writestr("META-INF/manifest.xml", f'<m:file-entry m:full-path="/" m:media-type="{ODT}"/>')
    (tmp_path / "a.zip").write_bytes(saved.getvalue())
    assert describe_file(tmp_path / "a.zip").format == "odt"
