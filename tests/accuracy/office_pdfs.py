"""Word features printed to PDF by LibreOffice: rules, fonts and page breaks as an office program draws them.

Each table is given rules and the pages are laid on their side; all files are printed in one call.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.corpus import describe_file
from planledger.process_document import process
from tests.accuracy.feature import Feature
from tests.accuracy.known_plan import Specimen
from tests.accuracy.measure import Score, measure, records_of
from tests.accuracy.old_formats import save_as
from tests.accuracy.run_features import FeatureScore, Settings

#: Plans a feature; each is printed by LibreOffice, which takes a while.
MOST_PLANS = 2
#: What says something of PDF that its own features do not say already.
NAMES = (
    "word plain table",
    "word section rows",
    "word header printed again",
    "word second table without a header",
    "word priority merged down",
    "word lead and date merged down",
    "word header of two rows",
    "word cards",
    "word several plans in a file",
    "word status by shading",
)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_RULES = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
_RULED = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_RULES}</w:tblBorders></w:tblPr>'
_ON_ITS_SIDE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1000" w:right="700" w:bottom="1000" w:left="700" w:header="400" w:footer="400"/></w:sectPr></w:body>'
)


def score_office_pdfs(features: Sequence[Feature], settings: Settings) -> Iterator[FeatureScore]:
    """The scores of Word features as PDF, in the order of the features. LibreOffice must be here."""
    plans = min(settings.plans, MOST_PLANS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = [[_write(f, settings.seed, n, folder) for n in range(plans)] for f in features]
        save_as("pdf", sorted(folder.glob("*.docx")), folder)
        for feature, specimens in zip(features, written, strict=True):
            total = sum((_score(path, specimen) for path, specimen in specimens), Score())
            yield FeatureScore(feature.name, "pdf", plans, total)


def _write(feature: Feature, seed: int, number: int, folder: Path) -> tuple[Path, Specimen]:
    """The PDF that is going to be printed, and what must be read from it."""
    specimen = feature.specimen(seed, number)
    stem = f"{feature.name.replace(' ', '-')}-{number}"
    (folder / f"{stem}.docx").write_bytes(_ruled(specimen.data))
    return folder / f"{stem}.pdf", specimen


def _ruled(data: bytes) -> bytes:
    """The Word file with rules about all cells, on pages that lie on their side."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for part in given.infolist():
            content = given.read(part)
            if part.filename == "word/document.xml":
                words = content.decode("utf-8").replace("<w:tblPr/>", _RULED)
                content = words.replace("</w:body>", _ON_ITS_SIDE).encode("utf-8")
            made.writestr(part, content)
    return out.getvalue()


def _score(path: Path, specimen: Specimen) -> Score:
    entry = process(describe_file(path))
    return measure(specimen, records_of(entry.plan))
