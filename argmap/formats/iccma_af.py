"""Argumentation frameworks as the competitions of solvers write them since 2023: numbers.

``p af 3`` says how many arguments there are, ``1 2`` that the first attacks the second, ``#`` begins a comment
(https://iccma2023.github.io/rules.html, "Input format"). A comment ``# 1: text`` has the text of the argument 1.
"""

import re

from argmap.files import refuse
from argmap.formats._attack_graph import CARRIES as CARRIES
from argmap.formats._attack_graph import AttackReading, attack_graph
from argmap.formats._format import WrittenMap
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source, SourceSpan
from argmap.text.xml import printable

SUFFIXES = (".af",)
TITLE = "ICCMA 2023 (af)"
HEAD = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*p[ \t]+af[ \t]+(\d{1,7})[ \t]*(?:\r?\n|$)")
LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|$)")
COMMENT = re.compile(r"\s*#\s*(\d{1,7}):\s+(.*)")
PAIR = re.compile(r"\s*(\d{1,7})\s+(\d{1,7})\s*$")
MOST = 1_000_000
"""How many arguments a file may have."""


def recognises(head: str) -> bool:
    """Tell whether a text begins with the number of arguments."""
    return bool(HEAD.match(head.lstrip("\ufeff").replace("\r\n", "\n")))


def read(source: Source) -> GraphDocument:
    """Return the framework as a graph. Raises ``ReadError`` where nothing says how many arguments there are."""
    found = AttackReading(GraphBuilder(source, "iccma-af"))
    text = source.text
    head = re.search(r"^\ufeff?[ \t]*p[ \t]+af[ \t]+(\d{1,9})[ \t]*\r?$", text, re.MULTILINE)
    if not head:
        message = "nothing says how many arguments there are"
        raise refuse("syntax-error", message, "write `p af 3` on the first line for three arguments", source.place(0))
    if int(head[1]) > MOST:
        message = f"the file has more than {MOST:,} arguments"
        raise refuse("too-large", message, "leave out those that attack nothing", source.place(*head.span(1)))
    where = SourceSpan(*head.span(1))
    found.arguments = {str(number): where for number in range(1, int(head[1]) + 1)}
    at = 0
    while at < len(text) and (line := LINE.match(text, at)):
        _take(found, line[1].lstrip("\ufeff"), SourceSpan(at, max(at + len(line[1]), at + 1)), head.start(1))
        at = line.end()
    return found.build()


def _take(found: AttackReading, line: str, where: SourceSpan, head: int) -> None:
    if not line.strip() or where.start <= head < where.end:
        return
    if comment := COMMENT.match(line):
        number = comment[1].lstrip("0")
        if number in found.arguments:
            found.texts.setdefault(number, comment[2].strip())
            found.arguments[number] = where
    elif pair := PAIR.match(line):
        found.steps.append((pair[1].lstrip("0"), pair[2].lstrip("0"), Kind.ATTACKS, where))
    elif not line.lstrip().startswith("#"):
        found.builder.remark("unread-part", "this line is not an attack", "write two numbers, such as 1 2", where)


def write(document: GraphDocument) -> WrittenMap:
    """Return the statements by number and what attacks what, each text in a comment."""
    graph = attack_graph(document)
    lines = [f"p af {len(graph.texts)}", *(f"# {number}: {printable(text)}" for number, text in graph.texts.items())]
    lines += [f"{source} {target}" for source, target in graph.attacks]
    return WrittenMap("\n".join(lines) + "\n", graph.problems)
