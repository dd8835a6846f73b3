"""Samples of a text: as many of its paragraphs as it has, one after another, each with what was marked in it.

A passage that goes on into the next paragraph is cut there, since the next one may not follow in a sample.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations

from argmap.teaching.agreement.bootstrap import Sampling
from argmap.teaching.agreement.marked_stretches import Stretch, clipped
from argmap.teaching.agreement.read_passages import ReadPassages
from argmap.teaching.agreement.segmentation import edits, segmentation_similarity
from argmap.teaching.agreement.unitized_alpha import expected, observed


class ParagraphSamples:
    """The passages of maps by paragraph, and what is measured of them in each sample."""

    def __init__(self, passages: ReadPassages, sampling: Sampling) -> None:
        self.passages, self.sampling = passages, sampling
        self.pairs = list(combinations(passages.boundaries, 2))
        self.marked = {
            role: [clipped(own, passages.blocks) for own in marked] for role, marked in passages.marked.items()
        }

    def alphas(self, roles: frozenset[str]) -> Iterator[float]:
        """Yield alpha_U of some roles in each sample that has one."""
        for sample in self._disagreements:
            found = [sample[role] for role in roles]
            if chance := sum(one[1] for one in found):
                yield 1 - sum(one[0] for one in found) / chance

    @cached_property
    def _disagreements(self) -> list[dict[str, tuple[float, float]]]:
        """The observed and the expected disagreement of each role, by sample: measured once for all roles."""
        return [self._of_sample(drawn) for drawn in self._draws()]

    def _draws(self) -> Iterator[list[int]]:
        return self.sampling.draws(len(self.passages.blocks), "paragraphs")

    def _of_sample(self, drawn: Sequence[int]) -> dict[str, tuple[float, float]]:
        begins, length = [], 0
        for block in drawn:
            begins.append(length)
            length += self.passages.blocks[block][1] - self.passages.blocks[block][0]
        found = {}
        for role, marked in self.marked.items():
            laid = [_laid_out(own, drawn, begins) for own in marked]
            found[role] = observed(laid, length), expected(laid, length)
        return found

    def similarity(self) -> list[float]:
        """Return S of each pair of maps, in the order of ``itertools.combinations``. Raises ``NotDefinedError``."""
        return [segmentation_similarity(one, other, self.passages.words - 1) for one, other in self.pairs]

    def similarities(self) -> Iterator[list[float]]:
        """Yield the same for each sample; 1 for one that has no room for a boundary, since nothing differs there."""
        for drawn in self._draws():
            potential = max(1, sum(map(self._potential.__getitem__, drawn)))
            yield [(potential - sum(map(by_block.__getitem__, drawn))) / potential for by_block in self._edits]

    @cached_property
    def _edits(self) -> list[list[int]]:
        """How many edits fall into each paragraph, for each pair of maps."""
        return [self._by_block(edits(one, other)) for one, other in self.pairs]

    @cached_property
    def _potential(self) -> list[int]:
        """How many boundaries there could be in each paragraph: one before each word but the first of the text."""
        return self._by_block(range(1, self.passages.words))

    def _by_block(self, words: Sequence[int]) -> list[int]:
        begins = [start for start, _ in self.passages.blocks]
        found = Counter(bisect_right(begins, self.passages.word_starts[word]) - 1 for word in words)
        return [found[number] for number in range(len(begins))]


def _laid_out(own: Sequence[Sequence[Stretch]], drawn: Sequence[int], begins: Sequence[int]) -> list[Stretch]:
    """Return a map's stretches in the paragraphs of a sample, which begin at so many characters."""
    return [
        (begin + start, begin + end) for block, begin in zip(drawn, begins, strict=True) for start, end in own[block]
    ]
