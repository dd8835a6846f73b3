"""Problems as people see them: carets under the right letters."""

import json

import pytest

from argmap.checking.running import check
from argmap.notation.reading import loads
from argmap.problems import Level, Place, Problem
from argmap.reports.problems import plain, problem_formats
from argmap.reports.problems.text import show
from argmap.text.cells import cells, visible


def excerpt(text: str, place: Place) -> tuple[str, str]:
    """The line and the caret that are shown for a place, without the margin."""
    shown = show([Problem("rule", Level.ERROR, "message", "help", place)], {place.file: text}).split("\n")
    (line,) = (row for row in shown if row.startswith(f"{place.line:>4} |"))
    below = shown[shown.index(line) + 1]
    margin = len(f"{place.line:>4} | ")
    assert below[:margin] == "| ".rjust(margin)
    return line[margin:], below[margin:]


HARD = {
    "plain": ("claim: {txt: a}", "txt", "txt"),
    "tab": ("claim:\t{txt: a}", "txt", "txt"),
    "wide letters before": ("{text: 票價應該取消, txt: a}", "txt", "txt"),
    "wide letters": ("{text: 票價, txt: a}", "票價", "票價"),
    "combining marks before": ("{text: e\u0301e\u0301, txt: a}", "txt", "txt"),
    "no-break space": ("{text: a\u00a0b, txt: a}", "txt", "txt"),
    "invisible marks before": ("{text: \u200fa\u200d\u202eb, txt: a}", "txt", "txt"),
    "joined syllable before": ("{text: \u1112\u1161\u11ab, txt: a}", "txt", "txt"),
}


@pytest.mark.parametrize("case", HARD)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_caret_stands_under_what_is_meant(case: str, end: str) -> None:
    text, target, shown = HARD[case]
    column = text.index(target) + 1
    line, caret = excerpt(f"first{end}{text}{end}last", Place("f", 2, column, len(target)))
    assert caret.count("^") == cells(shown)
    assert cells(line[: line.index(shown)]) == len(caret) - caret.count("^")
    assert line == visible(line)


def test_to_the_end_of_the_line() -> None:
    assert excerpt("text: |\n  abc", Place("f", 1, 7, 0)) == ("text: |", "      ^")
    assert excerpt("text: a long one", Place("f", 1, 7, 0)) == ("text: a long one", "      ^^^^^^^^^^")


def test_behind_the_end_of_the_line() -> None:
    assert excerpt("ab\ncd", Place("f", 1, 3)) == ("ab", "  ^")


@pytest.mark.parametrize("position", [0, 50, 500, 990])
def test_a_long_line_is_cut_around_the_place(position: int) -> None:
    text = "x" * position + "TARGET" + "y" * (994 - position)
    line, caret = excerpt(text, Place("f", 1, position + 1, 6))
    assert line[caret.index("^") :][: caret.count("^")] == "TARGET"
    assert len(line) <= 162
    assert (line[0] == "…", line[-1] == "…") == (position > 80, position < 900)


def test_numbers_of_any_length_keep_the_bar_upright() -> None:
    assert excerpt("\n" * 123_455 + "abc", Place("f", 123_456, 2)) == ("abc", " ^")


@pytest.mark.parametrize("place", [Place("f"), Place("f", 9, 1), Place("other", 1, 1)])
def test_without_a_line_to_show_there_is_none(place: Place) -> None:
    shown = show([Problem("rule", Level.INFO, "message", "help", place)], {"f": "text"})
    assert "|" not in shown
    assert f"--> {place}\n" in shown


def test_names_and_messages_do_nothing_to_a_terminal() -> None:
    problem = Problem("rule", Level.ERROR, "a\x1b[31mb\nc", "d\x9be", Place("\x1b]0;f\x07\n.yaml"))
    short = problem_formats().get("short").show([problem], {}, plain)
    for shown in (show([problem], {}), short):
        assert all(line.isprintable() for line in shown.split("\n"))
    assert "\n" not in short


def test_the_summary_counts_levels_and_rules() -> None:
    problems = check(loads("claim: {text: C, premises: [{text: P}, {text: Q}, {ref: gone}]}"))
    assert show(problems, {}).split("\n")[-1] == ("1 error, 2 warnings (unsupported-premise 2, undefined-reference 1)")
    assert show([], {}) == "no problems"


def test_styles_go_around_parts_and_change_no_text() -> None:
    text = "claim: {text: C, premises: [{text: 票}]}"
    problems = check(loads(text))
    styled = show(problems, {"<text>": text}, lambda part, role: f"<{role}>{part}</{role}>")
    for role in ("warning", "dim", "cure"):
        assert f"<{role}>" in styled
        styled = styled.replace(f"<{role}>", "").replace(f"</{role}>", "")
    assert styled == show(problems, {"<text>": text})


def test_json_is_one_document_in_plain_letters() -> None:
    shown = (
        problem_formats()
        .get("json")
        .show(check(loads("claim: {id: ключ, text: C, premises: [{ref: нет}]}")), {}, plain)
    )
    assert "нет" in shown
    assert json.loads(shown)["version"] == 1
