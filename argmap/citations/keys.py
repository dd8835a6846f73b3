"""Ids for works: families of the authors and the year, in plain letters: starr-2012, karimov-et-al-2012."""

import re
from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from typing import Any

from argmap.notation.bibliography import Name

_LONGEST = 60
_LONGEST_KEY = 80
_NO_KEY = re.compile(r"[^\w.:-]+")


def key_of(fields: Mapping[str, Any], letter: str = "") -> str:
    """Return the id that the fields of a work suggest; ``letter`` is the a of 2012a. It need not be unique."""
    people: tuple[Name, ...] = fields.get("author") or fields.get("editor") or ()
    year = str(fields.get("issued", ""))[:4]
    words = _authors(people) or _few(fields.get("title") or fields.get("container_title"), 4) or _site(fields)
    return "-".join(part for part in (words[:_LONGEST].strip("-"), year + letter if year else "") if part) or "work"


def id_of(key: str) -> str:
    """Return the id of a work that a key of a file of works makes: characters that no id has become hyphens."""
    return _NO_KEY.sub("-", key.strip()).strip("-.:")[:_LONGEST_KEY]


@lru_cache(maxsize=20_000)
def ascii_slug(text: str) -> str:
    """Return a text in lower-case ASCII letters, figures and hyphens, other scripts transliterated (ISC anyascii).

    The Azerbaijani letter of Əliyev becomes the a of Aliyev, as English papers write it.
    """
    from anyascii import anyascii

    plain = anyascii(text.replace("ə", "a").replace("Ə", "A")).lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=\w)['’`](?=\w)", "", plain)).strip("-")


def unique(key: str, taken: Container[str]) -> str:
    """Return the key, or the first of keyb, keyc, ... that is free (key-2, ... where the key ends in a letter)."""
    return next(one for one in _candidates(key) if one not in taken)


def _candidates(key: str) -> Iterable[str]:
    yield key
    if key[-1].isdigit():
        yield from (key + letter for letter in "bcdefgh")
    number = 2
    while True:
        yield f"{key}-{number}"
        number += 1


def _authors(people: tuple[Name, ...]) -> str:
    from argmap.citations.more_names import stands_for_others  # it loads the words of all languages

    names = [_name(one) for one in people]
    several = len(names) > 2 or any(stands_for_others(one.literal) for one in people)
    return f"{names[0]}-et-al" if several else "-".join(name for name in names if name)


def _name(person: Name) -> str:
    if person.literal:
        return _few(person.literal, 4)
    return ascii_slug(f"{person.non_dropping_particle or ''} {person.family}")


def _few(text: object, count: int) -> str:
    """Return the first words of a text that say something, as a slug."""
    from argmap.citations.vocabulary import table

    words = ascii_slug(str(text or "")).split("-")
    telling = [word for word in words if word not in table("titles")["small"]] or words
    return "-".join(telling[:count])


def _site(fields: Mapping[str, Any]) -> str:
    host = re.sub(r"^\w+://(?:www\.)?|^www\.", "", str(fields.get("url") or fields.get("doi") or ""))
    return ascii_slug(host.partition("/")[0])
