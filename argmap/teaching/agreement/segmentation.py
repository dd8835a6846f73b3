"""Segmentation similarity S: how alike two people cut a text into stretches.

C. Fournier and D. Inkpen, "Segmentation similarity and agreement", Proceedings of NAACL-HLT 2012, 152-161, section 3:
S = (potential boundaries - d) / potential boundaries, where d is the least number of edits that turns one set of
boundaries into the other. A boundary that one has and the other has not is one edit (a full miss); two that lie
beside each other, one of each person's, are one edit together (a near miss: a transposition over n = 2, equation 3).
"""

from collections.abc import Set

from argmap.teaching.agreement.estimates import NotDefinedError

NO_BOUNDARIES = "the text has not two words between which a boundary could be"


def edits(one: Set[int], other: Set[int]) -> list[int]:
    """Return the places of the edits between two sets of boundaries, from the first to the last.

    Two misses of different people beside each other count as one edit, at the first. To pair them from the left gives
    the fewest edits: each has at most one neighbour on either side.
    """
    found: list[int] = []
    for place in sorted(one ^ other):
        near = found and found[-1] == place - 1 and (place in one) != (place - 1 in one)
        if not near:
            found.append(place)
    return found


def segmentation_similarity(one: Set[int], other: Set[int], potential: int) -> float:
    """Return S of two sets of boundaries of a text that has room for so many, 0 to 1.

    Raises ``NotDefinedError`` for a text without room for one.
    """
    if not potential:
        raise NotDefinedError(NO_BOUNDARIES)
    return (potential - len(edits(one, other))) / potential
