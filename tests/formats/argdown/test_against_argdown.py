"""What argmap writes is accepted by the Argdown tool itself, and has as many statements and relations there.

Runs where node and @argdown/core are: set ARGDOWN_MODULES to a folder ``node_modules`` that has it.
"""

import json
import os
import shutil
import subprocess

import pytest
from hypothesis import given, settings

from argmap.formats.argdown import write
from argmap.graph import Graph
from tests.examples import examples
from tests.formats.argdown.test_own_texts import OWN, counted
from tests.formats.argdown.whole_graphs import as_document, whole_graphs
from tests.places import ROOT

MODULES = os.environ.get("ARGDOWN_MODULES", "")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (shutil.which("node") and MODULES), reason="node or ARGDOWN_MODULES is missing"),
]


def by_argdown(texts: list[str]) -> list[dict[str, int] | None]:
    command = ["node", str(ROOT / "tests/formats/argdown/counting.mjs")]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, encoding="utf-8", check=True)
    found: list[dict[str, int] | None] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_our_own_texts_still_have_these_counts() -> None:
    found = by_argdown([one["text"] for one in OWN.values()])
    told = [{key: count for key, count in (one or {}).items() if count} for one in found]
    assert told == [one["counts"] for one in OWN.values()]


def test_what_is_written_is_accepted() -> None:
    texts: list[str] = []

    @settings(max_examples=examples(500), database=None, deadline=None)
    @given(whole_graphs())
    def collect(graph: Graph) -> None:
        content = write(as_document(graph)).content
        assert isinstance(content, str)
        texts.append(content)

    collect()
    for text, found in zip(texts, by_argdown(texts), strict=True):
        assert found is not None, text
        assert {key: count for key, count in found.items() if count} == counted(text), text
