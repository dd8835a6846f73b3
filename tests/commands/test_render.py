import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.running import Argmap

MAP = "title: T\nclaim: {text: Fares should be dropped., premises: [{text: Fewer people drive.}]}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "a.yaml"


def names(folder: Path) -> set[str]:
    return {str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file()}


@pytest.mark.parametrize("kind", ["svg", "png", "dot", "text"])
def test_one_map_to_a_file_or_to_standard_output(argmap: Argmap, file: Path, kind: str) -> None:
    out = file.with_name(f"out.{kind}")
    done = argmap("render", file, "-o", out)
    assert (done.status, done.out, done.err) == (0, "", "")
    assert argmap("render", file, "-o", file.with_name("other"), "--to", kind).status == 0
    assert file.with_name("other").read_bytes() == out.read_bytes()
    if kind != "png":
        assert argmap("render", file, "-o", "-", "--to", kind).out.encode() == out.read_bytes()
    assert names(file.parent) == {"a.yaml", "other", f"out.{kind}"}


def test_several_maps_go_to_a_folder_each_under_its_name(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "b.c.yaml").write_text(MAP, encoding="utf-8")
    done = argmap("render", tmp_path, "-o", tmp_path / "new" / "out", "--to", "dot")
    assert (done.status, done.out, done.err) == (0, "", "")
    assert names(tmp_path / "new" / "out") == {"a.dot", "b.c.dot"}
    assert argmap("render", tmp_path, "-o", tmp_path / "new" / "out").status == 0
    assert names(tmp_path / "new" / "out") == {"a.dot", "b.c.dot", "a.svg", "b.c.svg"}


def test_one_map_to_a_folder_that_is_there(argmap: Argmap, file: Path) -> None:
    assert argmap("render", file, "-o", file.parent, "--to", "text").status == 0
    assert names(file.parent) == {"a.yaml", "a.text"}


