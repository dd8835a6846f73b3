from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.mcp_server.served_folder import ServedFolder
from argmap.problems import ArgmapError

PARTS = st.sampled_from(
    ["..", ".", "", "a", "b.md", "C:", "\\", "..\\x", "nul", "x.md ", "~", "/", "\0", "a:b", "map.yaml", "com1.yaml"]
)
NAMES = st.lists(PARTS, max_size=5).map("/".join) | st.text(max_size=30)


@given(name=NAMES)
def test_a_name_leads_into_the_folder_or_nowhere(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.getbasetemp() / "served"
    (root / "a").mkdir(parents=True, exist_ok=True)
    (root / "b.md").touch()
    (root.parent / "x.md").touch()
    folder = ServedFolder(root)
    for find in (folder.paper, folder.map, folder.new_map):
        try:
            found = find(name)
        except ArgmapError:
            continue
        else:
            assert found.resolve().is_relative_to(root.resolve())
            assert ".." not in PurePosixPath(name).parts


def test_papers_and_maps_are_listed_without_hidden_files_links_and_other_yaml(tmp_path: Path) -> None:
    for name in ("one.md", "sub/two.pdf", ".git/three.md", "notes.doc"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.touch()
    (tmp_path / "map.yaml").write_text("claim: {text: A.}\n")
    (tmp_path / "settings.yaml").write_text("colour: red\n")
    (tmp_path / "link.md").symlink_to(tmp_path / "one.md")
    folder = ServedFolder(tmp_path)
    assert folder.papers() == ["one.md", "sub/two.pdf"]
    assert folder.maps() == ["map.yaml"]


def test_nothing_outside_is_named_in_full(tmp_path: Path) -> None:
    folder = ServedFolder(tmp_path)
    assert folder.called(tmp_path / "sub" / "a.md") == "sub/a.md"
    assert folder.called(tmp_path.parent / "b.md") == "b.md"
