"""A quotation that does not match the paper word for word.

The words of `quote`, or three or more words in quotation marks in a statement, are in the paper only approximately. A
change that the quotation itself marks, by an ellipsis or square brackets, is allowed. Case, white space and the shapes
of quotation marks, dashes and ligatures do not count. Needs the paper's text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth, as the council expected.

Bad:

    claim:
      text: More people ride, “as the council expects”.
      at: 1.1 s2
      premises:
        - text: The town has had free buses since 2013.
          at: 1.1 s1
          quote: {start: Fare was, end: dropped in 2013}

Good:

    claim:
      text: More people ride, “as the council expected”.
      at: 1.1 s2
      premises:
        - text: The town has had free buses since 2013.
          at: 1.1 s1
          quote: {start: Fares … dropped, end: in 2013}
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
FEWEST_WORDS = 3


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each quotation that is in the paper only in slightly other words."""
    if (anchors := subject.anchors) is None:
        return
    from argmap.anchoring.quotation_marks import quotations

    for anchor in anchors.of.values():
        quote = anchor.quote
        if quote and anchor.quoted and anchor.method == "approximate":
            message = f"quoted inexactly: the paper has {_ends(anchors.text(anchor.quoted), quote.start, quote.end)}"
            yield Finding.on(anchor.node, message, "quote the paper's exact words", "quote")
        for words in quotations(anchor.node.text):
            hit = anchors.find(words, anchor) if len(words.split()) >= FEWEST_WORDS else None
            if hit and hit.method == "approximate":
                message = f"quoted inexactly: the paper has {_ends(anchors.text(hit.span), words, words)}"
                yield Finding.on(anchor.node, message, "quote the paper's exact words, or remove the quotation marks")


def _ends(passage: str, start: str, end: str) -> str:
    """Return the first and the last words of a passage, as many as a quotation gave."""
    words = passage.split()
    first, last = len(start.split()), len(end.split())
    if first + last >= len(words):
        return f"“{' '.join(words)}”"
    return f"“{' '.join(words[:first])}” … “{' '.join(words[-last:])}”"
