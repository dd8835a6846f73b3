"""Places that publish, by the names that GeoNames has for towns, countries and the states of the USA."""

import re
from functools import cache
from importlib.resources import files

_REGION = re.compile(r"(?!UP\b)[A-Z]{2}|[A-Z]\.\s?[A-Z]\.?|[A-Z][a-z]{2,4}\.|USA")
_WITH_REGION = re.compile(rf"\s+(?:{_REGION.pattern}|\((?:{_REGION.pattern})\))$")
_SEVERAL = re.compile(r"\s*(?:[/;&–]|,?\s(?:and|und|et|и|-)\s)\s*|,\s+")
_MORE = re.compile(r"(?<![\s,])[\s,]*(?:\[?(?:u\.\s?a|etc|et al|и др)\.?\]?)$")
_LIKELY = re.compile(r"(?:[^\W\d_][\w.’'-]*)(?:\s(?:[^\W\d_a-z][\w.’'-]*|on|upon|de|del|la|am|an|der)){0,3}")


def is_place(text: str) -> bool:
    """Tell whether a text consists of towns, each with or without its state or country: Washington, D.C.; Rome/Bari."""
    first, *others = _SEVERAL.split(_MORE.sub("", text.strip(" .,")))
    return _is_town(first) and all(_is_town(one) or is_state(one) for one in others)


def may_be_place(text: str) -> bool:
    """Tell whether a text could name a place: a few words with capitals, no figures."""
    plain = text.strip(" .,")
    named = _WITH_REGION.sub("", plain)
    return is_place(plain) or (bool(_LIKELY.fullmatch(named)) and plain[0].isupper())


def is_state(text: str) -> bool:
    """Tell whether a part such as DC, Mass., Ohio or Japan belongs to the place before it."""
    plain = text.strip(" ")
    return bool(_REGION.fullmatch(plain)) or plain.strip(".").lower() in _names("regions.txt")


def _is_town(text: str) -> bool:
    """Tell whether a text is a known town's name; a name begins with a capital, unless an article opens it."""
    plain = text.strip(" .")
    named = plain[:1].isupper() or plain.partition(" ")[2][:1].isupper()
    return named and ({plain.lower(), _WITH_REGION.sub("", plain).lower()} & _names("towns.txt")) != set()


@cache
def _names(file: str) -> frozenset[str]:
    """Return the lines of a list that ``tools/towns.py`` made: names in small letters, and the head."""
    return frozenset(files(__package__).joinpath(file).read_text("utf-8").splitlines())
