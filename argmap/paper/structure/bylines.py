"""Tells a line of authors' names from other lines."""

import re
from functools import cache

from argmap.language import every
from argmap.paper.structure.headings import bare
from argmap.paper.structure.language_words import headings

_SIGNS = re.compile(r"[*†‡§¶#¹²³⁰⁴-⁹]+")
_LABELS = re.compile(r"(?<=[^\W\d_])(?:\s?[*†‡§¶#¹²³⁰⁴-⁹]|\d{1,2}(?!\w)|,(?=\s?[\d*†‡]))+")
_ADDRESS = re.compile(r"\s*[(<\[]?(?:\S+@\S+|https?://\S+)[)>\]]?")
_NAME = re.compile(r"(?:[^\W\d_a-zа-я][\w.’'-]*|de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|y)")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_LONGEST = 200
_LONGEST_LIST = 2000


def names(text: str) -> tuple[str, ...]:
    """Return the names in a line such as "by Ann Lee* and J. Orr"; nothing if it holds anything else."""
    if len(text) > _LONGEST:
        return ()
    line = _SIGNS.sub("", _LABELS.sub("", _by().sub("", text.strip(), count=1))).strip(" .")
    parts = [part for part in _separator().split(line) if part]
    return tuple(parts) if parts and all(map(_is_name, parts)) and not any(map(_is_nobody, parts)) else ()


def authors_of(text: str) -> tuple[str, ...]:
    """Return the names that a line begins with, if nothing else is on it or an institution follows them."""
    plain = _BRACKETED.sub("", text)
    if found := names(plain):
        return found
    commas = [match.start() for match in re.finditer(",", plain)] if len(plain) <= _LONGEST else []
    for at in reversed(commas):
        if (found := names(plain[:at])) and holds_body(plain[at + 1 :]):
            return found
    return ()


def people(text: str) -> tuple[str, ...]:
    """Return the authors in a text that is known to hold them: without marks of notes, numbers and addresses."""
    if len(text) > _LONGEST_LIST:
        return (text,)
    plain = " ".join(_LABELS.sub("", _ADDRESS.sub("", text)).split()).strip(" ,;")
    return authors_of(plain) or ((plain,) if any(map(str.isalpha, plain)) else ())


@cache
def _by() -> re.Pattern[str]:
    words = (word for one in every() for word in one.names.by)
    return re.compile(rf"^(?:{'|'.join(words)})\s+", re.IGNORECASE)


@cache
def _separator() -> re.Pattern[str]:
    words = (word for one in every() for word in one.names.last)
    return re.compile(rf"\s*[,;&]\s*|\s+(?:{'|'.join(words)})\s+", re.IGNORECASE)


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(map(_NAME.fullmatch, words))


def _is_nobody(text: str) -> bool:
    """Tell whether what is written like a name is that of a body, a town, a publisher or a part of a paper."""
    from argmap.citations.names import is_body
    from argmap.citations.places import is_place

    heading = any(bare(text) in known for known in headings().values())
    joined = not _joining().isdisjoint(text.lower().split())
    return joined or heading or bool(_nobody().search(text)) or is_body(text) or is_place(text)


def holds_body(text: str) -> bool:
    """Tell whether a line names an institution, with its department or town: Faculty of Law, University of Oslo."""
    from argmap.citations.names import is_body

    return any(is_body(part) for part in text.split(",")[:3])


@cache
def _joining() -> frozenset[str]:
    """Return the words that stand in titles and in names of bodies, but in no person's."""
    from argmap.citations.vocabulary import words

    return frozenset({*words("names", "joining"), *words("names", "last")} - {*words("names", "particles"), "y", "e"})


@cache
def _nobody() -> re.Pattern[str]:
    from argmap.citations.vocabulary import whole

    return whole("record", "nobody")
