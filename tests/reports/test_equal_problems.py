import pytest

from argmap.problems import Concern, Level, Place, Problem
from argmap.reports.equal_problems import merged
from argmap.reports.problems import problem_formats


def problem(rule: str, message: str, line: int, name: str | None = None, file: str = "m.yaml") -> Problem:
    place = Place(file, line, 1)
    return Problem(rule, Level.WARNING, message, "mend it", place, f"n{line}", f"1.{line} s1", Concern.ARGUMENT, name)


def test_equal_problems_of_a_file_are_one_with_all_their_places() -> None:
    bare = [problem("unsupported-premise", "this premise has no support", line) for line in (1, 2, 3)]
    other = problem("unsupported-premise", "this premise has no support: no work is cited in note 1", 4)
    elsewhere = problem("unsupported-premise", "this premise has no support", 1, file="n.yaml")
    found = merged([bare[0], other, *bare[1:], elsewhere])
    assert [(one.message, len(one.each)) for one in found] == [
        ("3 premises have no support", 3),
        (other.message, 1),
        (elsewhere.message, 1),
    ]


def test_problems_with_names_are_one_where_the_rule_says_how_to_speak_of_several() -> None:
    found = merged([problem("unlisted-work", f"note {n} cites {name}", n, name) for n, name in enumerate("aba", 1)])
    assert [(one.message, len(one.each)) for one in found] == [
        ("2 works that are cited are not in the reference list: a, b", 3)
    ]


@pytest.mark.parametrize("name", [None, "a"])
def test_what_has_one_name_keeps_its_message(name: str | None) -> None:
    found = merged([problem("unlisted-work", "note 9 cites a", line, name) for line in (1, 2)])
    assert [(one.message, len(one.each)) for one in found] == [("note 9 cites a", 2)]


def test_what_no_rule_found_stands_for_itself() -> None:
    faults = [Problem("wrong-type", Level.ERROR, "text is missing", "write it", Place("m.yaml", 1, 1)) for _ in "ab"]
    assert len(merged(faults)) == 2


@pytest.mark.parametrize("form", ["short", "github", "sarif"])
def test_forms_for_programs_that_take_one_place_have_each(form: str) -> None:
    problems = [problem("unsupported-premise", "this premise has no support", line) for line in (1, 2, 3)]
    shown = problem_formats().get(form).show(problems, {}, lambda text, _: text)
    assert shown.count("this premise has no support") == 3


def test_the_text_names_each_place_and_the_place_in_the_paper() -> None:
    problems = [problem("unsupported-premise", "this premise has no support", line) for line in (1, 2)]
    shown = problem_formats().get("text").show(problems, {"m.yaml": "text: one\ntext: two"}, lambda text, _: text)
    assert "2 premises have no support" in shown
    assert "--> m.yaml:1:1 (n1, at 1.1 s1): t" in shown
    assert "--> m.yaml:2:1 (n2, at 1.2 s1): t" in shown


def test_a_heading_parts_what_is_about_different_things() -> None:
    found = [problem("unsupported-premise", "x", 1)]
    craft = Problem("too-long", Level.INFO, "y", "z", Place("m.yaml", 2, 1), "n", None, Concern.CRAFT)
    show = problem_formats().get("text").show
    assert "── " not in show(found, {}, lambda text, _: text)
    assert "── How the map is made ──" in show([*found, craft], {}, lambda text, _: text)
