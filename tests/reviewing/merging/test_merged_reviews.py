"""Reviews brought together: what is the same is joined, nobody's voice is lost, whatever their order."""

from itertools import permutations

import pytest

from argmap.anchoring.companion_files import article_beside
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.reviewing.annotations.annotation import Review, Severity
from argmap.reviewing.annotations.review_file import load_review, loads_review
from argmap.reviewing.merging.doubts_shown import doubts_shown
from argmap.reviewing.merging.merged_report import MergedReviews
from argmap.reviewing.review_report import ReviewReport
from tests.places import ARGUMENTS

DOCUMENT = load(str(ARGUMENTS / "lake" / "lake.yaml"))
ARTICLE, GRAPH = article_beside(DOCUMENT), lower(DOCUMENT.map)
REVIEWS = [load_review(ARGUMENTS / "reviews" / name) for name in ("lake.review.yaml", "lake-sources.review.yaml")]


def merged(*texts: str) -> MergedReviews:
    reviews = [loads_review(f"argmap-review: 1\nannotations:\n{text}") for text in texts] or REVIEWS
    return MergedReviews([ReviewReport(one, ARTICLE, GRAPH, number) for number, one in enumerate(reviews, 1)])


def groups(found: MergedReviews) -> set[tuple[str, ...]]:
    return {tuple(one.number for one in group.points) for group in found.groups}


def test_the_same_point_is_joined_and_single_voices_stay() -> None:
    found = merged()
    assert groups(found) == {("R1.1", "R2.1"), ("R1.2",), ("R1.3",), ("R2.2",), ("R2.3",)}
    report = found.report()
    told = " ".join(part for section in report.sections for line in section.lines for part in (line.text, *line.more))
    for review in REVIEWS:
        for one in review.annotations:
            numbered = not one.confidential and one.severity is not Severity.PRAISE
            assert (" ".join(one.comment.split()) in told) == numbered
    assert not any(review.reviewer and review.reviewer in told for review in REVIEWS)


def test_what_a_reviewer_would_write_instead_is_told() -> None:
    one = "  - {id: a, node: fish, kind: language, comment: Unclear., replaces: Trout are back.}"
    (alone,) = merged(one).report().sections[1].lines
    assert alone.text == "Wording. Unclear. Instead: “Trout are back.”"
    (together,) = merged(one, one).report().sections[1].lines
    assert together.more[0] == "R1.1: Wording. Unclear. Instead: “Trout are back.”"


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("{id: a, node: fish, kind: overclaim, comment: x}", "{id: a, node: fish, kind: overclaim, comment: y}", True),
        ("{id: a, node: fish, kind: overclaim, comment: x}", "{id: a, node: fish, kind: method, comment: x}", False),
        ("{id: a, node: fish, comment: Crayfish are absent.}", "{id: a, at: 1.1 s3, comment: Crayfish absent}", True),
        ("{id: a, node: fish, comment: Crayfish absent}", "{id: a, node: sewer, comment: Crayfish absent}", False),
        ("{id: a, note: 2, comment: Wrong page.}", "{id: a, note: 2, comment: The page is wrong.}", True),
        ("{id: a, note: 2, kind: method, comment: x}", "{id: a, note: 3, kind: method, comment: x}", False),
        ("{id: a, step: fish, kind: method, comment: x}", "{id: a, node: fish, kind: method, comment: x}", False),
        ("{id: a, comment: Good.}", "{id: a, comment: Good.}", False),
    ],
)  # fmt: skip
def test_what_belongs_together(first: str, second: str, together: bool) -> None:
    assert len(merged(f"  - {first}", f"  - {second}").groups) == (1 if together else 2)


def test_works_are_cited_unless_two_reviewers_mean_different_ones_by_one_id() -> None:
    pytest.importorskip("citeproc")

    def review(title: str) -> Review:
        works = f"works: [{{id: w, type: book, title: {title}, issued: 2001}}]"
        comment = "See [@w] and [@council-2021]."
        return loads_review(f"argmap-review: 1\n{works}\nannotations: [{{id: a, comment: '{comment}'}}]")

    for titles, said in ((("One", "One"), "See (One 2001) and (Valley"), (("One", "Two"), "See [@w] and (Valley")):
        both = [ReviewReport(review(title), ARTICLE, GRAPH, number) for number, title in enumerate(titles, 1)]
        report = MergedReviews(both).report()
        assert said in str(report)
        assert report.sections[-1].heading == "References"


def test_nobodys_points_are_joined_to_each_other() -> None:
    one = "  - {id: a, node: fish, kind: method, comment: x}\n  - {id: b, node: fish, kind: method, comment: x}"
    assert len(merged(one).groups) == 2


def test_how_many_points_are_shared_does_not_depend_on_the_order_of_reviewers() -> None:
    reviews = [*REVIEWS, loads_review("argmap-review: 1\nannotations: [{id: a, node: oil, comment: How much oil?}]")]
    sizes = set()
    for order in permutations(reviews):
        found = MergedReviews([ReviewReport(one, ARTICLE, GRAPH, number) for number, one in enumerate(order, 1)])
        sizes.add(tuple(sorted(len(group.points) for group in found.groups)))
    assert sizes == {(1, 1, 1, 1, 1, 2)}


def test_the_map_shows_who_doubts_what() -> None:
    shown = doubts_shown(merged())
    assert {id_: (mark.words, mark.ground) for id_, mark in shown.marks.items()} == {
        "visitors": ("R1, R2", "bad"), "fish": ("R1", "open"), "measured": ("R1, R2", "open"), "sewer": ("R2", "open"),
    }  # fmt: skip
    assert [text for _, text in shown.legend] == ["worst point: major", "worst point: minor"]


def test_agreement_is_told_and_one_alone_agrees_with_nobody() -> None:
    lead = merged().report().sections[0].lead
    assert "Of 7 statements of the map, 4 are doubted, 1 by all." in lead
    assert "kappa of 0.07 (Fleiss 1971" in lead
    assert "kappa" not in merged("  - {id: a, comment: x}").report().sections[0].lead
    assert "cannot be said" in merged("  - {id: a, comment: x}", "  - {id: a, comment: y}").report().sections[0].lead
