"""A damaged zip container costs its own document and never the run, however it was packed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from ingest.corpus import list_files
from ingest.failures import UnreadableFile
from ingest.legacy.checks import check_legacy
from ingest.read import read_document
from ingest.settings import ReadSettings
from tests.word_samples import members, paragraph, word_file
from tests.workbook_samples import new_sheet, saved
from tests.workbook_samples import read as read_workbook

PACKED = [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
ODT = '<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>'


def repacked(data: bytes, packed: int, damaged: str) -> bytes:
    """The same archive packed in another way, with bytes in the middle of one member turned."""
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", packed) as package:
        for name, part in members(data).items():
            package.writestr(name, part)
        entry = package.getinfo(damaged)
    middle = entry.header_offset + 30 + len(damaged) + entry.compress_size // 2
    turned = bytearray(copy.getvalue())
    turned[middle : middle + 4] = bytes(255 - byte for byte in turned[middle : middle + 4])
    return bytes(turned)


def open_document() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("content.xml", "<office:document-content/>")
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("META-INF/manifest.xml", f"<m:manifest>{ODT * 20}</m:manifest>")
    return made.getvalue()


def why(folder: Path, data: bytes) -> str:
    (folder / "plan.bin").write_bytes(data)
    (source,) = list_files(folder)
    with pytest.raises(UnreadableFile) as failure:
        read_document(source, ReadSettings())
    return failure.value.code


@pytest.mark.parametrize("packed", PACKED)
@pytest.mark.parametrize("part", ["[Content_Types].xml", "word/document.xml"])
def test_a_damaged_word_file_is_listed_and_says_so_when_read(tmp_path: Path, packed: int, part: str) -> None:
    assert why(tmp_path, repacked(word_file(paragraph("Plan")), packed, part)) == "word_corrupt_zip"


@pytest.mark.parametrize("packed", PACKED)
@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_damaged_workbook_says_which_part_cannot_be_unpacked(packed: int, part: str) -> None:
    with pytest.raises(UnreadableFile, match=f"{part} cannot be unpacked") as failure:
        read_workbook(repacked(saved(new_sheet([["Action", "Lead"], ["Plant trees", "Parks"]])), packed, part))
    assert failure.value.code == "workbook_damaged"


@pytest.mark.parametrize("packed", PACKED)
@pytest.mark.parametrize("part", ["mimetype", "META-INF/manifest.xml"])
def test_an_open_document_file_with_a_damaged_list_of_parts_is_listed(tmp_path: Path, packed: int, part: str) -> None:
    damaged = repacked(open_document(), packed, part)
    (tmp_path / "plan.odt").write_bytes(damaged)
    assert [source.path for source in list_files(tmp_path)] == ["plan.odt"]
    check_legacy("odt", damaged)  # what is left of the file is for LibreOffice to judge


def test_a_file_that_is_gone_is_no_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(word_file(paragraph("Plan")))
    (source,) = list_files(tmp_path)
    path.unlink()
    with pytest.raises(FileNotFoundError):
        read_document(source, ReadSettings())
