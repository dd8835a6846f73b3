"""A language as data: words that carry no content, words that signal reasoning, and the like."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

DEFAULT = "en"
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Language:
    """One language: ``code`` as BCP 47 writes it, ``stemmer`` an algorithm of Snowball, and lists of words and phrases.

    ``stop_words`` carry no content; ``reasoning`` joins a reason to what it is for; ``joining`` joins two clauses;
    ``pronouns`` point at something else; ``quantifiers`` leave open how many; ``stand_ins`` are said in place of
    support; ``orders`` begin what is no statement.
    """

    code: str
    stemmer: str
    stop_words: frozenset[str]
    reasoning: tuple[str, ...]
    joining: tuple[str, ...]
    pronouns: tuple[str, ...]
    quantifiers: tuple[str, ...]
    stand_ins: tuple[str, ...]
    orders: tuple[str, ...]

    @cached_property
    def reasoning_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``reasoning`` inside a text."""
        return phrases(self.reasoning)

    @cached_property
    def pronoun_pattern(self) -> re.Pattern[str]:
        """Finds one of ``pronouns``."""
        return phrases(self.pronouns)

    @cached_property
    def order_pattern(self) -> re.Pattern[str]:
        """Finds the beginning of an order."""
        return phrases(self.orders)

    @cached_property
    def stand_in_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``stand_ins``."""
        return phrases(self.stand_ins)

    @cached_property
    def quantifier_pattern(self) -> re.Pattern[str]:
        """Finds a phrase of ``quantifiers``."""
        return phrases(self.quantifiers)


def phrases(of: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, in any case, the longest first."""
    longest_first = sorted(of, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that there are data for, sorted."""
    return tuple(sorted(one.stem for one in DATA.glob("*.toml")))


@cache
def language(code: str | None) -> Language | None:
    """Return the data of a language, ``de`` for ``de-AT``, English for ``None``; ``None`` where there are none."""
    primary = (code or DEFAULT).partition("-")[0].lower()
    if primary not in languages():
        return None
    import tomllib

    data = tomllib.loads((DATA / f"{primary}.toml").read_text(encoding="utf-8"))
    stop_words = frozenset(data.pop("stop_words").split())
    lists = {key: tuple(value) for key, value in data.items() if isinstance(value, list)}
    return Language(primary, data["stemmer"], stop_words, **lists)
