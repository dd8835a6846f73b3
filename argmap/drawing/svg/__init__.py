"""Paints pictures as SVG, ourselves."""
