"""Names that are known as those of publishing towns, and what looks like one."""

import subprocess
import sys
from importlib.resources import files

import pytest

from argmap.citations.places import is_place, is_state, may_be_place
from tools.towns import ADDED, LEFT_OUT

LISTS = ("towns.txt", "regions.txt")
LARGEST = 300_000
"""The most bytes of a list, which every installation has."""

PLACES = (
    """
Cologne|Köln|Keulen|Moscow|Moskau|Moscou|Москва|Vienna|Wien|Leuven|Louvain|Cape Town|Kapstadt|Praha|Prague|Roma|Rome
Bakı|Баку|Baku|Naxçıvan|Washington, D.C.|Washington DC|Washington, D. C|Cambridge, MA|Cambridge, Mass|Princeton, N.J.
Reading, Massachusetts|Berkeley, CA, USA|Tokyo, Japan|London, United Kingdom|Edinburgh, Scotland, United Kingdom
London and New York|Rome/Bari|Paris, Genève|Berlin, New York|Oxford; Portland, OR|Berlin–Heidelberg|Hildesheim u.a.
Abingdon|Farnham|Basingstoke|Ithaca|Lanham|Englewood Cliffs|Thousand Oaks|Cheltenham|Dordrecht|Houndmills|Harmondsworth
Cham|Hoboken|Mahwah, NJ|Weinheim|Turnhout|Aldershot|Hemel Hempstead|Upper Saddle River|М.|СПб.|Новосибирск|Нью-Йорк
Санкт-Петербург|São Paulo|Sao Paulo|Aix-en-Provence|Baden-Baden|Frankfurt am Main|The Hague|Den Haag|Gdańsk|Danzig
LONDON
""".strip()
    .replace("\n", "|")
    .split("|")
)

OTHERS = (
    """
Sage|Blackwell|Norton|Verso|Polity|Penguin|Routledge|Vintage|Springer|Wiley|Beck|Suhrkamp|Nomos|Seuil|Laterza|Наука|Мысль
Oxford UP|Harvard UP|Northern Press|Nature|Mind|Science|Ethics|Fares|Lee|Ann Lee|Bo|Best|Most|Same|Of|Man|Police|Hope
War|reading|nice|london|Love and War|Paris and the Provinces|Streets, Homes and Police|London, Routledge
Ohio|Japan|2012|.|
""".strip()
    .replace("\n", "|")
    .split("|")
)


@pytest.mark.parametrize("text", PLACES)
def test_places(text: str) -> None:
    assert is_place(text)
    assert may_be_place(text)


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_place(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("Ripatransone", True), ("Stoke on Trent", True), ("ports", False), ("1–17", False)]
)
def test_what_may_be_a_place(text: str, expected: bool) -> None:
    assert not is_place(text)
    assert may_be_place(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("DC", True), ("D.C.", True), ("Mass.", True), ("Ohio", True), ("Japan", True), ("UP", False), ("Norton", False)],
)
def test_states(text: str, expected: bool) -> None:
    assert is_state(text) == expected


@pytest.mark.parametrize("file", LISTS)
def test_the_lists_are_small_and_in_order(file: str) -> None:
    text = files("argmap.citations").joinpath(file).read_text("utf-8")
    names = [line for line in text.splitlines() if not line.startswith("#")]
    assert "GeoNames" in text
    assert "CC BY 4.0" in text
    assert len(text.encode()) < LARGEST
    assert names == sorted({name.strip().lower() for name in names})


def test_towns_are_as_the_tool_makes_them() -> None:
    names = set(files("argmap.citations").joinpath("towns.txt").read_text("utf-8").splitlines())
    assert set(ADDED) <= names
    assert not LEFT_OUT & names


def test_the_lists_are_read_when_a_citation_needs_them() -> None:
    code = "import argmap.citations.parsing, argmap.citations.places as p; print(p._names.cache_info().currsize)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "0\n"
