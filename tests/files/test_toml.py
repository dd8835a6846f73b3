from dataclasses import field
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BeforeValidator, ConfigDict
from pydantic.dataclasses import dataclass

from argmap.files.toml import Written, as_text, parse_toml, validate, wrong_value
from argmap.files.toml_keys import keys_of, line_of
from argmap.problems import ReadError

HUGE = "9" * 5000


def _colour(value: Any) -> Any:
    if value != "red":
        raise wrong_value("a colour", value, "write red")
    return value


@dataclass(config=ConfigDict(extra="forbid"))
class Look:
    paper: Annotated[str, BeforeValidator(_colour)] = "red"


def source(text: str) -> Written:
    return Written("f.toml", text, "wrong-theme", "a look")


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a = 1\nb = 2", ["b"], 2),
        ("b = 1\n[t]\nb = 2", ["t", "b"], 3),
        ("[t]\nb = 2\n[u]\nb = 3", ["u", "b"], 4),
        ("\n't' . \"b\" = 2", ["t", "b"], 2),
        ("\n[t.b]\nc = 1", ["t", "b"], 2),
        ("\n[[t]]\nb = 1", ["t"], 2),
        ("[[t]]\nb = 1\n[[u]]\nb = 1\n[[t]]\nc = 2\nb = 3", ["t", "1", "b"], 7),
        ("[[t]]\nb = 1\n[[t]]\nc = 2", ["t", "1", "b"], 3),
        ("\nt = {b = 1}", ["t", "b"], 2),
        ("[t]  # the table\n\nb = 1", ["t", "b"], 3),
        ("[tool:x]\nb = 1\n[t]\nb = 2", ["t", "b"], 4),
        ("[t]\nB: 1", ["t", "b"], 2),
        ("bc = 1\nb = 2", ["b"], 2),
        ("[t]\nc = 1", ["t", "b"], 1),
        ("a = 1", ["b"], None),
    ],
)
def test_a_key_is_found_on_its_line(text: str, path: list[str], line: int | None) -> None:
    assert line_of(text, path) == line


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a = \n", 1, 5, "this is not TOML"),
        ("a = 1\na = 2", 2, 1, "this is not TOML"),
        (f"a = 1\nb = {HUGE}", 2, 5, "this number has too many digits"),
        ("a = " + "[" * 5000, None, None, "nested too deeply"),
    ],
)
def test_what_is_no_toml_is_one_problem(text: str, line: int | None, column: int | None, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse_toml(source(text))
    (problem,) = caught.value.problems
    assert (problem.place.line, problem.place.column) == (line, column)
    assert message in problem.message
    assert problem.help


@given(st.text())
def test_any_text_is_data_or_one_problem(text: str) -> None:
    try:
        parse_toml(source(text))
    except ReadError as error:
        assert len(error.problems) == 1  # noqa: PT017


VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text())


@given(st.recursive(VALUES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5))
def test_any_wrong_value_is_one_problem_with_its_cure_and_line(value: object) -> None:
    if value == "red":
        return
    with pytest.raises(ReadError) as caught:
        validate(Look, {"paper": value}, source("\npaper = ..."))
    (problem,) = caught.value.problems
    assert (problem.place.line, problem.help) == (2, "write red")
    assert problem.message.startswith("paper: ")


def test_an_unknown_key_is_told_the_nearest() -> None:
    with pytest.raises(ReadError) as caught:
        validate(Look, {"papr": "red"}, source("papr = 'red'"))
    assert caught.value.problems[0].help == "did you mean paper?"


def test_a_number_that_python_does_not_write_has_words() -> None:
    assert as_text(16**5000) == as_text([16**5000]) == "a number of thousands of digits"
    assert as_text(3) == "3"


@pytest.mark.parametrize("text", ["a" + ".b" * 2000 + " = 1", "a = " + "[" * 100 + "]" * 100])
def test_what_is_nested_too_deeply_is_refused_with_its_file(text: str) -> None:
    with pytest.raises(ReadError, match="nested too deeply") as caught:
        parse_toml(source(text))
    assert caught.value.problems[0].place.file == "f.toml"


@dataclass(config=ConfigDict(extra="forbid"))
class Room:
    name: str


@dataclass(config=ConfigDict(extra="forbid"))
class House:
    rooms: tuple[Room, ...] = ()
    look: Look = field(default_factory=Look)


@pytest.mark.parametrize(
    ("text", "said", "cure", "line"),
    [
        ("[[rooms]]\nname = 'a'\n[[rooms]]\nname = 'b'\nnam = 1", "'nam' is not a key", "did you mean name?", 5),
        ("[[rooms]]\nname = 'a'\n\n[[rooms]]", "'name' is missing", "add a line name = ...", 4),
        ("[look]\npapper = 1", "'papper' is not a key", "did you mean paper?", 2),
        ("look = 5", "look must be a table", "write [look]", 1),
        ("[rooms]\nname = 'a'", "rooms must be a list", "write [[rooms]]", 1),
        ("\nrooms = [5]", "rooms must be tables", "write [[rooms]]", 2),
    ],
)
def test_what_is_wrong_in_a_table_is_told_with_its_keys(text: str, said: str, cure: str, line: int) -> None:
    with pytest.raises(ReadError) as caught:
        validate(House, parse_toml(source(text)), source(text))
    (problem,) = caught.value.problems
    assert problem.message.startswith(said)
    assert problem.help.startswith(cure)
    assert problem.place.line == line


def test_no_keys_are_known_of_what_is_no_table() -> None:
    assert keys_of(House, ["look"]) == ["paper"]
    assert keys_of(House, ["rooms", "3"]) == ["name"]
    assert keys_of(House, ["nosuch", "0"]) == []
