import pytest

from argmap.formats import read_content
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.everyday_mutations import survives

SIGNS = """# Bus fares

Bus fares should be dropped.

+ Fewer people drive [^1].
  They ride.
\t- The trial was short (https://example.org/x).
- It costs too much.
  + Taxes rise.

[^1]: Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.
"""
LABELS = """Bus fares should be dropped
  * Pro: Fewer people drive
    * **Con:** The trial was short
  * And: They like it
  * [Con] It costs too much
    * Because taxes rise
      * However, not all
"""
SECTIONS = """# Busse sollten nichts kosten

## Dafür
- Weniger Leute fahren Auto
  - Aber der Versuch war kurz
## Dagegen
1. Es kostet zu viel
2. Niemand fährt mit

Words that belong to nothing.
"""


def loaded(text: str, name: str = "a.md") -> GraphDocument:
    return read_content(text.encode(), name)


def steps(graph: Graph) -> list[tuple[list[str], str, str]]:
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind), graph.nodes[one.target].text)
        for one in graph.inferences.values()
    ]


def test_signs_for_bullets() -> None:
    document = loaded(SIGNS)
    claim, drive = "Bus fares should be dropped.", "Fewer people drive. They ride."
    assert document.format == "outline"
    assert document.graph.title == "Bus fares"
    assert steps(document.graph) == [
        ([drive], "supports", claim), (["The trial was short."], "attacks", drive),
        (["It costs too much."], "attacks", claim), (["Taxes rise."], "supports", "It costs too much."),
    ]  # fmt: skip
    assert [note.text for note in document.graph.footnotes.values()][1] == "https://example.org/x"
    assert [[one.note for one in node.footnotes] for node in document.graph.nodes.values()] == [[], [1], [2], [], []]
    places = [document.value_place(node.path) for node in document.graph.nodes.values()]
    assert [(place.line, place.column) for place in places] == [(3, 1), (5, 3), (7, 4), (8, 3), (9, 5)]
    assert document.remarks == ()


def test_labels() -> None:
    document = loaded(LABELS, "a.txt")
    claim = "Bus fares should be dropped"
    assert steps(document.graph) == [
        (["Fewer people drive", "They like it"], "supports", claim),
        (["The trial was short"], "attacks", "Fewer people drive"), (["It costs too much"], "attacks", claim),
        (["Taxes rise"], "supports", "It costs too much"), (["Not all"], "attacks", "Taxes rise"),
    ]  # fmt: skip


def test_headings_that_say_what_is_below_them() -> None:
    document = loaded(SECTIONS)
    claim = "Busse sollten nichts kosten"
    assert [(kind, target) for _, kind, target in steps(document.graph)] == [
        ("supports", claim), ("attacks", "Weniger Leute fahren Auto"), ("attacks", claim), ("attacks", claim),
    ]  # fmt: skip
    assert [(one.rule, one.place.line) for one in document.remarks] == [("not-understood", 10)]


def test_links_and_undercutters() -> None:
    document = loaded("A.\n  + B.\n  & C.\n    ~ D.\n      ~ E.\n  - F.\n")
    graph = document.graph
    found = [(list(one.sources), str(one.kind), one.target) for one in graph.inferences.values()]
    texts = {id_: node.text for id_, node in graph.nodes.items()}
    assert [[texts[source] for source in sources] for sources, _, _ in found] == [["B.", "C."], ["D."], ["E."], ["F."]]
    assert [kind for _, kind, _ in found] == ["supports", "undercuts", "undercuts", "attacks"]


def test_what_does_not_say_what_it_is() -> None:
    document = read_content(b"A.\n- B.\n- C.\n", "a.md", "outline")
    assert [kind for _, kind, _ in steps(document.graph)] == ["supports", "supports"]
    assert [(one.rule, one.place.line) for one in document.remarks] == [("not-understood", 2)]


@pytest.mark.parametrize(
    "text",
    ["Buy:\n- milk\n- bread\n", "Words\n\nwords.\n", "", "- a\n+ b\n\n" + "p\n\n" * 9],
)
def test_what_is_no_outline(text: str) -> None:
    with pytest.raises(ReadError):
        loaded(text)


def test_a_text_without_points() -> None:
    with pytest.raises(ReadError) as caught:
        read_content(b"Words.\n", "a.md", "outline")
    assert caught.value.problems[0].place.line == 1


@pytest.mark.parametrize("sample", [SIGNS, LABELS, SECTIONS])
def test_files_that_went_wrong(sample: str) -> None:
    assert sum(survives("outline", sample)) == 200


def test_deep() -> None:
    text = "A.\n" + "".join(f"{' ' * depth}+ B.\n" for depth in range(3_000))
    assert len(loaded(text).graph.nodes) == 3_001
