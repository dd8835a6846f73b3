"""Takes the remarks of a file into a review, each once: what is there already stays as the reviewer has it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from argmap.forest.summary import number
from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Annotation, Review
from argmap.reviewing.remarks.reading_remarks import annotations_of
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_words import RemarkWords


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A review with what was taken in: what is new, how many were there, which of the new have no certain place."""

    review: Review
    added: tuple[Annotation, ...]
    known: int
    lost: tuple[str, ...]

    def remarks(self, looked: bool) -> Iterator[str]:
        """Yield what whoever took them in should know; ``looked`` tells that their words were looked for."""
        there = f"; {number(self.known, 'remark')} there already" if self.known else ""
        yield f"taken in: {number(len(self.added), 'remark')}{there}"
        if drafts := [one.id for one in self.added if one.draft]:
            yield f"drafts, as they have no words: {', '.join(drafts)}"
        if self.lost and looked:
            yield f"not certainly at one place in the paper: {', '.join(self.lost)}"
        elif self.lost:
            yield "their words were looked for nowhere; give the manuscript with --paper"


def taken_in(
    review: Review, remarks: Sequence[Remark], article: Article | None, words: RemarkWords | None = None
) -> TakenIn:
    """Return a review with remarks added that it does not have yet, by their addresses or else by what they say."""
    read = annotations_of(remarks, article, words, "new")
    ids = {one.source: one.id for one in review.annotations if one.source}
    said = {_says(one): one.id for one in review.annotations}
    taken = {one.id for one in review.annotations}
    free = (name for number in count(1) if (name := f"a{number}") not in taken)
    names: dict[str, str] = {}
    new = []
    for one in read.annotations:
        there = ids.get(one.source or "") or (None if one.source else said.get(_says(one)))
        names[one.id] = there or next(free)
        if not there:
            new.append(one)
    added = tuple(
        one.model_copy(update={"id": names[one.id], "reply_to": names.get(one.reply_to or "")}) for one in new
    )
    whole = review.model_copy(update={"annotations": (*review.annotations, *added)})
    fresh = {names[one.id] for one in new}
    lost = tuple(names[one] for one in read.lost if names[one] in fresh)
    return TakenIn(whole, added, len(remarks) - len(added), lost)


def _says(one: Annotation) -> tuple[object, ...]:
    return one.comment, one.at, one.quotes, one.by, one.created
