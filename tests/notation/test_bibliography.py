from typing import Any

import pytest
from pydantic import ValidationError

from argmap.notation.bibliography import Citation, Footnote, Name, Paper, Section, Work


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("container_title", "container-title"),
        ("publisher_place", "publisher-place"),
        ("translated_container_title", "translated-container-title"),
        ("url", "URL"),
        ("doi", "DOI"),
        ("isbn", "ISBN"),
        ("issn", "ISSN"),
    ],
)
def test_works_are_written_with_the_names_of_csl_and_made_in_python_with_ours(field: str, key: str) -> None:
    work = Work.model_validate({"id": "a", key: "b"})
    assert work == Work.model_validate({"id": "a", field: "b"})
    assert getattr(work, field) == "b"
    assert work.model_dump(by_alias=True, exclude_defaults=True) == {"id": "a", key: "b"}


@pytest.mark.parametrize("key", ["brook-2012", "2012", "a.b:c_d", "निबन्ध", "_", "x" * 80])
def test_works_may_be_called_by_any_key_of_a_bibliography(key: str) -> None:
    assert Work(id=key).id == key
    assert Citation(work=key).work == key


@pytest.mark.parametrize("key", ["", "-a", "a b", "a/b", "a,b", "a\n", "x" * 81])
def test_other_keys_are_refused(key: str) -> None:
    for make in (lambda: Work(id=key), lambda: Citation(work=key), lambda: Paper(references=(key,))):
        with pytest.raises(ValidationError):
            make()


@pytest.mark.parametrize(
    "date",
    [
        "2012",
        "0043",
        "2012-01",
        "2012-12",
        "2012-21",
        "2012-24",
        "2012-06-01",
        "2012-06-30",
        "2012/2013",
        "2012-06/2012-08-31",
    ],
)
def test_dates(date: str) -> None:
    assert Work(id="a", issued=date).issued == date


@pytest.mark.parametrize(
    "date",
    ["", "12", "2012-6", "2012-00", "2012-13", "2012-20", "2012-25", "2012-06-00", "2012-06-32", "2012-22-01", "2012/",
     "1 May 2012", "2012-06-01T10:00", "2012\n", "٢٠١٢", "c. 2012"],
)  # fmt: skip
def test_what_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(ValidationError):
        Work(id="a", issued=date)


@pytest.mark.parametrize("type_", ["Book", "tweet", ""])
def test_types_are_those_of_csl(type_: Any) -> None:
    assert Work(id="a", type="article-journal").type == "article-journal"
    assert Work(id="a").type == "document"
    with pytest.raises(ValidationError):
        Work(id="a", type=type_)


def test_a_name_has_a_family_or_is_a_bodys() -> None:
    assert Name(family="Brook").family == "Brook"
    assert Name(literal="Water Office").literal == "Water Office"
    for values in ({}, {"given": "Ada"}, {"family": ""}):
        with pytest.raises(ValidationError, match="no family"):
            Name.model_validate(values)


@pytest.mark.parametrize("values", [{}, {"work": "a", "ibid": 1}, {"locator": "4"}])
def test_a_citation_names_a_work_or_a_note(values: dict[str, Any]) -> None:
    assert Citation(work="a").ibid is None
    assert Citation(ibid=1).work is None
    with pytest.raises(ValidationError, match="work"):
        Citation.model_validate(values)


@pytest.mark.parametrize("number", [0, -1, 1_000_000, "x"])
def test_notes_are_numbered_from_one(number: Any) -> None:
    assert Footnote(number=999_999).number == 999_999
    with pytest.raises(ValidationError):
        Footnote(number=number)
    with pytest.raises(ValidationError):
        Citation(ibid=number)


@pytest.mark.parametrize(
    ("id_", "good"), [("A", True), ("2.1", True), ("0", True), ("", False), ("2-1", False), ("Ж", False)]
)
def test_sections_are_called_as_places_call_them(id_: str, good: bool) -> None:
    if good:
        assert Section(id=id_, title="a").id == id_
        return
    with pytest.raises(ValidationError):
        Section(id=id_, title="a")
