"""Argdown."""
