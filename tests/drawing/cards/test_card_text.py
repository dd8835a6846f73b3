from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.drawing.cards.card_text import Face, face, flag_width, foot_line, mark_width
from argmap.drawing.cards.wrapping import width
from argmap.drawing.themes.theme import DEFAULT, Theme
from argmap.drawing.typefaces.typeface import typeface
from argmap.forest.cards import Card, CardBlock, Flag
from argmap.forest.sources import NamedSources
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.model import Backing, Basis, Voice
from tests.drawing.generating import GRAPHS
from tests.drawing.geometry import laid_out

STEP = Inference("i", Kind.SUPPORTS, ("b",), "a", scheme="sign")


SHOWN = replace(DEFAULT, ids="shown")


def card_of(node: Node, flag: Flag = Flag.NONE, theme: Theme = SHOWN, *, referred: bool = False) -> Face:
    sources = NamedSources(Graph("", {node.id: node}, {}, (node.id,))).of(node)
    card = Card(node.id, node, flag=flag, sources=sources, referred=referred)
    return face(card, CardBlock([card], STEP, "premise"), theme)


def statement(text: str = "Text.", notes: int = 0, at: str | None = None, **more: object) -> Node:
    backings = tuple(Backing(note=number + 1) for number in range(notes))
    return Node("b", Role.PREMISE, text, footnotes=backings, at=at, name="b", **more)  # type: ignore[arg-type]


def wide(line: str, size: int) -> float:
    letters = typeface(DEFAULT.font)
    return letters.measured(line) * size / 1000 if letters.has(line) else width(line, size)


@given(GRAPHS)
@settings(max_examples=60, deadline=None)
def test_every_line_fits_its_card(graph: Graph) -> None:
    for one in (shown for placed in laid_out(graph) for shown in placed.faces):
        limit = DEFAULT.text_width
        marks = sum(mark_width(note, DEFAULT) for note in one.marks[0]) if one.titled else 0
        assert one.kind_width + width(one.name, DEFAULT.small) <= limit - marks
        assert all(wide(line, one.size) <= limit + 1e-6 for line in one.lines)
        assert all(width(line, DEFAULT.small) <= limit for line in one.foot[one.beside :])
        if one.beside:
            assert width(one.foot[0], DEFAULT.small) + flag_width(one.flag, DEFAULT) <= limit


@pytest.mark.parametrize("notes", [0, 1, 5, 6, 40, 300])
def test_marks_of_notes_stand_in_the_title_bar_or_in_rows(notes: int) -> None:
    shown = card_of(statement(notes=notes))
    assert [one.key for row in shown.marks for one in row] == list(range(1, notes + 1))
    assert all(sum(mark_width(one, DEFAULT) for one in row) <= DEFAULT.text_width for row in shown.marks)
    assert shown.titled is (notes <= 5)


@pytest.mark.parametrize("limit", range(1, 12))
def test_at_stays_with_the_place_that_follows(limit: int) -> None:
    node = statement(at="1.2 s3; 4.5 s6-7; 8.9 s10; 11.12 s13", voice=Voice.READER, basis=Basis.ASSUMPTION)
    foot = card_of(node, list(Flag)[limit % 4]).foot
    assert not any(line.split()[-1] in ("at", "basis:", "scheme:") for line in foot if line)
    assert not any(line.startswith("s") and line[1:2].isdigit() for line in foot)


def test_the_foot_says_whose_it_is_what_it_rests_on_and_where_it_stands() -> None:
    node = Node(
        "b",
        Role.PREMISE,
        "Text.",
        Voice.REPORTED,
        Basis.TESTIMONY,
        (Backing(note=2, backs="the first half"),),
        at="1.1 s2",
    )
    foot = " ".join(card_of(node, Flag.GAPS).foot).replace("\u00a0", " ")
    expected = "reported · basis: testimony · scheme: sign · at 1.1 s2 · [2] backs the first half"
    assert foot == f"△ support incomplete · {expected}"


@pytest.mark.parametrize("text", ["", "  ", "\n", "\u2067", "\u200b \u200d", "\xad"])
def test_an_empty_statement_is_said_to_be_empty(text: str) -> None:
    assert card_of(statement(text)).lines == ("(an empty statement)",)


def test_ids_and_places_are_hidden_but_an_id_that_another_card_refers_to() -> None:
    node = statement(at="1.1 s2", basis=Basis.TESTIMONY)
    assert (card_of(node).name, " ".join(card_of(node).foot)[-9:]) == ("b", "at\u00a01.1\u00a0s2")
    hidden = card_of(node, theme=DEFAULT)
    assert (hidden.name, "at" in " ".join(hidden.foot).split("\u00a0")) == ("", False)
    assert card_of(node, theme=DEFAULT, referred=True).name == "b"


@pytest.mark.parametrize("places", range(1, 14))
def test_no_line_of_a_foot_ends_with_the_dot_between_its_parts(places: int) -> None:
    node = statement(at="; ".join(f"{n}.1 s2" for n in range(1, places)), basis=Basis.TESTIMONY, voice=Voice.REPORTED)
    foot = card_of(node, list(Flag)[places % 4]).foot
    assert not any(foot_line(line).endswith("·") for line in foot)
    assert foot_line("a\u00a0· b") == "a\u00a0· b"


def test_a_long_id_is_cut_in_the_title() -> None:
    shown = card_of(Node("x" * 300, Role.PREMISE, "Text.", name="x" * 300))
    assert shown.kind == "PREMISE"
    assert shown.name.startswith("xxx")
    assert shown.name.endswith("…")


@given(st.integers(1, 30), st.integers(0, 50), st.sampled_from(list(Flag)), st.booleans())
def test_a_card_is_as_tall_as_what_stands_on_it(words: int, notes: int, flag: Flag, placed: bool) -> None:
    node = statement("word " * words, notes, "1.1 s1" if placed else None)
    plain = card_of(Node("b", Role.PREMISE, "word", name="b"))
    shown = card_of(node, flag)
    assert shown.height >= plain.height + (len(shown.lines) - 1) * DEFAULT.size
    assert shown.height == card_of(node, flag).height
