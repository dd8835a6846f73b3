"""What is equal for maps that are the same: their statements and steps, whatever ids and order they have."""

import hashlib
from collections.abc import Mapping

from argmap.corpus.map_rows import wording
from argmap.graph import Graph, Inference

DEEPEST = 8
"""How many steps that undercut one another are followed."""


def fingerprint(graph: Graph, counted: Mapping[str, str]) -> int:
    """Return a number of 64 bits of the statements that count, by id with their texts, and of the steps among them."""
    words = {id_: wording(text) for id_, text in counted.items()}
    steps = sorted(filter(None, (_step(graph, one, words) for one in graph.inferences.values())))
    said = repr((sorted(words.values()), steps))
    return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest(), "big")


def _step(graph: Graph, step: Inference, words: Mapping[str, int]) -> str:
    """Return a step in the words of its statements; empty if none of its sources counts."""
    sources = _sources(step, words)
    if not sources:
        return ""
    chain: list[object] = []
    for _ in range(DEEPEST):
        chain.append((step.kind.value, _sources(step, words)))
        if step.target not in graph.inferences:
            break
        step = graph.inferences[step.target]
    return repr((chain, words.get(step.target, 0)))


def _sources(step: Inference, words: Mapping[str, int]) -> list[int]:
    return sorted(words[one] for one in step.sources if one in words)
