"""What a review begins with."""

from pathlib import Path

from argmap.notation.reading import load
from argmap.paper.reading import read_article
from argmap.reviewing.annotations.edition_code import edition_code
from argmap.reviewing.begun_review import MOST_DRAFTS, begun_review, drafts, review_beside
from tests.desk.review_margin.reviews import put


def test_files_are_named_where_they_lie_beside_it(tmp_path: Path) -> None:
    paper, map_ = tmp_path / "a.md", tmp_path / "b.yaml"
    paper.write_text("# A\n\nSome words.\n", encoding="utf-8")
    article = read_article(str(paper))
    beside = begun_review(review_beside(paper), article, map_, [], "B. Reader")
    assert (review_beside(paper).name, beside.paper, beside.map) == ("a.review.yaml", "a.md", "b.yaml")
    assert beside.edition == edition_code(article)
    away = begun_review(tmp_path / "other" / "mine.yaml", article, map_, [])
    assert (away.paper, away.map, away.reviewer) == (None, None, None)
    assert begun_review(review_beside(map_), None, map_, []).paper is None


def test_drafts_are_those_with_which_most_falls_and_not_too_many(tmp_path: Path) -> None:
    map_ = put(tmp_path, None)
    found = drafts(load(map_), read_article(tmp_path / "on-school.md"))
    assert [one.draft for one in found] == [True]
    assert drafts(load(map_), None) != []
    many = [found[0].model_copy(update={"id": f"s{n}"}) for n in range(MOST_DRAFTS + 5)]
    assert len(begun_review(review_beside(map_), None, map_, many).annotations) == MOST_DRAFTS
