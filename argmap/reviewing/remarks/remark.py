"""A remark as another program has it: some words of a text, and what somebody says of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on some words, or on the whole text.

    ``exact`` are the words, ``prefix`` and ``suffix`` what stands before and behind them, ``start`` how many code
    points before them, as the program counts; ``page`` counts from 1. ``address`` is unique among the remarks of a
    file, ``parent`` that of the remark that it answers. ``tags`` and ``audience`` may tell how much it weighs and for
    whom it is; ``motivation`` is a word of the Web Annotation Vocabulary. ``replaces`` is what should stand there
    instead of the words.
    """

    comment: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    page: int | None = None
    by: str = ""
    created: str = ""
    address: str = ""
    parent: str = ""
    tags: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    motivation: str = ""
    replaces: str | None = None
