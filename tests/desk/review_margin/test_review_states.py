"""Whatever is done to a review, its file says what a plain list of points would, and keeps every comment."""

import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.desk import Desk
from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.annotations.review_file import load_review
from tests.desk.review_margin.reviews import REVIEW, WRITTEN, put, shown
from tests.examples import examples
from tests.map_strategies import texts

LAYOUTS = (
    REVIEW,
    REVIEW.replace("# to be continued\n", "summary: It argues.   # for now\n# to be continued\n"),
    "{argmap-review: 1, map: school.yaml, annotations: [{id: a, comment: 'One: 2'}, {id: b, note: 1, comment: Two}]}",
    "argmap-review: 1\nmap: school.yaml\nannotations:\n- id: a # one\n  comment: >-\n    Folded\n    words.\n",
    "argmap-review: 1\r\nmap: school.yaml\r\nannotations:\r\n    - id: a\r\n      comment: |\r\n        One.\r\n",
    "argmap-review: 1\nmap: school.yaml\nannotations: []\n",
    "argmap-review: 1\nmap: school.yaml\n",
)
comments = texts.map(lambda text: " ".join(text.split(" ")).strip()).filter(lambda text: text.strip() != "")
fields = st.fixed_dictionaries(
    {},
    optional={
        "severity": st.sampled_from([*map(str, Severity)]), "kind": st.sampled_from(["", *map(str, PointKind)]),
        "comment": comments, "replaces": st.one_of(st.just(""), comments), "confidential": st.booleans(),
        "draft": st.booleans(),
    },
)  # fmt: skip
targets = st.sampled_from(
    [{}, {"node": "sleep"}, {"note": 1}, {"at": "1.1 s2"}, {"at": "1.1 s3", "quote": [{"start": "It", "end": "was"}]}]
)
steps = st.one_of(
    st.tuples(st.just("add"), st.integers(0, 9), st.tuples(targets, fields, comments)),
    st.tuples(st.just("change"), st.integers(0, 9), fields),
    st.tuples(st.sampled_from(["remove", "undo", "redo"]), st.integers(0, 9), st.none()),
    st.tuples(st.just("tell"), st.integers(0, 9), st.one_of(st.just(""), comments)),
)


class Model:
    """A review as a plain list: what the file should say."""

    def __init__(self, points: list[Any], summary: str) -> None:
        self.now = (points, summary)
        self.done: list[Any] = []
        self.undone: list[Any] = []

    def become(self, points: list[Any], summary: str) -> None:
        if (points, summary) != self.now:
            self.done.append(self.now)
            self.undone.clear()
            self.now = (points, summary)

    def step(self, source: list[Any], target: list[Any]) -> None:
        if source:
            target.append(self.now)
            self.now = source.pop()


@pytest.mark.slow
@settings(max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(LAYOUTS), st.lists(steps, max_size=12))
def test_the_file_says_what_a_plain_list_would(layout: str, sequence: list[Any]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        put(folder, None)
        file = folder / "on-school.review.yaml"
        file.write_bytes(layout.encode())
        desk = Desk(folder)
        desk.open(folder / "school.yaml")
        first = load_review(file)
        model = Model([(one.id, _said(one)) for one in first.annotations], first.summary or "")
        for kind, number, value in sequence:
            _do(desk, model, kind, number, value)
            review = load_review(file)
            assert [(one.id, _said(one)) for one in review.annotations] == model.now[0]
            assert (review.summary or "") == model.now[1]
            _require_comments(layout, file.read_bytes().decode())


def _require_comments(before: str, now: str) -> None:
    """Every comment that was typed is there still; there are no others in these layouts."""
    for comment in re.findall(r"# [^\r\n]*", before):
        assert comment in now


def _said(one: Any) -> dict[str, Any]:
    data = {name: getattr(one, name) for name in WRITTEN}
    return {name: value if isinstance(value, bool) else str(value or "") for name, value in data.items()}


def _do(desk: Desk, model: Model, kind: str, number: int, value: Any) -> None:
    points, summary = list(model.now[0]), model.now[1]
    version = shown(desk)["version"]
    message: dict[str, Any]
    if kind == "add":
        target, given_, comment = value
        said = {**dict.fromkeys(("kind", "replaces"), ""), "severity": "minor", "confidential": False, "draft": False}
        said |= {**given_, "comment": comment}
        message = {"do": "add", "point": {**target, **said}}
        free = next(f"p{n}" for n in range(1, 99) if f"p{n}" not in [id_ for id_, _ in points])
        points.append((free, said))
    elif kind in ("change", "remove"):
        if not points:
            return
        at = number % len(points)
        id_, before = points[at]
        if kind == "change":
            message = {"do": "change", "id": id_, "was": {key: before[key] for key in value}, "fields": value}
            points[at] = (id_, {**before, **value})
        else:
            message = {"do": "remove", "id": id_, "was": before}
            del points[at]
    elif kind == "tell":
        message = {"do": "tell", "field": "summary", "was": summary or None, "value": value}
        summary = value
    else:
        answer = desk.answer({"do": "review", "message": {"do": kind, "version": version}})
        assert "error" not in answer, answer
        model.step(*((model.done, model.undone) if kind == "undo" else (model.undone, model.done)))
        return
    answer = desk.answer({"do": "review", "message": message})
    assert "error" not in answer, answer
    model.become(points, summary)
