"""What the structure of a paper is known by, in its language or in any.

English abbreviations hold everywhere, since papers in any language cite English works; the names of headings of all
languages hold everywhere, since many papers have an abstract in a second language.
"""

from dataclasses import asdict, dataclass
from functools import cache

from argmap.language import ENGLISH, every, language
from argmap.paper.structure.plain_headings import folded


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words that begin and end sentences, in lower case, abbreviations without their last full stop.

    In ``phrases`` and ``final``, which are looked for at the end of a text, a space comes before each.
    """

    never: frozenset[str]
    number: frozenset[str]
    sometimes: frozenset[str]
    openers: frozenset[str]
    ordinal: frozenset[str]
    phrases: tuple[str, ...]
    final: tuple[str, ...]


@cache
def sentence_words(code: str) -> SentenceWords:
    """Return the words of a language together with those of English, which are all for one without a file."""
    known = [one.sentences for one in (language(code), language(ENGLISH)) if one]

    def both(field: str) -> frozenset[str]:
        return frozenset(word for one in known for word in getattr(one, field))

    def forms(field: str) -> tuple[str, ...]:
        return tuple(f" {form}" for form in sorted(both(field)))

    return SentenceWords(
        never=both("never"),
        number=both("number"),
        sometimes=both("sometimes"),
        openers=both("openers"),
        ordinal=both("ordinal"),
        phrases=forms("phrases"),
        final=forms("final"),
    )


@cache
def common_words() -> frozenset[str]:
    """Return the commonest words of all languages."""
    return frozenset(word for one in every() for word in one.sentences.common)


@cache
def joiners() -> frozenset[str]:
    """Return the words of all languages that join a hyphen left hanging to what follows."""
    return frozenset(word for one in every() for word in one.sentences.joiners)


@cache
def headings() -> dict[str, frozenset[str]]:
    """Return the names of headings of all languages, by what they head: ``abstract``, ``references``, ``labels`` ..."""
    found: dict[str, frozenset[str]] = {}
    for one in every():
        for role, names in asdict(one.headings).items():
            found[role] = found.get(role, frozenset()).union(names)
    return found


@cache
def heading_names() -> dict[str, frozenset[str]]:
    """Return the names of headings of all languages by what they head, as ``folded`` writes them."""
    return {role: frozenset(map(folded, names)) for role, names in headings().items()}
