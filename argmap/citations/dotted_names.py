"""Family names with dotted initials behind them, as Russian lists have them (GOST R 7.0.5): Иванов И. И., Lee A. B.

Nothing but the end of the last initial parts them from the title.
"""

import re
from dataclasses import dataclass

from argmap.citations.citation_text import MARK
from argmap.citations.vocabulary import either, one_of, words
from argmap.notation.bibliography import Name

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё]"
_PARTICLE = (
    rf"(?:{either(words('names', 'particles'), stop='')}|(?:Ван|Фон|Де|Ди|Van|Von|De)(?:\s(?:дер|ден|der|den))?)"
)
_FAMILY = (
    rf"(?:{_PARTICLE}\s){{0,2}}{_CAPITAL}[\w’'ʼ]+(?:-{_CAPITAL}?[\w’']+){{0,2}}"
    rf"(?:\s(?:оглы|кызы|оглу|гызы))?"
)
_INITIAL = rf"{_CAPITAL}[a-zа-яё]?\."
_GIVEN = rf"{_INITIAL}(?:[\s-]?{_INITIAL}){{0,3}}"
_PERSON = rf"{_FAMILY}\s{_GIVEN}"
_ONE = re.compile(rf"(?P<family>{_FAMILY})\s(?P<given>{_GIVEN})")
_MORE = rf"(?:,?\s\[?(?i:{one_of('names', 'more')})\.?\]?)?"
_LEADING = re.compile(
    rf"(?P<names>{_PERSON}(?>(?:[,;]\s|,?\s(?:{one_of('names', 'last', stop='')}|&)\s){_PERSON}){{0,60}})"
    rf"(?P<more>{_MORE})\s?(?=[^\W_]|[«“\"¿¡…{MARK}])(?!{_INITIAL}\s?[^\W\d_a-zа-яё])"
)
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class DottedNames:
    """Such names at the beginning of a text, and where they end."""

    names: tuple[Name, ...]
    end: int


def dotted_names(text: str) -> DottedNames | None:
    """Return the names that a text begins with; ``None`` where none do, or where one may be a title: "Plan B. ..."."""
    found = _LEADING.match(text)
    if found is None:
        return None
    people = [_name(one) for one in _ONE.finditer(found["names"])]
    given = people[0].given or ""
    if len(people) == 1 and given.count(".") == 1 and _LATIN.search(found["names"]):
        return None
    others = (Name(literal="et al."),) if found["more"] else ()
    return DottedNames((*people, *others), found.end())


def _name(found: re.Match[str]) -> Name:
    parts = found["family"].split()
    count = next((at for at, word in enumerate(parts) if not word.islower()), 0)
    return Name(
        family=" ".join(parts[count:]), given=found["given"], non_dropping_particle=" ".join(parts[:count]) or None
    )
