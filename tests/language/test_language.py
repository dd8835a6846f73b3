import tomllib
from typing import Any

import pytest

from argmap.language import codes, every, language
from argmap.language._language import CITATIONS, DATA
from argmap.notation.reading.slips.known_words import own_keys

TABLES = {
    "stemmer", "languages", "sentences", "headings", "pages", "wording", "hedges", "names", "numbers", "citations",
    "notation", "reversals", "rivals",
}  # fmt: skip


def whole(code: str) -> dict[str, Any]:
    """Return the file of a language as TOML."""
    return tomllib.loads((DATA / f"{code}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", codes())
def test_tables_that_are_parsed_one_by_one_are_those_of_the_file(code: str) -> None:
    one, data = language(code), whole(code)
    assert one
    citations = data.pop("citations", {})
    assert {key: one.file.table(f"citations.{key}") for key in CITATIONS} == {key: {} for key in CITATIONS} | citations
    stemmer = data.pop("stemmer", None)
    assert stemmer is None or one.file.stemmer == stemmer
    assert {key: one.file.table(key) for key in data} == data
    assert all((key in one.file) == (key in data) for key in TABLES - {"stemmer", "citations"})


@pytest.mark.parametrize("code", codes())
def test_a_file_has_only_tables_and_lists_that_are_known(code: str) -> None:
    one, data = language(code), whole(code)
    assert one
    assert data.keys() <= TABLES
    assert data.get("citations", {}).keys() <= CITATIONS.keys()
    for table, lists in data.get("citations", {}).items():
        assert lists.keys() <= set(CITATIONS[table]), table
    assert (one.wording is None) == ("stemmer" not in data)
    assert one.sentences, one.headings  # an unknown list is a TypeError
    assert one.pages, one.names
    assert one.rivals, one.reversals
    assert one.hedges is None or one.hedges.words
    assert set(one.notation) <= own_keys()
    assert all(len(pair.split(" / ")) == 2 for pair in one.reversals.opposites)


@pytest.mark.parametrize("code", codes())
def test_no_word_is_its_own_opposite(code: str) -> None:
    for pair in language(code).reversals.opposites:  # type: ignore[union-attr]  # it has a file
        one, other = (side.split() for side in pair.split(" / "))
        assert len({*one, *other}) == len(one) + len(other), pair


@pytest.mark.parametrize("code", codes())
def test_words_are_in_lower_case_and_written_once(code: str) -> None:
    pending = [(code, whole(code))]
    while pending:
        name, value = pending.pop()
        if isinstance(value, dict):
            pending += [(f"{name}.{key}", inside) for key, inside in value.items()]
            continue
        words = value.split() if isinstance(value, str) else value
        assert words, name
        assert len(set(words)) == len(words), name
        if ".wording." not in name:
            assert [word.lower() for word in words] == words, name


def test_abbreviations_lack_their_last_full_stop() -> None:
    for one in every():
        for field in ("never", "number", "sometimes", "openers", "common", "phrases", "final"):
            assert not [word for word in getattr(one.sentences, field) if word.endswith(".")], (one.code, field)


def test_a_region_is_passed_over_and_a_stranger_has_no_file() -> None:
    assert language("de-AT") is language("de")
    assert language("DE") is language("de")
    assert language(None) is language("en")
    assert language("xx") is None
    assert language("../en") is None


def test_lists_are_words_or_phrases() -> None:
    one = language("en")
    assert one
    assert one.sentences.phrases == ("i. e", "e. g", "a. k. a")
    assert one.sentences.joiners == ("and", "or", "to", "nor", "but")
    assert one.citations("seasons")["23"] == ("autumn", "fall")
    assert one.citations("dates")["year"] == ()
