"""A statement that says something other than its passage.

The statement shares next to nothing with the paragraph that it names and the notes that it lists, or another paragraph
of the paper shares much more with it, as does one of its sentences: the location is probably wrong, or the statement is
not the paper's. Words count by their stems, rare ones for more; figures and countries count in any form. The claim is
left out, because it sums up, and so are statements in the voice `reader`. A matter of judgement: a very free rewording
is taken for another passage. Needs the paper's text in the language of the map.

Paper:

    ## 1. Buses
    In 2013 the council dropped all fares. Ridership rose by a tenth within a year, mostly in the evening.

    The drivers went on strike in autumn, because wages had been frozen since the reform.

    ## 2. Trams
    New trams were bought in Spain. They are quiet, and have low floors for wheelchairs.

Bad:

    claim:
      text: Free fares are popular.
      premises:
        - text: The drivers stopped work in autumn over frozen wages.
          at: 2.1

Good:

    claim:
      text: Free fares are popular.
      premises:
        - text: The drivers stopped work in autumn over frozen wages.
          at: 1.2 s1
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.rules._figure_comparison import FigureComparison
    from argmap.rules._passage_overlap import Fit, PassageOverlap
    from argmap.rules._passages import Sourced

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
FEW, MUCH = 0.4, 0.45
"""How much more another paragraph must share, if it shares two features more, or only one."""
ALONE, ALSO = 0.5, 0.2
"""How much more it must share if none of its sentences does, and how much more one of these must share otherwise."""
PARAGRAPH, SENTENCE = 0.15, 0.3
"""How much more another paragraph, and a sentence of another, must share together where no figure speaks for this."""
NOTHING, WORDS = 0.03, 8
"""The share up to which a passage has nothing of a statement, and the features that a statement must have."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement that another passage fits better, or that has nothing of its own."""
    if (passages := subject.passages) is None:
        return
    from argmap.rules._figure_comparison import FigureComparison
    from argmap.rules._passage_overlap import PassageOverlap

    if passages.of_map and passages.of_map is passages.of_paper:
        judgement = _Judgement(PassageOverlap(passages, passages.of_map), FigureComparison.of(passages))
        for source in passages:
            if source.placed and source.node.id not in subject.graph.roots:
                yield from judgement.findings(source)


@dataclass(frozen=True)
class _Judgement:
    overlap: "PassageOverlap"
    figures: "FigureComparison | None"

    def findings(self, source: "Sourced") -> Iterator[Finding]:
        where = self.overlap.passages.where(source)
        fit = self.overlap.fit(source)
        if self.better(source, fit):
            message = f"this has less in common with its passage ({where}) than with {fit.best}"
            nearest = self.overlap.nearest(source, fit.best)
            cure = f"{nearest} fits better: correct the location, or the statement"
            yield Finding.on(source.node, message, cure, "at" if source.node.at else "text", instead=nearest)
        elif fit.share <= NOTHING and fit.features >= WORDS:
            message = f"this has no words in common with its passage ({where})"
            yield Finding.on(source.node, message, "correct the location, or say what the paper says there")

    def better(self, source: "Sourced", fit: "Fit") -> bool:
        """Tell whether the best of the other paragraphs fits clearly better than the statement's own."""
        if fit.gain <= PARAGRAPH:
            return False
        clear = fit.more > 0 and fit.gain > (FEW if fit.more > 1 else MUCH)
        if clear and fit.gain > ALONE:
            return True
        gain = self.overlap.gain_of_sentence(source)
        return (clear and gain > ALSO) or (gain > SENTENCE and not self.confirmed(source))

    def confirmed(self, source: "Sourced") -> bool:
        """Tell whether a figure of the statement stands in its own passage."""
        if self.figures is None:
            return False
        found = self.figures.figures(source)
        return len(found) > len(self.figures.missing(source))
