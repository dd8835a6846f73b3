"""The paper of the first map, against the account that was made of it by hand."""

import os
import re

import pytest

from argmap.graph import Node
from argmap.graph.lowering import lower
from argmap.notation.reading import load
from argmap.paper.article import Article
from argmap.paper.gathering import paper_of
from argmap.paper.reading import read_article
from tests.places import ROOT

TOP = ROOT
PAPER = TOP.parent / "shared" / "paper" / "makili-aliyev-2013.md"
PLACE = re.compile(r"([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*\.\d+)(?: s(\d+)(?:-(\d+))?)?")
QUOTES = str.maketrans("‘’“”", "''\"\"")


@pytest.fixture(scope="module")
def paper() -> Article:
    if not PAPER.is_file():
        assert os.environ.get("CI") != "true", f"{PAPER} is missing"
        pytest.skip(f"{PAPER} is not on this machine")
    return read_article(PAPER)


def test_sections_and_paragraphs_are_those_of_the_account(paper: Article) -> None:
    account = (TOP / "arguments" / "makili-aliyev-2013.md").read_text("utf-8")
    assert list(paper.paragraphs) == re.findall(r"^\| ([0-9AC]\.\d+) \|", account, re.MULTILINE)
    assert [one.id for one in paper.sections] == ["A", "0", "1", "2", "C"]


def test_notes_are_whole(paper: Article) -> None:
    assert [one.number for one in paper.notes] == list(range(1, 25))
    ends = {3: "p. 83.", 9: "scres93.htm.", 10: "V0//EN.", 20: "177.html.", 21: "year=2011.", 22: "78367.pdf."}
    for number, end in ends.items():
        assert paper.notes[number - 1].text.endswith(end)
    assert "20 May 2010, http://www.europarl.europa.eu/" in paper.notes[9].text
    assert paper.notes[14].text == "Ibid."
    assert [one.text.split()[0] for one in paper.remarks] == ["Paper", "Kamal"]


def test_markers_stand_in_their_sentences(paper: Article) -> None:
    found = []
    for marker in paper.markers:
        id_, paragraph = next(
            (id_, one) for id_, one in paper.paragraphs.items() if one.start <= marker.at <= one.end
        )  # fmt: skip
        sentence = next(one for one in paragraph.sentences if one.start < marker.at <= one.end)
        found.append(f"{marker.note}: {id_} s{sentence.number}")
    assert found == [
        *("1: 0.2 s3", "2: 0.8 s2", "3: 1.3 s4", "4: 1.5 s6", "5: 1.6 s7", "6: 1.9 s1", "7: 1.10 s2", "8: 1.10 s3"),
        *("9: 1.12 s1", "10: 1.12 s3", "11: 1.12 s5", "12: 2.3 s3", "13: 2.4 s6", "14: 2.5 s5", "15: 2.6 s3"),
        *("16: 2.6 s5", "17: 2.8 s3", "18: 2.8 s5", "19: 2.9 s6", "20: 2.9 s7", "21: 2.10 s6", "22: 2.11 s7"),
        *("23: C.1 s2", "24: C.5 s5"),
    ]


def test_references_title_and_authors(paper: Article) -> None:
    assert len(paper.entries) == 15
    assert [one.text.split(",")[0].split()[-1] for one in paper.entries][-2:] == ["Starr", "Walker"]
    assert paper.title.startswith("Azerbaijan's Foreign Policy")
    assert paper.authors == ("Kamal Makili-Aliyev",)
    assert not any("IAI" in one.text for one in paper.entries)
    assert "The Institute" in [one.text for one in paper.left_out]


def nodes() -> list[Node]:
    return list(lower(load(TOP / "arguments" / "makili-aliyev-2013.yaml").map).nodes.values())


def passages(node: Node, paper: Article) -> list[str]:
    """Return the text of each place that a node names."""
    found = []
    for id_, first, last in PLACE.findall(node.at or ""):
        sentences = paper.paragraphs[id_].sentences
        chosen = sentences[int(first) - 1 : int(last or first)] if first else sentences
        assert not first or len(chosen) == int(last or first) - int(first) + 1, f"{node.name}: {node.at}"
        found.append(paper.quote(chosen[0].start, chosen[-1].end).translate(QUOTES))
    return found


def test_every_place_of_the_map_exists(paper: Article) -> None:
    assert sum(len(passages(node, paper)) for node in nodes()) > 200


def test_every_quotation_of_the_map_stands_in_its_sentences(paper: Article) -> None:
    quoting = [node for node in nodes() if node.quotes]
    assert len(quoting) > 30
    for node in quoting:
        for quote in node.quotes:
            start, end = (re.escape(part.translate(QUOTES)) for part in (quote.start, quote.end))
            assert any(re.search(f"{start}.*{end}", text) for text in passages(node, paper)), node.name


def test_its_record_has_date_and_affiliation(paper: Article) -> None:
    map_ = load(TOP / "arguments" / "makili-aliyev-2013.yaml").map
    found, right = paper_of(paper).record, map_.paper.record if map_.paper else None
    assert found
    assert right
    assert (found.id, found.issued, found.author) == (right.id, right.issued, right.author)
