"""Names as medicine writes them (NLM, "Citing Medicine", chapter 1): Ash AB, van der Berg K, King ML Jr."""

import re

from argmap.citations.vocabulary import either, one_of, words
from argmap.notation.bibliography import Name

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-я]"
_PARTICLES = rf"(?:(?:{either(words('names', 'particles'), stop='')}|[dl][’']|al-)\s?)*"
_FAMILY = rf"{_PARTICLES}{_CAPITAL}[\w’'-]+(?:\s{_CAPITAL}[a-zß-öø-ÿа-я][\w’'-]*){{0,2}}"
_SUFFIX = r"(?:Jr|Sr|2nd|3rd|[4-9]th|II|III|IV)\b"
_INITIALS = rf"(?!{_SUFFIX}){_CAPITAL}{{1,3}}(?:-{_CAPITAL})?(?![\w’'])"
_ONE = re.compile(rf"(?P<family>{_FAMILY})\s(?P<given>{_INITIALS})(?:\s(?P<suffix>{_SUFFIX}\.?))?")
_PERSON = rf"{_FAMILY}\s{_INITIALS}(?:\s{_SUFFIX})?"
_AND = rf"(?:,?\s(?:{one_of('names', 'last', stop='')}|&)\s|,\s)"
_ALL = re.compile(rf"{_PERSON}(?:{_AND}{_PERSON})*")
_SEPARATOR = re.compile(_AND)
_LEADING = re.compile(
    rf"(?P<names>{_ALL.pattern})(?P<more>,?\s(?i:{one_of('names', 'more')}))?"
    rf"(?:,\s(?i:{one_of('hosts', 'editors')}))?\.?\s"
)
_GIVEN_FIRST = re.compile(r"[^\s,.]+(?:\s[^\s,.]+)?,")
_YEAR_LAST = re.compile(r";\s?c?(?:1[4-9]|20)\d\d\b")


def leading_names(text: str, *, sure: bool) -> int:
    """Return where such names at the beginning of an entry end, with the full stop behind them; 0 where there are none.

    "Efim I. Pivovarov, ..." begins with none, unless it is ``sure`` that the entry is written so.
    """
    found = _LEADING.match(text)
    if found is None:
        return 0
    single = not found["more"] and re.search(rf"^\S+\s{_CAPITAL}$", found["names"])
    if single and not sure and _GIVEN_FIRST.match(text, found.end()) and not _YEAR_LAST.search(text):
        return 0
    return found.end()


def read_initials_behind(text: str) -> tuple[Name, ...]:
    """Return the names in a list of such names; none unless all are, and one at least has no more than two initials.

    "Lee ANN" may as well be a family name in capitals.
    """
    if not _ALL.fullmatch(text):
        return ()
    found = [one for part in _SEPARATOR.split(text) if (one := _ONE.fullmatch(part))]
    if all(len(one["given"]) > 2 for one in found):
        return ()
    return tuple(_name(one) for one in found)


def _name(found: re.Match[str]) -> Name:
    words_ = found["family"].split()
    count = next((at for at, word in enumerate(words_) if not word.islower()), 0)
    return Name(
        family=" ".join(words_[count:]),
        given=found["given"],
        non_dropping_particle=" ".join(words_[:count]) or None,
        suffix=found["suffix"],
    )
