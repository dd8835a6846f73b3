from hypothesis import given
from hypothesis import strategies as st

from argmap.citations.files.bibtex import parse
from argmap.paper.article import Article
from argmap.paper.gathering import gather
from argmap.paper.oddities import find_odd
from argmap.paper.readers.markdown.walking import blocks
from argmap.paper.sentence_citations import sentence_citations
from argmap.paper.starting import start_map
from argmap.paper.structure.assembly import assemble

LIST = """
## References

Ash, A. (2019). Shade. *Garden Studies*, 3(1), 1-9.

Birch, B. (2020). *Against shade*. Leeds: Moss.
"""
DATED = f"# Shade\n\n## 1. Why\n\nIt pays (Ash, 2019, p. 4). Birch (2020) denies it.\n{LIST}"
NUMBERED = """# Sleep

## 1. Why

Sleep is short.<sup>1</sup> It was long.<sup>2,3</sup> It is 3 km<sup>2</sup> wide.<sup>1-3</sup>

## References

1. Lark A. One. J Moss. 2015;12(3):100-12.
2. Moor B. Two. J Moss. 2016;12(3):100-12.
3. Pine C. Three. J Moss. 2017;12(3):100-12.
"""
BIB = "@book{cedar2018, author={Cedar, Cy}, title={Trees}, year={2018}}"


def read(text: str) -> Article:
    return assemble("f.md", blocks(text, "f.md"))


def odd(text: str) -> list[tuple[str, str]]:
    return [(one.rule, one.message) for one in find_odd(read(text))]


def test_citations_have_their_place_and_their_entries() -> None:
    first, second = read(DATED).citations
    assert (first.text, first.place.line, first.place.column) == ("(Ash, 2019, p. 4)", 5, 9)
    assert [work.entries for work in (*first.works, *second.works)] == [(0,), (1,)]


def test_raised_numbers_without_notes_cite_entries() -> None:
    article = read(NUMBERED)
    assert [one.text for one in article.citations] == ["1", "2, 3", "1, 2, 3"]
    assert (article.markers, find_odd(article)) == ((), ())


@given(
    st.lists(st.sampled_from(["(Ash, 2019)", "Birch (2020)", "[1]", "so", "(", "]", "[@a, p. 3]", "é", "\n", "2019"]))
)
def test_positions_quote_the_citation(words: list[str]) -> None:
    article = read(f"# Shade\n\n## 1. Why\n\nIt {' '.join(words)} pays (Ash, 2019).\n{LIST}")
    assert article.citations
    for one in article.citations:
        assert article.quote(one.start, one.end) == one.text


def test_a_cited_entry_is_not_odd() -> None:
    assert odd(DATED) == []


def test_names_that_the_list_lacks_are_odd_once() -> None:
    text = DATED.replace("denies it.", "denies it (Cedar, 2018). So (Cedar, 2018).")
    assert odd(text) == [("unlisted-work", "the text cites Cedar 2018, which is not in the reference list")]


def test_an_entry_that_the_text_never_cites_is_odd() -> None:
    assert odd(DATED.replace("Birch (2020) denies", "They deny")) == [
        ("uncited-work", "the text never cites birch-2020, which is in the reference list")
    ]


def test_a_page_outside_the_entry_is_odd() -> None:
    assert odd(DATED.replace("p. 4", "p. 40")) == [
        ("page-outside-work", "the text cites page 40 of ash-2019, which has pages 1-9")
    ]


def test_sentences_name_the_works_by_the_ids_that_the_map_has() -> None:
    works = [work.model_copy(update={"id": "my-ash"}) for work in gather(read(DATED)).paper.works[:1]]
    found = [(one.at, one.work, one.locator) for one in sentence_citations(read(DATED), works)]
    assert found == [("1.1 s1", "my-ash", "4"), ("1.1 s2", "birch-2020", "")]


def test_keys_and_notes_cite_the_works_of_a_file() -> None:
    article = read("## 1. Why\n\nIt pays [@cedar2018, p. 4].[^1]\n\n[^1]: See also @cedar2018.\n")
    gathered = gather(article, parse(BIB, "works.bib"))
    assert [one.work for one in gathered.in_text] == ["cedar2018"]
    assert [(one.prefix, one.work) for one in gathered.paper.footnotes[0].cites] == [("See also", "cedar2018")]
    assert gathered.unused == ()


def test_a_note_that_explains_cites_too() -> None:
    text = DATED.replace("denies it.", "denies it.[^1]") + "\n[^1]: This is disputed (Ash, 2019, p. 5). It rains.\n"
    (note,) = gather(read(text)).paper.footnotes
    assert [(one.work, one.locator) for one in note.cites] == [("ash-2019", "5")]
    assert note.text == "This is disputed (Ash, 2019, p. 5). It rains."


def test_a_map_is_started_with_the_works_of_each_paragraph() -> None:
    text = start_map(read(DATED)).text
    assert "#   1.1    It pays (Ash, 2019, p. 4). Birch ...  cites: [ash-2019, birch-2020]\n" in text
    assert "#       cites: [ash-2019, {work: birch-2020, locator: 14, backs: the figure only}]\n" in text


def test_a_number_that_one_entry_shows_is_that_entry() -> None:
    text = (
        DATED.replace("Birch (2020) denies it.", "Birch (2020) denies it [1].")
        + "\n[1] Zorn, E. (2021). *Late*. Leeds: Moss.\n"
    )
    (number,) = (one for one in read(text).citations if one.text == "[1]")
    assert [work.entries for work in number.works] == [(2,)]
