"""A desk with a review on it, and what tests do to that."""

from pathlib import Path
from typing import Any

from argmap.desk import Desk
from argmap.reviewing.annotations.annotation import Review
from argmap.reviewing.annotations.review_file import load_review

PAPER = """# On School

## Why

Pupils sleep too little.[^1] They tire early. It was shown by nobody.

## How

A bus runs earlier. The council wants this.

[^1]: A. Author, *On Sleep* (London: Press, 2020), 4.
"""
MAP = """title: A later start
claim:
  id: later
  text: School should begin later.
  at: 2.1 s2
  premises:
    - id: sleep
      text: Pupils sleep too little.
      at: 1.1 s1
      premises:
        - {id: tired, text: They tire early., at: 1.1 s2}
paper:
  file: on-school.md
  works: [{id: sleep-2020, type: book, title: On Sleep, author: [{family: Author, given: A.}], issued: '2020'}]
  footnotes: [{number: 1, cites: [{work: sleep-2020}]}]
"""
REVIEW = """# Mine; not for others.
argmap-review: 1
reviewer: B. Reader   # leave out
paper: on-school.md
map: school.yaml
annotations:
  # the first thing to say
  - id: tiring
    node: tired
    severity: major   # really
    kind: unsupported
    comment: Nobody measured this.
  - id: d1   # from the checker
    at: 1.1 s3
    comment: |
      This premise has no support.

      Is there a study?
    draft: true
    source: argmap:unsupported-premise

  - {id: clear, severity: praise, comment: Well written.}
  - id: bus
    note: 1
    comment: This note is about sleep.
    confidential: true
# to be continued
"""


ROUNDS = """argmap-review: 1
paper: on-school.md
map: school.yaml
round: 2
annotations:
  - id: lost
    comment: Where is this now?
    rounds:   # what was before
      - {round: 1, number: R1.1, at: 1.1 s2, fate: deleted}
  - {id: new, at: 1.1 s1, comment: New.}
"""
"""A review in its second round; one of its points has lost its place."""


def put(folder: Path, review: str | None = REVIEW) -> Path:
    """Write paper, map and review into a folder; return the map's file."""
    (folder / "on-school.md").write_text(PAPER, encoding="utf-8")
    (folder / "school.yaml").write_text(MAP, encoding="utf-8")
    if review is not None:
        (folder / "on-school.review.yaml").write_text(review, encoding="utf-8")
    return folder / "school.yaml"


def reviewed(folder: Path, review: str | None = REVIEW) -> Desk:
    """Return a desk with the map on it, and its review beside it."""
    desk = Desk(folder)
    desk.open(put(folder, review))
    return desk


def tell(desk: Desk, do: str, **said: Any) -> dict[str, Any]:
    """Return the review after something was done to it."""
    answer = desk.answer({"do": "review", "message": {"do": do, **said}})
    assert "error" not in answer, answer["error"]
    found: dict[str, Any] = answer["review"]
    return found


def refusal(desk: Desk, do: str, **said: Any) -> dict[str, Any]:
    """Return why something was not done to the review."""
    answer = desk.answer({"do": "review", "message": {"do": do, **said}})
    error: dict[str, Any] = answer["error"]
    return error


def shown(desk: Desk) -> dict[str, Any]:
    """Return the review as the page is told of it."""
    found: dict[str, Any] = desk.answer({"do": "state"})["review"]
    return found


def point(review: dict[str, Any], id_: str) -> dict[str, Any]:
    """Return a point of the review."""
    return next(one for one in review["points"] if one["id"] == id_)


def text_in(folder: Path) -> str:
    """Return what the review's file holds."""
    return (folder / "on-school.review.yaml").read_text(encoding="utf-8")


def saved(folder: Path) -> Review:
    """Return the review as its file has it."""
    return load_review(folder / "on-school.review.yaml")


WRITTEN = ("severity", "kind", "comment", "replaces", "confidential", "draft")


def was(one: dict[str, Any]) -> dict[str, Any]:
    """Return what a page saw of a point."""
    return {name: one[name] for name in WRITTEN}
