"""The table that authors fill in: a row for each point, with its words as the reviewer wrote them.

A point is named by its number in the report, which does not change as long as the review does not. Confidential points
and drafts are in no row, and reviewers are numbers.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from argmap.reviewing.annotations.round_status import PointStatus
from argmap.reviewing.point_words import point_words
from argmap.reviewing.review_report import ReviewReport
from argmap.text.xml import printable

COLUMNS = ("point", "weight", "place", "comment", "response", "change", "where", "status")
FILLED = ("response", "change", "where", "status")
"""What the authors fill in."""
STATUSES = {
    "": PointStatus.OPEN, "open": PointStatus.OPEN, "no": PointStatus.OPEN, "answered": PointStatus.ANSWERED,
    "declined": PointStatus.ANSWERED, "partly": PointStatus.ANSWERED, "done": PointStatus.RESOLVED,
    "yes": PointStatus.RESOLVED, "changed": PointStatus.RESOLVED, "resolved": PointStatus.RESOLVED,
}  # fmt: skip
"""What authors write for how a point stands, in small letters."""
STATUS_WORDS = {PointStatus.OPEN: "open", PointStatus.ANSWERED: "answered", PointStatus.RESOLVED: "done"}
"""What their answers are called; only the reviewer says that a point is resolved."""

LONGEST = 49_000
"""How many characters authors may answer, and how many they may write on what they changed: a review holds so many."""


@dataclass(frozen=True, slots=True)
class Response:
    """What authors say to a point: their answer, what they changed and where, and how it stands."""

    response: str = ""
    change: str = ""
    where: str = ""
    status: PointStatus = PointStatus.OPEN

    @property
    def answered(self) -> bool:
        """Whether they said anything."""
        return bool(self.response or self.change or self.where) or self.status is not PointStatus.OPEN


def rows(reports: Iterable[ReviewReport]) -> Iterator[dict[str, str]]:
    """Yield the rows of a table to fill in, by the names of columns."""
    for report in reports:
        for number, point in report.numbered():
            one = point.annotation
            place = ", ".join(filter(None, (f"p. {point.page}" if point.page else "", point.at)))
            yield dict.fromkeys(FILLED, "") | {
                "point": number, "weight": str(one.severity), "place": place,
                "comment": "\n\n".join(point_words(one)),
            }  # fmt: skip


def responses(filled: Iterable[Mapping[str, str]]) -> dict[str, Response]:
    """Return what authors filled in, by the numbers of points. Rows that nobody filled in count for nothing.

    Characters that a review cannot hold become U+FFFD. Raises ``ValueError`` for an unknown status, for an answer that
    is too long, and for a point that two rows answer differently: one answer would be lost.
    """
    found: dict[str, Response] = {}
    for row in filled:
        number = row.get("point", "").strip().upper()
        response, change, where, status = (printable(row.get(one, "")).strip() for one in FILLED)
        word = status.casefold().rstrip(".!")
        if word not in STATUSES:
            raise ValueError(f"{number}: {status!r} is no status; write open, answered or done")
        if max(len(response), len(change) + len(where)) > LONGEST:
            raise ValueError(f"{number}: this answer is longer than {LONGEST} characters; shorten it")
        if number in found and not (response or change or where or status):
            continue
        given = Response(response, change, where, STATUSES[word])
        said = given.status is PointStatus.OPEN and (response or change)
        answer = Response(response, change, where, PointStatus.ANSWERED) if said else given
        if number and number in found and found[number].answered and found[number] != answer:
            raise ValueError(f"{number} is answered in two rows; put both answers into one row")
        found[number] = answer
    return found
