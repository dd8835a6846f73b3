"""Reads outlines that were written with a word processor."""
