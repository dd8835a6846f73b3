"""A map as one page to read an argument in: a self-contained file that works without network."""

from argmap.page.assembly import page
from argmap.page.content import content

__all__ = ["content", "page"]
