"""What a question is."""

from dataclasses import dataclass
from typing import Protocol

from argmap.corpus.opened_corpus import Answer, OpenedCorpus


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of an answer: a bar for each row, as long as the column ``length`` says.

    ``labels`` are the columns that name a bar, ``low`` and ``high`` those of an interval; ``share`` tells that lengths
    are shares of a whole, 0 to 1.
    """

    labels: tuple[str, ...]
    length: str
    low: str = ""
    high: str = ""
    share: bool = False


class ReadyQuestion(Protocol):
    """The module of a question: its documentation says what it answers and how to read that."""

    PICTURE: Bars

    def answer(self, corpus: OpenedCorpus) -> Answer:
        """Return the answer, its columns named in plain words."""
        ...
