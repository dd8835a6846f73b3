"""A statement that is firm where the paper hedges.

Every sentence that the statement was made from has a word such as *may*, *probably* or *almost*, and the statement has
none: the map makes the paper sound more certain than it is. This is a matter of judgement, as the rule knows words, not
meanings. The classes of words are those of K. Hyland, *Hedging in Scientific Research Articles* (Amsterdam 1998), for
English, German and Russian. Needs the paper's text.

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
from argmap.rules._hedging import hedging

LEVEL = Level.INFO
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement without a hedge whose sentences all have one."""
    for node, statement, sentences, _ in hedging(subject):
        if not statement and all(sentences):
            words = ", ".join(dict.fromkeys(word for sentence in sentences for word in sentence))
            message = f"the paper hedges here ({words}), but the statement does not"
            yield Finding.on(node, message, "hedge as the paper does, if these words qualify what the statement says")
