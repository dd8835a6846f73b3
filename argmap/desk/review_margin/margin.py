"""The margin: it holds the review beside the map on the desk, and answers what a page asks of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from argmap.anchoring.companion_files import edition_beside
from argmap.desk.exporting import ExportedFile, ExportFormat
from argmap.desk.map_file import unused_name
from argmap.desk.on_desk import OnDesk
from argmap.desk.refusals import InvalidError
from argmap.desk.review_margin import margin_messages as asked
from argmap.desk.review_margin.open_review import OpenReview
from argmap.desk.review_margin.point_steps import adding, changing, drafting, finding, removing, telling
from argmap.desk.review_margin.review_exports import exported_review, review_formats
from argmap.desk.review_margin.review_text import ReviewText
from argmap.desk.review_margin.shown_points import ShownPoints
from argmap.editing.steps import Step
from argmap.files import create
from argmap.graph.drafts import require_confirmed
from argmap.graph.lowering import lower
from argmap.paper.article import Article
from argmap.problems import ArgmapError, ReadError
from argmap.reviewing.annotations.edition_code import require_edition
from argmap.reviewing.annotations.review_file import dumps_review, load_review
from argmap.reviewing.begun_review import begun_review, drafts, review_beside
from argmap.reviewing.consequences import Known
from argmap.reviewing.review_report import ReviewReport

Data = dict[str, Any]


class ReviewMargin:
    """What cannot be done raises ``ArgmapError`` and has changed nothing."""

    def __init__(self) -> None:
        self._review: OpenReview | None = None
        self._dismissed: set[object] = set()
        self._known: Known = {}
        self._report: tuple[Any, ReviewReport] | None = None
        self._answers: dict[type, Callable[[Any], None]] = {
            asked.AddPoint: self._add, asked.ChangePoint: self._change, asked.RemovePoint: self._remove,
            asked.TellReview: self._tell, asked.UndoPoint: self._undo, asked.RedoPoint: self._redo,
            asked.KeepReview: self._keep,
        }  # fmt: skip

    @property
    def version(self) -> int:
        """Counts the states of the review; 0 where there is none."""
        return self._review.version if self._review else 0

    @property
    def file(self) -> Path | None:
        """The file of the review that is open."""
        return Path(self._review.now.file) if self._review else None

    @property
    def paper(self) -> Path | None:
        """The paper that the review names, if it lies beside the review."""
        named = self._review.now.review.paper if self._review else None
        file = Path(self._review.now.file).parent / named if self._review and named else None
        return file if file and file.name == named and file.is_file() else None

    def open(self, file: Path) -> None:
        """Put the review in a file beside the map. Raises ``ReadError``; the one before stays then."""
        self._review = OpenReview(str(file.absolute()))

    def open_beside(self, desk: OnDesk) -> None:
        """Put the review beside the map that lies there under its usual name, if there is one of this map."""
        for file in _names(desk):
            if _is_of(file, Path(desk.document.file)):
                self.open(file)
                return

    def close(self) -> None:
        """Put the review away."""
        self._review = self._report = None

    def look(self) -> bool:
        """Take in what was changed in the file elsewhere; tell whether there is a new state."""
        return self._review.look() if self._review else False

    def answer(self, message: Any, desk: OnDesk) -> None:
        """Do what a message asks for; ``desk`` is what lies on the desk now."""
        try:
            found = asked.MARGIN_MESSAGES.validate_python(message)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidError(f"this is no message: {'/'.join(map(str, first['loc']))}: {first['msg']}") from error
        if isinstance(found, asked.BeginReview):
            self._begin(desk)
        elif isinstance(found, asked.LookForDrafts):
            self._look_for_drafts(desk)
        else:
            self._answers[type(found)](found)

    # what is told

    def shown(self, desk: OnDesk) -> Data | None:
        """Return the state of the review as plain data; ``None`` where there is none."""
        if self._review is None:
            return None
        now = self._review.now
        other = self._other_text(desk)
        points = ShownPoints(self._reported(desk), None if other else desk.article)
        review = now.review
        return {
            "file": Path(now.file).name, "version": self._review.version, "unread": self._review.unread,
            "other_text": other, "undo": self._review.can_undo, "redo": self._review.can_redo,
            "reviewer": review.reviewer or "", "round": review.round, "summary": review.summary or "",
            "contribution": review.contribution or "", "to_editor": review.to_editor or "",
            "points": points.points(), "marks": points.marks(),
        }  # fmt: skip

    def formats(self, desk: OnDesk) -> list[ExportFormat]:
        """Return in which forms the reports can be had."""
        return review_formats(self._reported(desk)) if self._review else []

    def exported(self, desk: OnDesk, to: str) -> ExportedFile:
        """Return a report as a file. Raises ``ArgmapError`` where there is no review, or nothing to tell."""
        require_confirmed(desk.document)
        report = self._made(desk, self._read_in(desk), pictures=True)
        return exported_review(self._need().now.file, report, to)

    def _reported(self, desk: OnDesk) -> ReviewReport:
        """Return the report of the review as it is now; finding all places again takes time in a long paper."""
        review = self._need().now.review
        article = self._read_in(desk)
        sign = (review, desk.document, article)
        if self._report is None or any(one is not other for one, other in zip(self._report[0], sign, strict=True)):
            if self._report is None or self._report[0][1] is not desk.document:
                self._known = {}
            self._report = sign, self._made(desk, article)
        return self._report[1]

    def _made(self, desk: OnDesk, article: Article | None, *, pictures: bool = False) -> ReviewReport:
        return ReviewReport(
            self._need().now.review, article, lower(desk.document.map), pictures=pictures,
            edition=edition_beside(desk.document), known=self._known,
        )  # fmt: skip

    def _read_in(self, desk: OnDesk) -> Article | None:
        """Return the text that the places of the review count in, if it is the one on the desk."""
        return None if self._other_text(desk) else desk.article

    def _other_text(self, desk: OnDesk) -> str:
        """Return what to say if the places of the review count in another text than the paper on the desk."""
        now = self._need().now
        try:
            if desk.article:
                require_edition(now.review, desk.article, Path(now.file).name)
        except ArgmapError as error:
            return str(error)
        return ""

    def _need(self) -> OpenReview:
        if self._review is None:
            raise ArgmapError("no review lies beside this map; begin one first")
        return self._review

    # what is done

    def _begin(self, desk: OnDesk) -> None:
        if self._review is None:
            self.open_beside(desk)
        if self._review is not None:
            return
        first, map_ = _names(desk)[0], Path(desk.document.file)
        file = unused_name(first.parent, first.name.removesuffix("".join(first.suffixes[-2:])), ".review.yaml")
        found = drafts(desk.document, desk.article)
        review = begun_review(file, desk.article, map_, found)
        create(file, dumps_review(review).encode())
        self.open(file)

    def _look_for_drafts(self, desk: OnDesk) -> None:
        found = drafts(desk.document, desk.article)
        self._need().do(lambda now: drafting(now, found, self._dismissed))

    def _add(self, message: asked.AddPoint) -> None:
        review = self._need()
        if message.token and review.added(message.token):
            return
        made = ""

        def plan(now: ReviewText) -> list[Step]:
            nonlocal made
            made, steps = adding(now, message.point)
            return steps

        review.do(plan)
        if message.token:
            review.note_added(message.token, made)

    def _change(self, message: asked.ChangePoint) -> None:
        self._need().do(lambda now: changing(now, message.id, message.was, message.fields))

    def _remove(self, message: asked.RemovePoint) -> None:
        review = self._need()
        number = review.now.place_of(message.id)
        leaving = None if number is None else review.now.review.annotations[number]
        review.do(lambda now: removing(now, message.id, message.was))
        if leaving and leaving.draft:
            self._dismissed.add(finding(leaving))

    def _tell(self, message: asked.TellReview) -> None:
        self._need().do(lambda now: telling(now, message.field, message.was, message.value))

    def _undo(self, message: asked.UndoPoint) -> None:
        self._need().undo(message.version)

    def _redo(self, message: asked.RedoPoint) -> None:
        self._need().redo(message.version)

    def _keep(self, _: asked.KeepReview) -> None:
        self._need().keep()


def _names(desk: OnDesk) -> list[Path]:
    """Return the usual names of the review: by the paper's file, and by the map's."""
    map_ = Path(desk.document.file)
    paper = desk.document.map.paper.file if desk.document.map.paper else None
    return [review_beside(one) for one in ([map_.parent / paper] if paper else []) + [map_]]


def _is_of(file: Path, map_: Path) -> bool:
    """Tell whether a file is a review that names a map."""
    try:
        return file.is_file() and load_review(file).map == map_.name
    except ReadError:
        return False
