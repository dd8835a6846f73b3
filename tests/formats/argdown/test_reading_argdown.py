"""What is read from Argdown: statements, steps, notes, places."""

from argmap.formats import read as read_file
from argmap.formats.argdown import read
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source


def document(text: str) -> GraphDocument:
    return read(Source(text, "map.argdown"))


def graph(text: str) -> Graph:
    return document(text).graph


def steps(found: Graph) -> list[tuple[str, tuple[str, ...], str]]:
    return [(str(one.kind), one.sources, one.target) for one in found.inferences.values()]


def test_statements_have_their_titles_texts_and_tags() -> None:
    found = graph(
        "[Old bridge]: The bridge is *old*. #age #(two words)\n  + <Report>: So the report says.\n  - Not so.\n"
    )
    assert [(one.id, one.title, one.text, one.tags) for one in found.nodes.values()] == [
        ("Old-bridge", "Old bridge", "The bridge is old.", ("age", "two words")),
        ("Report", None, "So the report says.", ()),
        ("Old-bridge.o1", None, "Not so.", ()),
    ]
    assert steps(found) == [
        ("supports", ("Report",), "Old-bridge"),
        ("attacks", ("Old-bridge.o1",), "Old-bridge"),
    ]


def test_a_statement_that_is_only_referred_to_has_its_title_as_text() -> None:
    assert [one.text for one in graph("[A]\n  + [B]\n").nodes.values()] == ["A", "B"]


def test_the_last_text_counts_or_the_one_marked_as_canonical() -> None:
    assert graph("[A]: one\n\n[A]: two\n\n[A]\n").nodes["A"].text == "two"
    assert graph("[A]: one {isCanonical: true}\n\n[A]: two\n").nodes["A"].text == "one"


def test_each_inference_is_a_step_from_what_it_uses() -> None:
    found = graph("<X>\n\n(1) [A]: a\n(2) [B]: b\n-- rule, other --\n(3) [C]: c\n(4) [D]: d\n----\n(5) [E]: e\n")
    assert steps(found) == [("supports", ("A", "B"), "C"), ("supports", ("C", "D"), "E")]
    assert [one.scheme for one in found.inferences.values()] == ["rule, other", None]


def test_data_says_what_an_inference_uses() -> None:
    text = "(1) [A]: a\n(2) [B]: b\n--\n{uses: [1]}\n--\n(3) [C]: c\n----\n(4) [D]: d {uses: [2, 3]}\n"
    assert steps(graph(text)) == [("supports", ("A",), "C"), ("supports", ("B", "C"), "D")]


def test_what_an_argument_with_premises_is_for_comes_from_its_conclusion() -> None:
    found = graph(
        "[T]: t\n  + <A>\n  - <B>\n\n<A>\n\n(1) [P]: p\n----\n(2) [T]\n\n<B>\n\n(1) [Q]: q\n----\n(2) [R]: r\n"
    )
    assert steps(found) == [("supports", ("P",), "T"), ("attacks", ("R",), "T"), ("supports", ("Q",), "R")]


def test_undercutters_and_attacks_on_an_argument_undercut_its_last_inference() -> None:
    found = graph("<A>\n\n(1) [P]: p\n----\n  _ [U]: u\n(2) [C]: c\n\n<A>\n  - [X]: x\n  + [S]: s\n")
    assert steps(found) == [
        ("supports", ("P",), "C"), ("undercuts", ("U",), "P>C"), ("undercuts", ("X",), "P>C"),
        ("supports", ("S",), "P"),
    ]  # fmt: skip


def test_an_undercutter_of_an_argument_without_premises_undercuts_its_step() -> None:
    found = graph("[T]: t\n  + <A>: a\n    _ <U>: u\n")
    assert steps(found) == [("supports", ("A",), "T"), ("undercuts", ("U",), "A>T")]


def test_contradictions_and_contraries_attack_both_ways() -> None:
    assert steps(graph("[A]\n  >< [B]\n")) == [("attacks", ("A",), "B"), ("attacks", ("B",), "A")]
    strict = "===\nmodel: {mode: strict}\n===\n\n[A]\n  - [B]\n  + [C]\n"
    assert steps(graph(strict)) == [("attacks", ("B",), "A"), ("attacks", ("A",), "B"), ("supports", ("C",), "A")]


def test_sources_in_data_and_links_become_notes() -> None:
    text = '[A]: As [here](http://a.b/c), or https://d.e/f. {source: "Holm 2001", url: "http://g.h"}\n'
    found = graph(text)
    assert found.nodes["A"].text == "As here, or https://d.e/f."
    assert found.paper is not None
    notes = {one.number: one.text for one in found.paper.footnotes}
    assert [notes[one.note] for one in found.nodes["A"].footnotes] == [
        "http://a.b/c", "https://d.e/f", "Holm 2001", "http://g.h",
    ]  # fmt: skip


def test_equal_sources_have_one_note() -> None:
    found = graph("[A]: a {source: x}\n\n[B]: b {source: x}\n")
    assert found.nodes["A"].footnotes == found.nodes["B"].footnotes


def test_marks_of_notes_and_citations_are_read() -> None:
    found = graph("[A]: It is so[^2], they say [see @holm-2001, pp. 5-7; @lee].\n\n[^2]: Holm says so [@holm-2001].\n")
    node = found.nodes["A"]
    assert node.text == "It is so, they say."
    assert [one.note for one in node.footnotes] == [2]
    assert [(one.prefix, one.work, one.locator) for one in node.cites] == [
        ("see", "holm-2001", "5-7"), (None, "lee", None),
    ]  # fmt: skip
    assert found.paper is not None
    assert [(one.number, one.text, one.cites[0].work) for one in found.paper.footnotes] == [
        (2, "Holm says so.", "holm-2001")
    ]


def test_places_are_those_of_the_texts() -> None:
    found = document("\r\n[A]: one\r\n  + [B]: two\r\n\r\n(1) [C]: c\r\n----\r\n(2) [A]\r\n")
    places = {id_: found.value_place(node.path) for id_, node in found.graph.nodes.items()}
    assert {id_: (one.line, one.column) for id_, one in places.items()} == {"A": (2, 6), "B": (3, 10), "C": (5, 10)}
    assert [found.value_place(one.path).line for one in found.graph.inferences.values()] == [3, 6]


def test_title_and_language_come_from_the_front_matter() -> None:
    found = graph("===\ntitle: A debate\nlanguage: de\n===\n\na\n")
    assert (found.title, found.language) == ("A debate", "de")


def test_every_fence_of_a_markdown_text_is_a_document() -> None:
    text = "# Notes\n\n```argdown\n[A]: a\n  + [B]: b\n```\n\nMore.\n\n```argdown-map\n[A]: c\n```\n\n```py\n[X]\n```\n"
    found = document(text)
    assert [(one.id, one.text) for one in found.graph.nodes.values()] == [("A", "a"), ("B", "b"), ("A-2", "c")]
    assert found.value_place(found.graph.nodes["A-2"].path).line == 11


def test_old_line_ends_separate_blocks_too() -> None:
    assert len(graph("[A]: a\r\r[B]: b\r").nodes) == 2


def test_files_are_found_by_their_extensions(tmp_path) -> None:  # type: ignore[no-untyped-def]
    for name in ("a.argdown", "a.ad"):
        (tmp_path / name).write_text("a\n", encoding="utf-8")
        assert read_file(tmp_path / name).format == "argdown"
