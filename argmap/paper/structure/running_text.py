"""Running text, put together from the blocks of a paper, that knows where each of its characters stands in the file."""

import re
from collections.abc import Iterator

from argmap.paper.article import Marker
from argmap.paper.blocks import Block, Mark, Piece
from argmap.paper.structure.hyphenation import LineJoiner
from argmap.paper.structure.origins import Origins
from argmap.paper.structure.pieces import INVISIBLE, items, moved
from argmap.paper.structure.sentence_stops import closes_up
from argmap.problems import Place

_IRREGULAR = re.compile(rf"[^\S ]|  |[{INVISIBLE}]")  # white space other than single spaces, and what shows nothing
_WORDS = re.compile(rf"[^\s{INVISIBLE}]+(?:\u00ad\Z)?")
_LONGEST_WORD = 300
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\Z")


class Running:
    """The text of a paragraph or a note: white space is one space, hyphenation is undone, marks are taken out."""

    def __init__(self, lines: LineJoiner) -> None:
        self._lines = lines
        self._parts: list[str] = []
        self._length = 0
        self._end = ""  # the last words
        self._space = self._break = False  # what was read behind the last word: white space, the end of a block
        self.markers: list[Marker] = []
        self.origins = Origins()

    @property
    def text(self) -> str:
        """What was put together so far."""
        return "".join(self._parts)

    def add(self, block: Block) -> None:
        """Put a block behind what is there."""
        for item in items(block):
            if isinstance(item, Mark):
                self.mark(item)
            else:
                self._add(item)
        self._space = self._break = True

    def mark(self, mark: Mark) -> None:
        """Set a mark behind what is there; signs, which have no number, are passed over."""
        if mark.note and mark.place:
            self.markers.append(Marker(mark.note, self._length, mark.place, mark.where, mark.printed))

    def _add(self, piece: Piece) -> None:
        text = piece.text.strip()
        if text:
            lead = len(piece.text) - len(piece.text.lstrip())
            self._space = (self._space and not self._closes_mark(text)) or lead > 0 or self._is_after_mark(text)
            for offset, words in _regular(text):
                self._space = self._space or (offset > 0 and text[offset - 1].isspace())
                self._join(words, moved(piece.place, lead + offset))
                self._space = False
        self._space = self._space or piece.text[-1:].isspace()

    @property
    def _marked(self) -> bool:
        """Whether a mark stands behind the last word."""
        return bool(self.markers) and self.markers[-1].at == self._length > 0

    def _is_after_mark(self, text: str) -> bool:
        """Whether only a mark parts a sentence from the next one."""
        return self._marked and text[0].isupper() and bool(_ENDS_SENTENCE.search(self._end))

    def _closes_mark(self, text: str) -> bool:
        """Whether a full stop or the like follows a mark that stands apart from its word: fares [1]."""
        return self._marked and text[0] in ".,;:!?)"

    def _join(self, words: str, place: Place) -> None:
        between = self._joint(words, place) if self._space and self._parts else ""
        if between:
            self._put(between, self.origins.places[-1])
        self._put(words, place)
        self._break = False

    def _joint(self, words: str, place: Place) -> str:
        last = self.origins.places[-1]
        if not (self._break or last.column is None or last.line != place.line):
            return " "
        if closes_up(self._end, words):
            return ""
        cut, between = self._lines.joint(self._end, words)
        if cut:
            self._parts[-1] = self._parts[-1][:-cut]
            self._length -= cut
            self._end = self._end[:-cut]
        return between

    def _put(self, text: str, place: Place) -> None:
        if not self.origins.places or place is not self.origins.places[-1]:
            self.origins.add(self._length, place)
        self._parts.append(text)
        self._length += len(text)
        self._end = (self._end + text)[-_LONGEST_WORD:]

    def stretch(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the text, as wide as what stands of it on its first line."""
        return self.origins.stretch(start, end)


def _regular(text: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a text in which white space is single spaces and all is visible, with their offsets."""
    if not _IRREGULAR.search(text):
        yield 0, text
        return
    for word in _WORDS.finditer(text):
        yield word.start(), word[0]
