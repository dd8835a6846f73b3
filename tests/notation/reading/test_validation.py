import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from argmap.notation import bibliography, model
from argmap.notation.reading import dumps, loads, validation_errors
from argmap.notation.reading.words import PATTERNS, WORDS, closest, words
from argmap.notation.source import parse
from argmap.problems import Problem, ReadError
from tests.map_strategies import maps

MODELS = [
    one
    for module in (model, bibliography)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, BaseModel) and one not in (BaseModel, model.Model, bibliography.Record)
]
ABSTRACT = {"Shortened", "Statement", "InferenceFields"}


def problems(text: str, syntax: str = "yaml") -> tuple[Problem, ...]:
    with pytest.raises(ReadError) as caught:
        loads(text, syntax, file="f")
    return caught.value.problems


def test_several_faults_are_all_told_in_the_order_of_the_text() -> None:
    text = """\
titel: a
claim:
  text: b
  objections:
    - linked:
        - {text: c, voice: auther}
        - {ref: d e}
      undercutters: [{txt: f}]
      schema: g
  premises:
    - text: h
      footnotes: [0, {note: 1, back: i}]
  basis: none
paper:
  works: [{id: j, authors: []}]
  footnotes: [{number: k}]
"""
    found = [(one.place.line, one.place.column, one.rule) for one in problems(text)]
    assert found == [
        (1, 1, "unknown-key"),
        (6, 28, "wrong-value"),
        (7, 17, "wrong-value"),
        (8, 23, "unknown-key"),
        (9, 7, "unknown-key"),
        (12, 19, "wrong-value"),
        (12, 32, "unknown-key"),
        (13, 10, "wrong-value"),
        (15, 19, "unknown-key"),
        (16, 24, "wrong-type"),
    ]


def test_a_misspelt_key_is_not_missing_too_but_others_are() -> None:
    found = problems("claim:\n  txt: a\n  quote: {strat: b}\n")
    assert [(one.rule, one.message) for one in found] == [
        ("unknown-key", "a claim has no key 'txt'"),
        ("missing-key", "a quote needs the key 'end'"),
        ("unknown-key", "a quote has no key 'strat'"),
    ]


def test_a_key_that_is_misspelt_elsewhere_is_missing() -> None:
    found = problems("claim:\n  id: a\n  premises: [{txt: b}]\n")
    assert [(one.rule, one.place.line) for one in found] == [("missing-key", 2), ("unknown-key", 3)]


def test_a_group_with_one_bad_member_is_not_too_small_too() -> None:
    found = problems("claim:\n  text: a\n  premises:\n    - linked: [{text: b}, {txt: c}]\n    - linked: [{tex: d}]\n")
    assert [(one.place.line, one.rule) for one in found] == [(4, "unknown-key"), (5, "wrong-value"), (5, "unknown-key")]


@pytest.mark.parametrize("key", ["(statement)", "(linked)", "(ref)"])
def test_keys_named_like_the_tags_of_validation_lead_nowhere_else(key: str) -> None:
    text = f"claim:\n  text: a\n  premises:\n    - text: b\n      {key}: {{voice: c}}\n      voice: d\n"
    assert [(one.rule, one.place.line) for one in problems(text)] == [("unknown-key", 5), ("wrong-value", 6)]


def test_a_thousand_faults_are_told_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation_errors, "MOST", 3)
    items = "\n".join(f"    - {one}" for one in "bcdef")
    found = problems(f"claim:\n  text: a\n  premises:\n{items}\n")
    assert [(one.rule, one.place.line) for one in found] == [
        ("wrong-type", 4), ("wrong-type", 5), ("wrong-type", 6), ("too-many-faults", 7)
    ]  # fmt: skip
    assert found[-1].message == "2 more errors"


def test_one_misunderstanding_is_told_once() -> None:
    items = "\n".join(f"    - {{text: b, footnotes: [Smith {year}]}}" for year in range(2001, 2031))
    (found,) = problems(f"claim:\n  text: a\n  premises:\n{items}\n")
    assert (found.rule, found.place.line) == ("wrong-type", 4)
    assert found.message.endswith("(and 29 more, the next in line 5)")


