"""Reads and writes the nodes of AIF, which several programs exchange in files of their own."""

from argmap.formats._carrying import Feature

AIF_CARRIES = frozenset(
    {
        Feature.IDS, Feature.SPEAKERS, Feature.SCHEMES, Feature.LINKED, Feature.UNDERCUTS, Feature.SHARED,
        Feature.ROOTS,
    }
)  # fmt: skip
"""What AIF has a node or an edge for."""
