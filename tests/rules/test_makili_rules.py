"""The first map, compared with its paper."""

from argmap.anchoring.anchors import Method
from argmap.anchoring.coverage import cover
from argmap.anchoring.resolving import resolve
from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.paper.article import Article
from argmap.problems import Concern
from argmap.reports.equal_problems import merged
from tests.paper.test_makili import TOP, paper

__all__ = ["paper"]  # a fixture
MAP = load(TOP / "arguments" / "makili-aliyev-2013.yaml")


def test_every_statement_is_found_in_the_paper(paper: Article) -> None:
    graph = lower(MAP.map)
    anchors = resolve(graph, paper)
    assert anchors.of.keys() == graph.nodes.keys()
    assert not [id_ for id_, one in anchors.of.items() if one.lost or one.absent or one.strayed]
    assert {one.method for one in anchors.of.values()} == {Method.PLACE, Method.EXACT, Method.NORMALISED}
    assert cover(anchors).whole.share > 0.95


def test_notes_and_wording_are_the_papers(paper: Article) -> None:
    found = {problem.rule for problem in check(MAP, article=paper)} - {problem.rule for problem in check(MAP)}
    assert found <= {"hedge-dropped", "hedge-added", "differing-citation"}


def test_a_review_names_a_place_in_the_paper_for_everything_and_tells_nothing_twice(paper: Article) -> None:
    problems = check(MAP, profile="review", article=paper)
    assert [one for one in problems if not one.at] == []
    told = [(one.first.rule, one.message) for one in merged(problems)]
    assert len(told) == len(set(told)) < len(problems) / 3


def test_what_decides_is_told_before_what_does_not(paper: Article) -> None:
    problems = check(MAP, profile="review", article=paper)
    assert [one.node for one in problems[:3]] == ["options", "over-ideology", "interests"]
    assert {one.node for one in problems if one.rule == "unanswered-concession"} >= {"chilly"}
    concerns = [one.concern for one in problems]
    order: list[Concern | None] = list(Concern)
    assert concerns == sorted(concerns, key=order.index)
    assert Concern.CRAFT not in concerns