def paths(here: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    for key in here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ():
        yield from paths(here[key], (*path, key))


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@given(maps, st.data())
def test_a_misspelt_key_anywhere_is_found_there(map_: model.Map, choice: st.DataObject) -> None:
    data = json.loads(dumps(map_, "json"))
    keyed = [path for path in paths(data) if path and isinstance(path[-1], str) and path[-1] not in ("linked", "ref")]
    path = choice.draw(st.sampled_from(keyed))
    above = at(data, path[:-1])
    key = f"{path[-1]}s" if path[-1] not in ("author", "note", "work") else f"x{path[-1]}"
    renamed = {key if name == path[-1] else name: value for name, value in above.items()}
    above.clear()
    above.update(renamed)
    text = json.dumps(data, indent=1)
    (problem,) = problems(text, "json")
    assert problem.rule == "unknown-key"
    assert problem.place == parse(text, "f", "json").marks.key_place((*path[:-1], key))
    assert problem.help == f"did you mean {path[-1]}?"


@pytest.mark.slow
@given(maps, st.sampled_from(["", "a b", "\0", [], {}, ["a"], {"a": "b"}, None, -1, 0.5, 10**7]), st.data())
def test_whatever_value_is_wrong_has_its_place_and_words_of_our_own(map_: model.Map, value: Any, choice: Any) -> None:
    data = json.loads(dumps(map_, "json"))
    path = choice.draw(st.sampled_from([path for path in paths(data) if path]))
    at(data, path[:-1])[path[-1]] = value
    text = json.dumps(data, indent=1)
    try:
        loads(text, "json")
    except ReadError as error:
        marks = parse(text, "<text>", "json").marks
        line = marks.value_place(path).line
        for problem in error.problems:
            assert problem.place.line is not None
            assert line is not None
            inside = line <= problem.place.line <= line + 2
            of_mapping = problem.place == marks.value_place(path[:-1])  # a linked group without members, a name unnamed
            assert inside or of_mapping or problem.rule in ("unknown-key", "missing-key"), problem
            assert problem.help != "see `argmap schema`"


@pytest.mark.parametrize("kind", MODELS, ids=lambda kind: kind.__name__)
def test_every_part_of_the_notation_has_a_name_and_an_example(kind: type[BaseModel]) -> None:
    assert kind.__name__ in {*WORDS, *ABSTRACT}
    for field in kind.model_fields.values():
        for pattern in patterns_in(field):
            assert pattern in PATTERNS


def patterns_in(part: Any) -> Iterator[str]:
    """Yield the patterns that a field's type asks its texts to match."""
    if isinstance(pattern := getattr(part, "pattern", None), str):
        yield pattern
    for inner in (*getattr(part, "metadata", ()), getattr(part, "annotation", None), *get_args(part)):
        if inner is not None:
            yield from patterns_in(inner)


def test_patterns_are_looked_for_where_they_are() -> None:
    assert set(patterns_in(model.Statement.model_fields["at"])) == {model.AT}
    assert set(patterns_in(bibliography.Paper.model_fields["references"])) == {bibliography.KEY}


def test_parts_that_extensions_add_have_names_too() -> None:
    class CriticalQuestion(BaseModel):
        text: str
        number: int
        note: str = ""

    assert words(CriticalQuestion) == ("a critical question", "{text: ..., number: ...}")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("prmises", "premises"), ("PREMISES", "premises"), ("url", "URL"), ("publisher_place", "publisher-place"),
     ("publisher place", "publisher-place"), ("zzz", None), ("", None), ("premises" * 20, None)],
)  # fmt: skip
def test_the_nearest_key(word: str, expected: str | None) -> None:
    assert closest(word, ("premises", "URL", "publisher-place")) == expected


def test_an_empty_member_of_a_group_is_told() -> None:
    (found,) = problems("claim:\n  text: a\n  premises:\n    - linked:\n        - text: b\n        -\n")
    assert (found.rule, found.place.line) == ("wrong-type", 6)
