import pytest

from argmap.language import codes, every
from argmap.language.tags import code_of, is_tag, meant


@pytest.mark.parametrize(
    "tag",
    ["en", "EN", "de-AT", "zh-Hant-TW", "sr-Latn", "es-419", "de-1996", "sl-rozaj-biske", "fil", "xx-yy", "mul",
     "x-own", "en-x-mine", "de-u-co-phonebk", "zh-yue-HK"],
)  # fmt: skip
def test_tags(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    "text",
    ["", "English", "deutsch", "Thai", "e", "en_GB", "en-", "-en", "en--US", "en US", "eng", "ger-AT",
     "en-toolongsubtag",     "русский", "ру", "en-x", "english-US"],
)  # fmt: skip
def test_what_is_no_tag(text: str) -> None:
    assert not is_tag(text)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("English", "en"),
        ("GERMAN", "de"),
        ("deutsch", "de"),
        ("français", "fr"),
        ("русский", "ru"),
        ("Русский  язык", "ru"),
        ("Azərbaycan dili", "az"),
        ("Türkçe", "tr"),
        ("español", "es"),
        ("polski", "pl"),
        ("Dutch", "nl"),
        ("eng", "en"),
        ("Klingon", None),
        ("", None),
    ],
)
def test_names(name: str, code: str | None) -> None:
    assert code_of(name) == code


def test_every_language_with_a_file_has_a_name() -> None:
    named = {code for one in every() for code in one.languages}
    assert set(codes()) - {"mul"} <= named


@pytest.mark.parametrize(
    ("text", "tag"),
    [("German", "de"), ("en_GB", "en-GB"), ("pt BR", "pt-BR"), ("eng", "en"), ("ger-AT", "de-AT"), ("Klingon", None)],
)
def test_what_is_meant(text: str, tag: str | None) -> None:
    assert meant(text) == tag


@pytest.mark.parametrize("text", ["", " ", "-", "_-_", "a" * 100_000, "a-" * 50_000, "en-" + "abcde-" * 20_000])
def test_any_text_is_judged_soon(text: str) -> None:
    assert not is_tag(text)
    assert meant(text) is None
