import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import Kind
from argmap.graph.ids import id_of
from argmap.graph.raising import raised
from argmap.notation.bibliography import Citation, Name, Work
from argmap.notation.model import ID, Backing, CitedWork, Quote, Voice
from argmap.notation.reading import dumps, loads
from argmap.notation.source import SourceSpan
from argmap.problems import ArgmapError, Level
from tests.graph.built_graphs import builder


def test_parts_have_their_places() -> None:
    made = builder("One.\nTwo.\n[n] 1")
    made.statement("1", "One.", SourceSpan(0, 4))
    made.statement("2", "Two.", SourceSpan(5, 9))
    made.step("2", "1", where=SourceSpan(5, 6), key="1")
    made.note(3, "A source", SourceSpan(10, 15))
    made.locate("1", ("footnotes", 0), SourceSpan(2, 3))
    document = made.build()
    one, two = document.graph.nodes.values()
    (step,) = document.graph.inferences.values()
    places = [str(document.value_place(path)) for path in (one.path, (*two.path, "text"), step.path)]
    assert places == ["file.txt:1:1", "file.txt:2:1", "file.txt:2:1"]
    assert str(document.value_place((*one.path, "footnotes", 0))) == "file.txt:1:3"
    assert str(document.value_place(("paper", "footnotes", 0, "text"))) == "file.txt:3:1"
    assert str(document.value_place(())) == "file.txt"


def test_a_statement_that_comes_again_is_the_same() -> None:
    made = builder()
    made.statement("1", "", voice=Voice.REPORTED)
    made.statement("1", "One.", name="The one", tags=("t",))
    (node,) = made.build().graph.nodes.values()
    assert (node.text, node.voice, node.name, node.title, node.tags) == (
        "One.", Voice.REPORTED, "The-one", "The one", ("t",)
    )  # fmt: skip


def test_references_to_nothing_are_told() -> None:
    made = builder()
    made.statement("1", "One.")
    made.statement("2", "Two.")
    made.step("2", "gone", key="first")
    made.step("1", "first", Kind.UNDERCUTS, key="second")
    made.step("2", "second", Kind.UNDERCUTS)
    made.step("nobody", "1")
    document = made.build()
    assert [one.rule for one in document.remarks] == ["dangling-reference"] * 3
    (step,) = document.graph.inferences.values()
    assert step.sources == ()
    assert [name for _, name in step.missing] == ["nobody"]


def test_undercutters_of_one_another_are_kept() -> None:
    made = builder()
    made.statement("1", "One.")
    made.statement("2", "Two.")
    made.step("1", "b", Kind.UNDERCUTS, key="a")
    made.step("2", "a", Kind.UNDERCUTS, key="b")
    document = made.build()
    assert len(document.graph.inferences) == 2
    assert not document.remarks


def test_what_is_left_out_is_counted() -> None:
    made = builder("abc")
    made.statement("1", "One.")
    for start in (1, 2):
        made.leave_out("colours", SourceSpan(start, start + 1))
    made.leave_out("fonts")
    told = [(one.level, one.message, str(one.place)) for one in made.build().remarks]
    assert told == [
        (Level.INFO, "colours (2) are not kept", "file.txt:1:2"), (Level.INFO, "fonts (1) are not kept", "file.txt")
    ]  # fmt: skip


def test_equal_notes_are_told_and_the_first_counts() -> None:
    made = builder()
    made.statement("1", "One.")
    made.note(1, "First")
    made.note(1, "Second")
    document = made.build()
    assert [note.text for note in document.graph.footnotes.values()] == ["First"]
    assert [one.rule for one in document.remarks] == ["duplicate-footnote"]


@given(st.text())
def test_every_name_gives_an_id(name: str) -> None:
    import re

    assert re.fullmatch(ID, id_of(name))
    assert len(id_of(name)) <= 80
    assert id_of(id_of(name)) == id_of(name)


def test_a_file_without_a_statement_is_told() -> None:
    document = builder().build()
    assert [one.rule for one in document.remarks] == ["no-statement"]
    with pytest.raises(ArgmapError, match=r"file\.txt: there is no statement in this file"):
        document.need_statements()


def test_characters_that_no_map_may_hold_are_replaced() -> None:
    made = builder()
    made.statement("1", "A\x00B", name="N\x07", speaker="S\ud800")
    made.change("1", title="T\x1b")
    made.note(1, "N\x0c")
    document = made.build()
    (node,) = document.graph.nodes.values()
    assert (node.text, node.title, node.speaker) == ("A\ufffdB", "T\ufffd", "S\ufffd")
    assert document.graph.footnotes[1].text == "N\ufffd"


def test_parts_that_no_map_may_hold_are_told() -> None:
    made = builder("abc")
    made.statement(
        "1", "One.", SourceSpan(1, 2), at="p. 3", credence=3.0, footnotes=(Backing.model_construct(note=0),),
        cites=(CitedWork.model_construct(work="a b"),), quotes=(Quote.model_construct(start="", end="x"),),
    )  # fmt: skip
    made.change("1", at="1.2 s3", footnotes=(Backing(note=5),))
    document = made.build()
    (node,) = document.graph.nodes.values()
    assert (node.at, node.credence, node.footnotes, node.cites, node.quotes) == (
        "1.2 s3",
        None,
        (Backing(note=5),),
        (),
        (),
    )
    assert [(one.rule, str(one.place)) for one in document.remarks] == [("unread-part", "file.txt:1:2")] * 5


def test_no_character_that_a_map_cannot_hold_gets_in() -> None:
    made = builder("x")
    address, name = "https://example.org/\x03", Name.model_construct(literal="A\x01")
    made.work(Work.model_construct(id="w", title="T\x00", url=address, author=(name,)))
    made.note(1, "N\x02", None, (Citation.model_construct(work="w", locator="5\x04"),))
    made.record = Work.model_construct(id="paper", title="P\x05")
    made.note(0, "no note")
    made.step("a", "a", scheme="s\x08")
    made.statement("a", "A.", tags=("t\x06",), quotes=(Quote.model_construct(start="q\x07", end="r"),))
    graph = made.build().graph
    assert "\\x" not in repr(graph)
    assert [one.number for one in graph.paper.footnotes] == [1]  # type: ignore[union-attr]
    assert loads(dumps(raised(graph).map))
