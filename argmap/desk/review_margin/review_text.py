"""A review as the text that it is written in, to which steps are made: all else stays as it was typed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from argmap.editing.steps import Put, Step, performed
from argmap.editing.written.altering import Alteration
from argmap.editing.written.taking_apart import taken_apart
from argmap.notation.source import Parsed, parse, syntax_of
from argmap.problems import ArgmapError, ReadError
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import loads_review

LIST = "annotations"
MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class ReviewText:
    """The text of a review and what it says. Made by ``read``; what cannot be read as a review is none."""

    file: str
    text: str
    review: Review
    parsed: Parsed = field(compare=False, repr=False)

    @classmethod
    def read(cls, file: str, text: str) -> "ReviewText":
        """Return the review in a text. Raises ``ReadError``."""
        text = text.removeprefix(MARK)
        syntax = syntax_of(file)
        review = loads_review(text, syntax, file=file)
        return cls(file, text, review, parse(text, file, syntax))

    @property
    def data(self) -> dict[str, Any]:
        """What is written, with every value as the text that it was typed as."""
        data: dict[str, Any] = self.parsed.data
        return data

    def place_of(self, id_: str) -> int | None:
        """Return the number of a point in the file."""
        return next((n for n, one in enumerate(self.review.annotations) if one.id == id_), None)

    def after(self, steps: Sequence[Step]) -> "ReviewText":
        """Return the review after steps; the text is read again first.

        Raises ``ArgmapError`` where the steps make no review, or cannot be made in the way that it is written.
        """
        wanted = performed(self.data, steps)
        alteration = Alteration(taken_apart(self.text, self.parsed, syntax_of(self.file)))
        for step in steps:
            alteration.make(step)
        try:
            after = ReviewText.read(self.file, str(alteration.written))
        except ReadError as error:
            raise ArgmapError("; ".join(f"{one.message}: {one.help}" for one in error.problems)) from error
        if after.data != wanted:
            raise ArgmapError(
                "this change cannot be made in the way this review is written; make it in the file itself"
            )
        return after

    def list_step(self) -> list[Step]:
        """Return what makes room for points where the file has no list of them."""
        return [] if isinstance(self.data.get(LIST), list) else [Put((LIST,), [])]
