import pytest

from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, CardBlock, Flag, blocks, walk
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.graph.lowering import lower
from argmap.notation.reading import loads


def forest(graph: Graph) -> list[CardBlock]:
    return blocks(graph, SupportOf(graph))


def from_yaml(text: str) -> list[CardBlock]:
    return forest(lower(loads(text).map))


def cards(trees: list[CardBlock]) -> list[Card]:
    return [card for visit in walk(trees) for card in visit.block.cards]


def graph(*inferences: tuple[str, Kind, tuple[str, ...], str], roots: tuple[str, ...] = ("a",)) -> Graph:
    """Return a graph of statements a, b, ...; each at home where an inference first names it."""
    named = {one: Inference(one, kind, sources, target) for one, kind, sources, target in inferences}
    ids = sorted({*roots, *(source for one in named.values() for source in one.sources)})
    homes = {source: one.id for one in reversed(named.values()) for source in one.sources}
    nodes = {
        id_: Node(id_, Role.PREMISE, f"Statement {id_}.", home=None if id_ in roots else homes.get(id_)) for id_ in ids
    }
    return Graph("", nodes, named, roots)


SHARED = graph(
    ("i", Kind.SUPPORTS, ("b",), "a"), ("j", Kind.SUPPORTS, ("c",), "a"), ("k", Kind.SUPPORTS, ("d",), "b"),
    ("l", Kind.SUPPORTS, ("d",), "c"),
)  # fmt: skip
CIRCLE = graph(("i", Kind.SUPPORTS, ("b",), "a"), ("j", Kind.SUPPORTS, ("c",), "b"), ("k", Kind.SUPPORTS, ("b",), "c"))
ROOT_IN_CIRCLE = graph(("i", Kind.SUPPORTS, ("b",), "a"), ("j", Kind.SUPPORTS, ("a",), "b"))
LOST = graph(("i", Kind.SUPPORTS, ("b",), "a"), ("j", Kind.SUPPORTS, ("c",), "d"), ("k", Kind.SUPPORTS, ("d",), "c"))
TWO_ROOTS = graph(("i", Kind.SUPPORTS, ("b", "c"), "a"), ("j", Kind.SUPPORTS, ("d",), "c"), roots=("a", "c"))
TO_ITSELF = graph(("i", Kind.SUPPORTS, ("a",), "a"))
TWICE_LINKED = graph(("i", Kind.SUPPORTS, ("b", "b"), "a"))


@pytest.mark.parametrize("made", [SHARED, CIRCLE, ROOT_IN_CIRCLE, LOST, TWO_ROOTS, TO_ITSELF, TWICE_LINKED])
def test_every_statement_is_drawn_once_and_every_use_of_it_too(made: Graph) -> None:
    drawn = cards(forest(made))
    full = [card.node.id for card in drawn if card.node and not card.refers]
    assert sorted(full) == sorted(made.nodes)
    shown = [card.node.id for card in drawn if card.node]
    uses = [source for one in made.inferences.values() for source in one.sources]
    assert len(shown) == len(uses) + len(forest(made))
    assert len({card.key for card in drawn}) == len(drawn)


def test_a_shared_statement_stands_where_it_was_written_and_is_referred_to_elsewhere() -> None:
    trees = from_yaml("""
claim:
  text: A claim.
  premises:
    - {id: early, text: One., premises: [{ref: shared}]}
    - {id: late, text: Two., premises: [{id: shared, text: Three., premises: [{id: deep, text: Four.}]}]}
""")
    assert [(card.node and card.node.id, card.refers) for card in cards(trees)] == [
        ("claim", False), ("early", False), ("shared", True), ("late", False), ("shared", False), ("deep", False),
    ]  # fmt: skip
    assert [card.node and card.node.id for card in cards(trees) if card.referred] == ["shared"]


def test_a_reference_to_nothing_is_a_card_of_its_own() -> None:
    trees = from_yaml("claim: {text: A claim., premises: [{ref: nowhere}, {linked: [{text: B.}, {ref: gone}]}]}")
    assert [card.missing for card in cards(trees) if card.node is None] == ["nowhere", "gone"]


def test_an_inference_from_nothing_is_drawn_as_such() -> None:
    assert [card.node is None for card in cards(forest(graph(("i", Kind.SUPPORTS, (), "a"))))] == [False, True]


def test_what_undercuts_a_block_is_read_after_what_hangs_on_it() -> None:
    trees = from_yaml("""
claim:
  text: A claim.
  premises:
    - id: premise
      text: B.
      premises: [{id: ground, text: C.}]
      undercutters: [{id: cut, text: D., undercutters: [{id: recut, text: E.}]}]
    - {id: other, text: F.}
""")
    order = [(card.node and card.node.id, visit.depth) for visit in walk(trees) for card in visit.block.cards]
    assert order == [("claim", 0), ("premise", 1), ("ground", 2), ("cut", 1), ("recut", 1), ("other", 1)]


def test_words_tell_what_a_statement_is_where_it_stands() -> None:
    trees = from_yaml("""
claim:
  text: A claim.
  objections:
    - {text: B., premises: [{text: C.}], objections: [{text: D., objections: [{text: E.}]}],
       undercutters: [{text: F., objections: [{text: G.}]}]}
""")
    words = [visit.block.word for visit in walk(trees)]
    assert words == ["claim", "objection", "premise", "rebuttal", "rebuttal", "undercutter", "rebuttal"]


@pytest.mark.parametrize(
    ("premise", "flag"),
    [
        ("{text: B.}", Flag.BARE),
        ("{text: B., basis: assumption}", Flag.BARE),
        ("{text: B., basis: definition}", Flag.NONE),
        ("{text: B., footnotes: [{note: 1, backs: half of it}]}", Flag.PART),
        ("{text: B., footnotes: [1]}", Flag.NONE),
        ("{text: B., premises: [{text: C.}]}", Flag.GAPS),
        ("{text: B., premises: [{text: C., basis: definition}]}", Flag.NONE),
    ],
)
def test_flags_tell_what_support_is_owed(premise: str, flag: Flag) -> None:
    paper = "paper: {footnotes: [{number: 1, cites: [{work: w}]}], works: [{id: w, title: W}]}"
    top = from_yaml(f"claim: {{text: A claim., premises: [{premise}]}}\n{paper}")[0]
    assert top.cards[0].children[0].cards[0].flag is flag
    assert top.cards[0].children[0].holds is (flag is Flag.NONE)


def test_a_deep_map_needs_no_recursion() -> None:
    made = graph(*((f"i{n}", Kind.SUPPORTS, (f"n{n}",), f"n{n - 1}" if n else "a") for n in range(5000)))
    assert len(list(walk(forest(made)))) == 5001
