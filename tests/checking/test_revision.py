import json
from pathlib import Path

import pytest

from argmap.anchoring.edition_files import load
from argmap.checking.batch import check_files
from argmap.checking.revision import Anchored, anchor
from argmap.problems import ArgmapError

PAPER = """\
# Mills

## 1. Water

The mill at Aldby stood still for most of every dry summer.[^1] Its owner kept two horses for such months.

## 2. Steam

An engine was bought in Leeds and brought up the river on a barge.[^2] It paid for itself within nine years.

## 3. Decline

The last sack of flour left the yard in a snowstorm.[^3]

[^1]: Ruth Calder, Rivers and Millers, York, 1988, p. 12.
[^2]: Peter Holm, Engines of the North, Leeds, 1971, p. 40.
[^3]: Ruth Calder, Rivers and Millers, York, 1988, p. 201.
"""
MAP = """\
claim:
  text: The engine saved the mill for a while.
  at: 2.1 s2
  premises:
    - {text: Dry months stopped it., at: 1.1 s1, footnotes: [1]}
    - {text: An engine came by river., at: 2.1 s1, footnotes: [{note: 2, backs: the barge}]}
    - {id: end, text: It closed in winter., at: 3.1 s1, footnotes: [3]}
paper:
  file: paper.md
  works:
    - {id: calder, title: Rivers and millers, author: [{family: Calder, given: Ruth}], issued: 1988}
    - {id: holm, title: Engines of the north, author: [{family: Holm, given: Peter}], issued: 1971}
  footnotes:
    - {number: 1, cites: [{work: calder, locator: 12}]}
    - {number: 2, cites: [{work: holm, locator: 40}]}
    - {number: 3, cites: [{work: calder, locator: 201}]}
"""


class Folder:
    """A map with its paper, and what is kept of it."""

    def __init__(self, path: Path) -> None:
        self.map, self.paper, self.kept = path / "map.yaml", path / "paper.md", path / "map.anchors.json"
        self.map.write_text(MAP)
        self.paper.write_text(PAPER)
        assert self.anchor().complete

    def revise(self, old: str, new: str) -> None:
        text = self.paper.read_text()
        assert old in text
        self.paper.write_text(text.replace(old, new))

    def anchor(self, *, update: bool = False, accept: tuple[str, ...] = ()) -> Anchored:
        return anchor(str(self.map), update=update, accept=accept)

    def rules(self) -> list[str]:
        found = check_files([str(self.map)]).problems
        told = ("anchor-", "note-", "footnote-", "missing-footnote", "undefined-")
        return [one.rule for one in found if one.rule.startswith(told)]

    def state(self) -> tuple[str, str]:
        return self.map.read_text(), self.kept.read_text()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def told(done: Anchored) -> list[tuple[str, str | None]]:
    return [(one.rule, one.node) for one in done.problems]


def test_the_same_edition_is_recorded_again_to_the_letter(folder: Folder) -> None:
    before = folder.state()
    assert folder.anchor().complete
    assert (folder.state(), folder.rules()) == (before, [])


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("## 2. Steam\n\n", "", "1.2 s2 1.1 s1 1.2 s1 2.1 s1"),
        ("## 1. Water\n", "## 1. Land\n\nThere was little.\n\n## 2. Water\n", "3.1 s2 2.1 s1 3.1 s1 4.1 s1"),
    ],
)
def test_another_heading_makes_another_edition(folder: Folder, old: str, new: str, places: str) -> None:
    folder.revise(old, new)
    if "Land" in new:
        folder.revise("## 3.", "## 4.")
        folder.revise("## 2. Steam", "## 3. Steam")
    else:
        folder.revise("## 3.", "## 2.")
    before = folder.state()
    done = folder.anchor()
    assert not done.complete
    assert folder.state() == before
    assert {rule for rule, _ in told(done)} <= {"anchor-moved", "anchor-renumbered"}
    assert folder.anchor(update=True).complete
    found = [line.partition("at: ")[2][:6] for line in folder.map.read_text().splitlines() if "at: " in line]
    assert " ".join(found) == places
    assert folder.rules() == []


def test_without_update_nothing_that_was_kept_is_dropped(folder: Folder) -> None:
    folder.map.write_text("".join(line for line in MAP.splitlines(keepends=True) if "river" not in line))
    done = folder.anchor()
    assert done.complete
    assert "claim.p2" in load(folder.kept).nodes
    assert any("kept earlier" in line for line in done.lines)
    folder.anchor(update=True)
    assert set(load(folder.kept).nodes) == {"claim", "claim.p1", "end"}


