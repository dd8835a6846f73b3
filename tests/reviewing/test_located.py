"""Where points are: those on notes have their place in the order of the paper, too."""

from pathlib import Path

from argmap.paper.reading import read_article
from argmap.reviewing.annotations.review_file import loads_review
from argmap.reviewing.located import PointLocator
from argmap.reviewing.review_report import ReviewReport

PAPER = "# Snow\n\nSnow is white.[^1] Ice is blue.[^2] Rain is grey.\n\n[^1]: Lee 2012.\n\n[^2]: Kim 2013.\n"
REVIEW = loads_review("""argmap-review: 1
annotations:
  - {id: rain, at: 0.1 s3, comment: x}
  - {id: second, note: 2, comment: x}
  - {id: none, note: 9, comment: x}
  - {id: whole, comment: x}
  - {id: snow, at: 0.1 s1, comment: x}
""")


def test_a_point_on_a_note_is_sorted_by_the_mark_of_the_note(tmp_path: Path) -> None:
    file = tmp_path / "snow.md"
    file.write_text(PAPER, encoding="utf-8")
    article = read_article(str(file))
    points = {one.annotation.id: one for one in PointLocator(REVIEW, article, None).points()}
    assert [points[id_].start for id_ in ("none", "whole")] == [-1, -1]
    assert points["second"].start == article.text.index("Ice")
    assert (points["second"].at, points["second"].anchor) == ("note 2, 0.1 s2", None)
    numbered = ReviewReport(REVIEW, article, None).numbered()
    assert [point.annotation.id for _, point in numbered] == ["snow", "second", "rain", "none", "whole"]
    without = [point.annotation.id for _, point in ReviewReport(REVIEW, None, None).numbered()]
    assert without == [one.id for one in REVIEW.annotations]
