"""What is done with a part to compare its maps with one map."""

from collections.abc import Collection
from dataclasses import dataclass

from argmap.corpus.corpus_parts import CorpusPart, PartCounts
from argmap.corpus.matches.key_map import KeyMap
from argmap.corpus.rows_of_parts import leaving
from argmap.corpus.storage import Storage
from argmap.corpus.stored_maps import stored_maps


@dataclass(frozen=True, slots=True)
class MatchWork:
    """Compares the maps of parts of ``corpus`` with a key, and leaves rows in ``folder``.

    With ``statements``, these are the statements of the key that were found; without, a row for each map.
    """

    corpus: str
    key: KeyMap
    folder: str
    statements: bool = False

    def __call__(self, part: CorpusPart, skipped: Collection[int] = ()) -> PartCounts:
        """Compare the maps of a part. Raises ``ArgmapError`` where its tables cannot be read."""
        maps = 0
        with leaving(self.folder, part.key, skipped) as leave:
            for one in stored_maps(Storage(self.corpus), part.key):
                maps += 1
                for row in self.key.found_rows(one) if self.statements else [self.key.match_row(one)]:
                    leave(row)
        return PartCounts(maps=maps)
