"""What became of points since the last round, as the sections and paragraphs of a report."""

from collections.abc import Iterable, Iterator

from argmap.comparison import ChangeKind, compare
from argmap.evaluation.support import Support, SupportOf
from argmap.forest.summary import number as counted
from argmap.graph import Graph, Node
from argmap.reports.paper_report.findings import quoted
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection
from argmap.reviewing.annotations.annotation import Annotation
from argmap.reviewing.annotations.round_status import PointFate, PointStatus, RoundStatus

FATES = {
    PointFate.FOLLOWED: "", PointFate.MOVED: "The passage has moved.", PointFate.REWORDED: "The passage was reworded.",
    PointFate.REVERSED: "The passage was reworded.",
    PointFate.SPLIT: "The sentence was divided.", PointFate.MERGED: "The sentence was joined with another.",
    PointFate.DELETED: "The passage was taken out.",
    PointFate.AMBIGUOUS: "The passage cannot be told from others like it.",
}  # fmt: skip
RANKS = {Support.UNSUPPORTED: 0, Support.PARTIAL: 1, Support.SUPPORTED: 2}


def history(annotation: Annotation, *, own: bool = False) -> Iterator[str]:
    """Yield a paragraph for each round that a point has been through; ``own`` for who made it, with all suspicions."""
    for one in annotation.rounds:
        said = " ".join(filter(None, _told(one, own=own)))
        was = ", ".join(filter(None, (one.number, one.at)))
        where = f" ({was})" if was else ""
        yield f"Round {one.round}{where}: {said}"


def _told(one: RoundStatus, *, own: bool) -> Iterator[str]:
    yield FATES[one.fate] if one.fate else ""
    if own and one.fate is PointFate.REVERSED:
        yield "It may say the opposite now."
    yield "A number in it has changed." if one.figures else ""
    if one.perhaps and one.fate and not one.fate.placed:
        yield f"It may be at {one.perhaps}."
    yield f"The authors answer: “{_line(one.response)}”" if one.response else ""
    yield f"What they changed: “{_line(one.change)}”" if one.change else ""
    if one.status is PointStatus.OPEN:
        yield "The authors gave no answer."


def _line(text: str) -> str:
    return " ".join(text.split())


def settled(points: Iterable[Annotation]) -> Iterator[ReportSection]:
    """Yield the section of the points that are resolved, each with its number in the round when it was raised.

    Drafts are left out, and so are answers to other points, as in the rest of a report: the point that one answers may
    be confidential.
    """
    lines = [
        ReportLine(_line(one.comment), one.rounds[-1].number or "", tuple(history(one)))
        for one in points
        if one.rounds and one.status is PointStatus.RESOLVED and not one.draft and one.reply_to is None
    ]
    if lines:
        yield ReportSection("Resolved since the last round", "", tuple(lines))


def changed_support(earlier: Graph, now: Graph) -> Iterator[ReportSection]:
    """Yield the section of the statements that gained or lost support from one map to the next."""
    found = compare(earlier, now)
    before, after = SupportOf(earlier).of, SupportOf(now).of
    changed = [(one.old, one.new) for one in found.differences if one.old and one.new]
    changed = [(old, new) for old, new in changed if before[old.id] is not after[new.id]]
    gained = [new for old, new in changed if RANKS[after[new.id]] > RANKS[before[old.id]]]
    lost = [new for old, new in changed if RANKS[after[new.id]] < RANKS[before[old.id]]]
    lines = [*_lines("gained support", gained, now, after), *_lines("lost support", lost, now, after)]
    lead = _lead(len(gained), len(lost), *(sum(kind in one.kinds for one in found.differences) for kind in
                                           (ChangeKind.ADDED, ChangeKind.REMOVED)))  # fmt: skip
    yield ReportSection("What the revision changed in the argument", lead, tuple(lines))


def _lead(gained: int, lost: int, added: int, removed: int) -> str:
    support = f"{counted(gained, 'statement')} of the map gained support, and {lost} lost it."
    if not gained and not lost:
        support = "No statement of the map gained or lost support."
    if not added and not removed:
        return f"{support} None is new, and none is gone."
    return f"{support} {counted(added, 'statement')} came in, and {removed} went out."


def _lines(what: str, nodes: Iterable[Node], graph: Graph, support: dict[str, Support]) -> Iterator[ReportLine]:
    for node in nodes:
        claim = "The claim has" if node.id in graph.roots else "This has"
        partly = " in part" if support[node.id] is Support.PARTIAL else ""
        yield ReportLine(f"{claim} {what}{partly}: {quoted(node)}.", node.at or "")
