"""Tells a line of authors' names from other lines."""

import re

_BY = re.compile(r"(?:by|von|автор|автор:)\s+", re.IGNORECASE)
_SIGNS = re.compile(r"[*†‡§¶#¹²³⁰⁴-⁹]+")
_AND = re.compile(r"\s*[,;&]\s*|\s+(?:and|und|и|və)\s+")
_NAME = re.compile(r"(?:[^\W\d_a-zа-я][\w.’'-]*|de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|y)")
_LONGEST = 200


def names(text: str) -> tuple[str, ...]:
    """Return the names in a line such as "by Ann Lee* and J. Orr"; nothing if it holds anything else."""
    line = _SIGNS.sub("", _BY.sub("", text.strip(), count=1)).strip(" .") if len(text) <= _LONGEST else ""
    parts = [part for part in _AND.split(line) if part]
    return tuple(parts) if parts and all(map(_is_name, parts)) else ()


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(map(_NAME.fullmatch, words))
