import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.support import Support, SupportOf
from argmap.formats._named_works import NamedWorks, source_note
from argmap.notation.bibliography import Work
from argmap.notation.model import Backing
from tests.graph.built_graphs import builder


@pytest.mark.parametrize(
    ("text", "id_", "title", "url"),
    [
        ("https://www.example.org/trams/2012?x=1", "example-org-trams-2012", None, None),
        ("The tram, www.example.org.", "example-org", "The tram", "https://www.example.org"),
        ("Town council, report of 2012", "town-council-report-of-2012", "Town council, report of 2012", ""),
        ("中文", "zhongwen", "中文", ""),
    ],
)
def test_a_source_is_a_work(text: str, id_: str, title: str | None, url: str | None) -> None:
    work = NamedWorks().work(text)
    assert (work.id, work.title, work.url) == (id_, title, (text if url is None else url) or None)


def test_the_same_source_is_the_same_work_and_others_have_ids_of_their_own() -> None:
    works = NamedWorks()
    found = [works.work(text).id for text in ("http://a.org", "https://a.org", "http://a.org", "a org 2", "a.org")]
    assert found == ["a-org", "a-org-2", "a-org", "a-org-2-2", "a-org-3"]


def test_a_note_of_a_source_supports_a_statement() -> None:
    made = builder()
    made.statement("1", "Trams are used.", footnotes=(Backing(note=7),))
    source_note(made, NamedWorks(), 7, "https://example.org")
    graph = made.build().graph
    assert SupportOf(graph).of[graph.roots[0]] is Support.SUPPORTED


@given(st.lists(st.text(), max_size=5))
def test_any_text_makes_a_work_that_a_map_takes(texts: list[str]) -> None:
    works = NamedWorks()
    for text in texts:
        made = works.work(text)
        data = made.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        assert Work.model_validate(data).id == made.id
    assert len({works.work(text).id for text in texts}) == len({" ".join(text.split()) for text in texts})
