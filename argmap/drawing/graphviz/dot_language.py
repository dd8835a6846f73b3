"""Writes DOT (https://graphviz.org/doc/info/lang.html), a statement on each line."""

from collections.abc import Mapping

LONGEST = 4000
"""The longest string in quotation marks, in letters of at most four bytes: many a Graphviz reads none of 16,384 bytes,
but all join shorter ones."""


class Drawing:
    """A directed graph as DOT text, with the attributes of the whole, and what all nodes and edges share."""

    def __init__(self, graph: Mapping[str, str], node: Mapping[str, str], edge: Mapping[str, str]) -> None:
        shared = {"graph": graph, "node": node, "edge": edge}
        self._lines = ["digraph argmap {", *(f"\t{kind} {listed(one)}" for kind, one in shared.items())]

    def node(self, name: str, attributes: Mapping[str, str]) -> None:
        """Add a node. A label that begins with ``<`` is HTML-like; whoever made it has escaped what it holds."""
        self._lines.append(f"\t{quoted(name)} {listed(attributes)}")

    def edge(self, tail: str, head: str, attributes: Mapping[str, str]) -> None:
        """Add an edge."""
        self._lines.append(f"\t{quoted(tail)} -> {quoted(head)} {listed(attributes)}")

    def edge_from(self, tail: tuple[str, ...], head: tuple[str, ...], attributes: Mapping[str, str]) -> None:
        """Add an edge between ports: each end is a node, the port of its label if it has any, and the side."""
        ends = " -> ".join(":".join(map(quoted, end)) for end in (tail, head))
        self._lines.append(f"\t{ends} {listed(attributes)}")

    def text(self) -> str:
        """Return the whole, with a line break at its end."""
        return "\n".join([*self._lines, "}", ""])


def listed(attributes: Mapping[str, str]) -> str:
    """Return attributes in square brackets."""
    return "[" + " ".join([f"{key}={_value(key, value)}" for key, value in attributes.items()]) + "]"


def _value(key: str, value: str) -> str:
    return value if key == "label" and value.startswith("<") else quoted(value)


def quoted(text: str) -> str:
    """Return a text as a quoted identifier.

    Nothing that a map says comes here with a quotation mark or a backslash (see ``markup``); either would be kept.
    """
    if len(text) > LONGEST:
        return " + ".join([quoted(text[at : at + LONGEST]) for at in range(0, len(text), LONGEST)])
    if '"' in text or "\\" in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
