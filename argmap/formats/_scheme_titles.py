"""Names of schemes as other programs write them: Expert Opinion, ExpertOpinion, Argument from Expert Opinion."""

import re

from argmap.schemes import scheme_names

CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NO_LETTER = re.compile(r"[^a-z0-9]+")
PREFIX = re.compile(r"^(?:default-)?(?:argument-|arguments-|inference-)?(?:from-)?(?:an-|a-|the-)?")
UNNAMED = {
    "", "ra", "ca", "default", "default-inference", "inference", "default-conflict", "conflict", "support", "attack",
    "default-support", "default-attack", "supports", "attacks", "pro", "con", "ra-node", "ca-node", "undercut",
    "undercutter", "unknown", "unknown-relation", "rebut", "rebutter", "rebuttal", "none", "no-scheme", "any",
}  # fmt: skip
"""What programs write where no scheme was chosen."""
OTHERWISE = {
    "abduction": "best-explanation", "abductive": "best-explanation", "authority": "expert-opinion",
    "bandwagon": "popular-opinion", "consequences-positive": "positive-consequences",
    "consequences-negative": "negative-consequences", "generic-ad-hominem": "ad-hominem", "ignorance":
    "lack-of-evidence", "rules": "rule", "verbal-classification": "classification", "exceptional-case": "exception",
    "established-rule": "rule", "practical": "practical-reasoning", "testimony": "witness-testimony",
}  # fmt: skip
"""Other names of schemes that argmap has, in AIFdb, in arguebuf, and in Walton, Reed and Macagno 2008, chapter 9."""


def scheme_called(name: str) -> str | None:
    """Return the scheme that a name of another program means: argmap's own name where it has one, else as written.

    ``None`` for names that say only that a step supports or attacks.
    """
    plain = NO_LETTER.sub("-", CAPITAL.sub("-", name).lower()).strip("-")
    if plain in UNNAMED and (plain or not name.strip()):
        return None
    short = PREFIX.sub("", plain)
    for one in (plain, short, OTHERWISE.get(short, "")):
        if one in scheme_names():
            return one
    return name


def scheme_title(scheme: str | None, unnamed: str) -> str:
    """Return a scheme as other programs write it: Expert Opinion; ``unnamed`` for none."""
    if not scheme:
        return unnamed
    return scheme.replace("-", " ").title() if scheme in scheme_names() else scheme
