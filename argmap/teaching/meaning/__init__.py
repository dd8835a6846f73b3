"""How near two sentences are in meaning, whatever their words, and what in them speaks against that.

``likeness`` ranks: it finds the sentence that was meant among many, and is no proof of anything. It hardly sees whether
a sentence is denied, turned round, or gives another figure; ``suspicions`` looks for just that. English alone has
vectors.
"""

from argmap.teaching.meaning.suspicions import Cue, Suspicion, suspicions
from argmap.teaching.meaning.vectors import Vector, likeness, vector

__all__ = ["Cue", "Suspicion", "Vector", "likeness", "suspicions", "vector"]
