import pytest

from argmap.formats import read_content
from argmap.graph import Graph
from argmap.problems import ReadError
from tests.formats.everyday_mutations import survives

NEW = r"""#Rationale Version 160.66 can_be_loaded_by 120.53
#-- Start of Prelude --
def Create(type):
   Node = app.Create(type)
def SetText(text):
   app.SetText(Node, text)
def Report():
   Create('Note')
   SetText( Header() + '\r\n' )
#-- End of Prelude --
map0_0 = Create("Claim")
SetText("Fares should be \"dropped\".")
map0_1 = CreateChild(map0_0, "CompoundReason")
map0_2 = CreateChild(map0_1, "Claim")
SetText("Fewer people
drive.")
map0_3 = CreateAnnotation(map0_2, "Note")
SetText("See https://example.org/note")
map0_4 = CreateChild(map0_1, "Claim")
SetText("Driving is bad.")
map0_5 = CreateChild(map0_1, "Inference")
map0_6 = CreateChild(map0_5, "CompoundObjection")
map0_7 = CreateChild(map0_6, "Claim")
SetText("Not always.")
map0_8 = CreateChild(map0_6, "Inference")
map0_9 = CreateChild(map0_0, "CompoundObjection")
map0_10 = CreateChild(map0_9, "Claim")
SetText("It costs.")
SetNodeNotes("Ask the town.")
SetHyperlink("", "https://example.org/costs", "Costs", True)
SetEvaluation("Weak")
map0_11 = CreateChild(map0_10, "Publication")
SetText("Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.")
map0_12 = CreateChild(map0_4, "CommonBelief")
map0_13 = CreateChild(map0_99, "Claim")
SetText("Lost.")
CreateFernView()
SetLocation(map0_0, 1, 2)
"""
OLD = """#Rationale Version 1.09
node0 = app.Create("Claim")
app.SetText(node0, "Fares should be dropped.")
app.CreateChild(node0, "CompoundReason")
app.CreateChild(node0, "Objection")
app.CreateChild(node0[0], "Claim")
app.CreateChild(node0[0], "Inference")
app.SetText(node0[0][0], "Fewer people drive.")
app.SetText(node0[0][1], "supports")
app.SetText(node0[1], "It costs.")
view0 = app.Gui.CreateView("FernView")
if view0 != None:
\tview0.SetLocation(node0, -111, -29)
"""


def steps(graph: Graph) -> list[tuple[list[str], str, str]]:
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind),
         graph.nodes[one.target].text if one.target in graph.nodes else "step")
        for one in graph.inferences.values()
    ]  # fmt: skip


def test_groups_inferences_and_notes() -> None:
    document = read_content(NEW.encode(), "a.rtnl")
    claim = 'Fares should be "dropped".'
    assert steps(document.graph) == [
        (["Fewer people drive.", "Driving is bad."], "supports", claim), (["Not always."], "undercuts", "step"),
        (["It costs."], "attacks", claim),
    ]  # fmt: skip
    by_text = {node.text: node for node in document.graph.nodes.values()}
    assert [one.note for one in by_text["Fewer people drive."].footnotes] == [1]
    assert str(by_text["Driving is bad."].basis) == "common-ground"
    assert [note.text for note in document.graph.footnotes.values()] == [
        "See https://example.org/note", "Ask the town.", "https://example.org/costs",
        "Holm, Anna: Riding Free. Bergen: Fjord Press, 2019.",
    ]  # fmt: skip
    assert [(one.rule, one.place.line) for one in document.remarks] == [("dangling-reference", 35), ("left-out", 31)]
    assert document.value_place(by_text["Not always."].path).line == 24


def test_boxes_by_position() -> None:
    document = read_content(OLD.encode(), "a.rtnl")
    claim = "Fares should be dropped."
    assert steps(document.graph) == [(["Fewer people drive."], "supports", claim), (["It costs."], "attacks", claim)]
    assert [one.rule for one in document.remarks] == ["left-out"]


@pytest.mark.parametrize("text", ["", "#Rationale Version 1.08\n", "words"])
def test_what_creates_no_claim(text: str) -> None:
    with pytest.raises(ReadError):
        read_content(text.encode(), "a.rtnl")


@pytest.mark.parametrize("sample", [NEW, OLD])
def test_files_that_went_wrong(sample: str) -> None:
    assert sum(survives("rationale", sample)) == 200
