"""The letters of the text of a DOCX as python-docx has it, each with the element that it stands in."""

from collections.abc import Mapping
from typing import Any

from docx.oxml.ns import qn

from argmap.anchoring.folding import fold
from argmap.reviewing.remarks.docx_markup.cut_runs import RUN, TEXT, cut_before
from argmap.reviewing.remarks.quoted_letters import QuotedLetters

PARAGRAPH = qn("w:p")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ASIDE = frozenset({_FALLBACK, *map(qn, ("w:txbxContent", "w:rt"))})
Runs = tuple[Any, Any]


class RunLetters(QuotedLetters):
    """The letters of a body, in tables too, or of a note; what was deleted since is no text."""

    def __init__(self, body: Any) -> None:
        self.texts = [one for one in body.iter(TEXT) if one.getparent().tag == RUN and not _is_aside(one)]
        self._at: list[tuple[int, int]] = []
        letters, words, word, paragraph = list[str](), list[int](), 0, None
        for number, one in enumerate(self.texts):
            if (within := next(one.iterancestors(PARAGRAPH), None)) is not paragraph:
                word, paragraph = word + 1, within
            said = fold(one.text or "")
            for at, letter in enumerate(said.text):
                if not letter.isalnum():
                    word += 1
                    continue
                letters.append(letter)
                words.append(word)
                self._at.append((number, said.start(at)))
        super().__init__("".join(letters), words)

    def runs(self, passages: Mapping[str, tuple[int, int]]) -> dict[str, Runs]:
        """Return the first and last run of each passage, given by its first letter and their number.

        Runs are cut so that these hold nothing else; what was counted before does not hold any more.
        """
        ends = {name: (self._at[at], self._at[at + length - 1]) for name, (at, length) in passages.items()}
        cuts: dict[int, set[int]] = {}
        for (first, start), (last, end) in ends.values():
            cuts.setdefault(first, set()).add(start)
            cuts.setdefault(last, set()).add(end + 1)
        pieces = {number: self._pieces(number, places) for number, places in cuts.items()}
        return {name: (_run(pieces, *first), _run(pieces, *last)) for name, (first, last) in ends.items()}

    def _pieces(self, number: int, places: set[int]) -> list[tuple[int, Any]]:
        """Cut a text at places; return the texts that it became, the last first, each with where it began."""
        text = self.texts[number]
        cut = [(at, cut_before(text, at)) for at in sorted(places, reverse=True)]
        return [*cut, (0, text)]


def _run(pieces: Mapping[int, list[tuple[int, Any]]], number: int, at: int) -> Any:
    return next(text for start, text in pieces[number] if start <= at).getparent()


def _is_aside(text: Any) -> bool:
    return any(one.tag in _ASIDE for one in text.iterancestors())
