"""The file of a reviewer's points: read as it was written, and every slip told at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from argmap.editing.written.key_order import POINT_ORDER, REVIEW_ORDER
from argmap.notation.model import Quote
from argmap.problems import ArgmapError, ReadError
from argmap.reviewing.annotations.annotation import Annotation, Motivation, Review, Severity
from argmap.reviewing.annotations.checklist_answer import ChecklistAnswer
from argmap.reviewing.annotations.review_file import dumps_review, loads_review, with_added
from argmap.reviewing.annotations.round_status import PointStatus, RoundStatus

START = "argmap-review: 1\nannotations:\n"
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(lambda one: one.strip())
COMMENTS = st.lists(TEXTS, min_size=1, max_size=3).map(lambda parts: "\n\n".join(one.strip() for one in parts))


CHECKED = st.builds(
    ChecklistAnswer, answer=st.sampled_from(("yes", "no", "not-applicable")), because=st.just("") | COMMENTS,
    draft=st.booleans(),
)  # fmt: skip


ABOUT: list[dict[str, object]] = [{}, {"node": "a"}, {"step": "b-1"}, {"note": 3}, {"at": "1.6 s7"}]


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    found = []
    for number in range(draw(st.integers(0, 4))):
        about: dict[str, object] = draw(st.sampled_from(ABOUT))
        quotes = (Quote(start="first words", end="last words"),) if "at" in about and draw(st.booleans()) else ()
        found.append(
            Annotation.model_validate({
                "id": f"a{number}", **about, "quotes": quotes, "comment": draw(COMMENTS),
                "severity": draw(st.sampled_from(Severity)), "motivation": draw(st.sampled_from([None, *Motivation])),
                "confidential": draw(st.booleans()), "draft": draw(st.booleans()),
                "replaces": draw(st.none() | TEXTS),
                "reply_to": draw(st.sampled_from([None, "a0"])) if number else None,
                "rounds": (RoundStatus(round=1, status=PointStatus.RESOLVED),) if draw(st.booleans()) else (),
            }, by_name=True)
        )  # fmt: skip
    return Review(
        annotations=tuple(found), reviewer=draw(st.none() | st.just("R. One")), round=draw(st.integers(1, 3)),
        checklist=draw(st.dictionaries(st.sampled_from(("evidence", "resultsSupported")), CHECKED)),
        answers=draw(st.dictionaries(st.sampled_from(("reasons", "more")), COMMENTS)),
    )  # fmt: skip


@given(reviews(), st.sampled_from(("yaml", "json")))
def test_what_is_written_is_read_again(review: Review, syntax: str) -> None:
    text = dumps_review(review, syntax)
    assert loads_review(text, syntax) == review
    assert dumps_review(loads_review(text, syntax), syntax) == text


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (f"{START}  - {{id: a, comment: x, severty: major}}", "3:25", "an annotation has no key 'severty'"),
        (f"{START}  - {{id: a, comment: x, severity: huge}}", "3:35", "'huge' is not a severity"),
        (f"{START}  - {{id: a, comment: x, node: b, note: 5}}", "3:5", "about one thing, not `node` and `note`"),
        (f"{START}  - {{id: a, comment: x, at: somewhere}}", "3:29", "'somewhere' is not a location in the paper"),
        (f"{START}  - {{id: a}}", "3:5", "an annotation needs the key 'comment'"),
        (f"{START}  - {{id: a, comment: x}}\n  - {{id: a, comment: y}}", "1:1", "two annotations have the id a"),
        (f"{START}  - {{id: a, comment: x, reply_to: b}}", "1:1", "no other annotation has the id b"),
        (
            f"{START}  - {{id: a, comment: x, reply_to: b}}\n  - {{id: b, comment: y, reply_to: a}}",
            "1:1",
            "circle: a, b",
        ),
        ("argmap-review: 1\nchecklist: {evidence: {answr: yes}}", "2:24", "an answer has no key 'answr'"),
        ("argmap-review: 1\nchecklist: {evidence: [yes]}", "2:23", "expected text here, not a list"),
        ("argmap-review: 1\nchecklist: {a b: yes}", "2:13", "'a b' is not an id"),
        ("argmap-review: 1\nchecklist: {evidence: {because: x}}", "2:23", "an answer needs the key 'answer'"),
        ("argmap-review: 1\nchecklist: {evidence: ''}", "2:23", "text is missing here"),
        ("argmap-review: 1\nchecklist: [evidence]", "2:12", "expected a name and its value on each line here"),
        ("argmap-review: 1\nanswers: {why: [a]}", "2:16", "expected text here, not a list"),
        ("", "1:1", "this file is empty"),
        ("argmap-review: 2", "1:16", "'2' is out of range"),
        ("argmap-review: 1\nannotations: 5", "2:14", "expected a list here"),
        ("claim: Cows graze.", "", "this is no file of annotations"),
    ],
)
def test_a_slip_is_told_at_its_place(text: str, place: str, said: str) -> None:
    with pytest.raises(ReadError) as caught:
        loads_review(text, file="mine.yaml")
    first = str(caught.value.problems[0])
    assert first.startswith(f"mine.yaml:{place}")
    assert said in first


def test_a_comment_of_several_paragraphs_is_written_for_people() -> None:
    review = Review(annotations=(Annotation(id="a1", comment="One.\n\nTwo: “three”."),))
    assert "  comment: |-\n    One.\n\n    Two: “three”.\n" in dumps_review(review)


@given(reviews(), reviews())
def test_annotations_are_added_behind_all_that_was_typed(review: Review, other: Review) -> None:
    added = [
        one.model_copy(update={"id": f"n{number}", "reply_to": None}) for number, one in enumerate(other.annotations)
    ]
    text = f"# mine\n{dumps_review(review)}"
    longer = with_added(text, review, added, "x.yaml")
    assert loads_review(longer).annotations == (*review.annotations, *added)
    assert longer.startswith("# mine\n")


def test_where_adding_would_lose_a_comment_it_is_refused() -> None:
    text = "argmap-review: 1  # mine\nannotations: [{id: a, comment: x}]\nround: 2\n"
    added = [Annotation(id="b", comment="y")]
    with pytest.raises(ArgmapError, match="must come last"):
        with_added(text, loads_review(text), added, "x.yaml")
    bare = text.replace("  # mine", "")
    assert loads_review(with_added(bare, loads_review(bare), added, "x.yaml")).annotations[1] == added[0]


def test_a_long_chain_of_answers_is_no_circle() -> None:
    chain = [Annotation(id=f"a{n}", comment="x", reply_to=f"a{n - 1}" if n else None) for n in range(5000)]
    assert len(Review(annotations=tuple(reversed(chain))).annotations) == 5000


def test_keys_have_one_usual_order_wherever_they_are_written() -> None:
    def names(model: type[BaseModel]) -> tuple[str, ...]:
        return tuple(field.alias or name for name, field in model.model_fields.items())

    assert (names(Review), names(Annotation)) == (REVIEW_ORDER, POINT_ORDER)
