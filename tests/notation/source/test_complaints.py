import pytest

from tests.notation.source.refusals import at, refused

CASES = [  # text, place, words of the message, words of the cure
    ("claim:\n\ttext: a\n", (2, 1), "a tab", "spaces"),
    ("claim:\n  text: a\n\tvoice: b\n", (3, 1), "a tab", "spaces"),
    ("claim:\n  premises:\n\t- text: a\n", (3, 1), "a tab", "spaces"),
    ("text: |\n\ta\n", (2, 1), "a tab", "spaces"),
    ("text: @a\n", (1, 7), "begin with @", "quotation marks"),
    ("text: `a`\n", (1, 7), "begin with `", "quotation marks"),
    ("text: %a\n", (1, 7), "begin with %", "quotation marks"),
    ("text: ,a\n", (1, 7), "begin with ,", "quotation marks"),
    ("text: ? a\n", (1, 7), "begin with '? '", "quotation marks"),
    ("text: * a\n", (1, 7), "begin with *", "quotation marks"),
    ("text: **a** b\n", (1, 7), "begin with *", "quotation marks"),
    ("text: & a\n", (1, 7), "begin with &", "quotation marks"),
    ("text: !a!b\n", (1, 7), "begin with !", "quotation marks"),
    ("text: - a\n", (1, 7), "a list cannot begin here", "quotation marks"),
    ("text: a: b\n", (1, 8), "a second colon", "quotation marks"),
    ("text: a\n  voice: b\n", (2, 8), "does not fit", "indent it"),
    ("text a\nvoice: b\n", (2, 6), "does not fit", "colon"),
    ("a:\n  - text: b\n    voice\n", (3, 5), "no colon on this line", "colon"),
    ("a:\n  text: b\n voice: c\n", (3, 2), "does not fit", "same column"),
    ("a:\n  - b\n  c: d\n", (3, 3), "does not fit", "same column"),
    ("a: b\n- c\n", (2, 1), "does not fit", "same column"),
    ("- a\nb: c\n", (2, 1), "does not fit", "same column"),
    ('text: "a" b\n', (1, 11), "text after the closing", "all of it in"),
    ("text: [a] b\n", (1, 11), "text after the closing", "all of it in"),
    ('text: "a\nvoice: b\n', (1, 7), "never closed", "close it"),
    ("text: 'tis a\nvoice: b\n", (1, 7), "never closed", "double quotation marks"),
    ("text: 'a\n---\nb'\n", (1, 7), "never closed", "close it"),
    ('text: "a\\q"\n', (1, 9), "escape", "twice"),
    ('text: "\\ud800"\n', (1, 10), "escape", "twice"),
    ("a: [b, {c: d}\n", (1, 4), "never closed", "close it"),
    ("a: {b: c\nd: e\n", (2, 2), "comma or a closing bracket", "comma"),
    ("a: [b: c: d]\n", (1, 9), "comma or a closing bracket", "quotation marks"),
    ("a: [\n", (2, 1), "ends before a bracket is closed", "close it"),
    ("text: > a\n", (1, 9), "nothing may follow", "lines below"),
    ("text: |0\n a\n", (1, 8), "nothing may follow", "lines below"),
    ("%FOO\n---\na: b\n", (1, 5), "%", "delete it"),
    ("%YAML 3.0\n---\na: b\n", (1, 1), "%", "delete it"),
    ("a: b\n...\nc: d\n", (3, 1), "after the end", "delete it"),
]


@pytest.mark.parametrize(("text", "place", "message", "cure"), CASES, ids=[repr(case[0]) for case in CASES])
def test_each_complaint_has_its_place_and_a_cure(text: str, place: tuple[int, int], message: str, cure: str) -> None:
    problem = refused(text, "yaml")
    assert (problem.rule, at(problem)) == ("syntax-error", place)
    assert message in problem.message
    assert cure in problem.help


@pytest.mark.parametrize("case", CASES, ids=[repr(case[0]) for case in CASES])
def test_no_complaint_speaks_the_readers_jargon(case: tuple[str, object, str, str]) -> None:
    problem = refused(case[0], "yaml")
    assert not {"scanning", "parsing", "token", "scalar", "context", "node"} & set(problem.message.split())


def test_places_are_right_after_unusual_characters() -> None:
    assert at(refused("é: 😀\u2028\r\nтекст: 界: b\r\n", "yaml")) == (2, 9)
