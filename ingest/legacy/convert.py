"""Save old files as .docx, many in one call; what a call does not produce is tried again alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from ingest.failures import UnreadableFile
from ingest.legacy.checks import check_legacy
from ingest.legacy.soffice import NAME, Call, Soffice
from ingest.program_ending import ending_in_words
from ingest.run_program import Finished
from ingest.source_file import SourceFile

#: A .docx copy, or why there is none.
Conversion = Path | UnreadableFile

#: Seconds a call for many files may go without a new copy. Then the file at fault is tried alone, with all the time
#: a document may take, and the others go on without it.
_BATCH_PATIENCE = 30.0


def libreoffice_missing() -> UnreadableFile:
    return UnreadableFile(
        "libreoffice_missing",
        "Files of this kind (.doc, .rtf, .odt) are read by way of LibreOffice, which is not on this machine. "
        "`planledger doctor` says how to get it; the next build then reads the file. Or save it as .docx.",
        (NAME,),
    )


def convert(
    sources: Iterable[SourceFile],
    soffice: Soffice,
    folder: Path,
    time_limit: float,
    give_up: Callable[[], bool] = lambda: False,
) -> dict[str, Conversion]:
    """A copy or a reason for each file, by its id. Originals are copied to `folder` first and never opened in place.

    `time_limit` is in seconds a file. Once `give_up` says True the files at hand are left out.
    """
    results: dict[str, Conversion] = {}
    waiting: list[Path] = []
    for source in sources:
        try:
            waiting.append(_copied(source, folder))
        except UnreadableFile as reason:
            results[source.id] = reason
        except OSError:
            continue  # whoever reads the file will say what is wrong
    while waiting and not give_up():
        call = soffice.save_as_docx(waiting, min(time_limit, _BATCH_PATIENCE), give_up)
        results |= {Path(name).stem: copy for name, copy in call.copies.items()}
        waiting = [file for file in waiting if file.name not in call.copies]
        # A call that came to its end tried each file; one that was lost leaves the first without a copy suspect.
        suspects, waiting = (waiting, []) if call.is_over else (waiting[:1], waiting[1:])
        for file in suspects:
            if not give_up():
                results[file.stem] = _alone(file, soffice, time_limit, give_up)
    return results


def _copied(source: SourceFile, folder: Path) -> Path:
    """LibreOffice leaves lock files beside what it opens, and two files of one name would make one copy."""
    data = source.read_bytes()
    check_legacy(source.format, data)
    copy = folder / f"{source.id}.{source.format}"
    copy.write_bytes(data)
    return copy


def _alone(file: Path, soffice: Soffice, time_limit: float, give_up: Callable[[], bool]) -> Conversion:
    call = soffice.save_as_docx([file], time_limit, give_up)
    return call.copies.get(file.name) or _failure(call, time_limit)


def _failure(call: Call, time_limit: float) -> UnreadableFile:
    if call.finished is None:
        return UnreadableFile(
            "legacy_timed_out",
            f"LibreOffice took longer than {time_limit:g} seconds to open it and was stopped. Give it more time with "
            "`--force --time-limit SECONDS`, or save it as .docx and put that in the corpus.",
        )
    if not call.is_over:
        return UnreadableFile(
            "legacy_crashed",
            f"LibreOffice ended in the middle of it ({_ending(call.finished)}); all other documents are "
            "unharmed. Open it in Word and save it as .docx.",
        )
    return UnreadableFile(
        "legacy_not_converted",
        "LibreOffice could not open it: it is damaged, or not what it seems to be. Fetch a fresh copy, or open it in "
        "the program that made it and save it as .docx.",
    )


def _ending(finished: Finished) -> str:
    said = finished.said.strip().rpartition("\n")[2]
    ending = ending_in_words(finished.exit_code)
    return f"{ending}: {said}" if said else ending
