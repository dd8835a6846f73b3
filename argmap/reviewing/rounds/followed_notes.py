"""What became of the notes of a manuscript in a revised one: their numbers, and whether they say the same."""

from argmap.anchoring.editions import Edition
from argmap.anchoring.folding import fold
from argmap.anchoring.index import WORD
from argmap.anchoring.renumbered_notes import note_numbers
from argmap.paper.article import Article
from argmap.reviewing.annotations.round_status import PointFate


class FollowedNotes:
    """The notes of an article in a revised one; ``edition`` is what was kept of the first."""

    def __init__(self, article: Article, revised: Article, edition: Edition) -> None:
        self._was, self._is = _texts(article), _texts(revised)
        self._numbers = note_numbers(edition, revised)

    def fate(self, number: int) -> tuple[PointFate, int | None]:
        """Return what became of a note, and its number now; ``None`` where that is not certain, or it is gone."""
        was = self._was.get(number, [])
        now = self._numbers.of(number) if self._numbers else number
        there = self._is.get(now, [])
        if len(was) > 1 or len(there) > 1:  # the numbers begin again in each chapter
            same = was == there
            return (PointFate.FOLLOWED, number) if same else (PointFate.AMBIGUOUS, None)
        if not was or not there:  # one that is gone has a negative number, which no note has
            return PointFate.DELETED, None
        return PointFate.FOLLOWED if was == there else PointFate.REWORDED, now


def _texts(article: Article) -> dict[int, list[list[str]]]:
    """Return the words of an article's notes by their numbers; several where numbers are there more than once."""
    found: dict[int, list[list[str]]] = {}
    for note in article.notes:
        found.setdefault(note.number, []).append(WORD.findall(fold(note.text).text))
    return found
