"""A map as one page to read an argument in: a self-contained file that works without network."""

from argmap.page.assembly import as_json, page, policy
from argmap.page.content import content

__all__ = ["as_json", "content", "page", "policy"]
