"""The records of a part: each is what may be a map, or a paper, with the place where it lies."""

import json
import lzma
import zlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from argmap.checking.folder import OTHERS, look_for_maps
from argmap.corpus.archives import OpenedArchive, opened_archive
from argmap.corpus.corpus_parts import CorpusPart, SourceKind
from argmap.corpus.fetched_files import FetchedFiles
from argmap.corpus.found_sources import FOUND
from argmap.corpus.paper_rows import is_paper
from argmap.corpus.source_record import SourceRecord
from argmap.corpus.storage import SourceFile, Storage, is_address
from argmap.files import LARGEST, refuse
from argmap.problems import Place, ReadError

_DAMAGED = (OSError, EOFError, zlib.error, lzma.LZMAError)
"""What is raised over a file that is damaged, or compressed and cut off."""


@contextmanager
def records_of(part: CorpusPart, corpus: Storage, *, papers: bool) -> Iterator[Iterator[SourceRecord]]:
    """Lend the records of a part, in the order of its source. Raises ``ReadError`` where the source cannot be read."""
    with ExitStack() as stack:
        match part.kind:
            case SourceKind.LINES | SourceKind.PACKED_LINES:
                packed = part.kind is SourceKind.PACKED_LINES
                stream = stack.enter_context(SourceFile(part.source).open("infer" if packed else None))
                yield _in_lines(stream, part, whole=packed)
            case SourceKind.FILES:
                folder = Path(stack.enter_context(TemporaryDirectory(prefix="argmap-")))
                listed = (corpus.read(part.listing) or b"")[part.lo : part.hi]
                yield _in_list(listed, part, folder, papers=papers)
            case _:
                folder = Path(stack.enter_context(TemporaryDirectory(prefix="argmap-")))
                try:
                    archive = stack.enter_context(opened_archive(part.source))
                except ReadError as error:
                    yield iter([SourceRecord(part.source, part.source, part.lo, 1, error=error)])
                else:
                    yield _in_archive(archive, part, folder, papers=papers)


def _in_lines(stream: IO[bytes], part: CorpusPart, *, whole: bool) -> Iterator[SourceRecord]:
    """Yield the lines that begin in a part: the one that reaches over its end is in it, and in no other.

    An empty file is a record that cannot be read, and so is what follows where a file is damaged.
    """
    at, number = part.lo, 0
    try:
        if part.lo:
            stream.seek(part.lo - 1)
            at += _passed(stream) - 1
        while (whole or at < part.hi or not part.hi) and (line := stream.readline(LARGEST + 2)):
            number += 1
            long = len(line) > LARGEST and not line.endswith(b"\n")
            length = len(line) + (_passed(stream) if long else 0)
            name = f"{part.source}@{at}"
            yield SourceRecord(name, part.source, at, number, line[:200] if long else line.rstrip(), too_long=long)
            at += length
        why = None if at else ("syntax-error", "the file is empty", "write a map on each line")
    except _DAMAGED as error:
        cure = "copy the file again from where it came from"
        why = ("broken-file", f"from here on the file cannot be read: {error}", cure)
    if why:
        name = f"{part.source}@{at}"
        yield SourceRecord(name, part.source, at, number + 1, error=refuse(*why, Place(part.source)))


def _passed(stream: IO[bytes]) -> int:
    """Read to the end of a line and return how many bytes that was."""
    length = 0
    while piece := stream.readline(2**20):
        length += len(piece)
        if piece.endswith(b"\n"):
            break
    return length


def _in_list(listed: bytes, part: CorpusPart, folder: Path, *, papers: bool) -> Iterator[SourceRecord]:
    at, fetched = part.lo, FetchedFiles(folder, papers)
    for number, line in enumerate(listed.splitlines(keepends=True), 1):
        file, *rest = json.loads(line)
        if is_address(file):
            if record := fetched.record(file, at, number, named=FOUND not in rest):
                yield record
        else:
            yield SourceRecord(file, file, at, number, path=file)
        at += len(line)


def _beside(names: Iterable[str], folder: str) -> list[str]:
    return [one for one in names if one.lower().endswith(OTHERS) and one.rpartition("/")[0] == folder]


def _in_archive(archive: OpenedArchive, part: CorpusPart, folder: Path, *, papers: bool) -> Iterator[SourceRecord]:
    """Yield the maps among some files of an archive, and its papers if asked for; what is damaged is a record, too."""
    names = archive.names()
    broken: dict[str, ReadError] = {}
    for name in names[part.lo : part.hi]:
        try:
            archive.unpack(name, folder)
        except ReadError as error:
            broken[name] = error
    maps = {Path(one).relative_to(folder).as_posix() for one in look_for_maps([folder]).maps}
    for number, name in enumerate(names[part.lo : part.hi]):
        place = f"{part.source}/{name}", part.source, part.lo + number, number + 1
        if name in broken:
            yield SourceRecord(*place, error=broken[name])
        elif name in maps or (papers and is_paper(name)):
            beside = partial(_unpack_beside, archive, folder, name.rpartition("/")[0])
            for one in _beside(names, name.rpartition("/")[0]):
                archive.unpack(one, folder)
            yield SourceRecord(*place, path=str(folder / name), away=(str(folder), part.source), fetch=beside)


def _unpack_beside(archive: OpenedArchive, folder: Path, where: str, name: str) -> None:
    whole = f"{where}/{name}" if where else name
    if whole in archive.names():
        archive.unpack(whole, folder)
