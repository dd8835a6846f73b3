from argmap.paper.structure.language_words import common_words, headings, joiners, sentence_words


def test_english_abbreviations_hold_in_every_language() -> None:
    german = sentence_words("de")
    assert {"z.b", "e.g"} <= german.never
    assert {" z. b", " e. g"} <= set(german.phrases)
    assert "oktober" in german.ordinal
    assert "bzw" not in sentence_words("en").never


def test_a_language_without_a_file_has_the_words_of_english() -> None:
    assert sentence_words("xx") == sentence_words("en")


def test_headings_of_all_languages_hold_everywhere() -> None:
    assert {"abstract", "zusammenfassung", "résumé", "аннотация", "özet"} <= headings()["abstract"]
    assert "§" in headings()["numbered"]


def test_small_words_of_all_languages() -> None:
    assert {"the", "der", "və"} <= common_words()
    assert {"and", "und", "ya"} <= joiners()
