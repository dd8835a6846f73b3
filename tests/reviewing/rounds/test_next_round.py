"""The review of the next round: what goes into it, what is left out, and what is remembered of each point."""

from dataclasses import replace
from pathlib import Path

from argmap.paper.reading import read_article
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import dumps_review, loads_review
from argmap.reviewing.annotations.round_status import PointFate, PointStatus
from argmap.reviewing.replies.response_table import Response
from argmap.reviewing.rounds.fates_told import fates_told, is_uncertain, sum_of_fates
from argmap.reviewing.rounds.followed_points import FollowedPoint, PointFollower
from argmap.reviewing.rounds.next_round import RoundAnswers, next_round

TEXT = "# Mills\n\n## One\n\nTwo mills were closed in the spring. The weavers left for the coast.\n"
REVIEW = """argmap-review: 1
reviewer: R. One
summary: About mills.
to_editor: Of this round.
annotations:
  - {id: figure, at: 1.1 s1, comment: How many?, rounds: [{round: 1, because: Asked before.}]}
  - {id: praise, comment: Good., severity: praise}
  - {id: thanks, comment: Thanks., reply_to: praise}
  - {id: more, comment: More., reply_to: thanks}
  - {id: draft, comment: A draft., draft: true}
  - {id: settled, comment: Was settled., rounds: [{round: 1, status: resolved}]}
  - {id: back, comment: Taken back., rounds: [{round: 1, status: withdrawn}]}
  - {id: answer, comment: An answer., reply_to: figure}
"""


def followed(folder: Path, review: Review) -> list[FollowedPoint]:
    for name, text in (("old.md", TEXT), ("new.md", TEXT.replace("Two", "Three"))):
        (folder / name).write_text(text, encoding="utf-8")
    old, new = (read_article(str(folder / name)) for name in ("old.md", "new.md"))
    return list(PointFollower(review, old, None, new).followed())


def test_points_to_be_looked_at_go_on_with_their_answers(tmp_path: Path) -> None:
    review = loads_review(REVIEW)
    found = next_round(review, followed(tmp_path, review), RoundAnswers(), paper="new.md")
    assert [one.id for one in found.annotations] == ["figure", "answer"]
    assert (found.round, found.paper, found.summary, found.to_editor) == (2, "new.md", "About mills.", None)
    assert loads_review(dumps_review(found)) == found


def test_each_round_is_remembered_with_what_the_authors_answered(tmp_path: Path) -> None:
    review = loads_review(REVIEW.replace("reviewer:", "round: 2\nreviewer:"))
    answers = RoundAnswers({"figure": "R1.1"}, {"R1.1": Response("Three.", "The figure", "p. 4", PointStatus.RESOLVED)})
    found = next_round(review, followed(tmp_path, review), answers)
    first, second = found.annotations[0].rounds
    assert (first.round, first.because) == (1, "Asked before.")
    assert (second.round, second.number, second.at, second.fate) == (2, "R1.1", "1.1 s1", PointFate.REWORDED)
    assert (second.response, second.change, second.figures) == ("Three.", "The figure (p. 4)", True)
    assert second.status is PointStatus.ANSWERED  # whether it is resolved is for the reviewer to say


def test_a_point_on_a_step_stays_on_a_step(tmp_path: Path) -> None:
    review = loads_review("argmap-review: 1\nannotations:\n  - {id: a, step: p, comment: Does it follow?}\n")
    (point,) = followed(tmp_path, review)
    (found,) = next_round(review, [point], RoundAnswers()).annotations
    assert (found.step, found.node) == ("p", None)


def test_what_became_of_points_is_told_in_a_line_each(tmp_path: Path) -> None:
    review = loads_review(REVIEW)
    points = followed(tmp_path, review)
    lines = list(fates_told(points, {"figure": "R1.1"}))
    assert lines[:2] == ["R1.1 reworded: 1.1 s1", "praise on the whole paper"]
    assert sum_of_fates(points) == "8 points (1 reworded)"
    assert not is_uncertain(points[0])
    lost = FollowedPoint(points[0].before, PointFate.DELETED, perhaps="1.1 s2")
    assert is_uncertain(lost)
    assert list(fates_told([lost], {})) == ["figure deleted: 1.1 s1 -> perhaps 1.1 s2"]
    on_map = points[0].before.annotation.model_copy(update={"at": None, "node": "p"})
    gone = FollowedPoint(replace(points[0].before, annotation=on_map), PointFate.FOLLOWED, "1.1 s1")
    assert is_uncertain(gone)
    assert "its statement is no longer in the map" in next(iter(fates_told([gone], {})))
