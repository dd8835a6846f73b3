import io
import json
import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.app import file_desk
from argmap.app.app_words import app_words
from argmap.app.file_desk import RECENT, FileDesk
from argmap.app.library import INSIDE, archive
from argmap.page.page_words import codes


class Inside:
    """A desk as argmap.html has it, with its folders."""

    def __init__(self, folder: Path) -> None:
        self.maps, self.packs, self.library = (folder / name for name in ("maps", "packs", "library"))
        for one in (self.maps, self.packs, self.library):
            one.mkdir(exist_ok=True)
        self.desk = FileDesk(str(self.maps), "en", "this browser", str(self.packs), str(self.library))

    def ask(self, **message: Any) -> dict[str, Any]:
        """Return the answer to a message."""
        found: dict[str, Any] = json.loads(self.desk.answer(json.dumps(message)))
        return found


@pytest.fixture
def inside(tmp_path: Path) -> Iterator[Inside]:
    before = list(sys.meta_path)
    yield Inside(tmp_path)
    sys.meta_path[:] = before


def test_the_folder_is_called_what_people_know(inside: Inside) -> None:
    assert inside.ask(do="state")["folder"] == "this browser"
    assert inside.ask(do="example")["folder"] == "this browser"
    inside.ask(do="close")
    assert inside.ask(do="state")["recent"][0]["folder"] == "this browser"


def test_what_was_changed_is_told_once(inside: Inside) -> None:
    assert inside.desk.changed() == []
    state = inside.ask(do="example")
    changed = dict(inside.desk.changed())
    assert set(changed) == {state["name"], state["name"].replace(".yaml", ".md"), RECENT}
    assert inside.desk.changed() == []
    (inside.maps / state["name"]).unlink()
    assert inside.desk.changed() == [(state["name"], None)]


def test_kept_files_are_there_again(inside: Inside, tmp_path: Path) -> None:
    name = inside.ask(do="example")["name"]
    kept = {path.name: path.read_bytes() for path in inside.maps.iterdir()}
    shutil.rmtree(inside.maps)
    inside.maps.mkdir()
    for one, content in kept.items():
        (inside.maps / one).write_bytes(content)
    again = Inside(tmp_path)
    assert again.ask(do="state")["recent"][0]["name"] == name
    again.desk.open(name)
    assert again.ask(do="state")["open"] is True
    again.ask(do="close")
    again.desk.open("gone.yaml")
    assert again.ask(do="state")["open"] is False


def test_the_files_of_a_map_are_named_its_own_first(inside: Inside) -> None:
    assert inside.desk.belonging() == []
    name = inside.ask(do="example")["name"]
    assert inside.desk.belonging() == [name, name.replace(".yaml", ".md")]


def test_a_map_is_saved_with_what_lies_beside_it(inside: Inside) -> None:
    inside.ask(do="begin", template="blank")
    assert inside.desk.saved()[0].endswith(".yaml")
    state = inside.ask(do="example")
    name, content = inside.desk.saved()
    assert name == state["name"].replace(".yaml", ".zip")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.namelist() == [state["name"], state["name"].replace(".yaml", ".md")]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"do": "fly"}', "[" * 100_000, '{"a": NaN}', "\ud800"])
def test_what_is_no_message_is_told(inside: Inside, text: str) -> None:
    assert json.loads(inside.desk.answer(text))["error"]["kind"] == "invalid"


