"""Patterns of inference that people recognise, by name: what ``scheme:`` in a map may say.

Each is a data file. Names and premises follow D. Walton, C. Reed and F. Macagno, *Argumentation Schemes* (Cambridge
2008), chapter 9; the wording is ours.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from argmap.problems import ArgmapError
from argmap.text.nearest import did_you_mean

DATA = Path(__file__).parent / "data"


class SchemePremise(NamedTuple):
    """One premise of a scheme: a short name for its part, and what it says."""

    name: str
    text: str


class Scheme(NamedTuple):
    """A scheme: what it says in a line, premises, conclusion, and the questions that test it, numbered from 1."""

    name: str
    summary: str
    premises: tuple[SchemePremise, ...]
    conclusion: str
    questions: tuple[str, ...]
    source: str


@cache
def scheme_names() -> tuple[str, ...]:
    """Return the names of all schemes, sorted."""
    return tuple(sorted(one.stem for one in DATA.glob("*.toml")))


@cache
def scheme(name: str) -> Scheme:
    """Return a scheme. Raises ``ArgmapError`` with the nearest name where there is none."""
    if name not in scheme_names():
        cure = did_you_mean(name, scheme_names(), "`argmap schemes` lists them")
        raise ArgmapError(f"no scheme is called {name!r}; {cure}")
    import tomllib

    data = tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))
    premises = tuple(SchemePremise(**premise) for premise in data["premises"])
    return Scheme(name, data["summary"], premises, data["conclusion"], tuple(data["questions"]), data["source"])
