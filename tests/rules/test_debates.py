"""Maps of debates, which have no paper and no author: an objection is somebody else's."""

from pathlib import Path

from argmap.checking.running import check
from argmap.formats import read_content, written
from argmap.graph import Kind
from argmap.notation.model import Voice
from argmap.notation.reading import loads
from argmap.paper.reading import read_article
from tests.graph.built_graphs import builder

DEBATE = b"""Discussion Title: Trams

1. Trams should be free.
1.1. Con: Somebody has to pay for the trams.
1.2. Pro: Free trams are used more.
1.2.1. Pro: They were in 2012.
"""


def test_an_objection_in_a_debate_is_no_concession() -> None:
    found = {one.rule: one for one in check(read_content(DEBATE, "trams.txt"))}
    assert "unanswered-concession" not in found
    assert found["unanswered-objection"].help == "add an answer"
    assert "paper" not in " ".join(one.message + one.help for one in found.values() if "unsupported" in one.rule)


def test_a_graph_that_tells_voices_is_no_debate() -> None:
    made = builder()
    made.statement("1", "One.")
    made.statement("2", "Two.", voice=Voice.CONCEDED)
    made.step("2", "1", Kind.ATTACKS)
    found = made.build()
    assert not found.graph.debate
    assert "unanswered-concession" in {one.rule for one in check(found)}


def test_a_debate_is_one_in_argmaps_own_notation_too_until_it_has_a_paper(tmp_path: Path) -> None:
    text = written(read_content(DEBATE, "trams.txt"), "yaml").content
    document = loads(text if isinstance(text, str) else text.decode())
    assert "unanswered-objection" in {one.rule for one in check(document)}
    paper = tmp_path / "paper.md"
    paper.write_text("# Trams\n\nTrams should be free.\n", encoding="utf-8")
    assert "unanswered-concession" in {one.rule for one in check(document, article=read_article(str(paper)))}


def test_an_assumption_in_a_debate_has_no_paper_that_may_give_a_reason() -> None:
    text = "claim: {text: C, premises: [{text: P, basis: assumption}]}"
    found = {one.rule: one for one in check(loads(text))}
    assert found["unsupported-premise"].help == "add a note or a premise"
