from pathlib import Path

import pytest

from argmap.formats import read, read_content
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.everyday_mutations import survives

OLD = r"""Discussion Title: Should the town drop bus fares?

1. The town should drop bus fares.
1.1. Pro: Fewer people will drive \(see the trial\).
1.1.1. Con: The trial was short, as [its report](https://example.org/report_\(2019\)) says.
It goes on
1. first of a list in a claim
1.2. Con: It costs too much (https://example.org/costs).
1.2.1. Con: -> See 1.1.
1.4. Pro: Others do it: [one](https://example.org/costs), [two](http://example.net/).
1.5.1. Con: Nobody knows what this answers.
1.6. Pro: -> See 1.9.
"""
NEW = """\ufeffDiscussion Name: What should the town do?\r
\r
Question:\r
What should the town do about traffic?\r
\r
 1.\r
   Drop the fares. [1]\r
   1.1. Pro:\r
      More people ride, [2] and they\r
      ride further. [7]\r
   1.2. Con:\r
      -> See discussion #1234: Taxes should not rise.\r
 2.\r
   Build a tunnel.\r
\r
Sources:\r
[1] https://example.org/fares\r
[2] Holm, Anna: Riding Free. Bergen:\r
   Fjord Press, 2019.\r
"""


def loaded(text: str) -> GraphDocument:
    return read_content(text.encode(), "debate.txt")


def steps(document: GraphDocument) -> set[tuple[str, str, str]]:
    graph = document.graph
    return {
        (graph.nodes[source].text[:12], str(one.kind), graph.nodes[one.target].text[:12])
        for one in graph.inferences.values()
        for source in one.sources
    }


def test_the_older_layout() -> None:
    document = loaded(OLD)
    graph = document.graph
    assert document.format == "kialo"
    assert graph.title == "Should the town drop bus fares?"
    assert [node.text for node in graph.nodes.values()] == [
        "The town should drop bus fares.",
        "Fewer people will drive (see the trial).",
        "The trial was short, as its report says. It goes on 1. first of a list in a claim",
        "It costs too much.",
        "Others do it: one, two.",
        "Nobody knows what this answers.",
    ]
    assert steps(document) == {
        ("Fewer people", "supports", "The town sho"), ("The trial wa", "attacks", "Fewer people"),
        ("It costs too", "attacks", "The town sho"), ("Fewer people", "attacks", "It costs too"),
        ("Others do it", "supports", "The town sho"),
    }  # fmt: skip
    notes = {number: note.text for number, note in graph.footnotes.items()}
    assert notes == {
        1: "https://example.org/report_(2019)", 2: "https://example.org/costs", 3: "http://example.net/",
    }  # fmt: skip
    by_text = {node.text[:6]: [one.note for one in node.footnotes] for node in graph.nodes.values()}
    assert (by_text["The tr"], by_text["It cos"], by_text["Others"]) == ([1], [2], [2, 3])
    assert [(one.rule, one.place.line) for one in document.remarks] == [
        ("dangling-reference", 12), ("dangling-reference", 11),
    ]  # fmt: skip


def test_the_newer_layout() -> None:
    document = loaded(NEW)
    graph = document.graph
    assert graph.title == "What should the town do?"
    assert [graph.nodes[root].text for root in graph.roots] == ["Drop the fares.", "Build a tunnel."]
    assert steps(document) == {
        ("More people ", "supports", "Drop the far"), ("Taxes should", "attacks", "Drop the far")
    }  # fmt: skip
    assert graph.footnotes[2].text == "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019."
    assert graph.footnotes[3].text == "Kialo discussion #1234: Taxes should not rise."
    assert all(graph.footnotes[one].cites for one in (1, 2))
    ride = next(node for node in graph.nodes.values() if node.text.startswith("More"))
    assert ride.text == "More people ride, and they ride further. [7]"
    assert [one.note for one in ride.footnotes] == [2]
    assert [(one.rule, one.place.line) for one in document.remarks] == [("dangling-reference", 9), ("left-out", 4)]
    assert [document.value_place(node.path).line for node in graph.nodes.values()] == [7, 9, 12, 14]


def test_a_thesis_that_nothing_is_under() -> None:
    text = "Discussion Name: T\n\n1. A.\n\n    1.1. Pro: \n    B:\n    1. c\n    2. d\n\n2. E.\n"
    document = loaded(text)
    assert [node.text for node in document.graph.nodes.values()] == ["A.", "B: 1. c 2. d", "E."]


def test_a_question_whose_answers_are_claims() -> None:
    document = loaded("Discussion Title: T\n\n1. What now?\n1.1. Wait.\n1.1.1. Pro: It is late.\n1.2. Act.\n")
    assert [document.graph.nodes[root].text for root in document.graph.roots] == ["Wait.", "Act."]
    assert [one.place.line for one in document.remarks] == [3]


def test_what_is_neither_for_nor_against() -> None:
    document = loaded("Discussion Title: T\n\n1. A.\n1.1. Pro: B.\n1.2. C.\n")
    assert len(document.graph.roots) == 2
    assert [(one.rule, one.place.line) for one in document.remarks] == [("unread-part", 5)]


@pytest.mark.parametrize("start", ["1.1 Con:", "1.1. Con:", "1.2 Con:", "1.2) con :", "1.2.Con:"])
def test_a_claim_whose_number_is_mistyped_is_not_swallowed_by_the_one_above(start: str) -> None:
    document = loaded(f"Discussion Title: T\n\n1. A.\n1.1. Pro: It is cheap.\n{start}The roof leaks.\n")
    assert steps(document) == {("It is cheap.", "supports", "A."), ("The roof lea", "attacks", "A.")}
    told = [(one.rule, one.message, one.place.line) for one in document.remarks]
    assert told == [("unread-part", "the number 1.1 is that of another claim", 5)] * start.startswith("1.1")


def test_a_numbered_line_that_goes_on_with_a_claim_is_told() -> None:
    document = loaded("Discussion Title: T\n\n1. A.\n1.1. Pro: It is cheap.\n1.1. The roof leaks.\n")
    assert [(one.rule, one.place.line) for one in document.remarks] == [("swallowed-line", 5)]


def test_claims_that_refer_to_one_another_in_a_circle() -> None:
    document = loaded("Discussion Title: T\n\n1. A.\n1.1. Pro: -> See 1.2.\n1.2. Con: -> See 1.1.\n")
    assert len(document.graph.nodes) == 1


def test_what_is_no_export() -> None:
    with pytest.raises(ReadError) as caught:
        read_content(b"Discussion Title: T\n\nNo claim.", "a.txt", "kialo")
    assert caught.value.problems[0].place.line == 1
    with pytest.raises(ReadError):
        read_content(b"1. A claim in a list\n2. Another\n", "a.txt")


@pytest.mark.parametrize("sample", [OLD, NEW])
def test_files_that_went_wrong(sample: str) -> None:
    assert sum(survives("kialo", sample)) == 200


@pytest.mark.slow
def test_large_and_deep(tmp_path: Path) -> None:
    number, lines = "1", ["Discussion Title: T", "", "1. A."]
    for _ in range(2_000):
        number += ".1"
        lines.append(f"{number}. Pro: Deeper.")
    lines += [f"1.{n}. Con: Wide (https://example.org/{n})." for n in range(2, 6_000)]
    file = tmp_path / "large.kialo.txt"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert len(read(file).graph.nodes) == len(lines) - 2
