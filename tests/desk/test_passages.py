from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.anchoring.resolving import resolve
from argmap.desk.passages import selected
from argmap.graph import Graph, Node, Role
from argmap.notation.model import Quote
from argmap.page.paper_text import PaperText
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError
from tests.examples import examples

ARGUMENTS = Path(__file__).parents[2] / "arguments"


def shown(article: Article) -> list[str]:
    """Return the sentences as a page shows them."""
    sections = PaperText(Graph("", {}, {}, ()), article).sections()
    return [one["text"] for part in sections for paragraph in part["paragraphs"] for one in paragraph["sentences"]]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


PAPERS = {name: read_article(ARGUMENTS / name) for name in ("makili-aliyev-2013.md", "lake/lake.md")}


@settings(max_examples=examples(150))
@given(data=st.data())
def test_a_selection_is_found_again_by_what_is_written_of_it(data: st.DataObject) -> None:
    article = PAPERS[data.draw(st.sampled_from(sorted(PAPERS)))]
    sentences = shown(article)
    first = data.draw(st.integers(0, len(sentences) - 1))
    last = min(len(sentences) - 1, first + data.draw(st.integers(0, 2)))
    begin = data.draw(st.integers(0, units(sentences[first])))
    end = data.draw(st.integers(0, units(sentences[last])))
    if not sentences[first].encode("utf-16-le")[2 * begin :].strip(b" \0") or (first, begin) == (last, end):
        return  # nothing, or only white space, may be selected: that is told
    found = selected(article, (first, begin), (last, end))
    quotes = (Quote(start=found.start, end=found.end),) if found.start else ()
    node = Node("a", Role.CLAIM, "A", at=found.at, quotes=quotes)
    anchors = resolve(Graph("", {"a": node}, {}, ("a",)), article)
    anchor = anchors.of["a"]
    assert not anchor.strayed
    assert " ".join(" ".join(anchors.text(span) for span in anchor.spans).split()) == found.text
    picked = sentences[first].encode("utf-16-le")[2 * begin :].decode("utf-16-le", "ignore")
    if first == last and begin <= end:
        picked = sentences[first].encode("utf-16-le")[2 * begin : 2 * end].decode("utf-16-le", "ignore")
        assert picked.strip() in found.text


def test_a_whole_sentence_and_its_notes_make_no_difference() -> None:
    article = PAPERS["lake/lake.md"]
    sentences = shown(article)
    number = next(n for n, one in enumerate(sentences) if one.startswith("Last summer"))
    found = selected(article, (number, 0), (number, units(sentences[number])))
    assert (found.at, found.start, found.end) == ("1.1 s2", "Last summer the", "germs in it.")


def test_a_selection_made_backwards_is_the_same() -> None:
    article = PAPERS["lake/lake.md"]
    assert selected(article, (0, 4), (1, 9)) == selected(article, (1, 9), (0, 4))


def test_nothing_selected_is_told() -> None:
    with pytest.raises(ArgmapError, match="no words are selected"):
        selected(PAPERS["lake/lake.md"], (1, 5), (1, 5))


def test_a_sentence_that_is_not_there_is_told() -> None:
    with pytest.raises(ArgmapError, match="no such sentence"):
        selected(PAPERS["lake/lake.md"], (1, 5), (1000, 5))


def test_a_passage_that_stands_twice_is_told_from_the_other(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("It is so. The first thing is this. It is so. The second thing is that.\n", encoding="utf-8")
    article = read_article(paper)
    found = [selected(article, (number, 0), (number, 9)) for number in (0, 2)]
    assert [one.at for one in found] == ["0.1 s1", "0.1 s3"]


def test_letters_beyond_the_first_plane_count_as_the_page_counts_them(tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("# T\n\nWe saw 😀😀 faces there. Then we left the place.\n", encoding="utf-8")
    article = read_article(paper)
    text = shown(article)[0]
    begin = units(text[: text.index("faces")])
    assert selected(article, (0, begin), (0, begin + 11)).text == "faces there."
