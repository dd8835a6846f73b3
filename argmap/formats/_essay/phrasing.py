"""The sentences of an essay in one language, chosen in turn so that neighbours differ."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "essay_words"
_PART = re.compile(r"\{(\w+)\}")
MOST_SHORT = 6
"""How many words of an earlier statement remind of it."""


class Phrasing:
    """Puts statements into sentences; ``code`` is the language of the map, English where there are no words for it."""

    def __init__(self, code: str | None) -> None:
        self._words = _words((code or "en").split("-")[0].lower())
        self._lower = frozenset(self._words["lower"])
        self._turns: dict[str, int] = {}

    def say(self, what: str, *, whole: bool = False, **parts: str) -> str:
        """Return one of the sentences for a relation, with the parts in their places.

        The sentence in which the text follows "that" is taken where the text begins with a word that can be in small
        letters, unless it has to stay ``whole``.
        """
        text = parts.get("text", "")
        that = "" if whole else self._that(text)
        name = what if that and what in self._words else f"{what}_whole" if f"{what}_whole" in self._words else what
        found = self._words[name]
        if isinstance(found, list):
            turn = self._turns.get(name, 0)
            self._turns[name] = turn + 1
            found = found[turn % len(found)]
        values = {"that": that or text, **parts}
        return _PART.sub(lambda match: values.get(match[1], match[0]), str(found))

    def _that(self, text: str) -> str:
        """Return a text as it goes on after "that"; empty where it keeps its capital letter."""
        first = text.partition(" ")[0]
        return text[:1].lower() + text[1:] if first.lower() in self._lower else ""


def short(text: str) -> str:
    """Return the beginning of a text, by which a reader knows it again: at most half of it."""
    words = text.split()
    return " ".join(words[: min(MOST_SHORT, max(1, len(words) // 2))]).rstrip(".,;:!?") + " …"


@cache
def _words(code: str) -> dict[str, Any]:
    file = FOLDER / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        file = FOLDER / "en.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
