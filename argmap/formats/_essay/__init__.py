"""Writes a map as connected prose."""
