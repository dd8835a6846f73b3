"""Files that argmap writes, read by the programs that they are written for.

They are heavy and no dependency. To run these tests, install them apart and name their interpreter:

    python -m venv /tmp/other && /tmp/other/bin/pip install arguebuf sadface
    ARGMAP_OTHER_TOOLS=/tmp/other/bin/python pytest -m slow tests/formats/test_written_for_other_tools.py
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from argmap.formats import read, written
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from tests.formats.corpus_counts import counted
from tests.places import MAPS

COUNT = """
import json, sys
import arguebuf
loaders = {"aif": "aif", "xaif": "xaif", "sadface": "sadface", "arguebuf": "dict"}
found = []
for name, file in json.load(sys.stdin):
    graph = getattr(arguebuf.load, loaders[name])(json.load(open(file, encoding="utf-8")))
    against = sum("Attack" in type(one.scheme).__name__ for one in graph.scheme_nodes.values())
    found.append([len(graph.atom_nodes), len(graph.scheme_nodes), len(graph.edges), against])
print(json.dumps(found))
"""
VERIFY = """
import json, sys
from sadface import validation
print(json.dumps([validation.verify(json.load(open(file, encoding="utf-8")))[1] for file in json.load(sys.stdin)]))
"""
OPTIONAL = {f"Metadata contains the invalid key: {key}" for key in ("title", "notes", "description")}
"""What SADFace's own validator says of the example that SADFace publishes, and arguebuf cannot do without."""

pytestmark = pytest.mark.slow


def other_tool(module: str, script: str, question: Any) -> Any:
    """Return what a script answers, run where the module is installed."""
    python = os.environ.get("ARGMAP_OTHER_TOOLS", sys.executable)
    if subprocess.run([python, "-P", "-c", f"import {module}"], capture_output=True, check=False).returncode:
        pytest.skip(f"{module} is missing: install it apart and name its interpreter in ARGMAP_OTHER_TOOLS")
    done = subprocess.run(
        [python, "-P", "-c", script], input=json.dumps(question), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def odd() -> GraphDocument:
    """A graph with everything that the formats hold, several roots, and odd characters."""
    builder = GraphBuilder(Source("", "odd"), "test", 'A "title" <b>')
    for number, text in enumerate(('"Quotes" & <tags>', "Ω ʔ 中 😀", "", "line\nbreak", "\\N"), 1):
        builder.statement(
            f"n{number}", text, name=f"n{number}" if number % 2 else None, speaker="Ann Lee" if number > 3 else None
        )
    builder.step(["n2", "n3"], "n1", key="a", scheme="expert-opinion")
    builder.step("n4", "n1", Kind.ATTACKS, key="b", scheme="a scheme of our own")
    builder.step("n5", "a", Kind.UNDERCUTS, key="c")
    builder.step("n1", "n5", key="d", scheme="rephrase")
    return builder.build()


@pytest.mark.parametrize("name", ["aif", "xaif", "sadface", "arguebuf"])
def test_arguebuf_counts_the_same(name: str, tmp_path: Path) -> None:
    documents = [odd(), *map(read, MAPS)]
    files = []
    for number, document in enumerate(documents):
        file = tmp_path / f"{number}.json"
        file.write_text(str(written(document, name).content), encoding="utf-8")
        files.append((name, str(file)))
    for (_, put), found in zip(files, other_tool("arguebuf", COUNT, files), strict=True):
        document = read(put, name)
        against = [one for one in document.graph.inferences.values() if one.kind is not Kind.SUPPORTS]
        assert tuple(found[:3]) == counted(document)
        if name != "sadface":  # in which arguebuf does not know the word conflict
            assert found[3] == len(against)


def test_sadface_accepts_what_is_written(tmp_path: Path) -> None:
    files = []
    for number, document in enumerate([odd(), *map(read, MAPS)]):
        file = tmp_path / f"{number}.json"
        file.write_text(str(written(document, "sadface").content), encoding="utf-8")
        files.append(str(file))
    for problems in other_tool("sadface", VERIFY, files):
        assert set(problems) <= OPTIONAL
