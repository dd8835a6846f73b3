import pytest

from argmap.formats import read_content
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.everyday_mutations import survives
from tests.places import ROOT

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


HAND_IN = """Ana Ruiz, class 10b
Date: 3 May 2026

Should buses be free?

Thesis: Buses should be free,
for everybody.

Reason 1: Fewer people would drive.
- The air gets better (Source: City report 2024, p. 4).
- Children can ride alone.
Reason 2: Poor families save money.
Source: Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.
Objection: It costs the town too much.
- But the parking fees pay for it.

Conclusion: So we should try it.

Works cited
- Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.
- Lee, Mo: Towns. London: Dock Press, 2012.
"""
NUMBERED = """School uniforms

Thesis: School uniforms should be compulsory.

I. They save money.
A. Families buy fewer clothes.
1. One family saved much.
B. They last long.
II. They stop bullying.
h) Nobody is laughed at.
i) Nobody is hurt.
III. Counterargument: They suppress freedom.
   A. Rebuttal: Freedom is more than clothes.
"""
PARAGRAPHS = """# Homework

Name: Ben

Phones should be banned in class.

## Reasons

Phones distract pupils.

They are used to cheat.

## Objections

Parents want to reach their children.
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
    assert [(one.rule, one.place.line) for one in document.remarks] == [("unread-part", 10)]


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
    assert [(one.rule, one.place.line) for one in document.remarks] == [("unread-part", 2)]


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


def shape(document: GraphDocument) -> list[tuple[str, str, str]]:
    """Return the steps of a graph by the first words of their statements."""
    return [(sources[0][:10], kind, target[:10]) for sources, kind, target in steps(document.graph)]


def test_what_a_student_hands_in() -> None:
    document = loaded(HAND_IN, "a.txt")
    assert document.graph.title == "Should buses be free?"
    assert document.graph.nodes[document.graph.roots[0]].text == "Buses should be free, for everybody."
    assert shape(document) == [
        ("Fewer peop", "supports", "Buses shou"), ("The air ge", "supports", "Fewer peop"),
        ("Children c", "supports", "Fewer peop"), ("Poor famil", "supports", "Buses shou"),
        ("It costs t", "attacks", "Buses shou"), ("The parkin", "attacks", "It costs t"),
    ]  # fmt: skip
    backed = {node.text[:10]: [one.note for one in node.footnotes] for node in document.graph.nodes.values()}
    assert backed["The air ge"] == [1]
    assert backed["Poor famil"] == [2]
    assert [note.text for note in document.graph.footnotes.values()] == [
        "City report 2024, p. 4", "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.",
        "Lee, Mo: Towns. London: Dock Press, 2012.",
    ]  # fmt: skip
    told = [(one.rule, one.place.line) for one in document.remarks]
    assert told == [("unread-part", 10), ("unread-part", 17), ("left-out", 1)]


def test_numbers_and_letters_without_indentation() -> None:
    assert shape(loaded(NUMBERED, "a.txt")) == [
        ("They save ", "supports", "School uni"), ("Families b", "supports", "They save "),
        ("One family", "supports", "Families b"), ("They last ", "supports", "They save "),
        ("They stop ", "supports", "School uni"), ("Nobody is ", "supports", "They stop "),
        ("Nobody is ", "supports", "They stop "), ("They suppr", "attacks", "School uni"),
        ("Freedom is", "attacks", "They suppr"),
    ]  # fmt: skip


def test_paragraphs_under_headings_that_say_what_they_are() -> None:
    document = loaded(PARAGRAPHS)
    assert document.graph.title == "Homework"
    assert shape(document) == [
        ("Phones dis", "supports", "Phones sho"), ("They are u", "supports", "Phones sho"),
        ("Parents wa", "attacks", "Phones sho"),
    ]  # fmt: skip


def test_a_label_on_a_line_of_its_own() -> None:
    document = loaded("Claim:\nBuses are good.\nReasons:\n1. Cheap.\n1.1 Very cheap.\nSources:\n- A book.\n", "a.txt")
    assert shape(document) == [("Cheap.", "supports", "Buses are "), ("Very cheap", "supports", "Cheap.")]
    assert [note.text for note in document.graph.footnotes.values()] == ["A book."]


def test_a_conclusion_that_stands_last() -> None:
    document = loaded("- Pro: Cheap.\n- Con: Late.\n\nConclusion: Buses are good.\n", "a.txt")
    assert shape(document) == [("Cheap.", "supports", "Buses are "), ("Late.", "attacks", "Buses are ")]


def test_sources_under_points() -> None:
    document = loaded(
        "A claim.\n+ B.\n  Source: https://example.org/x\n  + C.\n    Sources:\n    - D.\n    - E.\n- F.\n"
    )
    graph = document.graph
    noted = {node.text: [one.note for one in node.footnotes] for node in graph.nodes.values()}
    assert noted == {"A claim.": [], "B.": [1], "C.": [2, 3], "F.": []}


def test_several_claims_under_headings() -> None:
    graph = loaded("# Towns\n\n## Buses should be free for all\n- Pro: a\n\n## Trams should go\n- Con: b\n").graph
    assert graph.title == "Towns"
    assert [graph.nodes[root].text for root in graph.roots] == ["Buses should be free for all", "Trams should go"]


def test_headings_that_only_group() -> None:
    document = loaded("# Buses should be free\n## Money\n- Pro: Cheap.\n## Air\n- Con: Bad.\n- Pro: Good.\n")
    assert shape(document) == [
        ("Cheap.", "supports", "Buses shou"), ("Bad.", "attacks", "Buses shou"), ("Good.", "supports", "Buses shou"),
    ]  # fmt: skip
    assert [one.message for one in document.remarks] == ["headings over a claim (2) are not kept"]


@pytest.mark.parametrize("text", ["A claim.\n\nI. One.\n  A. Two.\n", "- A claim.\n  - One.\n    - But two.\n"])
def test_what_an_unlabelled_list_lacks(text: str) -> None:
    with pytest.raises(ReadError) as caught:
        loaded(text, "a.txt")
    problem = caught.value.problems[0]
    assert "looks like an outline" in problem.message
    assert "`Claim:`" in problem.help
    assert (
        len(loaded(f"Claim: {text}" if text[0] == "A" else text.replace("A claim", "Claim: A"), "a.txt").graph.nodes)
        == 3
    )


def test_a_map_without_its_claim_is_no_outline() -> None:
    with pytest.raises(ReadError) as caught:
        loaded("premises:\n- text: A.\n- text: B.\n", "a.txt")
    assert "outline" not in caught.value.problems[0].message


def test_a_flat_list_whose_points_all_say_what_they_are() -> None:
    assert shape(loaded("1. Claim: A.\n2. Reason: B.\n3. Objection: C.\n", "a.txt")) == [
        ("B.", "supports", "A."), ("C.", "attacks", "A."),
    ]  # fmt: skip


def test_the_example_in_the_documentation() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    document = loaded(page.partition("```text\nAna")[2].partition("```")[0], "a.txt")
    assert [kind for _, kind, _ in shape(document)] == ["supports", "supports", "attacks", "attacks"]
    assert len(document.graph.footnotes) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Claim: A.\n- Con: B.\n- Rebuttal: C.\n", "Claim: A.\nCounterargument: B.\nReply: C.\n",
        "A.\n\n## Pro\n- D.\n## Counterarguments\n- B.\n## Refutation\n- C.\n",
        "Claim: A.\n- Con: B.\n  - Response: C.\n", "These: A.\n- Einwand: B.\n- Widerlegung: C.\n",
        "Tesis: A.\nContraargumento: B.\nRefutación: C.\n",
    ],
)  # fmt: skip
def test_a_reply_is_to_the_objection_before_it(text: str) -> None:
    found = [one for one in steps(loaded(text, "a.txt").graph) if one[0] != ["D."]]
    assert found == [(["B."], "attacks", "A."), (["C."], "attacks", "B.")]


def test_evidence_is_for_the_point_before_it() -> None:
    text = "Claim: A.\nReason 1: B.\nEvidence: C.\nExample: D.\nReason 2: E.\n   Explanation: F.\n"
    assert steps(loaded(text, "a.txt").graph) == [
        (["B."], "supports", "A."), (["C."], "supports", "B."), (["D."], "supports", "B."),
        (["E."], "supports", "A."), (["F."], "supports", "E."),
    ]  # fmt: skip


def test_reasons_without_a_thesis_before_them() -> None:
    text = "Reason 1: A.\nReason 2: B.\nObjection: C.\n   Reply: D.\nTherefore, we should go.\n"
    assert steps(loaded(text, "a.txt").graph) == [
        (["A."], "supports", "We should go."), (["B."], "supports", "We should go."),
        (["C."], "attacks", "We should go."), (["D."], "attacks", "C."),
    ]  # fmt: skip


def test_a_conclusion_that_comes_after_the_claim_is_told() -> None:
    document = loaded("Claim: A.\n- Pro: B.\n- Con: C.\n\nTherefore, A it is.\n", "a.txt")
    assert [(one.place.line, "'A it is.'" in one.message) for one in document.remarks] == [(5, True)]


def test_a_table_in_markdown() -> None:
    text = "# School trips\n\n**Claim:** A.\n\n| Pro | Con |\n|:--|---|\n| B. | C. |\n| D. | |\n\n- Pro: E.\n"
    document = loaded(text)
    assert document.graph.title == "School trips"
    assert steps(document.graph) == [
        (["B."], "supports", "A."), (["C."], "attacks", "A."), (["D."], "supports", "A."), (["E."], "supports", "A."),
    ]  # fmt: skip
    places = {node.text: document.value_place(node.path) for node in document.graph.nodes.values()}
    assert (places["C."].line, places["C."].column) == (7, 8)


def test_bullets_of_several_kinds_are_on_one_level() -> None:
    document = loaded("Claim: A.\n- Pro: B.\n* Con: C.\n→ Pro: D.\n✓ E.\n✗ F.\n", "a.txt")
    assert [(kind, target) for _, kind, target in steps(document.graph)] == [
        ("supports", "A."), ("attacks", "A."), ("supports", "A."), ("supports", "A."), ("attacks", "A."),
    ]  # fmt: skip


def test_doubled_signs_are_a_level_deeper() -> None:
    assert steps(loaded("A.\n+ B.\n++ C.\n-- D.\n- E.\n", "a.txt").graph) == [
        (["B."], "supports", "A."), (["C."], "supports", "B."), (["D."], "attacks", "B."), (["E."], "attacks", "A."),
    ]  # fmt: skip


def test_citations_as_points_back_the_point_above_them() -> None:
    source = "Ward et al. (2017), Brain Drain, https://doi.org/10.1086/691462"
    cited = "(Clubb et al. 2008, Science 322, p. 1649)"
    text = f"Claim: A.\n- Pro: B.\n  - Source: {source}\n  - Cats et al. 2017\n  - {cited}\n"
    graph = loaded(text).graph
    assert [note.text for note in graph.footnotes.values()] == [
        source, "Cats et al. 2017", cited,
    ]  # fmt: skip
    assert {node.text: len(node.footnotes) for node in graph.nodes.values()} == {"A.": 0, "B.": 3}


@pytest.mark.parametrize(
    "text", ["Smith 2010 shows that buses are cheap.", "Trams were free in 1990.", "May 2010 was hot."]
)
def test_statements_that_look_like_citations(text: str) -> None:
    assert text in {node.text for node in loaded(f"Claim: A.\n- Pro: B.\n  - {text}\n").graph.nodes.values()}


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Tom Becker, Year 11\n\n# Should zoos be closed?\n\nZoos should be closed.", "Should zoos be closed?"),
        ("Mia Chen, 9B\nSchool uniforms\nUniforms are good.", "School uniforms"),
        ("Grace Kim Period 4\n3 May 2026\nUniforms\nUniforms are good.", "Uniforms"),
    ],
)
def test_a_name_is_no_title(before: str, title: str) -> None:
    assert loaded(f"{before}\n+ A.\n- B.\n", "a.txt").graph.title == title


def test_points_without_a_claim() -> None:
    with pytest.raises(ReadError) as caught:
        loaded("Pros of electric cars:\n- They are quiet\nCons of electric cars:\n- They are dear\n", "a.txt")
    assert "no claim" in caught.value.problems[0].message
    assert shape(loaded("Claim: Cars.\n\nPros of cars:\n- Quiet.\nCons of cars:\n- Dear.\n", "a.txt")) == [
        ("Quiet.", "supports", "Cars."), ("Dear.", "attacks", "Cars."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "before", ["So, should buses be free?", "Thus far nobody has tried.", "Therefore nobody asks."]
)
def test_what_follows_from_nothing_is_no_claim(before: str) -> None:
    graph = loaded(f"{before}\n\nBuses should be free.\n+ A.\n- B.\n", "a.txt").graph
    assert [graph.nodes[root].text for root in graph.roots] == ["Buses should be free."]
