"""A map that is followed: what its page shows, by its files as they are."""

from pathlib import Path

import pytest

from argmap.formats import read
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError
from argmap.serving import LiveMap, live_map
from tests.page.test_paper_pages import paper
from tests.serving.talking import MAP, change


def test_an_edit_during_the_first_reading_is_seen(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load_and_edit(name: str) -> GraphDocument:
        found = read(name)
        change(file, MAP.format(title="Second"))
        return found

    monkeypatch.setattr(live_map, "read", load_and_edit)
    following = LiveMap(str(file))
    following.look()
    assert following.state.content["title"] == "Second"


def test_an_edit_makes_a_new_state(file: Path) -> None:
    following = LiveMap(str(file))
    change(file, MAP.format(title="Second"))
    following.look()
    assert (following.state.number, following.state.content["title"]) == (2, "Second")
    following.look()
    assert following.state.number == 2


def test_what_cannot_be_read_is_told_and_the_last_map_kept(file: Path) -> None:
    following = LiveMap(str(file))
    change(file, "claim: [")
    following.look()
    assert following.state.content["title"] == "First"
    assert "syntax-error" in following.state.unread
    file.unlink()
    following.look()
    assert "map.yaml" in following.state.unread
    change(file, MAP.format(title="Third"))
    following.look()
    assert (following.state.content["title"], following.state.unread) == ("Third", "")


def test_settings_count_as_soon_as_they_are_there(file: Path) -> None:
    following = LiveMap(str(file))
    assert following.state.content["nodes"][1]["problems"]
    (file.parent / "argmap.toml").write_text('ignore = ["unsupported-premise"]\n', encoding="utf-8")
    following.look()
    assert "problems" not in following.state.content["nodes"][1]
    (file.parent / "argmap.toml").write_text("ignore = 3\n", encoding="utf-8")
    following.look()
    assert "ignore" in following.state.unread


def test_a_paper_beside_it_is_followed_too(file: Path) -> None:
    change(file, MAP.format(title="T").replace("title: T", "title: T\npaper: p"))
    with pytest.raises(ReadError):
        LiveMap(str(file))
    record = file.parent / "p.paper.yaml"
    record.write_text("record: {id: p, title: Old, type: book}\n", encoding="utf-8")
    following = LiveMap(str(file))
    change(record, "record: {id: p, title: New paper, type: book}\n")
    following.look()
    assert following.state.content["source"] == "New paper."


def test_the_text_of_the_paper_is_followed(file: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("# One\n\nA first sentence.\n", encoding="utf-8")
    following = LiveMap(str(file), str(paper))
    change(paper, "# One\n\nAnother sentence.\n")
    following.look()
    assert following.state.content["paper"][-1]["paragraphs"][0]["sentences"] == [{"text": "Another sentence."}]
    paper.unlink()
    following.look()
    assert "paper.md" in following.state.unread
    assert following.state.content["paper"]


def test_a_paper_that_changes_has_other_pictures(file: Path, tmp_path: Path) -> None:
    pdf = paper(tmp_path)
    following = LiveMap(str(file), str(pdf), paper_pages=True)
    before = following.state.pictures
    pdf.unlink()
    paper(tmp_path, 3)
    following.look()
    assert len(following.state.pictures) == 3
    assert {one["source"] for one in following.state.content["pages"]["sheets"]} == set(following.state.pictures)
    assert following.state.pictures != before
    change(file, "claim: [")
    following.look()
    assert len(following.state.pictures) == 3, "those that are shown are still there"


@pytest.mark.parametrize("fault", [ValueError("a fault"), RuntimeError(), RecursionError(), OSError(5, "no disk")])
def test_whatever_goes_wrong_is_shown_and_the_page_is_followed_on(
    file: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(_: str) -> GraphDocument:
        raise fault

    following = LiveMap(str(file))
    change(file, MAP.format(title="Second"))
    with monkeypatch.context() as broken:
        broken.setattr(live_map, "read", fail)
        following.look()
    assert following.state.unread
    assert following.state.content["title"] == "First"
    change(file, MAP.format(title="Third"))
    following.look()
    assert (following.state.content["title"], following.state.unread) == ("Third", "")


@pytest.mark.parametrize("settings", [f"strict = {'9' * 5000}\n", "a" + ".b" * 9000 + " = 1\n", "ignore = [nan]\n"])
def test_hostile_settings_and_links_in_a_circle_do_not_stop_it(file: Path, settings: str) -> None:
    following = LiveMap(str(file))
    (file.parent / "argmap.toml").write_text(settings, encoding="utf-8")
    following.look()
    assert "argmap.toml" in following.state.unread
    (file.parent / "argmap.toml").unlink()
    file.unlink()
    file.symlink_to(file.name)
    following.look()
    assert "map.yaml" in following.state.unread
    file.unlink()
    change(file, MAP.format(title="Second"))
    following.look()
    assert (following.state.content["title"], following.state.unread) == ("Second", "")
