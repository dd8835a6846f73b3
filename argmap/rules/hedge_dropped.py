"""A statement that is firm where the paper hedges.

Every sentence that the statement was made from has a word such as *may*, *probably* or *almost*, and the statement has
none: the map makes the paper sound more certain than it is. A word that makes only a figure approximate is left to the
figure, and so is a hedge in a clause that the statement does not take up. This is a matter of judgement, as the rule
knows words, not meanings. The classes of words are those of K. Hyland, *Hedging in Scientific Research Articles*
(Amsterdam 1998), for English, German and Russian. Needs the paper's text.

Paper:

    ## 1. Buses
    The free fares may have brought a tenth more riders.

Bad:

    claim:
      text: Free fares brought ten per cent more riders.
      at: 1.1 s1

Good:

    claim:
      text: Free fares possibly brought ten per cent more riders.
      at: 1.1 s1
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement without a hedge whose sentences all have one."""
    for one in subject.hedging:
        if one.firm and all(one.sentences):
            words = ", ".join(dict.fromkeys(word for sentence in one.sentences for word in sentence))
            message = f"the paper hedges here ({words}), but the statement does not"
            yield Finding.on(
                one.node, message, "hedge as the paper does, if these words qualify what the statement says"
            )
