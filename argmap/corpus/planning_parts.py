"""Divides what sources hold into parts, each of which takes some seconds."""

import json
import os
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from argmap.corpus.archives import opened_archive
from argmap.corpus.corpus_parts import CorpusPart, SourceKind, key_of
from argmap.corpus.corpus_plan import FORMAT, CheckedBy
from argmap.corpus.found_sources import FOUND, FoundSources
from argmap.corpus.paper_rows import is_paper
from argmap.corpus.storage import SourceFile, Storage, is_address
from argmap.problems import ReadError
from argmap.version import __version__

PART_BYTES = 4 * 2**20
"""How much of a source a part has: what it takes to read is lost when it is interrupted."""
MAP_COST, PAPER_COST = 4096, 512 * 1024
"""What a file takes besides its bytes."""
CUTS = 256
"""Of so many names of files, one ends a part whatever its size: so a new file changes one part, not all behind it."""


class Planning:
    """Makes the parts of a corpus. ``checked_by`` and ``papers`` bear on what is made of them."""

    def __init__(self, corpus: Storage, checked_by: CheckedBy, *, papers: bool) -> None:
        self._corpus = corpus
        by = [checked_by.select, checked_by.ignore, checked_by.profile, papers]
        self._all = (__version__, FORMAT, by)
        self._beside: dict[str, str] = {}
        self._single: set[str] = set()
        self._unsure: set[str] = set()

    def parts(self, found: FoundSources) -> Iterator[CorpusPart]:
        """Yield the parts of all that was found. Raises ``ReadError`` for what cannot be read, and ``OSError``."""
        self._single, self._unsure = set(found.single), found.unsure
        for file, kind in found.many.items():
            yield from self._of_many(file, kind)
        for single in ([one for one in found.single if is_address(one) is away] for away in (False, True)):
            if single:
                yield from self._of_files(single)

    def _of_many(self, file: str, kind: SourceKind) -> Iterator[CorpusPart]:
        size, stamp = SourceFile(file).stamp()
        match kind:
            case SourceKind.LINES:
                ends = [*range(PART_BYTES, size, PART_BYTES), size]
            case SourceKind.PACKED_LINES:
                ends = [size]
            case _:
                ends = _ends_in_archive(file)
        for lo, hi in zip([0, *ends], ends, strict=False):
            yield CorpusPart(key_of(*self._all, kind, file, stamp, lo, hi), kind, file, lo, hi)

    def _of_files(self, files: Sequence[str]) -> Iterator[CorpusPart]:
        entries = [self._entry(file) for file in files]
        lines = [json.dumps([file, *stamps, *self._found(file)]).encode() + b"\n" for file, *stamps, _ in entries]
        listing = f"lists/{key_of([one.decode() for one in lines])}.jsonl"
        self._corpus.write(listing, b"".join(lines))
        begun, lo = 0, 0
        for end in _ends([cost for *_, cost in entries], [os.fsencode(file) for file in files]):
            slice_ = b"".join(lines[begun:end])
            key = key_of(*self._all, SourceKind.FILES, slice_.decode())
            yield CorpusPart(key, SourceKind.FILES, "", lo, lo + len(slice_), listing)
            begun, lo = end, lo + len(slice_)

    def _entry(self, file: str) -> tuple[str, str, str, int]:
        size, stamp = SourceFile(file).stamp()
        return file, stamp, self._companions(file), size + (PAPER_COST if is_paper(file) else MAP_COST)

    def _found(self, file: str) -> list[str]:
        return [FOUND] if file in self._unsure else []

    def _companions(self, file: str) -> str:
        """Return what changes whenever a file does that lies beside a map and counts for it, as a paper's text."""
        folder, between = (file.rpartition("/")[0], "/") if is_address(file) else (str(Path(file).parent), os.sep)
        if folder not in self._beside:
            inside = sorted(SourceFile(folder).files_in().items())
            begin = "" if folder == "." else folder.removesuffix(between) + between
            others = [one for one in inside if not one[0].startswith(".") and begin + one[0] not in self._single]
            self._beside[folder] = key_of(others) if others else ""
        return self._beside[folder]


def _ends_in_archive(file: str) -> list[int]:
    """Return where the parts of an archive end; one that is damaged is a single part, which says so when it is read."""
    try:
        with opened_archive(file) as archive:
            return list(_ends([one + MAP_COST for one in archive.sizes()]))
    except ReadError:
        return [0]


def _ends(costs: Sequence[int], marks: Sequence[bytes] = ()) -> Iterator[int]:
    """Yield where parts end, so that none costs much more than ``PART_BYTES``; the last end is that of all."""
    cost = 0
    for number, one in enumerate(costs, 1):
        cost += one
        marked = bool(marks) and zlib.crc32(marks[number - 1]) % CUTS == 0
        if cost >= PART_BYTES or marked or number == len(costs):
            yield number
            cost = 0
