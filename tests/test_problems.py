import pytest

from argmap.problems import LONGEST, Level, Place, Problem, ReadError, printable, shown


@pytest.mark.parametrize(
    ("place", "text"),
    [(Place("a"), "a"), (Place("a", 2), "a:2"), (Place("a", 2, 3), "a:2:3"), (Place("a", 2, 3, 0), "a:2:3")],
)
def test_place_is_written_as_compilers_write_it(place: Place, text: str) -> None:
    assert str(place) == text


def test_problem_in_one_line() -> None:
    problem = Problem("too-deep", Level.ERROR, "more than 100", "write less", Place("a.yaml", 2, 3))
    assert str(problem) == "a.yaml:2:3: error[too-deep] more than 100"


def test_read_error_says_all_its_problems() -> None:
    problems = tuple(Problem("r", Level.ERROR, text, "", Place("a", 1, 1)) for text in ("one", "two"))
    error = ReadError(problems)
    assert error.problems == problems
    assert str(error) == "a:1:1: error[r] one\na:1:1: error[r] two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "''"),
        ("it's", '"it\'s"'),
        ("a\nb\0\ud800", r"'a\nb\x00\ud800'"),
        ("x" * LONGEST, repr("x" * LONGEST)),
        ("x" * (LONGEST + 1), repr("x" * LONGEST) + "..."),
    ],
)
def test_quoted_texts_are_short_and_printable(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("é 界 😀", "é 界 😀"),
        ("a\nb", r"a\nb"),
        ("\x1b[31m", r"\x1b[31m"),
        ("\udcff", r"\udcff"),
        ("\u202e", r"\u202e"),
    ],
)
def test_names_of_files_cannot_break_lines_or_steer_a_terminal(text: str, expected: str) -> None:
    assert printable(text) == expected
    assert str(Place(text, 1, 2)) == f"{expected}:1:2"
