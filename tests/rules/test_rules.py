import re
from textwrap import dedent

import pytest

from argmap.anchoring.edition_files import keep
from argmap.anchoring.resolving import resolve
from argmap.checking.running import check, rules
from argmap.formats import read_content
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import loads
from argmap.problems import Problem
from tests.paper.texts import article


def example(name: str, kind: str) -> str | None:
    found = re.search(rf"^{kind}:\n\n((?:    .*\n|\n)+)", f"{rules().get(name).__doc__}\n", re.MULTILINE)
    return dedent(found[1]) if found else None


def load_example(text: str) -> GraphDocument:
    """Return the graph of an example: of what the notation cannot hold, in Argdown."""
    return as_graph(loads(text)) if "claim:" in text else read_content(text.encode(), "example.argdown")


def problems(name: str, kind: str) -> list[Problem]:
    """Check an example against the page's paper; where the page has an earlier one, kept with the map, from there."""
    text, alone = example(name, kind), example(name, f"{kind} without paper")
    paper, before = example(name, "Paper"), example(name, "Paper before")
    assert text or alone, f"{name} has no example {kind}"
    document = load_example(text or alone or "")
    kept = load_example(example(name, "Map before") or text or "") if before else document
    edition = keep(resolve(kept.graph, article(before))) if before else None
    of = article(paper) if paper and text else None
    return [one for one in check(document, profile="strict", article=of, edition=edition) if one.rule == name]


@pytest.mark.parametrize("name", rules().names())
def test_bad_example_is_found_with_its_place(name: str) -> None:
    found = problems(name, "Bad")
    assert found
    assert all(one.place.line and one.place.column and one.help for one in found)


@pytest.mark.parametrize("name", rules().names())
def test_good_example_is_clean(name: str) -> None:
    assert problems(name, "Good") == []
