"""Finds what sources hold: files of many maps, archives, maps and papers."""

from collections.abc import Collection
from dataclasses import dataclass, field

from argmap.checking.folder import look_for_maps, named_as_map
from argmap.checking.settings import settings_of_all
from argmap.corpus.corpus_parts import SourceKind
from argmap.corpus.paper_rows import is_paper
from argmap.corpus.storage import SourceFile, Storage, is_address
from argmap.files import refuse
from argmap.problems import Place

LINES = (".jsonl", ".ndjson")
PACKED_LINES = tuple(f"{lines}{packing}" for lines in LINES for packing in (".gz", ".bz2", ".xz"))
ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
KINDS = {SourceKind.LINES: LINES, SourceKind.PACKED_LINES: PACKED_LINES, SourceKind.ARCHIVE: ARCHIVES}
FOUND = "found"
"""Said in a list of files of one that is named as maps are; reading it tells whether it is one."""


@dataclass(slots=True)
class FoundSources:
    """What there is: files with many records in each, by name with their kind; files of one; what was passed over.

    Of files in ``unsure`` nobody has looked yet what they are: they lie in a folder of another store.
    """

    many: dict[str, SourceKind] = field(default_factory=dict)
    single: list[str] = field(default_factory=list)
    passed: dict[str, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)


def find_sources(names: Collection[str], corpus: Storage, *, papers: bool) -> FoundSources:
    """Return what files, folders and addresses hold; ``papers`` tells to look for papers in folders, too.

    A corpus that lies in one of the folders is no source of itself.
    Raises ``ReadError`` for what is not there, and for a folder with nothing in it that could be read.
    """
    found = FoundSources()
    for name in dict.fromkeys(names):
        inside = _in_folder(name, found, papers=papers) if SourceFile(name).is_folder() else [name]
        for one in (one for one in inside if not corpus.holds(one)):
            if kind := kind_of(one):
                found.many[one] = kind
            else:
                found.single.append(one)
    found.single = list(dict.fromkeys(found.single))
    found.unsure -= set(names)
    return found


def kind_of(name: str) -> SourceKind | None:
    """Return the kind of a file with many records in it, by its name; ``None`` for a file of one."""
    return next((kind for kind, endings in KINDS.items() if name.lower().endswith(endings)), None)


def _in_folder(folder: str, found: FoundSources, *, papers: bool) -> list[str]:
    below = [one for one in SourceFile(folder).files_below() if not _hidden(one, folder)]
    many = [one for one in below if kind_of(one)]
    if is_address(folder):
        maps = [one for one in below if not kind_of(one) and named_as_map(one.rpartition("/")[2].lower())]
    else:
        looked = look_for_maps([folder], settings_of_all([folder]).leaves_out)
        maps = [one for one in looked.maps if not kind_of(one)]
        found.passed |= looked.passed
    known = {*maps, *many}
    read = [one for one in below if one not in known and is_paper(one)] if papers else []
    if not (many or maps or read):
        cure = "name a folder with maps; with --papers, one with papers"
        raise refuse("unreadable-file", "this folder contains no map", cure, Place(folder))
    if is_address(folder):
        found.unsure |= {*maps, *read}
    return [*many, *maps, *read]


def _hidden(file: str, folder: str) -> bool:
    return any(one.startswith(".") for one in file.removeprefix(folder).split("/"))
