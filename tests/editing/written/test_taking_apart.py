from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap.editing.written.taking_apart import taken_apart
from argmap.editing.written.written_nodes import Collection, Node, Scalar, printed
from argmap.notation.reading import dumps
from argmap.notation.source import parse
from tests.editing.typed_maps import typed_maps
from tests.examples import examples
from tests.map_strategies import maps

MAPS = sorted(Path("arguments").rglob("*.yaml"))


def data_of(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if node.mapping:
        return {member.key: data_of(member.value) for member in node.members}
    return [data_of(member.value) for member in node.members]


def assert_lossless(text: str, syntax: str) -> None:
    parsed = parse(text, "map", syntax)
    written = taken_apart(text, parsed, syntax)
    assert str(written) == text
    assert data_of(written.root) == parsed.data


@settings(max_examples=examples(100))
@given(typed=typed_maps)
def test_what_people_type_is_taken_apart_and_printed_as_it_was(typed: tuple[str, str]) -> None:
    assert_lossless(typed[0], "json" if typed[1].endswith("json") else "yaml")


@pytest.mark.slow
@settings(max_examples=50)
@given(map_=maps)
def test_what_argmap_writes_is_taken_apart(map_: object) -> None:
    for syntax in ("yaml", "json"):
        assert_lossless(dumps(map_, syntax), syntax)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", MAPS, ids=str)
def test_the_maps_of_the_project_are_taken_apart(path: Path) -> None:
    assert_lossless(path.read_text(), "yaml")


@pytest.mark.parametrize(
    "text",
    [
        "? a\n: b\nc: d\n",
        "claim: {? a : b}\n",
        "a: [b: c, d]\n",
        "# head\n---\na: b\n...\n# tail\n",
        "a:\n- - b\n  - c\n-\n- # d\n  e: f\n",
        "a: |2\n    x\n   y\n\n# c\nb: >+\n  z\n\n",
        "a: {b: 1, c, d: [], }  # e",
        "a: 'b\n  c'\r\nd:\r\n  - e\r\n",
        '"a" : "b"\nc:   # d\n    # e\n    f: g\n    # h\n  # i\n# j\n',
    ],
)
def test_odd_texts_are_taken_apart(text: str) -> None:
    assert_lossless(text, "yaml")


def test_comments_belong_to_what_they_are_set_under() -> None:
    text = "a:\n  - b\n    # of b\n  # of a\n# of c\nc: d\n"
    root = taken_apart(text, parse(text, "map", "yaml"), "yaml").root
    assert isinstance(root, Collection)
    first, second = root.members
    assert isinstance(first.value, Collection)
    assert printed(first).endswith("# of a\n")
    assert printed(first.value.members[0]).endswith("# of b\n  # of a\n")
    assert second.lead == "# of c\n"
