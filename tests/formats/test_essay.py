import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from argmap.formats import convert, written
from argmap.graph import Graph
from argmap.graph.graph_document import GraphDocument, as_graph
from argmap.notation.reading import loads
from tests.formats.everyday_graphs import documents
from tests.strategies import graphs, long_chain

MAP = """title: Fares
claim:
  text: Bus fares should be dropped.
  premises:
    - text: Fewer people drive.
      footnotes: [1, {note: 2, backs: the town}]
      undercutters: [{text: Perhaps not for long., voice: reader}]
    - linked: [{id: air, text: The air gets better.}, {text: Clean air is good., basis: common-ground}]
  objections:
    - text: It costs too much.
      voice: reported
      objections: [{text: The costs are small., voice: conceded, premises: [{ref: air}]}]
paper:
  works: [{id: holm-2019, title: Riding Free, author: [{family: Holm}], issued: "2019"}]
  footnotes: [{number: 1, cites: [{work: holm-2019, locator: "3"}]}, {number: 2, text: So they said.}]
"""


def essay(text: str) -> str:
    content = written(as_graph(loads(text)), "essay").content
    assert isinstance(content, str)
    return content


def test_an_essay() -> None:
    assert (
        essay(MAP)
        == """# Fares

Bus fares should be dropped.

One reason is the following. Fewer people drive.[^1][^2] (note 2 shows only this: the town) Even if this is so, the \
conclusion may not follow. It should be added: Perhaps not for long.

Several premises support this together. The air gets better. In addition: Clean air is good. (this is common ground)

There is an objection to this. Others say: It costs too much. This objection can be answered. Admittedly: The costs \
are small. What was said above (“The air …”) is a reason for this, too.

[^1]: Holm, Riding Free, 2019, p. 3.
[^2]: So they said.
"""
    )


def test_german() -> None:
    text = essay(MAP.replace("title: Fares", "title: Fares\nlanguage: de-AT"))
    assert (
        "Dagegen lässt sich Folgendes einwenden. Andere sagen: It costs too much. Auf diesen Einwand"
        in text.replace("\n", " ")
    )


def test_several_claims_are_sections(tmp_path: Path) -> None:
    source = tmp_path / "a.apx"
    source.write_text("arg(a).\narg(b).\n", encoding="utf-8")
    content = convert(source, tmp_path / "a.essay.md").content
    assert content == "## Claim 1\n\na.\n\n## Claim 2\n\nb.\n"


def shown(content: str) -> str:
    """What Markdown shows of a text, each paragraph in one line."""
    html = MarkdownIt().render(re.sub(r"\[\^\d+\](?!:)", "", content))
    plain = re.sub(r"<[^>]*>", "", html)
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(name, sign)
    return " ".join(plain.split())


@settings(max_examples=80)
@given(document=documents())
def test_every_statement_is_told_once(document: GraphDocument) -> None:
    texts = {id_: f"Qq{number}x {' '.join(node.text.split())} qq" for number, (id_, node) in
             enumerate(document.graph.nodes.items())}  # fmt: skip
    nodes = {id_: replace(node, text=texts[id_]) for id_, node in document.graph.nodes.items()}
    content = written(replace(document, graph=replace(document.graph, nodes=nodes)), "essay").content
    assert isinstance(content, str)
    found = shown(content)
    for text in texts.values():
        assert found.count(text) == 1
    for number in document.graph.footnotes:
        assert f"\n[^{number}]: " in content


@given(graph=graphs())
def test_graphs_of_every_shape(graph: Graph) -> None:
    content = written(GraphDocument(graph), "essay").content
    assert all(str(content).count(node.text) == 1 for node in graph.nodes.values() if f"{node.id}0" not in graph.nodes)


@pytest.mark.parametrize("size", [20_000])
def test_long_chains(size: int) -> None:
    assert str(written(GraphDocument(long_chain(size)), "essay").content).count("x") >= size
