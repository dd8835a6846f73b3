"""What a table that authors filled in answers, and what it leaves open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from argmap.forest.summary import number as counted
from argmap.reviewing.located import LocatedPoint
from argmap.reviewing.replies.response_table import STATUS_WORDS, Response, responses
from argmap.reviewing.review_report import ReviewReport


@dataclass(frozen=True, slots=True)
class AnsweredPoints:
    """The points with what authors say to each, in the order of the reports; ``unknown`` are rows of no point."""

    points: tuple[tuple[str, LocatedPoint, Response], ...]
    unknown: tuple[str, ...]

    @property
    def open(self) -> tuple[str, ...]:
        """The numbers of points that nobody answered."""
        return tuple(number for number, _, response in self.points if not response.answered)

    def lines(self) -> Iterator[str]:
        """Yield a line for each point, then what is open and what belongs nowhere."""
        for number, point, response in self.points:
            silent = "answered without words" if response.answered else "no answer"
            said = " ".join((response.response or response.change).split()) or silent
            where = f" ({response.where})" if response.where else ""
            yield f"{number} {point.annotation.severity}, {STATUS_WORDS[response.status]}: {said}{where}"
        yield ""
        answered = len(self.points) - len(self.open)
        yield f"{answered} of {counted(len(self.points), 'point')} answered"
        if self.open:
            yield f"not answered: {', '.join(self.open)}"
        if self.unknown:
            yield f"no point has the number {', '.join(self.unknown)}"


def answered_points(reports: Sequence[ReviewReport], rows: Iterable[Mapping[str, str]]) -> AnsweredPoints:
    """Return what rows answer. Raises ``ValueError`` as ``responses`` does."""
    given = responses(rows)
    points = [pair for report in reports for pair in report.numbered()]
    known = {number for number, _ in points}
    return AnsweredPoints(
        tuple((number, point, given.get(number, Response())) for number, point in points),
        tuple(number for number in given if number and number not in known),
    )
