"""Tells maps of debates from those of papers: whose statements they are."""

from collections.abc import Iterable

from argmap.graph.elements import Node
from argmap.notation.bibliography import Paper
from argmap.notation.model import Voice


def is_debate(nodes: Iterable[Node], paper: Paper | None) -> bool:
    """Tell whether nothing says whose the statements are: no paper that they are from, no place in one, no voice.

    Notes alone are no paper: whoever argues cites. What is said against the claim is somebody else's then, and no
    concession.
    """
    if paper and (paper.record or paper.file or paper.sections):
        return False
    return not any(one.at or one.quotes or one.voice is not Voice.AUTHOR for one in nodes)
