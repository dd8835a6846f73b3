import pytest

from argmap.paper.structure.bylines import authors_of, names, people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("by Ann Lee* and J. Orr†", ["Ann Lee", "J. Orr"]),
        ("Ann Lee¹, Bo Orr²,*", ["Ann Lee", "Bo Orr"]),
        ("Ann Lee1, Bo Orr1,2", ["Ann Lee", "Bo Orr"]),
        ("Ursula von der Heide", ["Ursula von der Heide"]),
        ("von Anna Holm", ["Anna Holm"]),
        ("ANN LEE AND BO ORR", ["ANN LEE", "BO ORR"]),
        ("Иван Петров и Анна Орлова", ["Иван Петров", "Анна Орлова"]),
    ],
)
def test_names_are_found_without_signs(text: str, found: list[str]) -> None:
    assert list(names(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Cambridge University Press", "Hazell Watson & Viney Ltd", "Printed by John Smith", "Working Paper", "New York",
        "Research Article", "Open Access", "Competing Interests", "Author Contributions", "Rome, Italy", "Ann", "12",
        "Institut für Verkehrsforschung", "Ho Chi Minh City", "¹", "a", "",
        "TOLLS AND TIDES", "TOLLS AND TIDES 1", "Tolls Of The Tides", "Ann Lee 12",
    ],
)  # fmt: skip
def test_bodies_towns_printers_and_headings_are_nobody(text: str) -> None:
    assert names(text) == authors_of(text) == ()


@pytest.mark.parametrize(
    "text",
    ["Ann Lee, University of Oslo", "Ann Lee (University of Oslo)", "Ann Lee, Faculty of Law, Oslo University"],
)
def test_an_institution_may_follow_the_name(text: str) -> None:
    assert authors_of(text) == ("Ann Lee",)


def test_what_is_known_to_be_an_author_is_kept_without_numbers_and_addresses() -> None:
    assert people("Ann Lee1, ann@uio.example") == ("Ann Lee",)
    assert people("Lee, Ann") == ("Lee, Ann",)
    assert people("OECD") == ("OECD",)
    assert people("¹") == people("12") == ()
