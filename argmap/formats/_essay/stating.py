"""A statement as a sentence of an essay: with its voice, its basis, its notes and what it cites."""

from argmap.citations.wording import locator_text, sentence, short_name
from argmap.formats._essay.phrasing import Phrasing
from argmap.graph import Graph, Node
from argmap.notation.model import Voice
from argmap.text.markdown_text import escaped
from argmap.text.xml import printable


class Stating:
    """Puts the statements of a graph into words."""

    def __init__(self, graph: Graph, phrasing: Phrasing) -> None:
        self._graph, self._phrasing = graph, phrasing

    def of(self, id_: str) -> str:
        """Return a statement by itself."""
        node = self._graph.nodes[id_]
        return self._voiced(node, self.plain(id_)) + self._behind(node)

    def put(self, what: str, id_: str, **parts: str) -> str:
        """Return a statement in one of the sentences for a relation; a voice of its own keeps it whole."""
        node = self._graph.nodes[id_]
        plain = self.plain(id_)
        text = self._voiced(node, plain)
        return self._phrasing.say(what, text=text, whole=text != plain, **parts) + self._behind(node)

    def plain(self, id_: str) -> str:
        """Return the text of a statement as a sentence in Markdown."""
        text = " ".join(printable(self._graph.nodes[id_].text).split())
        return sentence(escaped(text)) if text else "…"

    def _voiced(self, node: Node, text: str) -> str:
        """Return a text with whose statement it is."""
        if node.speaker:
            return self._phrasing.say("reported_by", text=text, speaker=escaped(" ".join(node.speaker.split())))
        return text if node.voice is Voice.AUTHOR else self._phrasing.say(str(node.voice), text=text)

    def _behind(self, node: Node) -> str:
        """Return what stands behind a statement: the marks of its notes, then in brackets what else backs it."""
        marks = "".join(f"[^{one.note}]" for one in node.footnotes if one.note in self._graph.footnotes)
        parts = [self._phrasing.say(str(node.basis))] if node.basis else []
        for one in node.cites:
            work = self._graph.works.get(one.work)
            said = ", ".join(filter(None, (short_name(work) if work else one.work, locator_text(one.citation))))
            parts.append(" ".join(filter(None, (one.prefix, said, one.suffix))))
            parts += [one.backs] if one.backs else []
        partly = [one for one in node.footnotes if one.backs]
        parts += [self._phrasing.say("backs", number=str(one.note), backs=one.backs or "") for one in partly]
        gone = [str(one.note) for one in node.footnotes if one.note not in self._graph.footnotes]
        parts += [f"note {', '.join(gone)}"] if gone else []
        return marks + (f" ({escaped('; '.join(parts))})" if parts else "")
