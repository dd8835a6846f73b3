"""What speaks against two sentences meaning the same, though their words are alike: signs, not proofs.

A likeness of meaning hardly sees a "not", an opposite, another figure, or who does what to whom. Words that both
sentences have say nothing; of the others, those that deny are counted on both sides, since two of them cancel each
other, as "no" and "lacks" do, or "not" and an opposite. What is denied or turned round without any such word is not
seen, and neither is another person or thing in the place of the one that was meant.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from argmap.anchoring.folding import folded
from argmap.anchoring.index import WORD
from argmap.language import Language, detect, language
from argmap.language.opposites import by_prefix, opposites
from argmap.language.wordings import phrases
from argmap.teaching.meaning.differing_figures import differing
from argmap.teaching.meaning.exchanged import exchanged

LONGEST = 10_000
"""How many characters of a text are looked at."""
Words = tuple[str, ...]


class Cue(StrEnum):
    """In what two sentences differ."""

    DENIED = "denied"
    OPPOSITE = "opposite"
    FIGURES = "figures"
    EXCHANGED = "exchanged"


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A sign that two sentences mean different things: the words of each that show it.

    Words that only one sentence has may be none in the other. Of ``EXCHANGED`` they are the same words in another
    order.
    """

    cue: Cue
    one: Words = ()
    other: Words = ()


def suspicions(one: str, other: str, tag: str | None = None) -> list[Suspicion]:
    """Return the signs that two sentences mean different things; none where nothing is known of their language.

    ``tag`` is the language as a map names it; without it, it is told from the texts. Which sentence comes first decides
    nothing but which words are ``one``'s.
    """
    found = language(tag or detect(f"{one[:LONGEST]}\n{other[:LONGEST]}"))
    # words are paired with the first that fits, so that the order of the sentences must not be the caller's
    first, second = sorted((one[:LONGEST], other[:LONGEST]))
    signs = list(_signs(first, second, found)) if found else []
    return signs if first == one[:LONGEST] else [replace(sign, one=sign.other, other=sign.one) for sign in signs]


def _signs(one: str, other: str, of: Language) -> Iterator[Suspicion]:
    yield from _turned(_words(one, of), _words(other, of), of)
    if words := differing(one, other, of):
        yield Suspicion(Cue.FIGURES, *words)
    if words := exchanged(one, other, of):
        yield Suspicion(Cue.EXCHANGED, *words)


def _words(text: str, of: Language) -> list[str]:
    """Return the words of a text, without the phrases that only seem to deny."""
    plain = folded(text)
    idle = tuple(map(str.casefold, of.reversals.idle))
    return WORD.findall(phrases(idle).sub(" ", plain) if idle else plain)


def _turned(one: list[str], other: list[str], of: Language) -> Iterator[Suspicion]:
    here, there = _surplus(one, other), _surplus(other, one)
    pairs = list(_opposites(here, there, of))
    for word, opposite in pairs:
        here.remove(word)
        there.remove(opposite)
    denying = {word.casefold() for word in (*of.reversals.negations, *of.reversals.denying)}
    denials = [tuple(word for word in words if word in denying) for words in (here, there)]
    odd = sum(map(len, denials)) % 2 == 1
    if pairs and not (odd and len(pairs) == 1):
        yield Suspicion(Cue.OPPOSITE, *zip(*pairs, strict=True))
    elif odd and not pairs:
        yield Suspicion(Cue.DENIED, *denials)


def _opposites(here: list[str], there: list[str], of: Language) -> Iterator[tuple[str, str]]:
    """Yield each word with an opposite of it on the other side, no word twice."""
    left = Counter(there)
    for word in here:
        known = [one for one in opposites(of.reversals).get(word, ()) if left[one] > 0]
        found = known[0] if known else by_prefix(word, of.reversals, lambda one: left[one] > 0)
        if found:
            left[found] -= 1
            yield word, found


def _surplus(words: list[str], others: list[str]) -> list[str]:
    """Return the words of a sentence that the other does not have as often, in their order."""
    left, found = Counter(others), list[str]()
    for word in words:
        if left[word] > 0:
            left[word] -= 1
        else:
            found.append(word)
    return found
