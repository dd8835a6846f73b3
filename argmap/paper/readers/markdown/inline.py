"""Reads the text inside a Markdown block: pieces with their places, and references to notes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.common.normalize_url import normalizeLinkText
from markdown_it.token import Token

from argmap.paper.blocks import Piece
from argmap.paper.readers._signs import RAISED, SIGNED, SIGNS, is_power, lowered
from argmap.paper.readers.markdown.note_labels import LOOSE, Labels, label_of
from argmap.paper.readers.markdown.source import SourceStretch
from argmap.paper.structure.number_groups import GroupedNumber, number_group
from argmap.problems import Place

_BEFORE_RAISED = r"(?:(?<=[^\W\d]{2})|(?<=[’'][^\W\d])|(?<=[.,;:!?)\]”\"’»]))"  # n^2^ is a power
_PANDOC_RAISED = rf"{_BEFORE_RAISED}\^\d(?:[\d\s,;–‐‑−-]{{0,60}}(?:\([^()^\n]{{2,40}}\))?){{1,9}}\^"
_REFERENCE = re.compile(rf"{LOOSE.pattern}|{RAISED.pattern}|{SIGNED.pattern}|{_PANDOC_RAISED}")
_AHEAD = 20_000  # how far ahead the source of a token is looked for
_WEB = ("http://", "https://", "www.")


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to a note: its number, 0 for a sign; ``raw`` is the sign or number as the file has it.

    ``where`` is the locator that stands in brackets behind a raised number: "p45" of "3(p45)".
    """

    note: int
    place: Place
    raw: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class LineEnd:
    """The end of a line inside a block."""

    place: Place


Item = Piece | Ref | LineEnd


class Inline:
    """Walks through the tokens of one block; ``start`` is where they begin in its content."""

    def __init__(self, stretch: SourceStretch, labels: Labels, start: int = 0) -> None:
        self._stretch, self._labels, self._at = stretch, labels, start
        self._link = ""  # the address of the link that is open
        self._shown = False  # whether that stands in the text already
        self._raised: list[str] | None = None  # what stands between <sup> and </sup>
        self._raised_at = stretch.place(start)
        self._last = ""  # the text before

    def items(self, tokens: Sequence[Token]) -> Iterator[Item]:
        """Yield what stands in the block, in order."""
        for token in tokens:
            yield from self._item(token)
        if self._raised:
            yield Piece("".join(self._raised), self._raised_at)

    def _item(self, token: Token) -> Iterator[Item]:
        if token.type in ("softbreak", "hardbreak"):
            yield LineEnd(self._stretch.place(self._find("\n")))
        elif token.type == "html_inline":
            yield from self._html(token.content)
        elif token.type == "footnote_ref":
            raw = f"[^{token.meta['label']}]" if "label" in token.meta else "^["
            yield Ref(self._labels.number(label_of(token)), self._stretch.place(self._find(raw)), raw)
        elif token.type == "link_open":
            self._link, self._shown = str(token.attrs.get("href", "")) if token.markup != "autolink" else "", False
        elif token.type == "link_close":
            self._link = ""
        elif token.type in ("text", "code_inline", "text_special"):
            yield from self._text(token)

    def _find(self, raw: str) -> int:
        """Return where a token stands in the content, and go on behind it."""
        found = self._stretch.content.find(raw, self._at, self._at + len(raw) + _AHEAD)
        start = found if found >= 0 else min(self._at, len(self._stretch.content))
        self._at = start + (len(raw) if found >= 0 else 0)
        return start

    def _html(self, tag: str) -> Iterator[Item]:
        place = self._stretch.place(self._find(tag))
        name = tag.strip("<>/ ").lower()
        if name == "br":
            yield Piece(" ", place)
        elif name == "sup" and not tag.startswith("</"):
            self._raised, self._raised_at = [], place
        elif name == "sup" and self._raised is not None:
            raised, self._raised = "".join(self._raised), None
            yield from self._raise(raised.strip())

    def _raise(self, raised: str) -> Iterator[Item]:
        numbers = number_group(raised)
        if SIGNS.fullmatch(raised):
            yield Ref(0, self._raised_at, raised)
        elif numbers and not is_power(self._last, raised, self._stretch.content[self._at : self._at + 1]):
            for one in numbers:
                yield Ref(one.number, self._raised_at, raised, one.where)
        else:
            yield self._piece(raised, self._raised_at)

    def _text(self, token: Token) -> Iterator[Item]:
        start = self._find(token.markup if token.type == "text_special" else token.content)
        place = self._stretch.place(start)
        if self._raised is not None:
            self._raised.append(token.content)
        elif self._link.startswith(_WEB) and (self._shown or token.content.startswith(_WEB)):
            if not self._shown:  # text recognition escapes what stands in a link twice: the address is right
                yield self._piece(normalizeLinkText(self._link), place)
            self._shown = True
        elif token.type == "text":
            yield from self._referring(token.content, start)
        elif SIGNS.fullmatch(token.content) and self._is_behind_word():
            yield Ref(0, place, token.content)
        else:
            yield self._piece(token.content, place)

    def _is_behind_word(self) -> bool:
        """Whether a word ends here: text stands right before and none right behind."""
        behind = self._stretch.content[self._at : self._at + 1]
        return bool(self._last) and not self._last[-1].isspace() and not behind.isalnum()

    def _piece(self, text: str, place: Place) -> Piece:
        self._last = text or self._last
        return Piece(text, place)

    def _referring(self, text: str, start: int) -> Iterator[Item]:
        """Yield a text, with the references in it that the parser takes for text."""
        done = 0
        for found in _REFERENCE.finditer(text):
            raw = lowered(found[0]).strip("^")
            before = text[done : found.start() + found[0].startswith(" ")]
            if is_power(before, raw, text[found.end() : found.end() + 1]):
                continue
            raised = number_group(raw)
            if found[0].startswith("^") and not raised:
                continue
            yield self._piece(text[done : found.start()], self._stretch.place(start + done))
            written = found[0].lstrip()
            place = self._stretch.place(start + found.end() - len(written))
            for one in (GroupedNumber(self._labels.number(found[1])),) if found[1] else raised or (GroupedNumber(0),):
                yield Ref(one.number, place, written, one.where)
            done = found.end()
        yield self._piece(text[done:], self._stretch.place(start + done))
