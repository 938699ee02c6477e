"""Read a .doc, .rtf or .odt file: LibreOffice saves it as .docx, the Word reader reads that copy."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest.container_formats import beginning
from ingest.document import Document, Notice
from ingest.failures import UnreadableFile
from ingest.legacy.checks import check_legacy, is_cut_short
from ingest.legacy.convert import Conversion, convert, libreoffice_missing
from ingest.legacy.soffice import NAME, Soffice, find_libreoffice
from ingest.source_file import SourceFile
from ingest.word.read import read_word

#: Seconds for a file that nobody has saved as .docx ahead of its turn, such as one that is inspected.
_TIME_LIMIT = 300.0

#: Fields that LibreOffice fills in anew when it saves the copy: with the day of reading and the name of the copy.
_OF_THE_MOMENT = frozenset({"DATE", "TIME", "FILENAME"})


def read_legacy(source: SourceFile) -> Document:
    """The document as its .docx copy has it; the copy made ahead is taken where there is one.

    Raises UnreadableFile: of `check_legacy`, `convert` and `read_word`, and libreoffice_missing; OSError where the
    file is gone.
    """
    data = source.read_bytes()
    if source.docx_copy is not None:
        document = _read_copy(source.docx_copy)
    else:
        check_legacy(source.format, data)
        document = _read_alone(source)
    notices = (_CUT_SHORT,) if is_cut_short(source.format, data) else ()
    return replace(document, format=source.format, notices=(*notices, *document.notices))


def _read_alone(source: SourceFile) -> Document:
    program = find_libreoffice()
    if program is None:
        raise libreoffice_missing()
    with TemporaryDirectory(prefix="planledger-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        copies = convert([source], Soffice(program, folder), folder, _TIME_LIMIT)
        return _read_copy(copies[source.id])


def _read_copy(copy: Conversion) -> Document:
    if isinstance(copy, UnreadableFile):
        raise copy
    data = copy.read_bytes()
    document = read_word(data, _OF_THE_MOMENT)
    return replace(document, reader=f"{_version_of(data)} + {document.reader}")


def _version_of(copy: bytes) -> str:
    """`LibreOffice 7.4.7.2`, as it says of itself in the copy."""
    with zipfile.ZipFile(io.BytesIO(copy)) as package:
        said = re.search(rb"LibreOffice\w*/([\d.]+)", beginning(package, "docProps/app.xml"))
    return f"{NAME} {said.group(1).decode()}" if said else NAME


_CUT_SHORT = Notice(
    "warning",
    "rtf_cut_short",
    "The end of the rich text file is missing; what was found was read. Fetch a fresh copy: the end of the plan may "
    "be missing.",
)
