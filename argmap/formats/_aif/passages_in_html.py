"""The passages of a text in which spans mark locutions."""

import re
from html import unescape

from argmap.formats._aif.aif_nodes import AifNodes
from argmap.formats._quote_anchors import anchor
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.notation.model import Quote

TAG = re.compile(r"<(/?)(\w++)([^<>]*+)>|<!--")
NODE = re.compile(r"""\bid\s*=\s*["']?(?:node)?([^\s"'>]+)""")
BREAKING = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"}
ENDS = 300
"""How many characters at each end of a passage are looked at for its words."""
MOST_SEARCHED = 10**9
"""How many characters are looked through in all for passages that no span marks."""


class PassagesInHtml:
    """A text with its marked passages. Linear in the text for those, and bounded for all others."""

    def __init__(self, html: str) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        self.plain = self._plain(html)
        self._words = " ".join(self.plain.split())
        self._searched = 0

    def _plain(self, html: str) -> str:
        """Return the text without tags, and note where spans of locutions begin and end in it."""
        parts: list[str] = []
        opened: list[tuple[str, int]] = []
        length = at = 0
        for tag in TAG.finditer(html):
            if tag.start() < at:  # in a comment
                continue
            part = unescape(html[at : tag.start()])
            name = (tag[2] or "").lower()
            part += " " if name in BREAKING else ""
            parts.append(part)
            length += len(part)
            at = tag.end() if name else self._end_of_comment(html, tag.end())
            if name == "span" and not tag[1]:
                node = NODE.search(tag[3])
                opened.append((node[1] if node else "", length))
            elif name == "span" and opened:
                key, start = opened.pop()
                self._places.setdefault(key, (start, length))
        return "".join([*parts, unescape(html[at:])])

    def _end_of_comment(self, html: str, start: int) -> int:
        end = html.find("-->", start)
        return len(html) if end < 0 else end + 3

    def marked(self, key: str) -> Quote | None:
        """Return the first and last words of the passage that a span with the number of a node marks."""
        start, end = self._places.get(key, (0, 0)) if key else (0, 0)
        if end - start > 2 * ENDS:
            return anchor(f"{self.plain[start : start + ENDS]} {self.plain[end - ENDS : end]}")
        return anchor(self.plain[start:end])

    def verbatim(self, words: str) -> Quote | None:
        """Return the first and last words of a passage that the text has word for word."""
        passage = " ".join(words.split())
        self._searched += len(self._words)
        if not passage or self._searched > MOST_SEARCHED or passage not in self._words:
            return None
        return anchor(passage)


def quote_passages(builder: GraphBuilder, nodes: AifNodes, html: str, where: Where) -> None:
    """Give statements their passages: the marked ones, and those that the text has word for word."""
    if not html:
        return
    passages = PassagesInHtml(html)
    for key in nodes.taken:
        if key in builder:
            utterance = nodes.utterance_of.get(key)
            found = passages.marked(utterance.key if utterance else key) or passages.marked(key)
            found = found or passages.verbatim(utterance.words if utterance else builder.node(key).text)
            if found:
                builder.change(key, quotes=(found,))
    builder.leave_out("analysed texts, beyond the first and last words of passages,", where)
