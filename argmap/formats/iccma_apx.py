"""Argumentation frameworks as ASPARTIX and the competitions of solvers (ICCMA 2015-2021) write them: facts.

``arg(a).`` and ``att(a,b).``, with ``%`` before comments (http://argumentationcompetition.org, "Supplementary notes on
probo", apx; https://www.dbai.tuwien.ac.at/research/argumentation/aspartix/dung.html). A comment ``% a: text`` has the
text of the argument a. ``support(a,b).`` of bipolar frameworks is read too.
"""

import re

from argmap.formats._attack_graph import CARRIES as CARRIES
from argmap.formats._attack_graph import AttackReading, attack_graph
from argmap.formats._format import WrittenMap
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source, SourceSpan
from argmap.problems import shown
from argmap.text.xml import printable

SUFFIXES = (".apx",)
TITLE = "ASPARTIX (apx)"
FACT = re.compile(r"\s*(?:%[ \t]*(?:([^\s:%]+):[ \t]+)?([^\r\n]*)|(\w+)\s*\(([^()]*)\)\s*\.|([^\s%][^%.\r\n]*\.?))")
START = re.compile(r"(?:\s|%[^\n]*\n)*arg\s*\(")
KINDS = {"att": Kind.ATTACKS, "attack": Kind.ATTACKS, "support": Kind.SUPPORTS, "supp": Kind.SUPPORTS}
NAME = re.compile(r"[a-z][A-Za-z0-9_]*")


def recognises(head: str) -> bool:
    """Tell whether a text begins with an argument."""
    return bool(START.match(head.lstrip("\ufeff")))


def read(source: Source) -> GraphDocument:
    """Return the framework as a graph; what is not a fact about arguments is told."""
    found = AttackReading(GraphBuilder(source, "iccma-apx"))
    at = 1 if source.text.startswith("\ufeff") else 0
    while match := FACT.match(source.text, at):
        at = match.end()
        start = match.start(3) if match[3] else match.start(5) if match[5] else at
        _take(found, match, SourceSpan(start, max(at, start + 1)))
    return found.build()


def _take(found: AttackReading, match: re.Match[str], where: SourceSpan) -> None:
    if match[3]:
        names = [one.strip().strip('"') for one in match[4].split(",")]
        if match[3] == "arg" and len(names) == 1 and names[0]:
            found.arguments.setdefault(names[0], where)
        elif match[3] in KINDS and len(names) == 2:
            found.steps.append((names[0], names[1], KINDS[match[3]], where))
        else:
            found.builder.leave_out(f"facts {shown(match[3])}", where)
    elif match[5]:
        message = f"{shown(match[5])} is not a fact about arguments"
        found.builder.remark("unread-part", message, "write arg(a). or att(a,b).", where)
    elif match[1]:
        found.text(match[1], match[2].strip(), where)


def write(document: GraphDocument) -> WrittenMap:
    """Return the statements and what attacks what, each text in a comment."""
    graph = attack_graph(document)
    taken = {name for name in graph.names.values() if name and NAME.fullmatch(name)}
    names: dict[int, str] = {}
    for number, name in graph.names.items():
        names[number] = name if name in taken else _free(number, taken)
    lines = [f"% {names[number]}: {printable(text)}" for number, text in graph.texts.items()]
    lines += [f"arg({name})." for name in names.values()]
    lines += [f"att({names[source]},{names[target]})." for source, target in graph.attacks]
    return WrittenMap("\n".join(lines) + "\n", graph.problems)


def _free(number: int, taken: set[str]) -> str:
    name = f"a{number}"
    while name in taken:
        name += "_"
    return name
