"""Which statement of one map is which of another: by id, then by place in the paper, then by wording.

A statement is matched once. What one step leaves is given to the next. Only statements that share a word which is not
too common are compared by their wording, so that the time stays near linear; of the pairs that are alike enough the
likeliest are taken first. Nothing depends on which map comes first.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from argmap.graph import Node

WORD = re.compile(r"\w+")
ALIKE = 60.0
"""How alike two wordings must be, in per cent, to be those of one statement (an indel ratio)."""
PLACED = 35.0
"""The same for two statements that were read from the same place in the paper."""
COMMON = 400
"""How many pairs a word or a place may suggest; what all statements have in common tells them not apart."""
LONGEST = 2000
"""How many characters of a wording are compared: the time grows as the square."""
Key = Callable[[Node], Hashable | None]


def match(old: Iterable[Node], new: Iterable[Node], *, named: bool = True) -> dict[str, str]:
    """Return for each statement of ``old`` that is one of ``new`` too the other's id.

    ``named`` tells that ids which their authors gave mean the same in both: two states of one map, not two people's.
    """
    found = _Matching(list(old), list(new))
    if named:
        found.by_key(lambda node: node.name)
    found.by_key(lambda node: (_plain(node.text), _anchor(node)))
    found.by_key(lambda node: _plain(node.text) or None)
    found.by_place()
    found.by_wording()
    return found.pairs


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.casefold()))


def _anchor(node: Node) -> Hashable | None:
    return (node.at, node.quotes) if node.at or node.quotes else None


class _Matching:
    def __init__(self, old: list[Node], new: list[Node]) -> None:
        self.old, self.new = old, new
        self.pairs: dict[str, str] = {}
        self.taken: set[str] = set()

    def rest(self) -> tuple[list[Node], list[Node]]:
        """Return what is not matched yet."""
        return [one for one in self.old if one.id not in self.pairs], [
            one for one in self.new if one.id not in self.taken
        ]

    def take(self, one: Node, other: Node) -> None:
        self.pairs[one.id] = other.id
        self.taken.add(other.id)

    def by_key(self, key: Key) -> None:
        """Match statements with equal keys; of several the first with the first, and so on."""
        old, new = (_grouped(nodes, key) for nodes in self.rest())
        for shared in old.keys() & new.keys():
            for one, other in zip(old[shared], new[shared], strict=False):
                self.take(one, other)

    def by_place(self) -> None:
        """Match statements read from the same place whose wordings are not wholly different."""
        old, new = (_grouped(nodes, _anchor) for nodes in self.rest())
        places = [place for place in old.keys() & new.keys() if len(old[place]) * len(new[place]) <= COMMON]
        pairs = ((one, other) for place in places for one in old[place] for other in new[place])
        self.by_likeness(pairs, PLACED)

    def by_wording(self) -> None:
        old, new = self.rest()
        self.by_likeness(_sharing_words(old, new), ALIKE)

    def by_likeness(self, pairs: Iterable[tuple[Node, Node]], least: float) -> None:
        """Match the likeliest pairs first; of equally likely ones, those that stand first in their maps.

        Two pairs with one statement in common never rank the same, whichever map comes first.
        """
        from rapidfuzz.fuzz import ratio

        places = ({one.id: n for n, one in enumerate(nodes)} for nodes in (self.old, self.new))
        in_old, in_new = places
        plain = {id(one): _plain(one.text[:LONGEST]) for nodes in (self.old, self.new) for one in nodes}
        ranked = []
        for one, other in pairs:
            score = ratio(plain[id(one)], plain[id(other)], score_cutoff=least)
            if score:
                ranked.append((-score, in_old[one.id] + in_new[other.id], one, other))
        for _, _, one, other in sorted(ranked, key=lambda pair: pair[:2]):
            if one.id not in self.pairs and other.id not in self.taken:
                self.take(one, other)


def _grouped(nodes: Iterable[Node], key: Key) -> dict[Hashable, list[Node]]:
    groups: dict[Hashable, list[Node]] = {}
    for node in nodes:
        if (found := key(node)) is not None:
            groups.setdefault(found, []).append(node)
    return groups


def _sharing_words(old: Sequence[Node], new: Sequence[Node]) -> Iterator[tuple[Node, Node]]:
    """Yield the pairs that share a word which is not too common, each once."""
    holding: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, nodes in enumerate((old, new)):
        for number, node in enumerate(nodes):
            for word in set(WORD.findall(node.text.casefold())):
                holding[word][side].append(number)
    seen: set[tuple[int, int]] = set()
    for in_old, in_new in holding.values():
        if len(in_old) * len(in_new) <= COMMON:
            seen.update((one, other) for one in in_old for other in in_new)
    yield from ((old[one], new[other]) for one, other in sorted(seen))
