"""No command overwrites what its result is made from, whether it needed that this time or not."""

from pathlib import Path

import pytest

from argmap.files import create
from argmap.problems import ArgmapError
from tests.running import Argmap

MAP = "paper: p\nclaim: {text: Birds sing., premises: [{text: Birds sang., at: 1.1 s1}]}\n"
RECORD = "record: {id: p, title: Birds, type: book}\nfile: m.md\n"
PAPER = "# Birds\n\nBirds sang.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("m.yaml", MAP), ("n.yaml", MAP), ("p.paper.yaml", RECORD), ("m.md", PAPER),
                       ("mine.toml", 'description = "mine"\n'), ("m.anchors.json", "{}\n")):  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "other.md").write_text(PAPER, encoding="utf-8")
    (tmp_path / "link.md").symlink_to("m.md")
    return tmp_path


def contents(folder: Path) -> dict[str, str]:
    return {one.name: one.read_text(encoding="utf-8") for one in folder.iterdir() if one.is_file()}


@pytest.mark.parametrize(
    "arguments",
    [
        "render . -o . --to markdown",
        "render n.yaml m.yaml -o . --to markdown",
        "render m.yaml -o m.md",
        "render n.yaml -o link.md",
        "render m.yaml -o other.md --paper other.md",
        "render m.yaml -o p.paper.yaml --to text",
        "render m.yaml -o m.yaml --to text",
        "render m.yaml -o m.anchors.json --to text",
        "render m.yaml -o mine.toml --to svg --theme mine.toml",
        "report m.yaml -o m.md",
        "report m.yaml -o other.md --paper other.md",
        "report m.yaml -o p.paper.yaml --to txt",
        "report m.yaml -o m.anchors.json --to txt",
        "convert m.yaml -o m.md --to json",
        "convert m.yaml -o p.paper.yaml",
        "convert m.yaml -o m.yaml --to graph",
        "schema -o m.yaml",
        "convert m.yaml -o m.anchors.json",
        "diff m.yaml n.yaml -o m.md",
        "new m.yaml",
        "new m.md --from other.md",
    ],
)
def test_nothing_that_counts_for_a_map_is_overwritten(
    argmap: Argmap, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: str
) -> None:
    monkeypatch.chdir(folder)
    if "anchors" not in arguments:
        (folder / "m.anchors.json").unlink()
    before = contents(folder)
    done = argmap(*arguments.split())
    assert done.status == 2
    assert "choose another" in done.err or "m.anchors.json" in done.err
    assert contents(folder) == before


def test_a_map_may_be_converted_onto_itself_and_drawn_again(
    argmap: Argmap, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "m.anchors.json").unlink()
    for _ in range(2):
        assert argmap("render", ".", "-o", "out", "--to", "markdown").status == 0
        assert argmap("convert", "n.yaml", "-o", "n.yaml").status == 0


def test_pages_are_written_together_or_not_at_all(
    argmap: Argmap, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = "".join(
        f"    - text: Premise number {n} says a thing or two about birds and their songs.\n" for n in range(60)
    )
    (folder / "q.yaml").write_text(f"claim:\n  text: Birds sing.\n  premises:\n{many}", encoding="utf-8")
    (folder / "q-2.svg").mkdir()
    monkeypatch.chdir(folder)
    assert argmap("render", "q.yaml", "-o", "q.svg", "--pages", "a4").status == 2
    assert not (folder / "q-1.svg").exists()


def test_what_is_created_overwrites_nothing_however_it_came_about(tmp_path: Path) -> None:
    for name in ("file", "link", "folder"):
        path = tmp_path / name
        if name == "file":
            path.write_text("mine")
        elif name == "link":
            path.symlink_to("nowhere")
        else:
            path.mkdir()
        with pytest.raises(ArgmapError, match="already exists"):
            create(path, b"new")
    assert (tmp_path / "file").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()
    create(tmp_path / "new", b"new")
    assert (tmp_path / "new").read_bytes() == b"new"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder", "link", "new"]


def test_where_there_are_no_links_a_file_is_created_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    create(tmp_path / "new", b"new")
    with pytest.raises(ArgmapError, match="already exists"):
        create(tmp_path / "new", b"other")
    assert (tmp_path / "new").read_bytes() == b"new"
