"""What is odd in a paper's apparatus: one file = one oddity."""

from argmap.paper.oddities._oddity import Apparatus, Odd, Oddity, find_odd, oddities

__all__ = ["Apparatus", "Odd", "Oddity", "find_odd", "oddities"]