def test_update_writes_what_is_certain_and_the_rest_stays_told(folder: Folder) -> None:
    folder.revise("The mill at Aldby", "There was a weir. The mill at Aldby")
    folder.revise("An engine was bought in Leeds and brought up the river on a barge.[^2] It", "It[^2]")
    done = folder.anchor(update=True)
    assert not done.complete
    text = folder.map.read_text()
    assert "at: 1.1 s2, footnotes: [1]" in text
    assert "at: 2.1 s1, footnotes: [{note: 2" in text  # the passage that is gone: as it was
    assert text.index("at: 2.1 s1") < text.index("premises")  # what followed it has its place now
    assert [one for one in folder.rules() if one.startswith("anchor")] == ["anchor-not-found"]
    after = folder.state()
    assert not folder.anchor().complete
    assert folder.state() == after
    assert not folder.anchor(update=True).complete
    assert folder.state() == after


def test_what_stayed_is_followed_when_the_passage_comes_back(folder: Folder) -> None:
    gone = "An engine was bought in Leeds and brought up the river on a barge.[^2] "
    folder.revise(gone + "It", "It[^2]")
    folder.anchor(update=True)
    folder.revise("It[^2] paid for", f"Wood was dear. {gone}It paid for")
    done = folder.anchor(update=True)
    assert done.complete
    assert ("at: 2.1 s2, footnotes: [{note: 2" in folder.map.read_text(), folder.rules()) == (True, [])


def test_what_stayed_counts_anew_when_its_author_corrects_it(folder: Folder) -> None:
    folder.revise("An engine was bought in Leeds and brought up the river on a barge.[^2] It", "It[^2]")
    folder.anchor(update=True)
    folder.map.write_text(folder.map.read_text().replace("at: 2.1 s1, footnotes", "at: 1.1 s2, footnotes"))
    assert folder.anchor(update=True).complete
    assert [one for one in folder.rules() if one.startswith("anchor")] == []
    assert "earlier" not in json.loads(folder.kept.read_text())


