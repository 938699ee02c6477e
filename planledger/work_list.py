"""What a build has to do: the files of the corpus against what the database already knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePosixPath

from ingest.source_file import SourceFile
from output.store import KnownFile


@dataclass(frozen=True, slots=True)
class WorkList:
    """`to_read` is new, changed and outdated together, in the order of the corpus.

    `new`: files of unknown bytes at an unknown path. `changed`: other bytes at a known path, or known bytes
    at another path. `outdated`: read by another pipeline version, or asked for with --force. `replaced`:
    documents whose file now holds other bytes. `removed`: documents whose file is gone.
    """

    new: tuple[SourceFile, ...]
    changed: tuple[SourceFile, ...]
    outdated: tuple[SourceFile, ...]
    unchanged: tuple[SourceFile, ...]
    replaced: tuple[KnownFile, ...]
    removed: tuple[KnownFile, ...]

    @property
    def to_read(self) -> tuple[SourceFile, ...]:
        return tuple(sorted((*self.new, *self.changed, *self.outdated), key=lambda source: source.path))

    @property
    def newly_removed(self) -> tuple[KnownFile, ...]:
        """Documents gone since the last build, as opposed to those marked already."""
        return tuple(known for known in self.removed if not known.missing)


def plan_work(
    sources: Iterable[SourceFile],
    known: Iterable[KnownFile],
    version: str,
    *,
    only: str | None = None,
    force: bool = False,
) -> WorkList:
    """Sort files and documents into what is to be done with them. `only` leaves everything else alone."""
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
            kind = _kind(source, document, known_paths, version, force)
            sorted_out[kind].append(source)
    gone = [d for d in known if d.id not in here and _wanted(only, d.path, *d.also_at)]
    return WorkList(
        new=tuple(sorted_out["new"]),
        changed=tuple(sorted_out["changed"]),
        outdated=tuple(sorted_out["outdated"]),
        unchanged=tuple(sorted_out["unchanged"]),
        replaced=tuple(d for d in gone if d.path in paths_here),
        removed=tuple(d for d in gone if d.path not in paths_here),
    )


def _kind(source: SourceFile, known: KnownFile | None, known_paths: set[str], version: str, force: bool) -> str:
    if known is None:
        return "changed" if source.path in known_paths else "new"
    if known.missing:
        return "new"
    if (known.path, known.also_at) != (source.path, source.also_at):
        return "changed"
    if force or known.pipeline_version != version:
        return "outdated"
    return "unchanged"


def _wanted(only: str | None, *paths: str) -> bool:
    """Whether a glob, on the path or the bare file name, takes any of the paths: the rule of list_files."""
    return only is None or any(fnmatch(path, only) or fnmatch(PurePosixPath(path).name, only) for path in paths)
