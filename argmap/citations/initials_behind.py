"""Names as medicine writes them (NLM, "Citing Medicine", chapter 1): Ash AB, van der Berg K, King ML Jr."""

import re
from dataclasses import dataclass

from argmap.citations.vocabulary import either, one_of, words
from argmap.notation.bibliography import Name

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-я]"
_PARTICLES = rf"(?:(?:{either(words('names', 'particles'), stop='')}|[dl][’']|al-)\s?){{0,3}}"
_FAMILY = rf"{_PARTICLES}(?:[OÓ]\s)?{_CAPITAL}[\w’'-]+(?:\s{_PARTICLES}{_CAPITAL}[a-zß-öø-ÿа-я][\w’'-]*){{0,2}}"
_SUFFIX = r"(?:Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\b"
_INITIALS = rf"(?!{_SUFFIX}){_CAPITAL}{{1,4}}(?:-{_CAPITAL})?(?![\w’'])"
_ONE = re.compile(rf"(?P<family>{_FAMILY})\s(?P<given>{_INITIALS})(?:\s(?P<suffix>{_SUFFIX}\.?))?")
_PERSON = rf"{_FAMILY}\s{_INITIALS}(?:\s{_SUFFIX})?"
_AND = rf"(?:,?\s(?:{one_of('names', 'last', stop='')}|&)\s|,\s)"
_ALL = re.compile(rf"{_PERSON}(?:{_AND}{_PERSON})*")
_SEPARATOR = re.compile(_AND)
_LEADING = re.compile(
    rf"(?P<names>{_ALL.pattern})(?P<more>,?\s(?i:{one_of('names', 'more')}))?"
    rf"(?P<editors>,\s(?i:{one_of('hosts', 'editors')}))?\.?\s"
)
_ONE_INITIAL = re.compile(rf"\S+\s{_CAPITAL}")
_GIVEN_FIRST = re.compile(r"[^\s,.]+(?:\s[^\s,.]+)?,")
_SURELY_INITIALS = 2  # letters
_YEAR_LAST = re.compile(r";\s?c?(?:1[4-9]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class LeadingNames:
    """Names at the beginning of an entry, which end at ``end`` with the full stop; ``edited`` if they are editors."""

    names: tuple[Name, ...]
    end: int
    edited: bool


def leading_names(text: str, *, sure: bool) -> LeadingNames | None:
    """Return the names that an entry begins with, if they have their initials behind.

    "Efim I. Pivovarov, ..." begins with none, unless it is ``sure`` that the entry is written so.
    """
    found = _LEADING.match(text)
    if found is None:
        return None
    single = not found["more"] and _ONE_INITIAL.fullmatch(found["names"])
    if single and not sure and _GIVEN_FIRST.match(text, found.end()) and not _YEAR_LAST.search(text):
        return None
    others = (Name(literal="et al."),) if found["more"] else ()
    return LeadingNames((*_names(found["names"]), *others), found.end(), bool(found["editors"]))


def read_initials_behind(text: str) -> tuple[Name, ...]:
    """Return the names in a list of such names; none unless all are, and one at least has no more than two initials.

    "Lee ANN" may as well be a family name in capitals.
    """
    found = _names(text) if _ALL.fullmatch(text) else ()
    return found if any(len(one.given or "") <= _SURELY_INITIALS for one in found) else ()


def _names(text: str) -> tuple[Name, ...]:
    return tuple(_name(one) for part in _SEPARATOR.split(text) if (one := _ONE.fullmatch(part)))


def _name(found: re.Match[str]) -> Name:
    words_ = found["family"].split()
    count = next((at for at, word in enumerate(words_) if not word.islower()), 0)
    return Name(
        family=" ".join(words_[count:]),
        given=found["given"],
        non_dropping_particle=" ".join(words_[:count]) or None,
        suffix=found["suffix"],
    )
