import re

from argmap.citations.vocabulary import holds, label, months, one_of, seasons, table, whole


def test_words_of_all_languages_are_together_and_once() -> None:
    ibid = table("back")["ibid"]
    assert {"ibid", "ebenda", "там же", "ivi"} <= set(ibid)
    assert len(set(ibid)) == len(ibid)
    assert {"and", "und", "et", "и", "və", "ve"} <= set(table("names")["last"])


def test_months_and_seasons_have_numbers() -> None:
    assert (months()["mai"], months()["декабря"], months()["ekim"]) == (5, 12, 10)
    assert (seasons()["autumn"], seasons()["fall"]) == (23, 23)


def test_a_label_says_what_is_counted() -> None:
    assert (label("pp."), label("§"), label("Kap."), label("x")) == ("page", "section", "chapter", None)


def test_abbreviations_match_with_and_without_stop_and_space() -> None:
    pattern = re.compile(one_of("back", "again"))
    assert all(map(pattern.fullmatch, ("op. cit.", "op.cit", "a.a.o.", "a. a. o.")))


def test_words_are_whole() -> None:
    assert holds("The Times", "hosts", "newspapers")
    assert not holds("Sometimes", "hosts", "newspapers")
    found = whole("signals", "second_hand").search("note 3, as cited in Orr")
    assert found
    assert found[0] == "as cited in"
