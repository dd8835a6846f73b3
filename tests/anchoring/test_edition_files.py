from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.anchoring.anchors import Anchor, Change, Method
from argmap.anchoring.edition_files import dumps, keep, load, loads
from argmap.anchoring.kept_name import kept_name
from argmap.anchoring.resolving import Anchors, resolve
from argmap.graph import Graph
from argmap.problems import ReadError
from tests.anchoring.test_resolving import graph, node
from tests.paper.texts import article

WORDS = [a + b + c for a in "bdfgklmn" for b in "aeiou" for c in ("lt", "rk", "ns", "pp", "sh")]
SENTENCES = [" ".join(WORDS[8 * n : 8 * n + 8]).capitalize() + "." for n in range(12)]


def text(sentences: list[str]) -> str:
    """Return a paper of paragraphs of three sentences each."""
    return "\n".join(" ".join(sentences[n : n + 3]) for n in range(0, len(sentences), 3))


OLD = article(text(SENTENCES))
MAP = graph(
    *(node(f"1.{n // 3 + 1} s{n % 3 + 1}", id_=f"n{n}") for n in range(12)),
    node("1.1 s1-2; 1.3", id_="range"),
    node("1.2 s2", " ".join(WORDS[33:35]), " ".join(WORDS[36:38]), "quote"),
)
KEPT = keep(resolve(MAP, OLD))


def follow(sentences: list[str], map_: Graph = MAP) -> Anchors:
    return resolve(map_, article(text(sentences)), KEPT)


def fates(anchor: Anchor) -> list[tuple[str, Change]]:
    return [(str(fate.passage), fate.change) for fate in anchor.fates]


def test_in_the_same_text_nothing_is_followed() -> None:
    assert all(anchor.fates == () for anchor in follow(SENTENCES).of.values())


def test_a_sentence_put_in_moves_what_follows_in_its_paragraph() -> None:
    found = follow([*SENTENCES[:4], "Something new stands here.", *SENTENCES[4:]])
    assert found.index.at(found.sentences("n3")) == "1.2 s1"
    assert fates(found.of["n3"]) == [("1.2 s1", Change.SAME)]
    assert found.index.at(found.sentences("n4")) == "1.2 s3"
    assert fates(found.of["n4"]) == [("1.2 s2", Change.RENUMBERED)]
    assert found.index.at(found.sentences("range")) == "1.1 s1-2; 1.3 s2-3; 1.4 s1"
    assert fates(found.of["range"]) == [("1.1 s1-2", Change.SAME), ("1.3", Change.RENUMBERED)]
    assert (found.of["quote"].method, found.of["quote"].strayed) == (Method.EXACT, False)


def test_a_statement_whose_place_was_written_anew_counts_in_the_new_text() -> None:
    new = graph(*(node("1.2 s3", id_=one.id) if one.id == "n4" else one for one in MAP.nodes.values()))
    found = follow([*SENTENCES[:4], "Something new stands here.", *SENTENCES[4:]], new)
    assert (found.of["n4"].fates, found.index.at(found.sentences("n4"))) == ((), "1.2 s3")


def test_a_statement_without_a_name_is_known_by_its_place() -> None:
    old = [replace(node(at, id_=f"p{n}"), name=None) for n, at in enumerate(("1.1 s1", "1.2 s2"), 1)]
    kept = keep(resolve(graph(*old), OLD))
    new = graph(*(replace(node(at, id_=f"p{n}"), name=None) for n, at in enumerate(("1.3 s1", "1.1 s1", "1.2 s2"), 1)))
    found = resolve(new, article(text(["Something new stands here.", *SENTENCES])), kept)
    assert {id_: bool(anchor.fates) for id_, anchor in found.of.items()} == {
        "p1": False, "p2": True, "p3": True,
    }  # fmt: skip


