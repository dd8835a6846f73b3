"""Which entry of one version of a map is which of another.

By id first, then by the same words, then by place: what is left under the same parent, in the same list, and is alike
in words. What both sides added is one statement only if the words are nearly the same. References are the same if they
name the same statement under the same parent, groups if they share members.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from argmap.language import Wording
from argmap.three_way.like_wordings import ALIKE, VERY_ALIKE, likeness, nearly_same, share_a_word, wording_of
from argmap.three_way.versions import Version, VersionEntry

Pairs = dict[VersionEntry, VersionEntry]


def same_entries(
    one: Version, other: Version, known: Pairs | None = None, closed: Collection[VersionEntry] = ()
) -> Pairs:
    """Return for each entry of one version that is in the other, too, the entry there.

    Without ``known`` the one is what the other was made from. With it both were made from the same: ``known`` has what
    is the same already, and new statements are the same only if their words are nearly so, whatever their ids; where
    nothing is known, those with one id need only be alike. Entries that are ``closed`` are not paired.
    """
    found = _SameEntries(one, other, known, closed)
    found.by_id()
    found.by_words()
    found.roots()
    found.references()
    found.groups()
    found.by_place()
    return found.pairs


class _SameEntries:
    def __init__(self, one: Version, other: Version, known: Pairs | None, closed: Collection[VersionEntry]) -> None:
        self.one, self.other = one, other
        self.new, self.unrelated = known is not None, known == {}
        self.pairs: Pairs = dict(known or {})
        self.taken = {*self.pairs.values(), *closed}
        self.closed = set(closed)

    def free(self, one: VersionEntry) -> bool:
        return one not in self.pairs and one not in self.closed

    def take(self, one: VersionEntry, other: VersionEntry) -> None:
        self.pairs[one] = other
        self.taken.add(other)

    def rest(self) -> tuple[list[VersionEntry], list[VersionEntry]]:
        left = [one for one in self.one.entries if self.free(one)]
        return left, [one for one in self.other.entries if one not in self.taken]

    def by_id(self) -> None:
        ids = self.other.by_id()
        for id_, one in self.one.by_id().items():
            there = ids.get(id_)
            if there is None or not self.free(one) or there in self.taken:
                continue
            alike = self.unrelated and likeness(one.text, there.text) >= VERY_ALIKE
            if not self.new or alike or nearly_same(one.text, there.text):
                self.take(one, there)

    def by_words(self) -> None:
        """Pair statements of the same words: those under the same parent first; what has different new ids, never."""
        for near in (True, False):
            left, there = ([one for one in some if one.text] for some in self.rest())
            waiting: dict[str, list[VersionEntry]] = defaultdict(list)
            for other in there:
                waiting[other.text].append(other)
            for one in left:
                fit = (
                    other for other in waiting[one.text] if (not near or self.same_parent(one, other))
                    and self.may_be(one, other)
                )  # fmt: skip
                if found := next(fit, None):
                    waiting[one.text].remove(found)
                    self.take(one, found)

    def may_be(self, one: VersionEntry, other: VersionEntry) -> bool:
        return not (self.new and one.id and other.id and one.id != other.id)

    def same_parent(self, one: VersionEntry, other: VersionEntry) -> bool:
        if one.parent is None or other.parent is None:
            return one.parent is other.parent
        return one.key == other.key and self.pairs.get(one.parent) is other.parent

    def roots(self) -> None:
        one, other = self.one.root, self.other.root
        if one and other and self.free(one) and other not in self.taken:
            self.take(one, other)

    def references(self) -> None:
        for near in (True, False):
            left, there = ([one for one in some if one.ref] for some in self.rest())
            for one in left:
                fit = (
                    other for other in there if other not in self.taken
                    and self.same_target(one, other) and (not near or self.same_parent(one, other))
                )  # fmt: skip
                if found := next(fit, None):
                    self.take(one, found)

    def same_target(self, one: VersionEntry, other: VersionEntry) -> bool:
        target, there = (version.by_id().get(str(ref.ref)) for version, ref in ((self.one, one), (self.other, other)))
        if target is None or there is None:
            return one.ref == other.ref
        return self.pairs.get(target) is there

    def groups(self) -> None:
        """Pair linked groups, those first that share the most members."""
        left, there = ([one for one in some if one.is_group] for some in self.rest())
        shared: Counter[tuple[VersionEntry, VersionEntry]] = Counter()
        for one in left:
            for member in one.children["linked"]:
                home = self.pairs[member].parent if member in self.pairs else None
                if home in there:
                    shared[one, home] += 1
        for (one, other), _ in shared.most_common():
            if one not in self.pairs and other not in self.taken:
                self.take(one, other)

    def by_place(self) -> None:
        """Pair what is left under the same parent in the same list, the likeliest first."""
        for one in self.one.entries:  # parents come before what is below them
            other = self.pairs.get(one)
            for key, list_ in one.children.items() if other else ():
                self.in_list(list_, other.children.get(key, []) if other else [])

    def in_list(self, left: Iterable[VersionEntry], there: Iterable[VersionEntry]) -> None:
        ranked = [
            (-likeness(one.text, other.text), abs(m - n), m, n, one, other)
            for m, one in enumerate(left) if self.free(one) and one.text
            for n, other in enumerate(there) if other not in self.taken and other.text and self.may_be(one, other)
        ]  # fmt: skip
        for score, _, _, _, one, other in sorted(ranked, key=lambda pair: pair[:4]):
            if one not in self.pairs and other not in self.taken and self.alike(one.text, other.text, -score):
                self.take(one, other)

    def alike(self, one: str, other: str, score: float) -> bool:
        """Tell whether two texts at one place may be wordings of one statement."""
        if self.new:
            return nearly_same(one, other)
        return score >= VERY_ALIKE or (score >= ALIKE and share_a_word(one, other, self.wording))

    @cached_property
    def wording(self) -> Wording | None:
        return wording_of(self.one)
