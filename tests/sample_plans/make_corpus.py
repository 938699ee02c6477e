"""Writes the sample corpus: `python -m tests.sample_plans.make_corpus [--golden]`.

With `--golden` the right answers are written too. They come from the content of the plans, never from
what the extractor says, and are read through by a person before they are committed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.sample_plans.answers import answers
from tests.sample_plans.corpus_files import CORPUS_FILES

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
GOLDEN = ROOT / "tests" / "golden"


def write_corpus(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in CORPUS_FILES:
        (folder / file.name).write_bytes(file.write(file.plan))


def write_golden(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in CORPUS_FILES:
        text = json.dumps(answers(file.plan, file.name), indent=1, ensure_ascii=False)
        (folder / file.golden_name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_corpus(CORPUS)
    if "--golden" in sys.argv[1:]:
        write_golden(GOLDEN)
