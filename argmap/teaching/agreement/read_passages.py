"""Which passages of a paper each map's statements were read from: as stretches of the text, and as boundaries in it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.anchoring.editions import Edition
from argmap.anchoring.resolving import resolve
from argmap.graph import Graph
from argmap.paper.article import Article
from argmap.teaching.agreement.marked_stretches import Stretch, blocks_at, without_overlaps
from argmap.teaching.agreement.units import role_of

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ReadPassages:
    """The passages of several maps in one text.

    ``length`` is that of the text, in characters. ``marked`` has, by role, each map's stretches in the order of the
    maps; ``boundaries`` each map's boundaries, by the number of the word that they stand before (0 would be the
    beginning, so there are none). ``words`` is how many words there are, ``blocks`` the paragraphs, as stretches.
    """

    length: int
    marked: Mapping[str, Sequence[Sequence[Stretch]]]
    boundaries: Sequence[frozenset[int]]
    words: int
    blocks: Sequence[Stretch]
    word_starts: Sequence[int]

    @property
    def in_every_map(self) -> bool:
        """Whether every map has a passage: one that has none says nothing about where its statements were read."""
        return bool(self.marked) and all(map(any, zip(*self.marked.values(), strict=True)))


def read_passages(
    graphs: Mapping[str, Graph], article: Article, editions: Mapping[str, Edition | None]
) -> ReadPassages:
    """Return the passages that the maps' statements were read from, by ``at`` and ``quote``.

    ``editions`` has, by the map's name, what was kept of the text that its locations count in. Of one role, a
    map's passages that overlap are one: two statements may come from the same sentence.
    """
    starts = [match.start() for match in WORD.finditer(article.text)]
    found = [_by_role(graph, article, editions.get(name)) for name, graph in graphs.items()]
    roles = sorted({role for one in found for role in one})
    return ReadPassages(
        len(article.text),
        {role: [without_overlaps(one.get(role, ())) for one in found] for role in roles},
        [_boundaries(one, starts) for one in found],
        len(starts),
        blocks_at((paragraph.start for paragraph in article.paragraphs.values()), len(article.text)),
        starts,
    )


def _by_role(graph: Graph, article: Article, edition: Edition | None) -> dict[str, list[Stretch]]:
    found: dict[str, list[Stretch]] = defaultdict(list)
    for anchor in resolve(graph, article, edition).of.values():
        found[role_of(graph, anchor.node)] += [(span.start, span.end) for span in anchor.spans]
    return found


def _boundaries(marked: Mapping[str, Sequence[Stretch]], starts: Sequence[int]) -> frozenset[int]:
    """Return where stretches begin and end; the beginning and the end of the text are nobody's boundary."""
    ends = {bisect_left(starts, end) for stretches in marked.values() for stretch in stretches for end in stretch}
    return frozenset(ends - {0, len(starts)})
