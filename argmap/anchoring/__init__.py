"""Anchoring: where in a paper's text the statements of a map stand, and where that is in another edition."""
