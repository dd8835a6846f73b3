"""Reviewing a paper: annotations beside the map, what other programs write of them, and the report."""
