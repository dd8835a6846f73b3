"""Texts that a comment cuts or that swallow a line are doubted; what argmap writes, and folds, never is."""

import pytest
from hypothesis import given

from argmap.checking.running import of_reading
from argmap.notation.model import Map
from argmap.notation.reading import dumps, loads
from tests.map_strategies import maps

ITEM = "claim:\n  text: Homework should go.\n  premises:\n    - "


def doubts(text: str) -> list[tuple[str, int | None]]:
    return [(one.rule, one.place.line) for one in of_reading(loads(text))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("text: It is the #1 cause.", 4), ("It is the #1 cause.", 4), ("text: Nobody reads C #.", 4),
        ("text: It takes time. #homework", 4), ("text: See room\t#4", 4),
        ("text: It takes time.  # a survey", None), ("text: It takes time.\n      at: 1.2 s1 # page 4", None),
        ("text: '#1'", None), ("text: C#", None), ("text: It takes time.\n      # a remark", None),
        ("text: It takes time.\n      footnotes: [5]  #1", None),
        ("id: time # short\n      text: It takes time.", None),
    ],
)  # fmt: skip
def test_a_comment_that_cuts_a_text(text: str, line: int | None) -> None:
    assert doubts(f"{ITEM}{text}\n") == ([("cut-text", line)] if line else [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("text: It takes time.\n        - It bores.", 5), ("text: It takes time.\n        • It bores.", 5),
        ("text: It takes time.\n        2) It bores.", 5), ("text: It takes time.\n        – Es langweilt.", 5),
        ("text: It takes time.\n        basis:testimony", 5), ("text: It takes time.\n        Gründe", 5),
        ("It takes time.\n      - It bores.", 5), ("text: It takes time\n        that pupils need.", None),
        ("text: It takes time, more than any other thing that a school asks of pupils -\n        - more than sport.",
         None),
        ("text: >\n        It takes time.\n        - It bores.", None),
        ('text: "It takes time.\n        - It bores."', None),
    ],
)  # fmt: skip
def test_a_line_that_is_swallowed(text: str, line: int | None) -> None:
    assert doubts(f"{ITEM}{text}\n") == ([("swallowed-line", line)] if line else [])


@pytest.mark.slow
@given(maps)
def test_what_argmap_writes_is_not_doubted(map_: Map) -> None:
    assert of_reading(loads(dumps(map_))) == []
    assert of_reading(loads(dumps(map_, "json"), "json")) == []
