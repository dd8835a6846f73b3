from typing import Any

import pytest
import yaml

from argmap.notation.source import parse
from argmap.notation.source import yaml_parser as reader
from tests.notation.source.refusals import at, refused


def data(text: str) -> Any:
    return parse(text, "f", "yaml").data


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "Yes",
        "on",
        "012",
        "0o14",
        "0x1F",
        "1:30",
        "1_000",
        "1e3",
        ".inf",
        "~",
        "null",
        "true",
        "2012-06-01",
        "=",
        "<<",
    ],
)
def test_every_scalar_is_the_text_that_was_written(text: str) -> None:
    assert data(f"- {text}\n- {{{text}: {text}}}\n") == [text, {text: text}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n", {"a": ""}),
        ("a: # b\n", {"a": ""}),
        ("a: 'it''s'\n", {"a": "it's"}),
        ('a: "\\u00e9\\n\\U0001f600"\n', {"a": "é\n😀"}),
        ("a: |\n  b\n\n  c\n", {"a": "b\n\nc\n"}),
        ("a: >-\n  b\n  c\n", {"a": "b c"}),
        ("a: b\n  c\n", {"a": "b c"}),
        ("a:\tb\n", {"a": "b"}),
        ("%YAML 1.2\n---\na: b\n...\n", {"a": "b"}),
        ("? a\n: b\n", {"a": "b"}),
        ("{a, b: }", {"a": "", "b": ""}),
        ("a: b#c\n", {"a": "b#c"}),
    ],
)
def test_reads_what_people_write(text: str, expected: Any) -> None:
    assert data(text) == expected


@pytest.mark.parametrize("character", ["\x85", "\u2028", "\u2029"])
def test_unusual_line_ends_are_part_of_a_text(character: str) -> None:
    text = f"a: one{character}two\nb: 'x{character}'\nc: |\n  y{character}z\n{character}d: e\n"
    parsed = parse(text, "f", "yaml")
    assert parsed.data == {
        "a": f"one{character}two", "b": f"x{character}", "c": f"y{character}z\n", f"{character}d": "e"
    }  # fmt: skip
    assert [at_key.line for at_key in map(parsed.marks.key_place, [("a",), ("b",), ("c",)])] == [1, 2, 3]


def test_what_stands_in_for_unusual_line_ends_is_never_taken_from_the_text() -> None:
    text = 'a: \U000f0000\U000f0002\u2028\nb: "\\U000F0001\\u2029"\n'
    assert data(text) == {"a": "\U000f0000\U000f0002\u2028", "b": "\U000f0001\u2029"}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_right_whatever_ends_lines(newline: str) -> None:
    text = newline.join(("# a", "a: b", "c:", "  - 'd", "    e'", "  - {f: g}"))
    marks = parse(text, "f", "yaml").marks
    places = [marks.value_place(path) for path in [("a",), ("c",), ("c", 0), ("c", 1, "f")]]
    assert [(one.line, one.column) for one in places] == [(2, 4), (4, 3), (4, 5), (6, 9)]


@pytest.mark.parametrize("text", ["", "\n \n", "# a\n# b\n", "---\n", "---\n...\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(text: str) -> None:
    problem = refused(text, "yaml")
    assert (problem.rule, problem.message, at(problem)) == ("syntax-error", "the file is empty", (1, 1))


@pytest.mark.parametrize("text", ["''\n", '""', "--- ''"])
def test_an_empty_text_is_no_empty_file(text: str) -> None:
    assert data(text) == ""


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: &b c\n", (1, 4), "anchor"),
        ("a: *b\n", (1, 4), "alias"),
        ("? *b\n: c\n", (1, 3), "alias"),
        ("a: !b c\n", (1, 4), "tag"),
        ("a: !!python/object/apply:os.system [ls]\n", (1, 4), "tag"),
        ("a: !!str {}\n", (1, 4), "tag"),
        ("&a b: c\n", (1, 1), "anchor"),
        ("- &a []\n", (1, 3), "anchor"),
        ("a: b\n---\nc: d\n", (2, 1), "second document"),
    ],
)
def test_parts_of_yaml_that_the_notation_leaves_out(text: str, place: tuple[int, int], words: str) -> None:
    problem = refused(text, "yaml")
    assert (problem.rule, at(problem)) == ("yaml-feature", place)
    assert words in problem.message


def test_a_billion_laughs_stop_at_the_first() -> None:
    lines = ["a0: &a0 [lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    assert at(refused("\n".join(lines), "yaml")) == (1, 5)


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\x7f", "\x9f", "\ufffe", "\uffff", "\ud800"])
def test_characters_that_no_text_may_contain(character: str) -> None:
    problem = refused(f"é: 😀\na: b{character}\n", "yaml")
    assert (problem.rule, at(problem)) == ("syntax-error", (2, 5))
    assert f"U+{ord(character):04X}" in problem.message


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "\n".join(" " * n + "a:" for n in range(1500))],
)
def test_deep_nesting_is_one_problem(text: str) -> None:
    problem = refused(text, "yaml")
    assert problem.rule == "too-deep"
    assert problem.place.line


def test_a_key_that_stands_twice() -> None:
    problem = refused("a: 1\nb:\n  c: 1\n  'd': 2\n  c: 3\n", "yaml")
    assert (problem.rule, at(problem), problem.place.width) == ("duplicate-key", (5, 3), 1)
    assert "line 3" in problem.message


@pytest.mark.parametrize(
    ("text", "place"), [("? [a]\n: b\n", (1, 3)), ("a: {{b: c}: d}\n", (1, 5)), ("? - a\n", (1, 3))]
)
def test_a_key_that_is_no_text(text: str, place: tuple[int, int]) -> None:
    problem = refused(text, "yaml")
    assert (problem.rule, at(problem)) == ("wrong-type", place)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("a: [b\n", "syntax-error"), ("[" * 5000, "too-deep"), ("a: *b", "yaml-feature"), ("\ta: b", "syntax-error")],
)
def test_the_reader_in_python_refuses_the_same(text: str, rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LOADER", yaml.Loader)
    assert refused(text, "yaml").rule == rule
    assert data("é: [b, 'c']\n") == {"é": ["b", "c"]}
