"""Small graphs and maps for Hypothesis, with everything in them that makes passes over graphs hard."""

from functools import cache

from hypothesis import strategies as st

from argmap.bibliography import Citation, Footnote, Paper, Work
from argmap.graph import Graph, Inference, Kind, Node, Role
from argmap.model import Backing, Basis, Voice

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


LONG = 100_000


@cache
def long_chain() -> Graph:
    """A chain of premises, each for the one before it, that no pass with recursion survives."""
    nodes = {f"n{n}": Node(f"n{n}", Role.PREMISE if n else Role.CLAIM, "x") for n in range(LONG)}
    steps = [Inference(f"i{n}", Kind.SUPPORTS, (f"n{n + 1}",), f"n{n}") for n in range(LONG - 1)]
    return Graph("", nodes, {one.id: one for one in steps}, ("n0",))
