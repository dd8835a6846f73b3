import pytest

from argmap.anchoring.coverage import Coverage, CoverageLine, CoveredSection, cover, margin, table
from argmap.anchoring.resolving import resolve
from argmap.graph import Graph, Node, Role
from argmap.notation.model import Voice
from tests.paper.texts import article

PAPER = article("""
## Abstract
Buses are free.
## 1. The town and its buses
Fares were dropped. Ridership rose by a tenth in the first year, as the council says. Cars stayed.
The fares had been low.
""")


def coverage(*places: tuple[str, str | None, Voice]) -> Coverage:
    nodes = {id_: Node(id_, Role.PREMISE, "A statement.", voice, at=at) for id_, at, voice in places}
    return cover(resolve(Graph("", nodes, {}, ()), PAPER))


TAKEN = coverage(
    ("rise", "1.1 s2", Voice.AUTHOR),
    ("both", "1.1 s1-2", Voice.REPORTED),
    ("mine", "1.1 s2-3", Voice.READER),
    ("nowhere", None, Voice.AUTHOR),
)


def test_shares_are_counted_by_section_without_the_reader() -> None:
    assert [(part.id, part.taken, part.sentences) for part in TAKEN.sections] == [("A", 0, 1), ("1", 2, 4)]
    assert TAKEN.whole.share == pytest.approx(0.4)
    assert TAKEN.sections[0].share == 0


def test_each_sentence_has_its_statements() -> None:
    lines = [line for paragraph in TAKEN.whole.paragraphs for line in paragraph]
    assert [(line.at, line.nodes, line.readers) for line in lines] == [
        ("A.1 s1", (), ()),
        ("1.1 s1", ("both",), ()),
        ("1.1 s2", ("rise", "both"), ("mine",)),
        ("1.1 s3", (), ("mine",)),
        ("1.2 s1", (), ()),
    ]


def test_table_has_a_line_for_each_section_and_the_whole() -> None:
    assert table(TAKEN).split("\n") == [
        "A  Abstract                       0 of     1    0%",
        "1  1. The town and its buses      2 of     4   50%",
        "   the whole paper                2 of     5   40%",
    ]


def test_text_has_the_ids_beside_its_sentences() -> None:
    text = margin(TAKEN, 50).split("\n\n")
    assert text[2:] == [
        "1. The town and its buses (1): 2 of 4 sentences",
        """\
1.1 s1 | Fares were dropped.
  both |
1.1 s2 | Ridership rose by a tenth in the first
  rise | year, as the council says.
  both |
(mine) |
1.1 s3 | Cars stayed.
(mine) |""",
        "1.2 s1 | The fares had been low.",
    ]


def test_control_characters_reach_no_terminal() -> None:
    assert "a b" in margin(Coverage((CoveredSection("1", "", ((CoverageLine("1.1 s1", "a\x1bb"),),)),)))


@pytest.mark.parametrize("width", [1, 20, 200])
def test_long_ids_are_broken_and_nothing_is_lost(width: int) -> None:
    id_ = "a-very-long-name-" * 3
    text = margin(coverage((id_, "A.1 s1", Voice.AUTHOR)), width)
    beside = [line.partition(" | ")[0] for line in text.split("\n\n")[1].split("\n")]
    assert id_ in "".join(part.strip(" |") for part in beside)


def test_an_empty_paper_is_covered() -> None:
    empty = cover(resolve(Graph("", {}, {}, ()), article("")))
    assert (empty.whole.share, margin(empty), table(empty)) == (1.0, "", "  the whole paper      0 of     0  100%")
