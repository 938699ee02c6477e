"""A stand-in for LibreOffice: takes its arguments, and does with each file what the words in it say.

`CRASH` ends it with a signal, `EXIT 255` with that exit code, `HANG` lets it wait for ever, `REFUSE` makes no copy, `ALONE` makes one only in a call
of its own; any other file is saved as a .docx with its words. Each call adds a line to `calls.txt`: profile and files.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.word_samples import paragraph, word_file

SCRIPT = """#!{python}
import os, signal, sys, time, zipfile
from pathlib import Path
out = Path(sys.argv[sys.argv.index("--outdir") + 1])
files = [Path(a) for a in sys.argv[sys.argv.index("--outdir") + 2:]]
with open({log!r}, "a") as log:
    print(sys.argv[1], *(file.name for file in files), file=log)
for file in files:
    words = file.read_text()
    if "CRASH" in words:
        os.kill(os.getpid(), signal.SIGSEGV)
    if "EXIT" in words:
        sys.exit(int(words[6:-1].split()[1]))
    while "HANG" in words:
        time.sleep(0.05)
    if "REFUSE" not in words and not ("ALONE" in words and len(files) > 1):
        with zipfile.ZipFile({empty!r}) as empty, zipfile.ZipFile(out / (file.stem + ".docx"), "w") as copy:
            for name in empty.namelist():
                copy.writestr(name, empty.read(name).replace(b"WORDS", words[6:-1].encode()))
"""


def install(folder: Path) -> Path:
    """Put the stand-in into a folder as `soffice`, and return the list of its calls."""
    calls = folder / "calls.txt"
    calls.touch()
    program = folder / "soffice"
    empty = folder / "empty.docx"
    empty.write_bytes(word_file(paragraph("WORDS")))
    program.write_text(SCRIPT.format(python=sys.executable, empty=str(empty), log=str(calls)))
    program.chmod(0o755)
    return calls
