import base64
import os
from pathlib import Path

from argmap.desk import Desk
from argmap.desk.beginning import from_map
from argmap.desk.opening import file_to_open
from argmap.formats import read
from tests.desk.desks import apply, ask

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
    left_out = "left out: “The bridge is closed”"
    told = f"trams.yaml: converted from trams.graph.json; {left_out}; its first lines name what was lost (1)"
    assert opened.said == told
    assert file.read_text(encoding="utf-8") == GRAPH
    assert opened.map.read_text(encoding="utf-8").split("\n")[:5] == [
        "# Converted from trams.graph.json (JSON for programs (graph)).",
        "# this statement is left out: it does not lead to the claim:",
        "#   “The bridge is closed”",
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
    assert made.file.name != "trams.yaml"
    assert (tmp_path / "trams.yaml").read_text(encoding="utf-8") == "claim: {text: Mine.}\n"
    assert read(made.file).graph.title == "Trams"
    assert "“The bridge is closed”" in made.said


def test_a_map_that_was_converted_before_is_gone_on_with(tmp_path: Path) -> None:
    file, foreign = tmp_path / "trams.graph.json", tmp_path / "trams-old.yaml"
    file.write_text(GRAPH, encoding="utf-8")
    foreign.write_text("# Converted from another.graph.json (JSON).\nclaim: {text: Mine.}\n", encoding="utf-8")
    first = file_to_open(file).map
    first.write_text(first.read_text(encoding="utf-8").replace("Free trams", "Trams"), encoding="utf-8")
    again = file_to_open(file)
    assert (again.map, again.said) == (first, "going on with trams.yaml, which was converted from it")
    os.utime(file, ns=(0, first.stat().st_mtime_ns + 1))
    cure = "`argmap convert trams.graph.json -o trams-2.yaml` converts it again"
    assert file_to_open(file).said.endswith(f"; it has changed since: {cure}")


def test_the_page_is_told_what_was_left_out_until_the_map_is_changed(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    sent = base64.b64encode(GRAPH.encode()).decode()
    found = ask(desk, "begin", name="trams.graph.json", map=sent)
    assert "left out: “The bridge is closed”" in found["said"]
    assert apply(desk, {"op": "set", "where": [], "field": "title", "value": "Free trams"})["said"] == ""
