"""Names of people and bodies: told apart, and split into their parts."""

import re
from functools import cache

from argmap.citations.initials_behind import read_initials_behind
from argmap.citations.more_names import DOTS, ELLIPSIS, more
from argmap.citations.vocabulary import either, holds, one_of, words
from argmap.notation.bibliography import Name

LONGEST = 600
"""The most characters that a list of names has."""
_FAMILY = 3  # letters of a family name that stands alone
_INITIALS = re.compile(r"(?:[^\W\d_]\w?\.-?\s?){1,4}|[^\W\d_]{1,2}|[^\W\d_]\.?-[^\W\d_]\.?")
_LAST = either((*words("names", "last"), *words("names", "between")), stop="")
_AND = re.compile(rf",?\s+{_LAST}\s+|,?\s*&\s*|\s*;\s*|\s?/\s?")
_SPLIT = re.compile(rf"{_AND.pattern}|,\s+")
_INITIAL_WITHIN = re.compile(r"[^\W\d_]{2}\s[^\W\d_a-z]{1,2}\.\s[^\W\d_a-z][^\W\d_]")
_GIVEN_BEHIND = re.compile(
    r"([^\W\d_a-z][\w’'-]+)\s\(((?:[^\W\d_a-z][a-z]?\.[\s-]?)+|[^\W\d_a-z][^\W\d_]*[a-zà-ÿ][^\W\d_]*)\)"
)  # Dupont (J.), as French notes have it
_OTHERS = re.compile(r"et al$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'ʼ`-]*")
_ARTICLE = re.compile(r"[a-z]{1,3}[-'’]")
_ACRONYM = re.compile(r"[A-ZА-ЯƏÖÜÇĞŞİ]{2,8}\d?")
_EDITORS = one_of("hosts", "editors")
EDITORS = re.compile(rf"\s*(?:[(\[]\s*{_EDITORS}\s*[)\]]|,\s*{_EDITORS}(?=\s*[,:]|\s*$))[,.:\s]*$", re.IGNORECASE)
"""What says, behind names, that they are editors."""
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_SUFFIX = re.compile(rf",?\s+{one_of('names', 'suffixes')}$", re.IGNORECASE)


@cache
def _particles() -> frozenset[str]:
    return frozenset(words("names", "particles"))


@cache
def _small() -> frozenset[str]:
    return frozenset({*words("names", "joining"), *_particles()})


def people(text: str) -> tuple[Name, ...]:
    """Return the names in a list such as "A. Lee, Bo Orr and the UN" or "Lee, A., & Orr, B."; none unless all are.

    What stands for further names, "et al." or an ellipsis, is a name too: one that is its own words.
    """
    text = _GIVEN_BEHIND.sub(r"\1, \2", text.strip(" ,;:"))
    if not text or len(text) > LONGEST:
        return ()
    if others := more().search(text):
        known = _all(text[: others.start()]) or _family_alone(text[: others.start()])
        return (*known, Name(literal=_OTHERS.sub("et al.", others["more"]))) if known else ()
    if gap := ELLIPSIS.search(text):
        before, behind = _all(text[: gap.start()].strip(" ,")), _all(text[gap.end() :])
        return (*before, Name(literal=DOTS), *behind) if before and behind else ()
    return _all(text)


def _family_alone(text: str) -> tuple[Name, ...]:
    return (Name(family=text),) if " " not in text and _is_family([text]) else ()


def _all(text: str) -> tuple[Name, ...]:
    if _all_bodies(text):
        return (Name(literal=text),)
    found = read_initials_behind(text) or _in_order(text) or _two_families(text) or _inverted(text)
    return found or ((Name(literal=text),) if is_body(text) and ", " not in text else ())


def _two_families(text: str) -> tuple[Name, ...]:
    """Read two family names without given ones: Hartmann & Seitz."""
    parts = [one.split() for one in _AND.split(text)] if "," not in text else []
    if len(parts) != 2 or any(len(one) != 1 or len(one[0]) < _FAMILY or not _is_family(one) for one in parts):
        return ()
    return tuple(Name(family=one[0]) for one in parts)


def trim_names(text: str) -> str:
    """Return a text without the punctuation behind it, but with the full stop of an initial."""
    plain = text.rstrip(" ,;:")
    return plain if re.search(r"(?:^|\W)[^\W\d_]\.$", plain) else plain.rstrip(" ,;:.")


def person(text: str) -> Name | None:
    """Return a person's name, written either way round; ``None`` for what does not look like one."""
    text = text.strip(" ,;:")
    if suffix := _SUFFIX.search(text):
        inside = person(text[: suffix.start()])
        return inside and inside.model_copy(update={"suffix": suffix[0].strip(" ,")})
    family, comma, given = text.partition(",")
    if not comma:
        return _person_in_order(text.split())
    fits = _is_given(given) and not _INITIAL_WITHIN.search(given) and _is_family(family.split())
    return _put(family.split(), given.split()) if fits else None


def is_body(text: str) -> bool:
    """Tell whether a text names an institution: by a word such as Council or Ministry, or as an acronym."""
    return is_acronym(text) or _holds_body(text, "bodies") or _holds_body(text, "weak")


def is_acronym(text: str) -> bool:
    """Tell whether a text is an acronym such as CIA."""
    return bool(_ACRONYM.fullmatch(text.strip(" .,")))


def _holds_body(text: str, key: str) -> bool:
    plain = _BRACKETED.sub("", text).strip(" .,")
    if not plain or len(plain) > 200 or plain[0].islower() or plain.split()[0] in ("A", "An"):
        return False
    named = all(one[0].isupper() or one in _small() or one[0] in "&(-" or _is_small_body(one) for one in plain.split())
    return named and holds(plain, "names", key) and not re.search(r"\w{3}[.:!?]\s", plain)


