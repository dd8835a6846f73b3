"""Files of other stores, copied to this machine one by one, each with the files beside it that count for a map."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from argmap.checking.folder import OTHERS, look_for_maps
from argmap.corpus.paper_rows import is_paper
from argmap.corpus.source_record import SourceRecord
from argmap.corpus.storage import SourceFile
from argmap.files import LARGEST, refuse
from argmap.problems import Place, ReadError


@dataclass(slots=True)
class FetchedFiles:
    """Copies files into ``folder``. With ``papers``, a paper that was found in a folder is read, too."""

    folder: Path
    papers: bool
    _listed: dict[str, list[str]] = field(default_factory=dict)

    def record(self, file: str, at: int, line: int, *, named: bool) -> SourceRecord | None:
        """Return a file as a record; ``None`` for one that nobody named, and that is no map."""
        where, _, name = file.rpartition("/")
        here = self.folder / str(line) / name
        here.parent.mkdir(parents=True)
        try:
            _copy(file, here)
            if not (named or self._counts(here)):
                return None
            for beside in self._beside(where, here):
                _copy(f"{where}/{beside}", here.with_name(beside))
        except ReadError as error:
            return SourceRecord(file, file, at, line, error=error)

        def fetch(beside: str) -> None:
            if beside in self._names(where):
                _copy(f"{where}/{beside}", here.with_name(beside))

        return SourceRecord(file, file, at, line, path=str(here), away=(str(here.parent), where), fetch=fetch)

    def _counts(self, here: Path) -> bool:
        """Tell whether a file is one that is read of a folder of this machine."""
        return (self.papers and is_paper(here.name)) or str(here) in look_for_maps([str(here.parent)]).maps

    def _beside(self, where: str, here: Path) -> list[str]:
        """Return the names of the files for a map: they begin as it does, or as it says (``paper: NAME``)."""
        content, stem = here.read_bytes(), PurePosixPath(here.name).stem
        ends = [(one, next(end for end in OTHERS if one.lower().endswith(end))) for one in self._names(where, OTHERS)]
        begins = [(one, one[: -len(end)]) for one, end in ends]
        return [one for one, begin in begins if begin == stem or begin.encode("utf-8", "replace") in content]

    def _names(self, where: str, ends: tuple[str, ...] = ("",)) -> list[str]:
        if where not in self._listed:
            self._listed[where] = list(SourceFile(where).files_in())
        return [one for one in self._listed[where] if one.lower().endswith(ends)]


def _copy(file: str, here: Path) -> None:
    source = SourceFile(file)
    if source.stamp()[0] > LARGEST:
        raise refuse("too-large", f"the file is larger than {LARGEST // 2**20} MiB", "leave it out", Place(file))
    source.copy_to(here)
