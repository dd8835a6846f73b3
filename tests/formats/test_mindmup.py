import json
from typing import Any

import pytest

from argmap.formats import read_content
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from tests.formats.everyday_mutations import survives


def group(kind: str, *ideas: Any) -> dict[str, Any]:
    return {"title": "group", "attr": {"group": kind, "contentLocked": True}, "ideas": dict(enumerate(ideas, 1))}


MAP = {
    "formatVersion": 3, "id": "root", "title": "Fares", "attr": {"theme": "argMapping"},
    "ideas": {"1": {
        "id": 1, "title": "Fares should be dropped.", "attr": {"note": {"index": 1, "text": "Read https://example.org/a"}},
        "ideas": {
            "-1": group("opposing", {"title": "It <b>costs</b> too&nbsp;much."}),
            "10": {"title": "Con: Last."},
            "2": group(
                "supporting", {"title": "Fewer people drive."}, {"title": "Driving is bad. http://example.org/b"},
                group("opposing", {"title": "Not always."}), group("supporting", {"title": "Sure."}),
            ),
            "3": {"title": "Plain.", "attr": {
                "style": {"background": "#fff"},
                "attachment": {"contentType": "text/html", "content": "<p>See <a href='https://example.org/c'>it</a></p>"},
            }},
        },
    }},
    "links": [{"ideaIdFrom": 1, "ideaIdTo": 2}],
}  # fmt: skip


def loaded(data: Any, name: str = "a.mup") -> GraphDocument:
    return read_content(json.dumps(data, indent=1).encode(), name)


def steps(graph: Graph) -> list[tuple[list[str], str, str]]:
    return [
        ([graph.nodes[source].text for source in one.sources], str(one.kind),
         graph.nodes[one.target].text if one.target in graph.nodes else "step")
        for one in graph.inferences.values()
    ]  # fmt: skip


def test_an_argument_map() -> None:
    document = loaded(MAP)
    claim = "Fares should be dropped."
    assert document.graph.title == "Fares"
    assert sorted(steps(document.graph)) == sorted([
        (["Fewer people drive.", "Driving is bad. http://example.org/b"], "supports", claim),
        (["Not always."], "undercuts", "step"), (["Plain."], "supports", claim), (["Last."], "attacks", claim),
        (["It costs too much."], "attacks", claim),
    ])  # fmt: skip
    texts = [node.text for node in document.graph.nodes.values()]
    assert texts.index("Plain.") < texts.index("Last.") < texts.index("It costs too much.")
    notes = {number: note.text for number, note in document.graph.footnotes.items()}
    assert set(notes.values()) == {
        "Read https://example.org/a", "http://example.org/b", "See it", "https://example.org/c",
    }  # fmt: skip
    assert sorted(one.rule for one in document.remarks) == ["left-out", "left-out", "unread-part", "unread-part"]
    assert all(document.value_place(node.path).line for node in document.graph.nodes.values())


def test_an_older_map_is_its_root() -> None:
    document = loaded({"title": "A.", "id": 1, "formatVersion": 2, "ideas": {"1": {"title": "Pro: B.", "id": 2}}})
    assert steps(document.graph) == [(["B."], "supports", "A.")]
    assert document.remarks == ()


def test_odd_groups() -> None:
    document = loaded({"formatVersion": 3, "ideas": {"1": {"title": "A.", "ideas": {
        "1": group("supporting"), "2": group("red", {"title": "B."}), "x": {"title": "C."}, "3": "no idea", "4": None,
    }}}})  # fmt: skip
    assert steps(document.graph) == [(["B."], "supports", "A."), (["C."], "supports", "A.")]
    assert [one.rule for one in document.remarks] == ["unread-part"] * 3


@pytest.mark.parametrize("text", ["[]", "{}", '{"ideas": 3}', '{"title": ', "null"])
def test_what_is_no_map(text: str) -> None:
    with pytest.raises(ReadError):
        read_content(text.encode(), "a.mup")


def test_files_that_went_wrong() -> None:
    assert sum(survives("mindmup", json.dumps(MAP))) == 200


def below(*ideas: Any) -> dict[str, Any]:
    return {str(rank): one for rank, one in enumerate(ideas, 1)}


def test_ideas_that_only_say_what_those_below_them_are() -> None:
    ideas = below(
        {"title": "AND", "ideas": below({"title": "It is locked."}, {"title": "The lock is weak."})},
        {"title": "Contra", "ideas": below({"title": "There is a guard."})},
    )
    graph = loaded({"title": "The door opens.", "formatVersion": 2, "id": 1, "ideas": ideas}).graph
    assert steps(graph) == [
        (["It is locked.", "The lock is weak."], "supports", "The door opens."),
        (["There is a guard."], "attacks", "The door opens."),
    ]


@pytest.mark.parametrize("words", ["AND", "Because", "Pro"])
def test_words_of_an_idea_stay_where_they_are_all_that_it_has(words: str) -> None:
    graph = loaded({"title": words, "formatVersion": 2, "id": 1, "ideas": below({"title": words})}).graph
    assert [node.text for node in graph.nodes.values()] == [words, words]
    inside = loaded({"title": "C.", "formatVersion": 2, "id": 1, "ideas": below(group("supporting", {"title": words}))})
    assert [node.text for node in inside.graph.nodes.values()] == ["C.", words]
