"""What rules look for in the wording of statements."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.language._tables import Words


@dataclass(frozen=True)
class Wording:
    """The wording of one language: ``stemmer`` is an algorithm of Snowball, the rest are words and phrases.

    ``stop_words`` carry no content; ``reasoning`` joins a reason to what it is for; ``joining`` joins two clauses;
    ``pronouns`` point at something else, unless they are ``expletives`` before a form of ``being`` and one of
    ``clauses`` ("It is certain that"), or ``demonstratives`` before one of ``relatives`` ("Those who"); ``quantifiers``
    leave open how many; ``stand_ins`` are said in place of support, unless one of ``denials`` comes before; ``orders``
    begin what is no statement. ``concessive`` words begin a clause that grants something ("although"), ``adversative``
    ones what is held against what went before ("however").
    """

    stemmer: str
    stop_words: Words
    reasoning: Words
    joining: Words
    pronouns: Words
    expletives: Words
    being: Words
    clauses: Words
    demonstratives: Words
    relatives: Words
    quantifiers: Words
    stand_ins: Words
    denials: Words
    orders: Words
    concessive: Words
    adversative: Words

    @cached_property
    def empty(self) -> frozenset[str]:
        """The ``stop_words``, to look one up."""
        return frozenset(self.stop_words)

    @cached_property
    def reasoning_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``reasoning`` inside a text."""
        return phrases(self.reasoning)

    @cached_property
    def joining_pattern(self) -> re.Pattern[str]:
        """Finds where another clause begins: at a semicolon, or a comma and one of ``joining``."""
        return re.compile(rf";|,\s+(?:{_any(self.joining)})\s", re.IGNORECASE)

    @cached_property
    def pronoun_pattern(self) -> re.Pattern[str]:
        """Finds one of ``pronouns``."""
        return phrases(self.pronouns)

    @cached_property
    def explained_pattern(self) -> re.Pattern[str]:
        """Finds a pronoun that the same sentence explains: "It is certain that", "Those who"."""
        filler = rf"(?:{_any(self.expletives)})\s+(?:{_any(self.being)})\s+\w+\s+(?:{_any(self.clauses)})"
        subject = rf"(?:{_any(self.demonstratives)})\s+(?:{_any(self.relatives)})"
        return re.compile(rf"(?<!\w)(?:{filler}|{subject})(?!\w)", re.IGNORECASE)

    @cached_property
    def order_pattern(self) -> re.Pattern[str]:
        """Finds the beginning of an order."""
        return phrases(self.orders)

    @cached_property
    def stand_in_pattern(self) -> re.Pattern[str]:
        """Finds one of ``stand_ins`` (the group ``phrase``) with one of ``denials`` before it, if any (``denied``)."""
        denied = rf"(?P<denied>(?:{_any(self.denials)})\s+)?"
        return re.compile(rf"(?<!\w){denied}(?P<phrase>{_any(self.stand_ins)})(?!\w)", re.IGNORECASE)

    def standing_in(self, text: str) -> list[str]:
        """Return those of ``stand_ins`` that a text says and does not deny, as it writes them, each once."""
        found = self.stand_in_pattern.finditer(text)
        return list(dict.fromkeys(one["phrase"] for one in found if not one["denied"]))

    @cached_property
    def concessive_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``concessive``."""
        return phrases(self.concessive)

    @cached_property
    def adversative_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``adversative``."""
        return phrases(self.adversative)

    @cached_property
    def quantifier_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``quantifiers``."""
        return phrases(self.quantifiers)


def phrases(of: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, in any case, the longest first."""
    return re.compile(rf"(?<!\w)(?:{_any(of)})(?!\w)", re.IGNORECASE)


def _any(of: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(of, key=len, reverse=True)))
