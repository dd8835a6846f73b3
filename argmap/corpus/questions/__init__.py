"""Questions that many people ask of a corpus: one file each, found by name; adding a file adds the question."""

from functools import cache

from argmap.corpus.questions._question import Bars, ReadyQuestion
from argmap.registry import Registry


@cache
def ready_questions() -> Registry[ReadyQuestion]:
    """Return the registry of questions."""
    return Registry("argmap.corpus.questions", "question", ("answer", "PICTURE"))


__all__ = ["Bars", "ReadyQuestion", "ready_questions"]
