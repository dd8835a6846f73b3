"""The measures of a document's running text."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from argmap.paper.readers.pdf.page_lines import PageRegion

_SHARE = 0.3  # of the most frequent size's characters: a larger size with as many is the text, the other that of notes


@dataclass(frozen=True, slots=True)
class Metrics:
    """The size of the running text and the distance of its lines, in points."""

    size: float
    leading: float

    def is_small(self, size: float) -> bool:
        """Whether text of a size is smaller than the running text, as notes are."""
        return size < 0.95 * self.size

    def is_large(self, size: float) -> bool:
        """Whether text of a size is larger than the running text, as headings are."""
        return size > 1.06 * self.size


def measure(regions: Iterable[PageRegion]) -> Metrics:
    """Return the measures of the running text in these regions, of which there must be at least one."""
    sizes = Counter[float]()
    distances: dict[float, Counter[float]] = {}
    for region in regions:
        for line in region.lines:
            sizes[round(line.size, 1)] += len(line.text)
        for upper, lower in pairwise(region.lines):
            if round(upper.size, 1) == round(lower.size, 1):
                distances.setdefault(round(lower.size, 1), Counter())[round(upper.base - lower.base, 1)] += 1
    most = max(sizes.values())
    size = max(one for one, count in sizes.items() if count >= _SHARE * most)
    common = distances.get(size, Counter({1.2 * size: 1})).most_common(1)
    return Metrics(size, common[0][0])
