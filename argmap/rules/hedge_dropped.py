"""A statement that says firmly what the paper says with reserve.

Every sentence that it was made from has a word such as *may*, *probably* or *almost*, and the statement has none: a
paper that holds something possible is made to assert it. A matter of judgement: the rule knows words, not meanings. The
classes of words are those of K. Hyland, *Hedging in Scientific Research Articles* (Amsterdam 1998), for English, German
and Russian. Needs the paper's text.

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

from argmap.problems import Level
from argmap.rules import Finding, Subject
from argmap.rules._hedging import hedging

LEVEL = Level.INFO


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement without a hedge whose sentences all have one."""
    for node, statement, sentences, _ in hedging(subject):
        if not statement and all(sentences):
            words = ", ".join(dict.fromkeys(word for sentence in sentences for word in sentence))
            message = f"the paper hedges here ({words}), the statement does not"
            yield Finding.on(node, message, "say it with the same reserve, if the words weaken what the statement says")
