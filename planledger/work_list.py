"""What a build has to do: the files of the corpus against what the database already knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import PurePosixPath
from types import MappingProxyType

from ingest.settings import OcrMode
from ingest.source_file import SourceFile
from output.store import KnownFile


@dataclass(frozen=True, slots=True)
class WorkList:
    """`to_read` is new, changed and outdated together, in the order of the corpus.

    `new`: files of unknown bytes at an unknown path. `changed`: other bytes at a known path, or known bytes
    at another path. `outdated`: read by another pipeline version, or without a part that is here now, or
    asked for with --force, or with another --ocr or other settings where they matter. `replaced`: documents whose
    file now holds other bytes. `removed`: documents whose file is gone. `forced`: ids of documents read with
    `--ocr force`. `corpus` is every file there is, `--only` or not; `marks` those of the settings that bear on them,
    by id.
    """

    new: tuple[SourceFile, ...]
    changed: tuple[SourceFile, ...]
    outdated: tuple[SourceFile, ...]
    unchanged: tuple[SourceFile, ...]
    replaced: tuple[KnownFile, ...]
    removed: tuple[KnownFile, ...]
    forced: frozenset[str] = frozenset()
    corpus: tuple[SourceFile, ...] = ()
    marks: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def to_read(self) -> tuple[SourceFile, ...]:
        return tuple(sorted((*self.new, *self.changed, *self.outdated), key=lambda source: source.path))

    @property
    def newly_removed(self) -> tuple[KnownFile, ...]:
        """Documents gone since the last build, as opposed to those marked already."""
        return tuple(known for known in self.removed if not known.missing)


#: Of a corpus without settings.
NO_MARKS: Mapping[str, str | None] = MappingProxyType({})


def plan_work(  # noqa: PLR0913 - each but the first three is a case of its own, with a default
    sources: Iterable[SourceFile],
    known: Iterable[KnownFile],
    version: str,
    *,
    only: str | None = None,
    force: bool = False,
    parts_here: frozenset[str] = frozenset(),
    ocr: OcrMode = "auto",
    marks: Mapping[str, str | None] = NO_MARKS,
) -> WorkList:
    """Sort files and documents into what is to be done with them. `only` leaves everything else alone.

    `parts_here` names the optional parts on this machine: a document that wanted one of them is read again.
    `marks` are those of the settings that bear on a file, by its id: one that was read with others is read again.
    """
    sources, known = tuple(sources), tuple(known)
    by_id = {document.id: document for document in known}
    known_paths = {document.path for document in known if not document.missing}
    here = {source.id for source in sources}
    paths_here = {source.path for source in sources}
    sorted_out: dict[str, list[SourceFile]] = {kind: [] for kind in ("new", "changed", "outdated", "unchanged")}
    for source in sources:
        document = by_id.get(source.id)
        # A file known by another path counts there too: what now stands at that path replaces its document.
        before = () if document is None else (document.path,)
        if _wanted(only, source.path, *source.also_at, *before):
            is_outdated = force or (
                document is not None
                and (
                    _is_outdated(document, version, parts_here)
                    or document.settings != marks.get(source.id)
                    or _wants_other_ocr(source, document, ocr)
                )
            )
            kind = _kind(source, document, known_paths, is_outdated=is_outdated)
            sorted_out[kind].append(source)
    gone = [d for d in known if d.id not in here and _wanted(only, d.path, *d.also_at)]
    return WorkList(
        new=tuple(sorted_out["new"]),
        changed=tuple(sorted_out["changed"]),
        outdated=tuple(sorted_out["outdated"]),
        unchanged=tuple(sorted_out["unchanged"]),
        replaced=tuple(d for d in gone if d.path in paths_here),
        removed=tuple(d for d in gone if d.path not in paths_here),
        forced=frozenset(d.id for d in known if d.ocr == "forced"),
        corpus=sources,
        marks=marks,
    )


def _is_outdated(known: KnownFile, version: str, parts_here: frozenset[str]) -> bool:
    part_has_come = bool(known.wanted_parts) and parts_here.issuperset(known.wanted_parts)
    return part_has_come or known.pipeline_version != version


def _wants_other_ocr(source: SourceFile, known: KnownFile, ocr: OcrMode) -> bool:
    """Whether the document would come out otherwise now; `auto` leaves alone what `force` has read."""
    if ocr == "force":
        return source.format == "pdf" and known.ocr != "forced"
    return known.ocr == "declined" if ocr == "auto" else known.ocr in ("used", "forced")


def _kind(source: SourceFile, known: KnownFile | None, known_paths: set[str], *, is_outdated: bool) -> str:
    if known is None:
        return "changed" if source.path in known_paths else "new"
    if known.missing:
        return "new"
    if (known.path, known.also_at) != (source.path, source.also_at):
        return "changed"
    return "outdated" if is_outdated else "unchanged"


def _wanted(only: str | None, *paths: str) -> bool:
    """Whether a glob, on the path or the bare file name, takes any of the paths: the rule of list_files."""
    return only is None or any(fnmatch(path, only) or fnmatch(PurePosixPath(path).name, only) for path in paths)
