import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.editing.forming import formed
from argmap.notation.reading import dumps
from argmap.notation.source import parse
from tests.editing.typed_maps import typed_maps
from tests.examples import examples
from tests.map_strategies import maps

COMMENT = re.compile(r"# comment \d+(?!\d)")


def assert_formed(text: str, file: str) -> str:
    new, syntax = formed(text, file), "json" if file.endswith(".json") else "yaml"
    assert parse(new, file, syntax).data == parse(text, file, syntax).data
    assert formed(new, file) == new
    return new


@settings(max_examples=examples(150))
@given(typed=typed_maps)
def test_the_usual_form_says_the_same_keeps_comments_and_stays(typed: tuple[str, str]) -> None:
    text, file = typed
    assert Counter(COMMENT.findall(assert_formed(text, file))) == Counter(COMMENT.findall(text))


@settings(max_examples=50)
@given(map_=maps)
def test_whatever_a_map_holds_can_be_formed(map_: object) -> None:
    for file in ("map.yaml", "map.json"):
        assert_formed(dumps(map_, file.rpartition(".")[2]), file)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", sorted(Path("arguments").rglob("*.yaml")), ids=str)
def test_the_maps_of_the_project_can_be_formed(path: Path) -> None:
    new = assert_formed(path.read_text(), str(path))
    assert new.count("#") >= path.read_text().count("#")


def test_a_text_of_several_lines_stays_as_it_is() -> None:
    text = "claim:\n    text: |\n        one\n          two\n    at: 1.1 s1\n"
    assert formed(text, "m.yaml") == "claim:\n  text: |\n    one\n      two\n  at: 1.1 s1\n"


def test_lines_of_spaces_in_a_text_are_kept_and_its_comment_once() -> None:
    text = "claim:\n    text: | # why\n        one\n          \n\n        two\n    at: 1.1 s1\n"
    new = formed(text, "m.yaml")
    assert new == "claim:\n  # why\n  text: |\n    one\n      \n\n    two\n  at: 1.1 s1\n"
    assert formed(new, "m.yaml") == new
