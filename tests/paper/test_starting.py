from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.checking.running import check
from argmap.cli import cli
from argmap.notation.reading import loads
from argmap.paper.article import Article, ArticleSection, Entry, Marker, Note, Paragraph, Sentence
from argmap.paper.starting import start_map
from argmap.problems import ArgmapError, Place
from tests.citations.shared import TEXT, article, truth

PLACE = Place("p", 1)
WORDS = "One two three four five six seven eight nine ten."
PAPER = """\
# Ports in Winter

Ann Lee

## 1. Ice

Ports freeze in the north when the winter is long.[^1] They thaw.[^2]

## 2. Roads

Roads stay open.[^3]

[^1]: Bo Orr, *The Quiet Coast*, Oslo, Northern Press, 2012, p. 4.
[^2]: Ibid., p. 5.
[^3]: Roads are of several kinds: "wide" ones, # and narrow ones.

## References

Bo Orr, *The Quiet Coast*, Oslo, Northern Press, 2012
"""


def made(text: str, *markers: int) -> Article:
    paragraph = Paragraph("1.1", (Sentence(1, 0, len(text), PLACE),))
    marks = tuple(Marker(number, at, PLACE) for number, at in enumerate(markers, 1))
    notes = tuple(Note(number, "It is closed.", PLACE) for number in range(1, len(markers) + 1))
    return Article("p", text, (ArticleSection("1", "1. Ice", (paragraph,)),), marks, notes)


def test_paragraphs_are_comments_of_seven_words_at_most() -> None:
    text = start_map(made(WORDS, 3, len(WORDS))).text
    assert "# 1  Ice\n#   1.1    One two three four five six seven ...  [1, 2]\n" in text
    assert "#   1.1    One two.\n" in start_map(made("One two.")).text


@pytest.mark.parametrize("text", ["a\nb\x00c\u2028d\x85e", '# - : { "', "\t*x"])
def test_odd_characters_break_no_comment(text: str) -> None:
    document = loads(start_map(made(text, 1)).text)
    assert document.map.claim.id == "thesis"
    assert document.map.paper


def test_the_paper_comes_out_as_a_map_without_errors() -> None:
    started = start_map(article())
    document = loads(started.text)
    assert [one for one in check(document) if one.level == "error"] == []
    paper = document.map.paper
    assert paper == started.paper
    assert paper
    assert paper.references == truth().references
    assert [one.number for one in paper.footnotes] == list(range(1, 25))
    assert all(one.cites or one.text for one in paper.footnotes)


def test_a_paper_without_notes() -> None:
    document = loads(start_map(Article("p", "", ())).text)
    assert document.map.paper is None or document.map.paper.footnotes == ()


def test_entries_that_are_no_works_are_kept() -> None:
    paper = start_map(Article("p", "", (), (), (), (Entry("p. 12.", PLACE), Entry("Vol. 3", PLACE)))).paper
    assert [one.title for one in paper.works] == ["p. 12.", "Vol. 3"]


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(cli, ["new", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_command_starts_from_a_paper(tmp_path: Path) -> None:
    (tmp_path / "ports.md").write_text(PAPER)
    run(tmp_path / "map.yaml", "--from", tmp_path / "ports.md")
    document = loads((tmp_path / "map.yaml").read_text())
    assert [one for one in check(document) if one.level == "error"] == []
    paper = document.map.paper
    assert paper
    assert paper.record
    assert (document.map.title, paper.record.title, paper.file) == ("Ports in Winter", "Ports in Winter", "ports.md")
    assert [(one.work or one.ibid, one.locator) for note in paper.footnotes for one in note.cites] == [
        ("orr-2012", "4"), (1, "5"),
    ]  # fmt: skip
    assert paper.footnotes[2].text == 'Roads are of several kinds: "wide" ones, # and narrow ones.'
    assert [one.title for one in paper.sections] == ["Ice", "Roads"]


def test_command_takes_works_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "ports.md").write_text(PAPER)
    (tmp_path / "works.bib").write_text(
        "@book{coast, author={Orr, Bo}, title={The Quiet Coast}, year=2012, isbn={1-2}}\n@book{b, title={Else}}"
    )
    output = run(tmp_path / "map.yaml", "--from", tmp_path / "ports.md", "--works", tmp_path / "works.bib")
    paper = loads((tmp_path / "map.yaml").read_text()).map.paper
    assert paper
    assert [(one.id, one.isbn) for one in paper.works] == [("coast", "1-2")]
    assert paper.references == ("coast",)
    assert "not cited in the paper: b" in output


def test_command_leaves_a_file_alone(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("mine")
    with pytest.raises(ArgmapError, match="already exists"):
        run(tmp_path / "map.yaml", "--from", TEXT)
    assert (tmp_path / "map.yaml").read_text() == "mine"


def test_works_need_a_paper(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="--from"):
        run(tmp_path / "map.yaml", "--works", tmp_path / "works.bib")
    assert not (tmp_path / "map.yaml").exists()
