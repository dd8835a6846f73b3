import pytest

from argmap.notation.source import Source, SourceSpan, parse
from argmap.notation.source import builder as builder_module
from argmap.notation.source.builder import DEEPEST, Builder
from argmap.problems import ReadError
from tests.notation.source.refusals import at, refused

HERE = SourceSpan(0, 1)


@pytest.mark.parametrize("syntax", ["yaml", "json"])
@pytest.mark.parametrize("opening", ["[", '{"a": '])
def test_a_hundred_levels_are_read_and_one_more_is_refused(syntax: str, opening: str) -> None:
    closing = "]" if opening == "[" else "}"
    inner = "" if opening == "[" else '"b"'
    parse(opening * DEEPEST + inner + closing * DEEPEST, "f", syntax)
    problem = refused(opening * (DEEPEST + 1) + inner + closing * (DEEPEST + 1), syntax)
    assert (problem.rule, at(problem)) == ("too-deep", (1, len(opening) * DEEPEST + 1))
    assert str(DEEPEST) in problem.message


@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_the_number_of_values_is_bounded(syntax: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder_module, "MOST", 5)
    parse('{"a": ["", "", ""]}', "f", syntax)
    problem = refused('{"a": ["", "", "", ""]}', syntax)
    assert (problem.rule, at(problem)) == ("too-large", (1, 20))


def test_builds_data_with_the_place_of_each_part() -> None:
    builder = Builder(Source("ab\ncd", "f"))
    builder.start({}, SourceSpan(0, 1))
    builder.scalar("key", SourceSpan(1, 2))
    builder.start([], SourceSpan(3, 4))
    builder.scalar("text", SourceSpan(3, 5))
    builder.scalar(None, SourceSpan(4, 5))
    builder.end(5)
    builder.end(5)
    assert builder.done
    assert builder.done.data == {"key": ["text", None]}
    assert str(builder.done.marks.key_place(("key",))) == "f:1:2"
    assert str(builder.done.marks.value_place(("key", 1))) == "f:2:2"


def test_a_mapping_cannot_be_a_key() -> None:
    builder = Builder(Source("a", "f"))
    builder.start({}, HERE)
    with pytest.raises(ReadError, match="must be text"):
        builder.start({}, HERE)


@pytest.mark.parametrize("values", [["a", "b"], [None, "b"], ["a", None]])
def test_a_key_may_stand_once(values: list[str | None]) -> None:
    builder = Builder(Source("a", "f"))
    builder.start({}, HERE)
    for value in values[:1]:
        builder.scalar("key", HERE)
        builder.scalar(value, HERE)
    with pytest.raises(ReadError, match="is repeated here"):
        builder.scalar("key", HERE)