def test_a_statement_added_since_counts_in_the_new_text() -> None:
    found = follow(["New.", *SENTENCES], graph(*MAP.nodes.values(), node("1.1 s1; 1.4", id_="later")))
    assert found.article.quote(found.of["later"].spans[0].start, found.of["later"].spans[0].end) == "New."


def test_a_quotation_in_a_rewritten_sentence_is_still_found() -> None:
    changed = " ".join(["Now", "they", "say", *WORDS[33:38]]) + "."
    found = follow([*SENTENCES[:4], changed, *SENTENCES[5:]])
    assert fates(found.of["quote"]) == [("1.2 s2", Change.CHANGED)]
    assert found.of["quote"].method is Method.EXACT


def test_a_lost_sentence_names_what_stands_there() -> None:
    found = follow([*SENTENCES[:4], "Something new stands here.", *SENTENCES[5:]])
    (fate,) = found.of["n4"].fates
    assert (fate.change, found.of["n4"].spans, found.of["n4"].method) == (Change.LOST, (), Method.LOST)
    assert [found.article.quote(one.span.start, one.span.end) for one in fate.candidates] == [
        "Something new stands here."
    ]


@given(st.permutations(range(12)), st.data())
def test_shifted_dropped_and_reworded_sentences_are_followed_or_reported(order: list[int], data: st.DataObject) -> None:
    dropped = data.draw(st.sets(st.integers(0, 11), max_size=11))
    reworded = data.draw(st.dictionaries(st.integers(0, 11), st.sets(st.integers(0, 7), min_size=1)))
    new = {n: reword(SENTENCES[n], reworded.get(n, set())) for n in order if n not in dropped}
    found = follow(list(new.values()))
    for n in range(12):
        anchor = found.of[f"n{n}"]
        (fate,) = anchor.fates or (None,)
        now = [found.article.quote(span.start, span.end) for span in anchor.spans]
        assert fate is None or (fate.change in (Change.LOST, Change.DOUBTFUL)) == (not now)
        if n in dropped:
            assert fate is not None
            assert now == []
        elif n in reworded:
            assert fate is not None
            assert now in ([], [new[n]])
            assert fate.change in (Change.CHANGED, Change.LOST, Change.DOUBTFUL)
        else:
            assert now == [new[n]]
            assert fate is None or fate.change in (Change.SAME, Change.RENUMBERED, Change.MOVED)


def reword(sentence: str, at: set[int]) -> str:
    words = sentence.rstrip(".").split()
    return " ".join(f"x{word.lower()}" if n in at else word for n, word in enumerate(words)).capitalize() + "."


def test_what_is_kept_is_read_back_and_holds_no_sentence() -> None:
    written = dumps(KEPT)
    assert loads(written, "a") == KEPT
    assert not any(word in written for word in WORDS if word not in " ".join(KEPT.nodes["quote"].quote or ()))


@pytest.mark.parametrize(
    "wrong",
    ["", "[]", '{"version": 2, "text": "", "sentences": []}', '{"version": 1, "text": ""}', "[" * 100_000,
     '{"version": 1, "text": "", "sentences": [["1.1", 1, 0, 9, "00zz"]]}',
     '{"version": 1, "text": "", "sentences": [["1.1", 1, 0, 9, "000"]]}'],
)  # fmt: skip
def test_what_is_no_edition_is_refused(wrong: str) -> None:
    with pytest.raises(ReadError) as caught:
        loads(wrong, "map.anchors.json")
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.file) == ("wrong-anchors", "map.anchors.json")


def test_the_name_of_the_paper_is_kept_without_its_folder() -> None:
    assert keep(resolve(MAP, article(text(SENTENCES), "/home/someone/drafts/paper.md"))).paper == "paper.md"


def test_the_edition_stands_beside_the_map(tmp_path: Path) -> None:
    file = kept_name(tmp_path / "map.yaml")
    file.write_text(dumps(KEPT))
    assert (file.name, load(file)) == ("map.anchors.json", KEPT)
