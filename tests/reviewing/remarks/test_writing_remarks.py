"""What goes to other programs: no answer that would tell of a point that does not go."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import loads_review
from argmap.reviewing.located import PointLocator
from argmap.reviewing.remarks.writing_remarks import without_lone_answers

REVIEW = loads_review("""argmap-review: 1
annotations:
  - {id: twice, reply_to: once, comment: An answer to an answer.}
  - {id: once, reply_to: secret, comment: An answer.}
  - {id: secret, confidential: true, comment: For the editor.}
  - {id: open, comment: For all.}
  - {id: on-open, reply_to: open, comment: An answer.}
""")


def going(review: Review, kept: set[str]) -> list[str]:
    points = [one for one in PointLocator(review, None, None).points() if one.annotation.id in kept]
    return [one.annotation.id for one in without_lone_answers(points)]


def test_what_answers_a_point_that_is_left_out_is_left_out() -> None:
    everything = {one.id for one in REVIEW.annotations}
    assert going(REVIEW, everything) == ["twice", "once", "secret", "open", "on-open"]
    assert going(REVIEW, everything - {"secret"}) == ["open", "on-open"]
    assert going(REVIEW, everything - {"once"}) == ["secret", "open", "on-open"]


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 9)), max_size=10))
def test_nothing_that_goes_answers_something_that_stays(points: list[tuple[bool, int]]) -> None:
    annotations = [
        {"id": f"a{number}", "comment": "x"} | ({"reply_to": f"a{parent}"} if parent < number else {})
        for number, (_, parent) in enumerate(points)
    ]
    review = Review.model_validate({"annotations": annotations})
    kept = {f"a{number}" for number, (keep, _) in enumerate(points) if keep}
    gone = going(review, kept)
    parents = {one.id: one.reply_to for one in review.annotations}
    assert {*gone} <= kept
    assert all(parents[id_] is None or parents[id_] in gone for id_ in gone)
    assert {id_ for id_ in kept if parents[id_] is None} <= {*gone}
