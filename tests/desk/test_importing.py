from pathlib import Path

from argmap.desk.beginning import from_map
from argmap.desk.opening import file_to_open
from argmap.formats import read

GRAPH = """{"version": 1, "title": "Trams", "nodes": [
{"id": "free", "text": "Trams should be free.", "rebuttal": false},
{"id": "use", "text": "Free trams are used more.", "rebuttal": false},
{"id": "bridge", "text": "The bridge is closed.", "rebuttal": false}],
"edges": [{"source": "use", "target": "free", "kind": "supports", "group": "1"}]}
"""


def test_a_map_of_another_program_is_converted_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "trams.graph.json"
    file.write_text(GRAPH, encoding="utf-8")
    opened = file_to_open(file)
    assert opened.map == tmp_path / "trams.yaml"
    assert opened.said == "trams.yaml: converted from trams.graph.json; its first lines name what was left out (1)"
    assert file.read_text(encoding="utf-8") == GRAPH
    assert opened.map.read_text(encoding="utf-8").split("\n")[:4] == [
        "# Converted from trams.graph.json (JSON for programs (graph)).",
        "# this statement is left out: it does not lead to the claim",
        "# to convert the other claims, name each with --claim: bridge",
        "title: Trams",
    ]
    assert [node.text for node in read(opened.map).graph.nodes.values()] == [
        "Trams should be free.", "Free trams are used more."
    ]  # fmt: skip


def test_a_name_that_would_steer_a_terminal_is_escaped(tmp_path: Path) -> None:
    file = tmp_path / "a\x1b[31m\u202e.graph.json"
    file.write_text(GRAPH, encoding="utf-8")
    said = file_to_open(file).said
    assert said.isprintable()
    assert r"a\x1b[31m\u202e.yaml: converted from a\x1b[31m\u202e.graph.json" in said


def test_no_file_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "trams.yaml").write_text("claim: {text: Mine.}\n", encoding="utf-8")
    made = from_map(tmp_path, "trams.json", GRAPH.encode())
    assert made.name != "trams.yaml"
    assert (tmp_path / "trams.yaml").read_text(encoding="utf-8") == "claim: {text: Mine.}\n"
    assert read(made).graph.title == "Trams"
