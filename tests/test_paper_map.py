"""The map of the paper against the paper's own text."""

import os
import re

import pytest

from argmap.evaluation.support import Support, SupportOf
from argmap.evaluation.weighing import give_up
from argmap.graph import Kind
from argmap.graph.lowering import lower
from argmap.notation.model import Voice
from argmap.notation.reading import load
from tests.places import ROOT

GRAPH = lower(load(ROOT / "arguments" / "makili-aliyev-2013.yaml").map)
TEXT = ROOT.parent / "shared" / "paper" / "makili-aliyev-2013.md"
RUN = 8
"""So many words in a row would be copying."""


@pytest.fixture(scope="module")
def text() -> str:
    if not TEXT.is_file():
        assert "CI" not in os.environ, "the paper's text must lie beside the project"
        pytest.skip("the paper's text does not lie beside the project")
    return TEXT.read_text(encoding="utf-8")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text.lower()).replace("’", "'").replace("'s", "s"))


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}


def test_no_statement_and_no_explanation_copies_a_run_of_words(text: str) -> None:
    source = runs(text)
    said = {node.id: node.text for node in GRAPH.nodes.values()}
    said |= {f"note {number}": note.text for number, note in GRAPH.footnotes.items() if note.text}
    said |= {work.id: work.note for work in GRAPH.works.values() if work.note and '"' not in work.note}
    assert {name: copied for name, one in said.items() if (copied := runs(one) & source)} == {}


def test_account_copies_no_run_of_words(text: str) -> None:
    account = (ROOT / "arguments" / "makili-aliyev-2013.md").read_text(encoding="utf-8")
    assert runs(account) & runs(text) == set()


def test_account_names_every_node_where_it_stands() -> None:
    account = (ROOT / "arguments" / "makili-aliyev-2013.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| ([0-9A-Z]+\.\d+) \|(.*)$", account, re.MULTILINE))
    for node in GRAPH.nodes.values():
        for paragraph in re.findall(r"([0-9A-Z]+\.\d+)", node.at or ""):
            assert f"`{node.id}`" in rows[paragraph], f"{node.id} at {paragraph}"


def test_every_node_has_a_place_and_an_id() -> None:
    assert [node.id for node in GRAPH.nodes.values() if not node.at or not node.name] == []


def test_every_footnote_stands_on_a_statement() -> None:
    uses = {backing.note for node in GRAPH.nodes.values() for backing in node.footnotes}
    assert uses == set(range(1, 25))


def test_claim_falls_without_any_of_its_linked_premises() -> None:
    (core,) = GRAPH.into("chosen", Kind.SUPPORTS)
    assert set(core.sources) == {"options", "over-ideology", "interests"}
    for given_up in core.sources:
        assert "chosen" in give_up(GRAPH, [given_up]).fallen


def test_all_entries_of_the_reference_list_are_works() -> None:
    assert GRAPH.paper is not None
    assert len(GRAPH.paper.references) == 15
    assert set(GRAPH.paper.references) <= GRAPH.works.keys()


def test_what_its_note_backs_wholly_is_supported() -> None:
    support = SupportOf(GRAPH)
    explains = {number for number, note in GRAPH.footnotes.items() if not note.cites}
    for node in GRAPH.nodes.values():
        if any(one.backs is None and one.note not in explains for one in node.footnotes):
            assert support.of[node.id] is Support.SUPPORTED


def test_quoted_voices_are_named() -> None:
    reported = [node for node in GRAPH.nodes.values() if node.voice is Voice.REPORTED and node.footnotes]
    surnames = {"Starr", "Walker", "Experts", "Karimov", "Cagaptay", "Paul", "Brzezinski", "Goodrich"}
    assert all(node.text.split()[0].rstrip(",") in surnames for node in reported)
