"""A work cited in a sentence of the paper, but named by no statement made from it.

The paper cites it in its text, and the map leaves that support out: no statement from there names it, or a note that
cites it. Statements in the voice `reader` do not count: they are not from the sentence. Needs the paper's text.

Paper:

    ## 1. Buses
    Fares were dropped in 2013 (Holm 2019), and ridership rose by a tenth.

    ## References

    Holm, Nils. 2019. *Who rides*. Lund: Town Press.

Bad:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
    paper:
      works: [{id: holm-2019, type: book, title: Who rides, author: [{family: Holm, given: Nils}], issued: 2019}]

Good:

    claim:
      text: More people ride.
      at: 1.1 s1
      premises:
        - text: The town has had free buses since 2013.
          at: 1.1 s1
          cites: [holm-2019]
    paper:
      works: [{id: holm-2019, type: book, title: Who rides, author: [{family: Holm, given: Nils}], issued: 2019}]
"""

from collections.abc import Iterator

from argmap.notation.model import Voice
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
TOGETHER = "the paper cites {named} works that no statement from their sentences names: {names}"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each work that a sentence cites and the statements from there leave out, with the first of them."""
    if (anchors := subject.anchors) is None:
        return
    for number, cited in subject.cited_in_text.items():
        nodes = [anchors.of[id_].node for id_ in anchors.nodes.get(number, ())]
        made = [node for node in nodes if node.voice is not Voice.READER]
        named = {work for node in nodes for one in subject.citing.sources(node) for work in one.works}
        for work in dict.fromkeys(one.work for one in cited) if made else ():
            if work not in named:
                where = anchors.index.at([number])
                message = f"the paper cites {work} at {where}, but no statement from that sentence names it"
                cure = "add it to the `cites` of the statement that it supports"
                yield Finding.on(made[0], message, cure, name=work)
