"""Reads GraphML."""
