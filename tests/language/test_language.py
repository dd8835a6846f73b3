import pytest

from argmap.language import codes, every, language
from argmap.language._language import CITATIONS
from argmap.notation.reading.slips.known_words import own_keys

TABLES = {
    "stemmer", "languages", "sentences", "headings", "pages", "wording", "hedges", "names", "numbers", "citations",
    "notation", "reversals",
}  # fmt: skip


@pytest.mark.parametrize("code", codes())
def test_a_file_has_only_tables_and_lists_that_are_known(code: str) -> None:
    one = language(code)
    assert one
    assert one.data.keys() <= TABLES
    assert one.data.get("citations", {}).keys() <= CITATIONS.keys()
    for table, lists in one.data.get("citations", {}).items():
        assert lists.keys() <= set(CITATIONS[table]), table
    assert (one.wording is None) == ("stemmer" not in one.data)
    assert one.sentences, one.headings  # an unknown list is a TypeError
    assert one.pages, one.names
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
    pending = [(code, language(code).data)]  # type: ignore[union-attr]  # it has a file
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