def test_a_failed_write_leaves_map_and_anchors_as_they_were(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.revise("The mill at Aldby", "There was a weir. The mill at Aldby")
    before, replace = folder.state(), Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target == folder.kept and "-new-" in self.name:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(ArgmapError, match="no file was changed"):
        folder.anchor(update=True)
    monkeypatch.undo()
    assert folder.state() == before
    assert folder.anchor(update=True).complete
    assert "at: 1.1 s2, footnotes: [1]" in folder.map.read_text()


def test_another_paper_is_refused(folder: Folder) -> None:
    folder.paper.write_text("# Rope\n\n## 1. Hemp\n\nHemp grew along both banks. Nobody knew who had sown it there.\n")
    before = folder.state()
    with pytest.raises(ArgmapError, match="is it the right paper"):
        folder.anchor(update=True)
    assert folder.state() == before


def test_a_file_of_the_first_form_is_still_followed(folder: Folder) -> None:
    data = json.loads(folder.kept.read_text())
    for key in ("figures", "notes", "listed"):
        del data[key]
    for pin in data["nodes"].values():
        pin.pop("says")
        pin.pop("notes", None)
    folder.kept.write_text(json.dumps(data))
    assert folder.rules() == []
    folder.revise("The mill at Aldby", "There was a weir. The mill at Aldby")
    assert told(folder.anchor()) == [("anchor-renumbered", "claim.p1")]
    assert folder.anchor(update=True).complete


NEW_NOTE = (
    ("[^3]:", "[^4]:"), ("snowstorm.[^3]", "snowstorm.[^4]"), ("[^2]:", "[^3]:"), ("barge.[^2]", "barge.[^3]"),
    ("months.", "months.[^2]"), ("[^3]: Peter", "[^2]: Ann Reed, Horses at Work, Hull, 1960, p. 7.\n[^3]: Peter"),
)  # fmt: skip


def put_note_in(folder: Folder) -> None:
    for old, new in NEW_NOTE:
        folder.revise(old, new)


def test_a_note_that_was_put_in_is_told_once_and_renumbered(folder: Folder) -> None:
    put_note_in(folder)
    done = folder.anchor()
    assert [one.message for one in done.problems] == ["note 2 is now note 3, and those up to note 3 are one higher too"]
    assert folder.rules().count("note-renumbered") == 1
    assert {"footnote-elsewhere", "footnote-text-differs"}.isdisjoint(folder.rules())
    assert not done.complete
    assert folder.anchor(update=True).complete
    text = folder.map.read_text()
    assert "[{note: 3, backs: the barge}]" in text
    assert "footnotes: [4]" in text
    assert "{number: 3, cites: [{work: holm" in text
    assert "note-renumbered" not in folder.rules()
    assert {"footnote-elsewhere", "footnote-text-differs"}.isdisjoint(folder.rules())


def test_numbers_that_its_author_corrected_are_not_counted_again(folder: Folder) -> None:
    put_note_in(folder)
    text = folder.map.read_text().replace("number: 3", "number: 4").replace("number: 2", "number: 3")
    text = text.replace("[3]", "[4]").replace("note: 2", "note: 3")
    folder.map.write_text(text)
    assert "note-renumbered" not in folder.rules()
    assert {"footnote-elsewhere", "footnote-text-differs"}.isdisjoint(folder.rules())


def test_a_note_that_is_gone_is_told_and_no_number_is_written_before_it_is_taken_out(folder: Folder) -> None:
    folder.revise("[^1]: Ruth Calder, Rivers and Millers, York, 1988, p. 12.\n", "")
    folder.revise("summer.[^1]", "summer.")
    for n in (2, 3):
        folder.revise(f"[^{n}]", f"[^{n - 1}]")
    done = folder.anchor(update=True)
    assert not done.complete
    assert [one.message for one in done.problems] == [
        "note 1 of the earlier edition is no longer in the paper",
        "note 2 is now note 1, and those up to note 3 are one lower too",
    ]
    assert folder.map.read_text() == MAP
    text = MAP.replace(", footnotes: [1]", ", basis: testimony")
    folder.map.write_text(text.replace("    - {number: 1, cites: [{work: calder, locator: 12}]}\n", ""))
    assert folder.anchor(update=True).complete
    assert "footnotes: [{note: 1, backs: the barge}]" in folder.map.read_text()
    assert "{number: 2, cites: [{work: calder, locator: 201}]}" in folder.map.read_text()
    assert "note-renumbered" not in folder.rules()


TURNS = [("It paid for itself", "It never paid for itself", "claim"), ("every dry", "no dry", "claim.p1")]


@pytest.mark.parametrize(("old", "new", "id_"), TURNS)
def test_a_passage_that_may_mean_something_else_stays_told_until_its_statement_is_accepted(
    folder: Folder, old: str, new: str, id_: str
) -> None:
    folder.revise(old, new)
    folder.revise("The mill at Aldby", "There was a weir. The mill at Aldby")
    for _ in range(2):
        done = folder.anchor(update=True)
        assert not done.complete
        assert any(f"--update --accept {id_}" in line for line in done.lines)
        assert "anchor-changed" in folder.rules()
    before = folder.state()
    assert not folder.anchor().complete
    assert folder.state() == before
    assert folder.anchor(update=True, accept=(id_,)).complete
    assert folder.rules() == []
    assert folder.map.read_text().count("at: 1.1 s2") == 1
    assert folder.anchor().complete


def test_a_statement_that_was_kept_back_is_accepted_when_its_author_rewrites_it(folder: Folder) -> None:
    folder.map.write_text(MAP.replace("Dry months stopped it.", "The dry months stopped it."))
    folder.revise("for most of every dry", "for most of no dry")
    assert not folder.anchor(update=True).complete  # it was rewritten before anybody was told
    folder.map.write_text(folder.map.read_text().replace("The dry months stopped it.", "It always ran."))
    assert folder.anchor(update=True).complete
    assert folder.rules() == []


def test_a_passage_that_turns_back_is_no_longer_told(folder: Folder) -> None:
    folder.revise("It paid for itself", "It never paid for itself")
    assert not folder.anchor(update=True).complete
    folder.revise("It never paid for itself", "It paid for itself")
    assert folder.anchor(update=True).complete
    assert (folder.map.read_text(), folder.rules()) == (MAP, [])


def test_only_an_id_of_the_map_can_be_accepted(folder: Folder) -> None:
    folder.revise("It paid for itself", "It never paid for itself")
    before = folder.state()
    with pytest.raises(ArgmapError, match="did you mean claim"):
        folder.anchor(update=True, accept=("clain",))
    assert folder.state() == before


def test_what_was_changed_is_named_by_its_files(folder: Folder) -> None:
    folder.revise("The mill at Aldby", "There was a weir. The mill at Aldby")
    assert f"{folder.paper} has changed since it was recorded; nothing was written" in folder.anchor().lines
    second = folder.paper.rename(folder.paper.with_name("second.md"))
    done = anchor(str(folder.map), str(second))
    assert f"{second} is another edition of paper.md, from which the map was made; nothing was written" in done.lines
