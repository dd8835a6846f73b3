"""How near two sentences are in meaning, whatever their words. English alone has vectors.

``likeness`` ranks: it finds the sentence that was meant among many, and is no proof of anything.
"""

from argmap.teaching.meaning.vectors import Vector, likeness, vector

__all__ = ["Vector", "likeness", "vector"]
