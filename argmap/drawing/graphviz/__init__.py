"""Graphviz itself: the language DOT, and the programs that draw it."""
