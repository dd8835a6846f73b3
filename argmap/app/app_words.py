"""The words of argmap.html around the page, in the languages that it speaks: one file each in ``words``."""

import tomllib
from functools import cache
from importlib.resources import files

WORDS = files(__package__) / "words"


@cache
def app_words() -> dict[str, dict[str, str]]:
    """Return the words by their keys, by the code of the language (BCP 47)."""
    found = sorted((one for one in WORDS.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return {one.name.removesuffix(".toml"): tomllib.loads(one.read_text(encoding="utf-8")) for one in found}