def test_a_fault_is_told_and_the_desk_goes_on(inside: Inside, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("argmap.desk.desk.Desk.answer", lambda *_: 1 / 0)
        assert inside.ask(do="state")["error"]["kind"] == "fault"
    assert inside.ask(do="state")["open"] is False


def test_the_page_is_the_one_that_a_server_sends_but_for_its_line(inside: Inside) -> None:
    page = inside.desk.page()
    assert "fetch(" not in page
    assert "connect-src &#x27;none&#x27;" in page


def test_a_page_of_a_class_or_why_there_is_none(inside: Inside) -> None:
    assert "<" not in inside.desk.made("class-report")
    assert inside.desk.made("feedback/0")


def test_packs_wait_until_they_are_needed(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    content = {"lately_needed/__init__.py": b"there = True\n"}
    (tmp_path / "packs" / "lately_needed.tar.xz").write_bytes(archive(content))
    (tmp_path / "packs" / "meaning.tar.xz").write_bytes(archive({"some.vectors": b"1"}))
    before, path = list(sys.meta_path), list(sys.path)
    try:
        inside = Inside(tmp_path)
        sys.path.insert(0, str(inside.library))
        assert list(inside.library.iterdir()) == []
        import lately_needed  # type: ignore[import-not-found]

        assert lately_needed.there
        inside.ask(do="class", message={"do": "look"})
        assert (inside.library / "some.vectors").read_bytes() == b"1"
    finally:
        sys.meta_path[:], sys.path[:] = before, path


def test_the_words_around_are_the_same_in_all_languages_of_the_page() -> None:
    words = app_words()
    assert sorted(words) == codes()
    assert len({tuple(one) for one in words.values()}) == 1


def test_what_it_is_made_of_is_in_the_file() -> None:
    needed = re.findall(r"^from argmap\.app\.(\w+) import", Path(file_desk.__file__).read_text(encoding="utf-8"), re.M)
    assert needed
    assert {f"{name}.py" for name in needed} <= set(INSIDE)


def files(inside: Inside) -> set[str]:
    return {path.name for path in inside.maps.iterdir()} - {RECENT}


def test_a_map_is_forgotten_alone_with_what_no_other_map_needs(inside: Inside) -> None:
    first = inside.ask(do="example")
    inside.ask(
        do="apply", base=first["number"], operation={"op": "set", "where": [], "field": "title", "value": "Mine"}
    )
    inside.ask(do="review", message={"do": "begin"})
    inside.ask(do="close")
    own = files(inside)
    assert len(own) == 4  # map, paper, review, and the map as it was
    inside.ask(do="begin", template="blank")
    state = inside.ask(do="close")
    assert [one["title"] for one in state["recent"]][1:] == ["Mine"]
    state = inside.ask(do="forget", recent=1)
    assert len(state["recent"]) == 1
    assert files(inside) == {"blank.yaml"}
    assert {name for name, content in inside.desk.changed() if content is None} == set()
    assert inside.ask(do="forget", recent=1)["error"]["kind"] == "refused"
    inside.ask(do="forget", recent=0)
    assert files(inside) == set()


def test_a_paper_that_another_map_has_too_stays(inside: Inside) -> None:
    state = inside.ask(do="example")
    paper = state["name"].replace(".yaml", ".md")
    inside.ask(do="close")
    inside.ask(do="example")
    state = inside.ask(do="close")
    assert len(state["recent"]) == 2
    inside.ask(do="forget", recent=0)
    assert paper in files(inside)
    inside.ask(do="forget", recent=0)
    assert files(inside) == set()


def test_a_map_that_cannot_be_read_is_forgotten_too(inside: Inside) -> None:
    name = inside.ask(do="begin", template="blank")["name"]
    inside.ask(do="close")
    (inside.maps / name).write_text("claim: [", encoding="utf-8")
    inside.ask(do="forget", recent=0)
    assert files(inside) == set()


def test_where_another_map_cannot_be_read_nothing_goes_that_it_may_need(inside: Inside) -> None:
    state = inside.ask(do="example")
    paper = state["name"].replace(".yaml", ".md")
    inside.ask(do="close")
    other = inside.ask(do="example")["name"]
    inside.ask(do="close")
    (inside.maps / state["name"]).write_text("claim: [", encoding="utf-8")
    inside.ask(do="forget", recent=0)
    assert other not in files(inside)
    assert paper in files(inside)
