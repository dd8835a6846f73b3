"""Readers of papers, one file format each."""
