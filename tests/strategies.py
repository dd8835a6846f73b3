"""Small graphs and maps for Hypothesis, with everything in them that makes passes over graphs hard."""

from functools import cache
from typing import Any

from hypothesis import strategies as st

from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.notation.bibliography import Citation, Footnote, Paper, Work
from argmap.notation.model import Backing, Basis, Map, Voice

NOTES = st.integers(1, 5)  # a paper has at most four: 5 is not there
CITATIONS = st.one_of(
    st.sampled_from(["a", "b", "gone"]).map(lambda key: Citation(work=key)), NOTES.map(lambda n: Citation(ibid=n))
)
BACKINGS = st.builds(Backing, note=NOTES, backs=st.sampled_from([None, "a part"]))


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    """Papers whose notes cite, explain, repeat one another in chains and circles, or repeat what is not there."""
    notes = [
        Footnote(number=number, cites=tuple(draw(st.lists(CITATIONS, max_size=2))), text="An explanation.")
        for number in range(1, draw(st.integers(0, 4)) + 1)
    ]
    return Paper(works=(Work(id="a"), Work(id="b")), footnotes=tuple(notes))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Graphs with shared statements, circles, linked groups, references to nothing, voices, bases and notes."""
    ids = [f"n{index}" for index in range(draw(st.integers(1, 6)))]
    nodes = {
        id_: Node(
            id_,
            draw(st.sampled_from(Role)),
            f"Text of {id_}.",
            voice=draw(st.sampled_from([*Voice, Voice.AUTHOR, Voice.REPORTED])),
            basis=draw(st.sampled_from([None, None, None, *Basis])),
            footnotes=tuple(draw(st.lists(BACKINGS, max_size=2))),
        )
        for id_ in ids
    }
    steps: dict[str, Inference] = {}
    for number in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from([Kind.SUPPORTS, Kind.SUPPORTS, *Kind]))
        if kind is Kind.UNDERCUTS and not steps:
            kind = Kind.ATTACKS
        target = draw(st.sampled_from(list(steps) if kind is Kind.UNDERCUTS else ids))
        sources = tuple(draw(st.lists(st.sampled_from(ids), max_size=3)))
        missing = ((("ref",), "gone"),) if draw(st.integers(0, 4)) == 0 else ()
        steps[f"i{number}"] = Inference(f"i{number}", kind, sources, target, missing=missing)
    return Graph("", nodes, steps, (ids[0],), draw(papers()))


LONG = 20_000


@cache
def long_chain(size: int = LONG) -> Graph:
    """A chain of premises, each for the one before it, that no pass with recursion survives."""
    nodes = {f"n{n}": Node(f"n{n}", Role.PREMISE if n else Role.CLAIM, "x") for n in range(size)}
    steps = [Inference(f"i{n}", Kind.SUPPORTS, (f"n{n + 1}",), f"n{n}") for n in range(size - 1)]
    return Graph("", nodes, {one.id: one for one in steps}, ("n0",))


TEXTS = st.sampled_from(
    [
        "Bus fares in the town should be dropped.", "Fewer people drive.", "fewer people DRIVE!", "...", "Это дорого.",
        "It is clearly because of many cars that the air is bad; the town pays, and nobody walks.", "Why?",
        "Holm holds that the poor gain most where fares are dropped.", "票價應該取消。",
    ]
)  # fmt: skip
IDS = st.sampled_from(["a", "b", "c", "gone", "claim", "café"])


def optional(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=values)


INFERENCE = optional(scheme=st.sampled_from(["expert-opinion", "sign", "sing", ""]))
STATEMENT = optional(
    id=IDS,
    at=st.sampled_from(["1.2 s3", "C.1; 2.4 s1-2"]),
    voice=st.sampled_from([str(voice) for voice in Voice]),
    basis=st.sampled_from([str(basis) for basis in Basis]),
    footnotes=st.lists(st.one_of(NOTES, st.fixed_dictionaries({"note": NOTES, "backs": TEXTS})), max_size=2),
)


@st.composite
def statements(draw: st.DrawFn, depth: int) -> dict[str, Any]:
    """A statement as it is written, with what is for and against it, ``depth`` levels deep."""
    data = {"text": draw(TEXTS), **draw(STATEMENT)}
    if depth:
        data["premises"] = draw(st.lists(entries(depth - 1), max_size=2))
        data["objections"] = draw(st.lists(entries(depth - 1), max_size=2))
    return data


@st.composite
def entries(draw: st.DrawFn, depth: int) -> dict[str, Any]:
    """An entry of a list of premises or objections: a statement, a reference, or a linked group."""
    member = st.one_of(statements(depth), IDS.map(lambda id_: {"ref": id_}))
    kind = draw(st.sampled_from(["one", "one", "linked"]))
    data = draw(member) if kind == "one" else {"linked": draw(st.lists(member, min_size=2, max_size=3))}
    undercutters = {"undercutters": draw(st.lists(entries(depth - 1), max_size=1))} if depth else {}
    return data | draw(INFERENCE) | undercutters


@st.composite
def maps(draw: st.DrawFn) -> Map:
    """Maps with references forward, back and to nothing, ids and texts that stand twice, and every kind of entry."""
    return Map.model_validate({"title": draw(TEXTS), "paper": draw(papers()), "claim": draw(statements(2))})
