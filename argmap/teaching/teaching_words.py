"""The words that students and teachers read, in the languages that they are in: one file each in ``words``."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from argmap.problems import ArgmapError
from argmap.text.nearest import did_you_mean

FOLDER = files(__package__) / "words"
ENGLISH = "en"


class TeachingWords:
    """The words of one language; English ones where the language is not there (lookup by RFC 4647, section 3.4)."""

    def __init__(self, language: str | None = None) -> None:
        known = teaching_languages()
        tag = (language or ENGLISH).lower()
        while tag and tag not in known:
            tag = tag.rpartition("-")[0]
        self.code = tag or ENGLISH

    def say(self, key: str, **values: object) -> str:
        """Return a phrase by its key (``table.name``), with its places filled; a number ``count`` chooses its form."""
        found: Any = _words(self.code)
        for name in key.split("."):
            found = found[name]
        if isinstance(found, dict):
            found = found["one" if values.get("count") == 1 else "other"]
        return str(found).format(**values)

    def table(self, name: str) -> dict[str, Any]:
        """Return all phrases of a table, for a script to say."""
        found: dict[str, Any] = _words(self.code)[name]
        return found


def teaching_languages() -> list[str]:
    """Return the codes of the languages that there are words in."""
    return sorted(one.name.removesuffix(".toml") for one in FOLDER.iterdir() if one.name.endswith(".toml"))


def require_language(language: str | None, what: str) -> None:
    """Raise ``ArgmapError`` for a language that somebody asks for by name and that there are no words in.

    ``what`` is what was to be written in it: "instructions", "feedback pages".
    """
    known = teaching_languages()
    if language is not None and language not in known:
        raise ArgmapError(f"there are no {what} in {language!r}; {did_you_mean(language, known)}")


@cache
def _words(code: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
