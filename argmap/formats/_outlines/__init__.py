"""Typed outlines: what their lines and tables are, which statement is the claim, and the steps between points."""
