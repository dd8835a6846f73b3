"""Argumentation frameworks in the Trivial Graph Format, as the competitions of solvers use it (ICCMA 2015-2021).

A line with a name for each argument, ``#``, and a line with two names for each attack (http://argumentationcompetition.
org, "Supplementary notes on probo", tgf). yEd and others write labels behind them: the label of an argument is its
text; an attack whose label is ``+`` or a word such as support supports.
"""

import re

from argmap.formats._attack_graph import CARRIES as CARRIES
from argmap.formats._attack_graph import AttackReading, attack_graph
from argmap.formats._format import WrittenMap
from argmap.formats._stances import KIND_OF, labelled
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source, SourceSpan

SUFFIXES = (".tgf",)
TITLE = "Trivial Graph Format"
LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|$)")


def recognises(head: str) -> bool:
    """Tell whether a text is lines of one word, a line with ``#``, and lines of two."""
    names, mark, pairs = head.lstrip("\ufeff").partition("\n#\n")
    first = names.split("\n")
    rest = [line.split() for line in pairs.split("\n")[:-1]]
    return bool(mark) and all(len(line.split()) == 1 for line in first) and all(len(line) == 2 for line in rest)


def read(source: Source) -> GraphDocument:
    """Return the framework as a graph; a line that is neither an argument nor an attack is told."""
    found = AttackReading(GraphBuilder(source, "iccma-tgf"))
    attacks = False
    at = 1 if source.text.startswith("\ufeff") else 0
    while at < len(source.text) and (match := LINE.match(source.text, at)):
        where = SourceSpan(at, max(at + len(match[1]), at + 1))
        at = match.end()
        words = match[1].split(None, 2 if attacks else 1)
        if words == ["#"]:
            attacks = True
        elif attacks and len(words) > 1:
            found.steps.append((words[0], words[1], _kind(words[2] if len(words) > 2 else ""), where))
        elif attacks and words:
            message = "an attack needs two names: the argument that attacks, then the one attacked"
            found.builder.remark("unread-part", message, "add the other name, or delete the line", where)
        elif words:
            found.arguments.setdefault(words[0], where)
            found.text(words[0], words[1].strip() if len(words) > 1 else words[0], where)
    return found.build()


def _kind(label: str) -> Kind:
    stance = labelled(f"{label}:").stance if label else None
    if label.strip() == "+" or (stance and KIND_OF.get(stance) is Kind.SUPPORTS):
        return Kind.SUPPORTS
    return Kind.ATTACKS


def write(document: GraphDocument) -> WrittenMap:
    """Return the statements by number, and what attacks what: solvers read no labels."""
    graph = attack_graph(document, texts=False)
    lines = [*(str(number) for number in graph.texts), "#", *(f"{one} {other}" for one, other in graph.attacks)]
    return WrittenMap("\n".join(lines) + "\n", graph.problems)
