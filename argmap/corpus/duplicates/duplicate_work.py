"""What is done with a part to find maps that are the same: hashes of its maps, and the sets to compare them by."""

import hashlib
from array import array
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from argmap.corpus.corpus_parts import CorpusPart, PartCounts
from argmap.corpus.duplicates.fingerprints import fingerprint
from argmap.corpus.duplicates.min_hash import bands, signature
from argmap.corpus.duplicates.shingles import shingles
from argmap.corpus.map_rows import Row, wording
from argmap.corpus.rows_of_parts import leaving
from argmap.corpus.storage import Storage
from argmap.corpus.stored_maps import StoredMap, stored_maps

COLUMNS = {
    "part": "VARCHAR", "line": "BIGINT", "map": "VARCHAR", "statements": "INTEGER", "same": "UBIGINT",
    "words": "UBIGINT", "lies_at": "BIGINT", "elements": "INTEGER", "bands": "UBIGINT[]",
}  # fmt: skip
SIZE = 8
"""How many bytes an element of a set has in the file."""


@dataclass(frozen=True, slots=True)
class DuplicateWork:
    """Hashes the maps of parts of ``corpus``, and leaves rows and sets in ``folder``.

    Maps with fewer than ``least`` statements have no hashes; statements whose wording is in ``given`` do not count.
    ``rows`` is how many places a band has.
    """

    corpus: str
    folder: str
    rows: int
    least: int
    given: frozenset[int] = frozenset()

    def __call__(self, part: CorpusPart, skipped: Collection[int] = ()) -> PartCounts:
        """Hash the maps of a part. Raises ``ArgmapError`` where its tables cannot be read."""
        maps = 0
        with leaving(self.folder, part.key, skipped) as leave, set_file(self.folder, part.key).open("wb") as sets:
            for one in stored_maps(Storage(self.corpus), part.key):
                maps += 1
                leave({"part": part.key, "line": one.line, "map": one.name, **self._hashed(one, sets)})
        return PartCounts(maps=maps)

    def _hashed(self, one: StoredMap, sets: IO[bytes]) -> Row:
        nodes = one.graph.nodes.values()
        counted = {node.id: node.text for node in nodes if not node.empty and wording(node.text) not in self.given}
        elements = shingles(counted.values())
        if len(counted) < self.least or not elements:
            return {"statements": len(counted)}
        kept = array("Q", sorted(int.from_bytes(element[:SIZE], "big") for element in elements)).tobytes()
        at = sets.tell()
        sets.write(kept)
        words = int.from_bytes(hashlib.blake2b(kept, digest_size=SIZE).digest(), "big")
        return {
            "statements": len(counted), "same": fingerprint(one.graph, counted), "words": words, "lies_at": at,
            "elements": len(elements), "bands": bands(signature(elements), self.rows),
        }  # fmt: skip


def set_file(folder: str, key: str) -> Path:
    """Return the file in which a part leaves its sets."""
    return Path(folder) / f"{key}.sets"


def read_set(folder: str, key: str, at: int, elements: int) -> frozenset[int]:
    """Return the set of one map."""
    found = array("Q")
    with set_file(folder, key).open("rb") as stream:
        stream.seek(at)
        found.frombytes(stream.read(elements * SIZE))
    return frozenset(found)
