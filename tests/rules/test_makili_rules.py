"""The first map, compared with its paper."""

from argmap.anchoring import Method, resolve
from argmap.anchoring.coverage import cover
from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.paper.article import Article
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
