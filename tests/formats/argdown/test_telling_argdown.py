"""What is told of a text in Argdown, and where; the rest of it is read."""

import pytest

from argmap.formats import read_content, written
from argmap.formats.argdown import read
from argmap.notation.source import Source
from argmap.problems import Level


def told(text: str) -> list[tuple[str, str, int | None, int | None]]:
    found = read(Source(text, "map.argdown"))
    return [(one.rule, one.message, one.place.line, one.place.column) for one in found.remarks]


@pytest.mark.parametrize(
    ("text", "message", "line", "column", "statements", "steps"),
    [
        ("[A]: a\n+ [B]\n", "this relation is not indented", 2, 1, 2, 1),
        ("[A]: a\n\n  + [B]\n", "an empty line separates this relation from what it belongs to", 3, 3, 2, 1),
        ("  + [B]\n", "this relation belongs to nothing", 1, 3, 1, 0),
        ("[A]\n    + [B]\n\t- [C]\n\n[D] text\n", "text follows a title without a colon", 5, 5, 4, 2),
        ("[A]: a\n[B]: b\n", "a title begins here without an empty line before it", 2, 1, 2, 0),
        ("[A]: a [sic] b\n", "a title cannot be inside a text; it is read as text", 1, 8, 1, 0),
        ("(1) a\n(2) b\n", "these numbered statements lead to no conclusion", 1, 1, 2, 0),
        ("(1) a\n---\n(2) b\n", "this line is read as an inference, but lacks its end", 2, 1, 2, 1),
        ("(1) a\n\n----\n\n(2) b\n", "an empty line separates this inference from its premises", 3, 1, 2, 1),
        ("(1) a\n----\nb\n", "this conclusion has no number", 3, 1, 2, 1),
        ("(1) a\n----\n(2) b\n----\n\nc\n", "this inference has no conclusion", 4, 1, 3, 1),
        ("<A>\n(1) a\n----\n(2) b\n", "the premises follow the argument without an empty line", 2, 1, 2, 1),
        ("a\n\n----\n", "this inference has no premises", 3, 1, 1, 0),
        ("[A]: a {x: [}\n", "this data is not valid YAML; it is read as text", 1, 8, 1, 0),
        ("===\nx: [\n===\n\na\n", "this front matter is not valid YAML", 1, 1, 1, 0),
        ("a\n\n===\nx: 1\n===\n\nb\n", "this is front matter, but not at the beginning", 3, 1, 2, 0),
        ("@include(other.argdown)\n\na\n", "this includes another file, which is not read", 1, 1, 1, 0),
        ("<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d\n",
         "this argument has a premise-conclusion structure already", 9, 1, 4, 2),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_told_and_the_rest_is_read(
    text: str, message: str, line: int, column: int, statements: int, steps: int
) -> None:
    found = read(Source(text, "map.argdown"))
    assert any(
        one[0] == "unread-part" and one[1].startswith(message) and one[2:] == (line, column) for one in told(text)
    ), told(text)
    assert (len(found.graph.nodes), len(found.graph.inferences)) == (statements, steps)


def test_another_text_under_a_title_is_told() -> None:
    assert told("[A]: one\n\n[A]: two\n") == [
        ("repeated-definition", "[A] has another text elsewhere, which is the one that counts", 1, 6)
    ]
    assert told("[A]: one\n\n[A]: one\n") == []


def test_a_mention_of_nothing_and_a_mark_without_its_note_are_told() -> None:
    assert [one[0] for one in told("a @[Nobody] b\n")] == ["dangling-reference"]
    assert [one[0] for one in told("a[^3].\n")] == ["dangling-reference"]


def test_numbers_of_nothing_are_told_and_the_rest_is_used() -> None:
    text = "(1) a\n(2) b\n--\n{uses: [1, 7]}\n--\n(3) c\n"
    assert [one[0] for one in told(text)] == ["dangling-reference"]
    assert [len(one.sources) for one in read(Source(text, "a.ad")).graph.inferences.values()] == [1]


def test_what_a_graph_cannot_hold_is_counted() -> None:
    text = "===\nauthor: x\n===\n\n# One\n\n// c\na *b*\n\n# Two\n\n<X>: y {color: red}\n\n(1) p\n----\n(2) q\n"
    assert {one[1] for one in told(text)} == {
        "headings (2) are not kept", "comments (1) are not kept", "marks of bold and italic print (2) are not kept",
        "the description of <X> is not kept: 'y'", "data: color (1) are not kept",
        "settings: author (1) are not kept",
    }  # fmt: skip


def test_a_relation_that_becomes_another_one_is_told_once() -> None:
    text = "<A>\n\n(1) a\n----\n(2) b\n\n<A>\n  - [X]\n  - [Y]\n"
    found = read(Source(text, "map.argdown")).remarks
    assert [(one.rule, one.level, one.message) for one in found if one.rule == "nearest-relation"] == [
        ("nearest-relation", Level.INFO, "an attack on an argument undercuts its last inference (2 times)")
    ]


def test_what_an_argument_is_called_and_described_as_is_lost_with_a_warning() -> None:
    text = "<X>: What it says.\n\n(1) p\n----\n(2) q\n\n<Y>\n\n(1) r\n----\n(2) s\n"
    found = read(Source(text, "map.argdown")).remarks
    assert [(one.level, one.message) for one in found] == [
        (Level.WARNING, "the description of <X> is not kept: 'What it says.'"),
        (Level.WARNING, "names of arguments whose premises are given (1) are not kept"),
    ]


def test_data_of_inferences_that_a_graph_cannot_hold_is_told() -> None:
    text = '(1) p\n-- Modus ponens {uses: [1], logic: ["deductive"]} --\n(2) q\n'
    assert [one[1:3] for one in told(text)] == [("data of inferences: logic (1) are not kept", 2)]


def test_a_mention_is_read_as_its_title() -> None:
    found = read(Source("[Causal link]: a.\n\n[B]: See @[Causal link] and @<Z>.\n\n<Z>: z.\n", "map.argdown"))
    assert [node.text for node in found.graph.nodes.values()] == ["a.", "See Causal link and Z.", "z."]


def test_statements_that_argmap_adds_are_told() -> None:
    text = "claim: {id: t, text: T, objections: [{linked: [{text: A}, {text: B}]}]}\n"
    found = written(read_content(text.encode(), "a.yaml"), "argdown")
    assert [(one.rule, one.level, one.message) for one in found.problems] == [
        ("nearest-relation", Level.INFO,
         "1 objection is written as an argument whose conclusion, marked `denial`, is argmap's"),
    ]  # fmt: skip
