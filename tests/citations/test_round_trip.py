"""A simple work that argmap writes out is read again with the same fields."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from argmap.citations.notes import parse_note
from argmap.citations.parsing import parse_entry
from argmap.citations.wording import work_text
from argmap.notation.bibliography import Name, Work

WORDS = ["harbour", "winter", "roads", "northern", "trade", "ice", "coast", "policy", "энергия", "əlaqələr", "länder"]
SURNAMES = ["Lee", "Orr", "Moe", "Makili-Aliyev", "O’Neill", "Şahin", "Иванова", "Schäfer", "Van Evera"]
GIVEN = ["Ann", "Bo", "C.", "S. Frederick", "Jean-Paul", "Ülviyyə", "Е. В."]
BODIES = ["Ministry of Ports", "NATO", "European Council", "International Crisis Group"]
PLACES = ["Oslo", "Baku", "New York", "London"]
HOUSES = ["Northern Press", "Routledge", "Center for Strategic Studies (SAM)", "Kremlin Multimedia"]
DATES = ["2012", "2012-06", "2005-06-01", "2012-22"]

title = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(lambda words: " ".join(words).capitalize())
person = st.builds(Name, given=st.sampled_from(GIVEN), family=st.sampled_from(SURNAMES))
people = st.lists(person, min_size=1, max_size=4, unique=True).map(tuple)
authors = people | st.sampled_from(BODIES).map(lambda body: (Name(literal=body),))
number = st.integers(1, 999).map(str)
WRITTEN = {"author", "editor", "title", "container_title", "volume", "issue", "publisher", "publisher_place"}


@st.composite
def works(draw: Callable[..., object]) -> Work:
    kind = draw(st.sampled_from(["book", "chapter", "article-journal"]))
    fields: dict[str, object] = {"id": "x", "type": kind, "author": draw(authors), "title": draw(title)}
    if kind == "article-journal":
        fields |= {"container_title": draw(title), "volume": draw(number), "issue": draw(number)}
        fields["issued"] = draw(st.sampled_from(["2012", "2012-06", "2012-22"]))
    else:
        fields |= {"publisher": draw(st.sampled_from(HOUSES)), "publisher_place": draw(st.sampled_from(PLACES))}
        fields["issued"] = "2012"
    if kind == "chapter":
        fields |= {"container_title": draw(title), "editor": draw(people)}
    return Work.model_validate(fields)


def said(work: Work) -> dict[str, object]:
    return {name: getattr(work, name) for name in WRITTEN | {"type"}}


@given(works(), st.sampled_from(["", "12", "xiii", "10-11"]))
def test_note(work: Work, page: str) -> None:
    (cited,) = parse_note(work_text(work, f"p. {page}" if page else "") + ".").cites
    assert cited.work
    assert said(cited.work) == said(work)
    assert (cited.work.issued, cited.rest) == (work.issued, ())
    assert (cited.where.text if cited.where else "") == page


@given(works())
def test_entry(work: Work) -> None:
    cited = parse_entry(work_text(work))
    assert cited.work
    assert said(cited.work) == said(work)
    assert (cited.work.issued, cited.rest) == (work.issued, ())
