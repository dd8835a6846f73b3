"""Begins a round: reads what it needs, writes the next review and a map to go with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from argmap.checking.inputs import refuse_inputs
from argmap.files import create
from argmap.formats import read
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError, printable
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.edition_code import edition_code
from argmap.reviewing.annotations.review_file import dumps_review
from argmap.reviewing.replies.answered_points import answered_points
from argmap.reviewing.replies.filled_table import read_filled
from argmap.reviewing.review_files import ReviewFiles
from argmap.reviewing.review_report import ReviewReport
from argmap.reviewing.rounds.fates_told import fates_told, is_uncertain, sum_of_fates
from argmap.reviewing.rounds.followed_points import PointFollower
from argmap.reviewing.rounds.next_map import next_map, next_map_files
from argmap.reviewing.rounds.next_round import RoundAnswers, carried_over, next_round


@dataclass(frozen=True)
class RoundFiles:
    """What a round begins with: the review as it was with its manuscript and map, and the revised ones."""

    before: ReviewFiles
    article: Article
    revised: Article
    revised_map: GraphDocument | None

    @classmethod
    def read(
        cls, file: str, revised: str, revised_map: str | None, *, paper: str | None = None, map_: str | None = None
    ) -> "RoundFiles":
        """Read all files. Raises ``ReadError`` and ``ArgmapError``, for a review without its manuscript too."""
        before = ReviewFiles.read(file, paper=paper, map_=map_)
        if before.article is None:
            raise ArgmapError(f"{printable(file)}: the manuscript as it was is missing; name it with --paper")
        return cls(before, before.article, read_article(revised), read(revised_map) if revised_map else None)

    @property
    def graph(self) -> Graph | None:
        """The revised map as statements and inferences, if there is one."""
        return self.revised_map.graph if self.revised_map else None


@dataclass(frozen=True)
class BegunRound:
    """What became of each point, by line, what to say besides, and the ids of points that somebody must look at."""

    lines: Sequence[str]
    remarks: Sequence[str]
    uncertain: Sequence[str]


def begin_round(files: RoundFiles, out: Path | None, filled: str | None, number: int = 1) -> BegunRound:
    """Write the review of the next round, and a map unless there is one. Raises ``ArgmapError``, ``ReadError``.

    ``out`` is the file of the review (beside the revised manuscript by default), ``filled`` the table of the authors'
    answers, ``number`` the reviewer's in it. Nothing is written where something cannot be.
    """
    before = files.before
    out = out or Path(files.revised.file).with_suffix(".review.yaml")
    report = before.report(number)
    answers, unknown = _answers(report, filled)
    follower = PointFollower(
        before.review, files.article, before.graph, files.revised, files.graph, edition=before.edition
    )
    followed = [one for one in follower.followed() if carried_over(one.before.annotation)]
    copied = before.document.tree if before.document and files.revised_map is None else None
    written = next_map_files(copied, files.revised.file) if copied else []
    _require_new(files, filled, out, *written)
    map_file = Path(files.revised_map.file) if files.revised_map else written[0] if written else None
    review = next_round(
        before.review, followed, answers, paper=_beside(files.revised.file, out), map=_beside(map_file, out),
        earlier_map=_beside(before.document.file if before.document else None, out),
        edition=edition_code(files.revised),
    )  # fmt: skip
    create(out, dumps_review(review).encode())
    try:
        of_map = next_map(copied, files.article, files.revised) if copied else []
    except BaseException:
        out.unlink(missing_ok=True)
        raise
    kept = {one.id for one in review.annotations}
    told = [one for one in followed if one.before.annotation.id in kept]
    lines = [*fates_told(told, answers.numbers), "", f"{out}: round {review.round}, {sum_of_fates(told)}"]
    remarks = [*_of_text(files), *of_map, *unknown, *_of_before(before.review)]
    return BegunRound(lines, remarks, [one.before.annotation.id for one in told if is_uncertain(one)])


def _of_before(before: Review) -> Iterator[str]:
    """Yield what else is carried over, which the reviewer wrote about the manuscript as it was."""
    written = [one for one in ("summary", "contribution") if getattr(before, one)]
    if carried := [*written, *before.answers]:
        yield f"written about the earlier manuscript, so read again: {', '.join(carried)}"
    if before.checklist:
        drafts = ", ".join(before.checklist)
        yield f"these answers are drafts again; remove `draft: true` from those that still hold: {drafts}"


def _answers(report: ReviewReport, filled: str | None) -> tuple[RoundAnswers, list[str]]:
    """Return the authors' answers by the numbers of points, and what to say of rows that belong to none."""
    numbered = report.numbered()
    numbers = {point.annotation.id: number for number, point in numbered}
    if filled is None:
        return RoundAnswers(numbers), []
    try:
        given = answered_points([report], read_filled(filled))
    except ValueError as error:
        raise ArgmapError(f"{printable(filled)}: {error}") from error
    mine = [one for one in given.unknown if one.startswith(f"R{report.number}.")]
    said = [f"no point has the number {', '.join(mine)}"] if mine else []
    return RoundAnswers(numbers, {number: response for number, _, response in given.points}), said


def _of_text(files: RoundFiles) -> list[str]:
    """Return what to say where the revised manuscript is the one that was reviewed."""
    if edition_code(files.article) != edition_code(files.revised):
        return []
    return [f"{files.revised.file} has the same text as the manuscript before; is it the revised one?"]


def _require_new(files: RoundFiles, filled: str | None, *written: Path) -> None:
    inputs = {**files.before.inputs, files.revised.file: "the revised manuscript"}
    inputs |= {filled: "the table"} if filled else {}
    refuse_inputs([str(one) for one in written], inputs)
    for one in written:
        if one.exists() or one.is_symlink():
            raise ArgmapError(f"{printable(str(one))}: already exists; move it away, or name another file")


def _beside(file: str | Path | None, review: Path) -> str | None:
    """Return the name of a file that lies beside the review."""
    return Path(file).name if file and Path(file).resolve().parent == review.resolve().parent else None
