"""A map as one page to read an argument in: a self-contained file that works without network."""

from argmap.page.content import content
from argmap.page.html_file import (
    as_json,
    editing_page,
    editing_parts,
    editing_policy,
    page,
    page_beside_text,
    policy,
)

__all__ = [
    "as_json",
    "content",
    "editing_page",
    "editing_parts",
    "editing_policy",
    "page",
    "page_beside_text",
    "policy",
]
