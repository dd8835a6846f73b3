from argmap.drawing.layout.directions import place
from argmap.drawing.picture.far_children import SIGHT, name_far_parents
from argmap.drawing.themes.theme import Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, blocks
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.drawing.generating import star
from tests.drawing.geometry import UNFOLDED

LEAVES = ", ".join("{text: Why that is so.}" for _ in range(40))
PREMISES = f"{{text: B., premises: [{LEAVES}]}}, {{text: C., premises: [{{text: E.}}]}}"
FAR = f"claim: {{text: A., premises: [{PREMISES}], objections: [{{text: D.}}]}}"


def remarks(text: str, theme: Theme = UNFOLDED) -> dict[str, str]:
    graph = lower(loads(text).map)
    placed = place(blocks(graph, SupportOf(graph)), theme)
    name_far_parents(placed)
    cards: list[Card] = [card for one in placed for card in one.block.cards]
    return {card.text: card.remark for card in cards if card.remark}


def test_a_card_out_of_sight_of_what_it_hangs_on_says_what_that_is() -> None:
    assert remarks(FAR) == {"C.": "for: A.", "Why that is so.": "for: B."}


def test_the_first_of_several_says_it_for_all_in_sight_of_it() -> None:
    graph = star(60)
    placed = place(blocks(graph, SupportOf(graph)), UNFOLDED)
    assert name_far_parents(placed)
    named = [one.y for one in placed if one.block.cards[0].remark]
    assert len(named) > 2
    assert all(SIGHT < b - a < 1.5 * SIGHT for a, b in zip([0, *named], named, strict=False))


def test_in_a_small_map_nothing_is_said() -> None:
    assert remarks("claim: {text: A., premises: [{text: B.}, {text: C.}]}") == {}
