"""Reads the scripts of Rationale."""
