from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from argmap.reviewing.annotations.annotation import Motivation, Review
from argmap.reviewing.remarks.formats import hypothesis as hypothesis_format
from argmap.reviewing.remarks.formats import web_annotation
from argmap.reviewing.remarks.reading_remarks import DELETE, EMPTY, REWORD, annotations_of
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.review_report import ReviewReport
from tests.paper.texts import article
from tests.reviewing.remarks.remark_strategies import REMARKS

PAPER = article("\n## 1. Buses\nFares were dropped in 2013. Some say that the council lost the argument.\n")
ANY = st.text(max_size=20)
HOSTILE = st.builds(
    Remark, ANY, ANY, ANY, ANY, by=ANY, created=ANY, address=st.sampled_from("abc"), parent=st.sampled_from("abcd"),
    tags=st.tuples(ANY), audience=st.tuples(ANY), motivation=ANY, replaces=ANY,
)  # fmt: skip


@given(st.lists(REMARKS | HOSTILE, max_size=6))
def test_any_remarks_become_annotations_of_a_valid_file(remarks: list[Remark]) -> None:
    found = annotations_of(remarks, PAPER)
    review = Review(annotations=found.annotations)
    assert len(review.annotations) == len(remarks)
    parents = {one.id: one.reply_to for one in review.annotations}
    for one in parents:
        here: str | None = one
        for _ in range(len(parents) + 1):
            here = parents[here] if here else None
        assert here is None


def test_a_remark_is_placed_and_named_by_those_that_answer_it() -> None:
    remarks = [
        Remark("See n. 3.", address="y", parent="x"),
        Remark("Major: no source.", "the council lost", address="x", motivation="assessing"),
        Remark("", "words that are nowhere"),
    ]
    found = annotations_of(remarks, PAPER)
    assert [one.reply_to for one in found.annotations] == ["a2", None, None]
    assert [bool(one.at) for one in found.annotations] == [False, True, False]
    assert found.annotations[1].motivation is Motivation.ASSESSING
    assert found.annotations[2].comment == EMPTY
    assert found.lost == ("a3",)


def test_what_was_only_highlighted_is_a_draft_and_what_was_struck_out_asks_for_that() -> None:
    marked = Remark("", "the council lost")
    struck, replaced = replace(marked, replaces=""), replace(marked, replaces="we lost")
    remarks = [marked, struck, replaced, replace(marked, comment="No source.")]
    found = annotations_of(remarks, PAPER).annotations
    assert [one.draft for one in found] == [True, False, False, False]
    assert [one.comment for one in found] == [EMPTY, DELETE, REWORD, "No source."]
    (line, _, _) = ReviewReport(Review(annotations=found), PAPER, None).for_authors().sections[0].lines
    assert line.text == DELETE
    assert not any("Instead" in one for one in line.more)


@given(st.lists(REMARKS, max_size=3))
def test_formats_keep_all_that_annotations_hold(remarks: list[Remark]) -> None:
    whole = annotations_of([one for one in remarks if one.start is None and not one.parent], PAPER)
    for module in (web_annotation, hypothesis_format):
        content = module.write([one for one in remarks if one.start is None and not one.parent])
        assert annotations_of(module.read(content, "x.json"), PAPER) == whole
