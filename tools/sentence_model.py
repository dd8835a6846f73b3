"""A sentence model of the BERT family, run with numpy alone: what it makes of a list of pieces of words.

The network is that of J. Devlin et al. 2019, "BERT: pre-training of deep bidirectional transformers for language
understanding"; its size is read off the weights, and the weights from a file of safetensors (8 bytes that say how long
the JSON is that says where each array is, the JSON, the arrays). Sentences get the mean of what their pieces get.
"""

import json
from collections.abc import Sequence
from math import sqrt
from typing import Any

import numpy as np

Array = Any
"""An array of numpy."""
HEADS = 12
"""The heads of attention, of which the weights do not tell how many there are."""
EPSILON = 1e-12
_ERF = 0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429
"""Abramowitz and Stegun 1964, *Handbook of Mathematical Functions*, formula 7.1.26; wrong by 1.5e-7 at most."""


class SentenceModel:
    """A model with its weights."""

    def __init__(self, content: bytes) -> None:
        self._weights = _arrays(content)
        self._layers = sum(name.endswith("attention.self.query.bias") for name in self._weights)

    def states(self, sentences: Sequence[Sequence[int]]) -> Array:
        """Return what the last layer has for each piece of each sentence; all have equally many."""
        numbers = np.asarray(sentences)
        places = self._weights["embeddings.position_embeddings.weight"][: numbers.shape[1]]
        kinds = self._weights["embeddings.token_type_embeddings.weight"][0]
        state = self._normed(
            self._weights["embeddings.word_embeddings.weight"][numbers] + places + kinds, "embeddings.LayerNorm"
        )
        for number in range(self._layers):
            state = self._layer(state, f"encoder.layer.{number}.")
        return state

    def _layer(self, state: Array, name: str) -> Array:
        mixed = self._linear(self._attended(state, f"{name}attention.self."), f"{name}attention.output.dense")
        state = self._normed(state + mixed, f"{name}attention.output.LayerNorm")
        inner = _gelu(self._linear(state, f"{name}intermediate.dense"))
        return self._normed(state + self._linear(inner, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _attended(self, state: Array, name: str) -> Array:
        many, long, wide = state.shape
        query, key, value = (
            self._linear(state, name + part).reshape(many, long, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / sqrt(wide / HEADS)
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        return (shares @ value).transpose(0, 2, 1, 3).reshape(many, long, wide)

    def _linear(self, state: Array, name: str) -> Array:
        return state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normed(self, state: Array, name: str) -> Array:
        middle = state - state.mean(-1, keepdims=True)
        spread = np.sqrt((middle**2).mean(-1, keepdims=True) + EPSILON)
        return middle / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def _arrays(content: bytes) -> dict[str, Array]:
    start = 8 + int.from_bytes(content[:8], "little")
    found: dict[str, Array] = {}
    for name, where in json.loads(content[8:start]).items():
        if name != "__metadata__" and where["dtype"] == "F32":
            first, last = where["data_offsets"]
            numbers = np.frombuffer(content, "<f4", (last - first) // 4, start + first)
            found[name] = numbers.reshape(where["shape"])
    return found


def _gelu(x: Array) -> Array:
    """Return x times the share of a normal distribution that is below x."""
    size = np.abs(x) / sqrt(2)
    step = 1 / (1 + 0.3275911 * size)
    tail: Array = 0.0
    for factor in reversed(_ERF):
        tail = (tail + factor) * step
    return 0.5 * x * (1 + np.sign(x) * (1 - tail * np.exp(-size * size)))
