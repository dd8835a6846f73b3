"""A figure that neither the passage nor a note of the statement has.

A number, year, date, share or ordinal in the statement is looked for in the sentences that the statement was read from,
and in the notes that it lists, but for their pages. The rest of the paragraph counts where these sentences have no
figure of the kind that the statement leaves out, or where the figure stands beside the same words; a statement without
a place is compared with the whole paper. Words and digits are the same (twelve, 12), and so are "12 per cent" and "12
%", "1914-18" and "from 1914 to 1918", 1.5 gigawatts and 1,500 MW. What the sentences allow to be reckoned from figures
of one unit is no finding: a rounded figure, a share or a multiple, what is left of a whole, a distance of two years, a
count of what a sentence lists; and where the statement says so ("together", "by", "more"), a sum, a difference or a
growth. Statements in the voice `reader` are left out. Needs the paper's text, in a language whose number words are
known.

Paper:

    ## 1. Buses
    In 2013 the council dropped all fares. Ridership rose from 48,000 to 95,000 a day, by far the most in the north.

    ## 2. Trams
    The trams carry 31 per cent of the riders.

Bad:

    claim:
      text: Since 2015 the buses of the town have been free.
      at: 1.1 s1

Good:

    claim:
      text: Ridership nearly doubled, to 95 thousand, after the decision of 2013.
      at: 1.1
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.language.figures import Figure
    from argmap.rules._figure_comparison import FigureComparison
    from argmap.rules._passages import Sourced

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each figure that is not in its passage."""
    if (passages := subject.passages) is None:
        return
    from argmap.rules._figure_comparison import FigureComparison

    if comparison := FigureComparison.of(passages):
        for source in passages:
            missing = {source.node.text[one.start : one.end]: one for one in reversed(comparison.missing(source))}
            for words, figure in reversed(missing.items()):
                yield _finding(source, figure, words, comparison)


def _finding(source: "Sourced", figure: "Figure", words: str, comparison: "FigureComparison") -> Finding:
    if not source.placed:
        return Finding.on(source.node, f"{words!r} is nowhere in the paper", "correct it, or say where it is from")
    where = comparison.passages.where(source)
    message = f"{words!r} is neither in the passage ({where}) nor in a note that the statement lists"
    elsewhere = comparison.elsewhere(source, figure)
    cure = f"the paper has it in {elsewhere}: correct the location or the figure" if elsewhere else "correct it"
    return Finding.on(source.node, message, cure, instead=elsewhere)
