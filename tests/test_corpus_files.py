"""What is found in a corpus folder, and how a file's format is told."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from ingest.corpus import describe_file, list_files
from ingest.detect_format import detect_format
from ingest.failures import UnreadableFile
from ingest.read import read_document
from ingest.settings import ReadSettings

BINARY_SHEET = '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'


def archive(*names: str, **members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as z:
        for name, words in (dict.fromkeys(names, "x") | members).items():
            z.writestr(name, words)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.4 ...", "pdf"),
        (b"junk before %PDF-1.7", "pdf"),
        (archive("[Content_Types].xml", "word/document.xml"), "docx"),
        (archive("xl/workbook.xml"), "xlsx"),
        (archive("content.xml"), "zip"),
        (archive("ppt/presentation.xml"), "pptx"),
        (archive("something.else"), "zip"),
        (archive(**{"[Content_Types].xml": BINARY_SHEET}), "xlsb"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "doc"),
        (b"{\\rtf1 Plan}", "rtf"),
        (b"<!DOCTYPE html><p>Plan", "html"),
        (b"Plan\twith tabs\r\n\x0c", "text"),
        ("Plan – 2009".encode("utf-16"), "text"),
        ("Plan for the year".encode("utf-16-le"), "text"),
        (bytes(range(256)) * 4, "unknown"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
    ],
)
def test_the_format_is_told_by_content(data: bytes, name: str) -> None:
    assert detect_format(data) == name


def test_files_are_listed_by_path_without_hidden_ones_and_readme(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden", "README.md", "~$a.docx", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [f.path for f in list_files(tmp_path)] == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_second_copy_of_the_same_bytes_is_the_same_document(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Plan")
    (source,) = list_files(tmp_path)
    assert (source.path, source.also_at) == ("one.txt", ("two.txt",))
    assert source.id == source.sha256[:12]


def test_a_glob_picks_files_by_path_or_name(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "plan.txt").write_text("a")
    (tmp_path / "notes.txt").write_text("b")
    assert [f.path for f in list_files(tmp_path, "plan*")] == ["sub/plan.txt"]
    assert [f.path for f in list_files(tmp_path, "sub/*")] == ["sub/plan.txt"]


def test_links_out_of_the_corpus_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("outside")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "link.txt").symlink_to(tmp_path / "secret")
    assert list_files(corpus) == ()


def test_a_missing_corpus_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        list_files(tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse file names that are no UTF-8")
def test_a_name_that_is_no_utf8_is_listed_with_its_bytes_spelled_out(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"resum\xe9.txt"):
        (tmp_path / os.fsdecode(name)).write_text("Plan")
    (source,) = list_files(tmp_path)
    assert (source.path, source.also_at) == ("caf\\xe9.txt", ("resum\\xe9.txt",))
    assert source.absolute.read_text() == "Plan"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_a_folder_and_links_that_lead_nowhere_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "round.txt").symlink_to("about.txt")
    (tmp_path / "about.txt").symlink_to("round.txt")
    (tmp_path / "here").symlink_to(".")
    assert list_files(tmp_path) == ()


@pytest.mark.parametrize(
    ("name", "data", "code", "advice"),
    [
        ("empty.txt", b"", "empty_file", "again"),
        ("slides.docx", archive("ppt/presentation.xml"), "no_reader", "PowerPoint"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "no_reader", "through OCR"),
        ("scan.tif", b"II*\0" + bytes(40), "no_reader", "through OCR"),
        ("plans.pdf", archive("plans/one.docx"), "no_reader", "Unpack it"),
        ("film.pdf", bytes(range(32)) * 9, "no_reader", "convert"),
        ("sheet.docx", archive("xl/workbook.xml"), "workbook_damaged", "fresh copy"),
        ("page.txt", b"<html><script>draw()</script></html>", "no_text", "print it to PDF"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, name: str, data: bytes, code: str, advice: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as failure:
        read_document(describe_file(path), ReadSettings())
    assert failure.value.code == code
    assert advice in failure.value.message


def test_a_text_file_under_a_wrong_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_text("Action\tLead\nFix roofs\tAnn\n")
    document = read_document(describe_file(path), ReadSettings())
    assert document.format == "text"
    assert [p.place.block for c in document.tables()[0].cells for p in c.text.passages] == [0, 1, 2, 3]
