"""A statement that hedges where the paper is firm.

The statement has a word such as *may*, *probably* or *almost*, but none of the sentences that it was made from has one,
nor does any note that it lists: the map makes the paper sound less certain than it is. Words that weaken only now and
then (*would*, *about*) count on the paper's side, and so does what makes only a figure approximate. This is a matter of
judgement, as the rule knows words, not meanings. The classes of words are those of K. Hyland, *Hedging in Scientific
Research Articles* (Amsterdam 1998), for English, German and Russian. Needs the paper's text.

Paper:

    ## 1. Buses
    The free fares brought a tenth more riders.

Bad:

    claim:
      text: Free fares may have brought ten per cent more riders.
      at: 1.1 s1

Good:

    claim:
      text: Free fares brought ten per cent more riders.
      at: 1.1 s1
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a hedge none of whose sentences has one."""
    for one in subject.hedging:
        if one.statement and not one.notes and not one.soft:
            message = f"the statement hedges ({', '.join(dict.fromkeys(one.statement))}), but the paper does not"
            yield Finding.on(one.node, message, "say it as firmly as the paper does")
