"""Tells a line of authors' names from other lines."""

import re
from functools import cache

from argmap.language import every

_SIGNS = re.compile(r"[*†‡§¶#¹²³⁰⁴-⁹]+")
_NAME = re.compile(r"(?:[^\W\d_a-zа-я][\w.’'-]*|de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|y)")
_LONGEST = 200


def names(text: str) -> tuple[str, ...]:
    """Return the names in a line such as "by Ann Lee* and J. Orr"; nothing if it holds anything else."""
    line = _SIGNS.sub("", _by().sub("", text.strip(), count=1)).strip(" .") if len(text) <= _LONGEST else ""
    parts = [part for part in _separator().split(line) if part]
    return tuple(parts) if parts and all(map(_is_name, parts)) else ()


@cache
def _by() -> re.Pattern[str]:
    words = (word for one in every() for word in one.names.by)
    return re.compile(rf"(?:{'|'.join(words)})\s+", re.IGNORECASE)


@cache
def _separator() -> re.Pattern[str]:
    words = (word for one in every() for word in one.names.last)
    return re.compile(rf"\s*[,;&]\s*|\s+(?:{'|'.join(words)})\s+")


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(map(_NAME.fullmatch, words))
