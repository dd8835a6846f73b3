"""Tells a line of authors' names from other lines."""

import re
from functools import cache

from argmap.language import ENGLISH, every, language
from argmap.paper.structure.headings import bare
from argmap.paper.structure.language_words import headings

_SIGNS = re.compile(r"[*†‡§¶#¹²³⁰⁴-⁹]+|\s?\[\d{1,2}\]")
_LABELS = re.compile(r"(?<=[^\W\d_])(?:\s?[*†‡§¶#¹²³⁰⁴-⁹]|\d{1,2}(?!\w)|,(?=\s?[\d*†‡]))+")
_ADDRESS = re.compile(r"\s*[(<\[]?(?:\S+@\S+|https?://\S+)[)>\]]?")
_NAME = re.compile(r"(?:[^\W\d_a-zа-я][\w.’'-]*|de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|y)")
_HAN = re.compile(r"[\u3400-\u9fff·]{2,4}|[\uac00-\ud7af]{2,4}|[\u3400-\u9fff]{1,3}[ \u3000][\u3400-\u9fff]{1,3}")
"""A name in Chinese, Japanese or Korean letters, which have neither capitals nor, mostly, spaces."""
_HAN_BODY = re.compile(r"(?:大学|学院|大學|學院|研究所|研究院|研究中心|大学院|대학교|연구소|연구원)")
_INITIAL_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]\.$")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_LONGEST = 200
_LONGEST_LIST = 2000


def names(text: str) -> tuple[str, ...]:
    """Return the names in a line such as "by Ann Lee* and J. Orr, PhD"; nothing if it holds anything else."""
    if len(text) > _LONGEST:
        return ()
    line = _without_stop(_LABELS.sub("", _SIGNS.sub("", _by().sub("", text.strip(), count=1))))
    if inverted := _inverted(line):
        return inverted
    parts = [bared for part in _separator().split(line) if (bared := _bare_name(part))]
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
    words = sorted({word for one in every() for word in one.names.by}, key=len, reverse=True)
    return re.compile(rf"^(?:{'|'.join(words)})(?:\s*[:：]\s*|\s+)", re.IGNORECASE)


@cache
def _separator() -> re.Pattern[str]:
    last = "|".join(word for one in every() for word in one.names.last)
    return re.compile(rf"\s*[,;&•|、，；]\s*(?:(?:{last})\s+)?|\s+[·/]\s+|\s+(?:{last})\s+", re.IGNORECASE)


def _without_stop(line: str) -> str:
    """Return a line without the full stop that ends it, but with that of an initial: Ivanov I. I."""
    plain = line.strip()
    return plain if _INITIAL_LAST.search(plain) else plain.strip(" .")


def _inverted(line: str) -> tuple[str, ...]:
    """Return names with the family name first, which semicolons part: Lee, Ann; Orr, Bo."""
    from argmap.citations.names import person

    parts = [one.strip() for one in line.split(";") if one.strip()]
    if len(parts) < 2 or any(one.count(",") != 1 or _is_nobody(one) or person(one) is None for one in parts):
        return ()
    return tuple(parts)


def _bare_name(part: str) -> str:
    """Return a name without titles before it and degrees behind it; nothing of a part that is just a degree."""
    words = part.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in _titles():
        words = words[1:]
    while words and words[-1].lower().strip(".,") in _degrees():
        words = words[:-1]
    return " ".join(words)


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for one in every() for word in one.names.titles)


@cache
def _degrees() -> frozenset[str]:
    return frozenset(word for one in every() for word in one.names.degrees)


def _is_name(text: str) -> bool:
    words = text.split()
    return bool(_HAN.fullmatch(text)) or (2 <= len(words) <= 5 and all(map(_NAME.fullmatch, words)))


def _is_nobody(text: str) -> bool:
    """Tell whether what is written like a name is that of a body, a town, a publisher or a part of a paper."""
    from argmap.citations.names import is_body
    from argmap.citations.places import is_place

    heading = any(bare(text) in known for known in headings().values())
    joined = any(word in _joining() or word.lower() in _title_words() for word in text.split())
    return joined or heading or bool(_nobody().search(text)) or is_body(text) or _opens_body(text) or is_place(text)


def holds_body(text: str) -> bool:
    """Tell whether a line names an institution, with its department or town: Faculty of Law, University of Oslo."""
    from argmap.citations.names import is_body

    return any(is_body(part) or _opens_body(part) for part in text.split(",")[:3])


def _opens_body(text: str) -> bool:
    """Tell whether a text is called an institution where only the first word of its name has a capital, or none."""
    from argmap.citations.vocabulary import words

    first = text.split()[0].lower() if text.split() else ""
    return bool(_HAN_BODY.search(text)) or (not first.isascii() and first in words("names", "bodies"))


@cache
def _joining() -> frozenset[str]:
    """Return the words that stand in titles and in names of bodies, but in no person's."""
    from argmap.citations.vocabulary import words

    return frozenset({*words("names", "joining"), *words("names", "last")} - {*words("names", "particles"), "y", "e"})


@cache
def _title_words() -> frozenset[str]:
    """Return those of them that English titles write with a capital."""
    english = language(ENGLISH)
    return frozenset({*english.names.joining, *english.names.last}) if english else frozenset()


@cache
def _nobody() -> re.Pattern[str]:
    from argmap.citations.vocabulary import whole

    return whole("record", "nobody")