def test_two_maps_of_one_name_are_refused_and_nothing_is_made(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.yaml").write_text(MAP, encoding="utf-8")
    done = argmap("render", file, tmp_path / "inner", "-o", tmp_path / "out")
    assert done.status == 2
    assert "two of the maps have the same name" in done.err
    assert not (tmp_path / "out").exists()


def test_maps_of_one_name_and_two_formats_keep_their_extensions(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    file.with_suffix(".argdown").write_text("[A]: One.\n  <+ [B]: Two.\n", encoding="utf-8")
    assert argmap("render", file.parent, "-o", tmp_path / "out", "--to", "svg").status == 0
    assert names(tmp_path / "out") == {"a.yaml.svg", "a.argdown.svg"}


LARGE = ", ".join(
    f"{{text: Reason number {number} for it., premises: [{{text: Why.}}, {{text: And why.}}]}}" for number in range(20)
)


def test_a_large_map_is_an_overview_and_sheets_in_files_with_numbers(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(f"claim: {{text: A., premises: [{LARGE}]}}", encoding="utf-8")
    done = argmap("render", tmp_path / "m.yaml", "-o", tmp_path / "a b.svg")
    assert (done.status, done.out, done.err) == (0, "", "")
    drawn = sorted(names(tmp_path) - {"m.yaml"})
    assert drawn == ["a b-1.svg", "a b-2.svg", "a b-3.svg", "a b.svg"]
    assert 'href="a%20b-2.svg#' in (tmp_path / "a b.svg").read_text(encoding="utf-8")
    assert "(sheet 2 of 3)</title>" in (tmp_path / "a b-2.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [["--whole"], ["--layout", "dot"]])
def test_all_of_a_large_map_is_drawn_in_one_file_if_asked_for(
    argmap: Argmap, tmp_path: Path, options: list[str]
) -> None:
    (tmp_path / "m.yaml").write_text(f"claim: {{text: A., premises: [{LARGE}]}}", encoding="utf-8")
    done = argmap("render", tmp_path / "m.yaml", "-o", tmp_path / "out.svg", *options)
    assert (done.status, done.err) == (0, "")
    assert names(tmp_path) == {"m.yaml", "out.svg"}
    assert (tmp_path / "out.svg").read_text(encoding="utf-8").count("And why.") >= 20


def test_standard_output_takes_all_of_a_large_map(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text(f"claim: {{text: A., premises: [{LARGE}]}}", encoding="utf-8")
    done = argmap("render", tmp_path / "m.yaml", "-o", "-", "--to", "svg")
    assert done.status == 0
    assert done.out.count("And why.") >= 20


def test_a_sheet_is_never_written_over_the_map(argmap: Argmap, tmp_path: Path) -> None:
    content = f"claim: {{text: A., premises: [{LARGE}]}}"
    (tmp_path / "m-1.yaml").write_text(content, encoding="utf-8")
    done = argmap("render", tmp_path / "m-1.yaml", "-o", tmp_path / "m.yaml", "--to", "svg")
    assert done.status == 2
    assert names(tmp_path) == {"m-1.yaml"}
    assert (tmp_path / "m-1.yaml").read_text(encoding="utf-8") == content


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["-o", "x.svgg"], "did you mean svg?"),
        (["-o", "x", "--to", "pgn"], "did you mean png?"),
        (["-o", "x"], "the name has no extension"),
        (["-o", "-"], "the name has no extension"),
        (["-o", "x.pdff"], "no drawing format is called 'pdff'"),
    ],
)
def test_unknown_ways_of_drawing(argmap: Argmap, file: Path, options: list[str], message: str) -> None:
    done = argmap("render", file, *(str(file.with_name(one)) if one.startswith("x") else one for one in options))
    assert (done.status, done.out) == (2, "")
    assert message in done.err
    assert names(file.parent) == {"a.yaml"}


def test_an_unknown_way_of_drawing_makes_no_folder(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(MAP, encoding="utf-8")
    done = argmap("render", tmp_path, "-o", tmp_path / "out", "--to", "svgg")
    assert done.status == 2
    assert "did you mean svg?" in done.err
    assert names(tmp_path) == {"a.yaml", "b.yaml"}
    assert not (tmp_path / "out").exists()


def test_a_map_is_never_written_over(argmap: Argmap, file: Path) -> None:
    (file.parent / "link.yaml").symlink_to(file)
    for out in (file, file.parent / "." / "a.yaml", file.parent / "link.yaml"):
        done = argmap("render", file, "-o", out, "--to", "text")
        assert done.status == 2
        assert "would overwrite the map" in done.err
    assert file.read_text(encoding="utf-8") == MAP


def test_a_file_where_the_folder_should_be(argmap: Argmap, file: Path, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    done = argmap("render", file, tmp_path / "b.yaml", "-o", tmp_path / "out")
    assert done.status == 2
    assert "cannot create this folder" in done.err
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_what_cannot_be_read_leaves_the_old_drawing(argmap: Argmap, file: Path) -> None:
    out = file.with_name("a.svg")
    out.write_text("old", encoding="utf-8")
    file.write_text("claim: {text: a", encoding="utf-8")
    done = argmap("render", file, "-o", out)
    assert done.status == 2
    assert f"--> {file}:1:" in done.err
    assert out.read_text(encoding="utf-8") == "old"


def test_pages_are_files_with_numbers(argmap: Argmap, tmp_path: Path) -> None:
    reasons = ", ".join(f"{{text: Reason number {number} for it.}}" for number in range(60))
    (tmp_path / "m.yaml").write_text(f"claim: {{text: A., premises: [{reasons}]}}", encoding="utf-8")
    done = argmap("render", tmp_path / "m.yaml", "-o", tmp_path / "out.svg", "--pages", "a4")
    assert (done.status, done.out, done.err) == (0, "", "")
    pages = sorted(names(tmp_path) - {"m.yaml"})
    assert len(pages) > 2
    assert pages[0].replace("1", "") in ("out-.svg", "out-0.svg")
    assert f"(page 2 of {len(pages)})" in (tmp_path / pages[1]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--pages", "a4", "-o", "-", "--to", "svg"], "pages cannot go to standard output"),
        (["--pages", "a4", "-o", "out.text"], "text cannot be split into pages"),
        (["--pages", "a4", "--layout", "dot", "-o", "out.svg"], "leave out --layout dot"),
        (["--pages", "a9", "-o", "out.svg"], "'a9' is not one of 'a4', 'a3', 'letter'"),
        (["--width", "3", "-o", "out.svg"], "3 is not in the range"),
    ],
)
def test_what_does_not_go_together_is_told(argmap: Argmap, file: Path, options: list[str], message: str) -> None:
    options = [str(file.with_name(one)) if one.startswith("out.") else one for one in options]
    done = argmap("render", file, *options)
    assert done.status == 2
    assert message in done.err
    assert names(file.parent) == {"a.yaml"}


@pytest.mark.parametrize("kind", ["svg", "png", "dot"])
def test_direction_and_layout_are_the_user_s_choice(argmap: Argmap, file: Path, kind: str) -> None:
    drawn = set()
    for number, options in enumerate(([], ["--direction", "down"], ["--layout", "dot"], ["--theme", "dark"])):
        out = file.with_name(f"{number}.{kind}")
        assert argmap("render", file, "-o", out, *options).status == 0
        drawn.add(out.read_bytes())
    assert len(drawn) == 4


@pytest.mark.parametrize("out", ["p.md", "m.paper.yaml", "th.toml", "m.yaml"])
def test_no_file_that_a_drawing_was_made_from_is_written_over(argmap: Argmap, tmp_path: Path, out: str) -> None:
    (tmp_path / "m.yaml").write_text("paper: m\nclaim: {text: A.}\n", encoding="utf-8")
    (tmp_path / "m.paper.yaml").write_text("file: p.md\n", encoding="utf-8")
    (tmp_path / "p.md").write_text("# P\n\nText here.\n", encoding="utf-8")
    (tmp_path / "th.toml").write_text('description = "mine"\n', encoding="utf-8")
    before = (tmp_path / out).read_bytes()
    kind = "html" if out == "p.md" else "svg"
    theme = ["--theme", tmp_path / "th.toml"] if kind == "svg" else []
    done = argmap("render", tmp_path / "m.yaml", "-o", tmp_path / out, "--to", kind, *theme)
    assert done.status == 2
    assert "choose another file" in done.err
    assert (tmp_path / out).read_bytes() == before


def test_no_page_of_a_drawing_is_written_over_the_map(argmap: Argmap, tmp_path: Path) -> None:
    map_ = tmp_path / "q-1.yaml"
    map_.write_text("claim: {text: A.}\n", encoding="utf-8")
    done = argmap("render", map_, "-o", tmp_path / "q.yaml", "--to", "svg", "--pages", "a4")
    assert done.status == 2
    assert map_.read_text(encoding="utf-8") == "claim: {text: A.}\n"


def test_any_width_can_be_asked_for(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("claim: {text: A.}\n", encoding="utf-8")
    for width in (588, 10**9):
        done = argmap(
            "render", tmp_path / "m.yaml", "-o", tmp_path / f"{width}.svg", "--direction", "down", "--width", width
        )
        assert (done.status, done.err) == (0, "")


@pytest.mark.slow
@pytest.mark.parametrize("out", ["map.svg", "map.pdf", "map.dot", "map.tex"])
@pytest.mark.parametrize("many", [9, 50])
def test_a_map_that_cannot_be_so_narrow_is_drawn_and_its_width_is_told(
    argmap: Argmap, tmp_path: Path, out: str, many: int
) -> None:
    premises = ", ".join(f"{{text: Reason {number}., premises: [{{text: Why.}}]}}" for number in range(many))
    (tmp_path / "m.yaml").write_text(f"claim: {{text: A., premises: [{premises}]}}\n", encoding="utf-8")
    down = "render", tmp_path / "m.yaml", "-o", tmp_path / out, "--direction", "down", "--width"
    done = argmap(*down, 300)
    assert done.status == 0
    told = re.fullmatch(r"argmap: .*m\.yaml: this map cannot be drawn narrower than (\d+) points\n", done.err)
    assert told, done.err
    if out == "map.svg":
        pictures = [one for one in tmp_path.glob("map*.svg") if many == 9 or one.name != out]
        drawn = [ET.parse(one).getroot().get("width") or "" for one in pictures]
        assert max(float(one.removesuffix("pt")) for one in drawn) == int(told[1])
    assert argmap(*down, int(told[1]) - 1).err == done.err
    assert argmap(*down, int(told[1])).err == ""