def _is_small_body(word: str) -> bool:
    """Tell whether a word such as университет, which has a capital only at the beginning, makes a name a body's."""
    return not word.isascii() and word in words("names", "bodies")


def _all_bodies(text: str) -> bool:
    """Tell whether a text is a body with its departments: several bodies, without "and"."""
    parts = text.split(", ")
    return len(parts) > 1 and not _AND.search(text) and all(_holds_body(part, "bodies") for part in parts)


def _in_order(text: str) -> tuple[Name, ...]:
    """Read names with the given name first, separated by commas and a last "and"."""
    found = [_single(part) for part in _SPLIT.split(_joined_suffixes(text)) if part]
    return tuple(one for one in found if one) if all(found) else ()


def _joined_suffixes(text: str) -> str:
    return re.sub(rf",\s+({one_of('names', 'suffixes')})(?=,|\s|$)", r" \1", text, flags=re.IGNORECASE)


def _single(part: str) -> Name | None:
    if is_acronym(part) or (_holds_body(part, "bodies") and not _begins_with_initial(part)):
        return Name(literal=part.strip(" ,"))
    return person(part) if "," not in part else None


def _begins_with_initial(text: str) -> bool:
    first = text.split()[0]
    return bool(_INITIALS.fullmatch(first)) and (len(first) == 1 or first.count(".") == 1)


def _inverted(text: str) -> tuple[Name, ...]:
    """Read names that begin with family name, comma, given name; the later ones may stand in order (Chicago)."""
    pieces, joined = _pieces(_joined_suffixes(text))
    found: list[Name] = []
    while pieces:
        first, second = pieces[0], pieces[1] if len(pieces) > 1 and not joined[1] else ""
        if second and _may_invert(first.split(), second):
            bare = _SUFFIX.sub("", f" {second}").strip()
            suffix = second[len(bare) :].strip() or None
            found.append(_put(first.split(), bare.split()).model_copy(update={"suffix": suffix}))
            pieces, joined = pieces[2:], joined[2:]
        elif found and (name := _single(first)):
            found.append(name)
            pieces, joined = pieces[1:], joined[1:]
        else:
            return ()
    return tuple(found)


def _pieces(text: str) -> tuple[list[str], list[bool]]:
    """Return what separators part, and of each piece whether more than a comma stands before it."""
    limits = [(0, 0, False), *((*one.span(), bool(_AND.fullmatch(one[0]))) for one in _SPLIT.finditer(text))]
    ends = [*(start for start, _, _ in limits[1:]), len(text)]
    found = [(text[start:end].strip(), joined) for (_, start, joined), end in zip(limits, ends, strict=True)]
    return [one for one, _ in found if one], [joined for one, joined in found if one]


def _may_invert(family: list[str], given: str) -> bool:
    """Tell whether a family name and what follows a comma are one name; two full names are two people."""
    plain = [one for one in family if one.lower() not in _particles()]
    given = _SUFFIX.sub("", given)
    short = len(given.split()) == 1 or all(map(_INITIALS.fullmatch, given.split()))
    if _INITIAL_WITHIN.search(given):
        return False  # Lee, Ann B. Title
    return _is_family(family) and _is_given(given) and not is_body(given) and (len(plain) == 1 or short)


def _is_given(text: str) -> bool:
    parts = text.strip(" ,").split()
    fit = (_INITIALS.fullmatch(one) or _WORD.fullmatch(one) for one in parts)
    return (
        0 < len(parts) <= (6 if all(map(_INITIALS.fullmatch, parts)) else 4)
        and all(fit)
        and all(one[0].isupper() or one in _particles() for one in parts)
    )


def _is_family(parts: list[str]) -> bool:
    if not parts or not all(map(_WORD.fullmatch, parts)) or not _capital(parts[-1]):
        return False
    plain = [one for one in parts if one.lower() not in _particles()]
    return len(parts) <= 5 and len(plain) <= 2 and all(map(_capital, plain))


def _capital(word: str) -> bool:
    """Tell whether a word begins with a capital, behind an article that is written with it: al-Hassan, d'Orsay."""
    return _ARTICLE.sub("", word, count=1)[:1].isupper()


def _person_in_order(parts: list[str]) -> Name | None:
    while parts and parts[0].lower().rstrip(".") in words("names", "titles"):
        parts = parts[1:]
    if not 2 <= len(parts) <= 9 or (is_body(" ".join(parts)) and not _begins_with_initial(parts[0])):
        return None
    if len(parts[0]) > 2 and all(map(_INITIALS.fullmatch, parts[1:])) and any("." in one for one in parts[1:]):
        return _put(parts[:1], parts[1:]) if _is_family(parts[:1]) else None  # Ivanov I.I., as Russian lists have it
    start = next((n for n, one in enumerate(parts[1:-1], 1) if one.lower() in _particles()), len(parts) - 1)
    given, family = parts[:start], parts[start:]
    return _put(family, given) if _is_given(" ".join(given)) and _is_family(family) else None


def _put(family: list[str], given: list[str]) -> Name:
    """Make a name: lower-case words before the family name are its particle (CSL), capitals belong to it."""
    count = next((n for n, one in enumerate(family) if not one.islower()), len(family) - 1)
    particle = " ".join(family[:count])
    return Name(
        family=" ".join(family[count:]),
        given=" ".join(given).strip(" ,") or None,
        non_dropping_particle=particle or None,
    )
