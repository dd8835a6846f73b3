"""Puts the text of one block together, piece by piece."""

from argmap.paper.blocks import Block, BlockKind, Mark, Piece
from argmap.problems import Place

_CONTROLS = (*range(9), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xFFFE, 0xFFFF)
_INVISIBLE = (0x200B, 0x2060, 0xFEFF)  # no joiners: they shape the words of Persian or Hindi, and emoji
_DROPPED = dict.fromkeys((*_CONTROLS, *_INVISIBLE, *range(0xD800, 0xE000)))


class Flow:
    """The running text of one block: white space of any kind is one space, none at either end.

    What a reader does not see (zero-width spaces, control characters, soft hyphens within words) is left out.
    """

    def __init__(self) -> None:
        self._pieces: list[tuple[list[str], Place]] = []  # the words of each piece are joined at the end
        self._marks: list[Mark] = []
        self._raised: list[tuple[int, int]] = []
        self._length = 0
        self._space = False  # white space was read, and shows if a word follows

    def __bool__(self) -> bool:
        return bool(self._length)

    def add(self, text: str, place: Place, *, raised: bool = False) -> None:
        """Add a stretch of text; ``place`` is where its first character stands, ``raised`` whether it is superscript.

        Stretches with one and the same place make one piece.
        """
        text = text.translate(_DROPPED).replace("\u00ad", "")
        words = " ".join(text.split())
        if words:
            if self._length and (self._space or text[0].isspace()) and not self._closes(words):
                self._put(" ", self._pieces[-1][1])  # behind the first word, so that places are those of words
            self._put(words, place)
            if raised:
                self._raise(self._length - len(words))
        if text:
            self._space = text[-1].isspace() or (self._space and not words)

    def _raise(self, start: int) -> None:
        """Say that the text from a position on is raised; what follows raised text without a space goes on with it."""
        if self._raised and self._raised[-1][1] == start:
            start = self._raised.pop()[0]
        self._raised.append((start, self._length))

    def _closes(self, words: str) -> bool:
        """Whether words begin with what closes a sentence, and only a mark parts them from the text: fell [1]."""
        return bool(self._marks) and self._marks[-1].offset == self._length and words[0] in ".,;:!?"

    def _put(self, text: str, place: Place) -> None:
        if self._pieces and self._pieces[-1][1] is place:
            self._pieces[-1][0].append(text)
        else:
            self._pieces.append(([text], place))
        self._length += len(text)

    def mark(self, note: int, place: Place, printed: str = "") -> None:
        """Set the mark of a note behind the last word; 0 is a sign such as *; ``printed`` is as in ``Mark``."""
        self._marks.append(Mark(note, self._length, place, printed=printed))

    def pause(self) -> None:
        """Let the next word stand apart from the last."""
        self._space = True

    def block(self, kind: BlockKind, *, level: int = 0, number: int | None = None) -> Block:
        """Return what was added as one block."""
        pieces = tuple(Piece("".join(texts), place) for texts, place in self._pieces)
        return Block(kind, pieces, level, number, tuple(self._marks), raised=tuple(self._raised))
