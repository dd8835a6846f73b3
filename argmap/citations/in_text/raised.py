"""Raised numbers as the text of a paper cites with them."""

Raised = tuple[int, tuple[tuple[int, str], ...]]
"""Where raised numbers stand in a paragraph, and the numbers, each with its locator ("p45") or an empty text."""
