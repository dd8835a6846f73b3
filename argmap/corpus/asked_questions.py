"""Ready questions, asked of a corpus, with what their documentation says of the answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions import Bars, ready_questions
from argmap.registry import summary


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its answer: ``title`` is what it asks, ``explanation`` how to read the answer, in paragraphs."""

    title: str
    explanation: tuple[str, ...]
    picture: Bars
    answer: Answer


def ask(corpus: OpenedCorpus, names: Iterable[str] = ()) -> dict[str, AskedQuestion]:
    """Return questions with their answers, by name: all, if none is named.

    Raises ``ArgmapError`` for a name that no question has.
    """
    return {name: _asked(corpus, name) for name in list(names) or ready_questions().names()}


def _asked(corpus: OpenedCorpus, name: str) -> AskedQuestion:
    with ready_questions().running(name) as question:
        said = (question.__doc__ or "").strip().split("\n\n")
        paragraphs = tuple(" ".join(one.split()).replace("`", "") for one in said[1:])
        return AskedQuestion(summary(question).rstrip("."), paragraphs, question.PICTURE, question.answer(corpus))
