"""Assurance cases in Goal Structuring Notation, in the YAML of gsn2x: elements with what they are supported by.

Of the notation (GSN Community Standard, version 3, https://scsc.uk/gsn) and gsn2x's documentation ("Syntax in YAML",
"Dialectic Extension", https://jonasthewolf.github.io/gsn2x): the first letters of an element's id, or its ``nodeType``,
say what it is. Every element is a statement, except a strategy without text, which is only a step. What an element is
``supportedBy`` supports it together, with the assumptions and justifications that it is ``inContextOf``. A context is
a note that explains, unless something challenges or supports it. ``challenges`` attacks an element, or undercuts the
step that a strategy without text is. A solution is evidence: its text or ``url`` is a note that it rests on. What an
element is that is no goal, ``undeveloped`` and ``defeated`` are tags.
"""

import re

from argmap.formats._format import WrittenMap
from argmap.formats._gsn import GSN_CARRIES
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source

SUFFIXES = (".gsn.yaml", ".yaml", ".yml")
TITLE = "GSN (gsn2x)"
CARRIES = GSN_CARRIES
TOP = re.compile(r"(?:module|(?:CSn|CG|Sn|[SGCAJ])[\w.-]*) *:(?: +(?:\{.*)?)?(?:#.*)?$")
NAMED = re.compile(r"[\w.-]+ *:(?: +(?:\{.*)?)?(?:#.*)?$")
NUMBERED = re.compile(r"(?:module|(?:CSn|CG|Sn|[SGCAJ])[-_.]?\d[\w.-]*) *:(?: +(?:\{.*)?)?(?:#.*)?$")
TEXT = re.compile(r"(?:^[ \t]+|[{,][ \t]*)text[ \t]*:", re.MULTILINE)
SAYS = re.compile(
    r"(?:^[ \t]+|[{,][ \t]*)(?:supportedBy|inContextOf|undeveloped|challenges|nodeType)[ \t]*:", re.MULTILINE
)


def recognises(head: str) -> bool:
    """Tell whether all top keys of a text in YAML are those of elements, and one says what it is supported by."""
    tops = [line for line in head.splitlines() if line.strip() and line[0] not in " #\t\ufeff-"]
    if all(NUMBERED.match(line.rstrip()) for line in tops):
        return bool(tops) and bool(SAYS.search(head) or TEXT.search(head))
    names = NAMED if re.search(r"^[ \t]+nodeType[ \t]*:", head, re.MULTILINE) else TOP
    return bool(tops and SAYS.search(head)) and all(names.match(line.rstrip()) for line in tops)


def read(source: Source) -> GraphDocument:
    """Return the graph of an assurance case. Raises ``ReadError``."""
    from argmap.formats._gsn.gsn_reading import read_elements

    return read_elements(source)


def write(document: GraphDocument) -> WrittenMap:
    """Return the statements as goals, each with its id; steps that need a name are strategies without text."""
    from argmap.formats._gsn.gsn_writing import elements_of

    return elements_of(document)
