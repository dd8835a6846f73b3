"""The words of a piece of HTML, as plain text: no element, script or comment is left of it."""

import re
from html.parser import HTMLParser

LONGEST = 200_000
"""How much of a body is read; four times what a comment can hold."""
BREAKS = frozenset((
    "address", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
    "pre", "section", "table", "tr", "ul",
))  # fmt: skip
HIDDEN = frozenset(("head", "script", "style", "template", "title"))


def words_of_html(html: str) -> str:
    """Return what a reader would see, a line for each block (HTML, section 15.3 "Non-replaced elements")."""
    parser = _WordsParser()
    parser.feed(html[:LONGEST])
    parser.close()
    lines = (re.sub(r"[ \t\r\f]+", " ", line).strip() for line in "".join(parser.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _WordsParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in HIDDEN:
            self.hidden += 1
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def _break(self, tag: str) -> None:
        if tag in BREAKS and not self.hidden and self.pieces and self.pieces[-1] != "\n":
            self.pieces.append("\n")
