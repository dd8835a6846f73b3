import sys
import sysconfig
from pathlib import Path

import pytest

from argmap.drawing.graphviz.candidates import BUNDLED, find
from argmap.drawing.graphviz.engine import draw, draw_pdf
from argmap.problems import ArgmapError

PICTURE = "#!/bin/sh\ncat > /dev/null\necho '<svg>%s</svg>'\n"


def program(folder: Path, name: str, text: str) -> Path:
    """Return a program made for the test."""
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the only folder in which programs are found: no environment brings any."""
    found = tmp_path / "bin"
    found.mkdir()
    monkeypatch.setenv("PATH", str(found))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(sysconfig, "get_path", lambda _: str(tmp_path / "scripts"))
    return found


def test_argmap_brings_its_engine() -> None:
    assert find().stem == BUNDLED
    assert draw('digraph {a [pos="0,0"]}', "svg").count(b"<ellipse") == 1


def test_the_program_that_the_user_names_comes_first(bare: Path) -> None:
    for name in (BUNDLED, "dot", "mine"):
        program(bare, name, PICTURE % name)
    assert find("mine") == bare / "mine"
    assert find(str(bare / "dot")) == bare / "dot"
    assert draw("digraph {}", "svg", str(program(bare.parent, "own", "#!/bin/sh\necho '<svg>'\n"))) == b"<svg>\n"


def test_the_engine_beside_the_interpreter_comes_next_then_that_on_the_path_then_dot(bare: Path) -> None:
    dot = program(bare, "dot", PICTURE)
    assert find() == dot
    on_path = program(bare, BUNDLED, PICTURE)
    assert find() == on_path
    beside = program(bare.parent, BUNDLED, PICTURE)
    assert find() == beside


def test_no_program_is_taken_from_the_working_folder(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where the search path says so: by an empty entry, ``.``, or another relative one."""
    here = bare.parent / "here"
    here.mkdir()
    program(here, BUNDLED, PICTURE)
    monkeypatch.chdir(here)
    for path in (".", "", "../here"):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(ArgmapError, match="no Graphviz found"):
            find()
        with pytest.raises(ArgmapError, match="is not installed"):
            find(BUNDLED)
    assert find(f"./{BUNDLED}").resolve() == here / BUNDLED


def test_no_module_of_the_working_folder_draws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pygraphviz", "argmap", "tempfile"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    draw_pdf('digraph {a [pos="0,0"]}')
    assert not (tmp_path / "ran").exists()


def test_without_any_engine_the_message_says_what_to_install(bare: Path) -> None:
    with pytest.raises(ArgmapError, match="no Graphviz found: `pip install graphviz-pure`"):
        find()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "the program '.*' is not installed; name another"),
        ("#!/bin/sh\necho 'out of memory' >&2\nexit 3\n", "could not draw svg: out of memory; try another program"),
        ("#!/bin/sh\nexit 3\n", "could not draw svg: fake ended with status 3"),
        ("#!/bin/sh\nkill -9 $$\n", "could not draw svg: fake ended with status -9"),
        ("#!/bin/sh\nexec sleep 30\n", "could not draw svg: fake was stopped after 0.3 seconds"),
        ("#!/bin/sh\nexit 0\n", "drew no svg"),
        ("#!/bin/sh\necho hello\n", "output of .*fake is not svg"),
        ("#!/no/such/interpreter\n", "could not draw svg: .*fake: No such file"),
        ("no program at all", "could not draw svg: .*fake: Exec format error"),
    ],
)
def test_a_program_that_does_not_draw_gives_one_clear_message(tmp_path: Path, text: str | None, message: str) -> None:
    fake = program(tmp_path, "fake", text) if text else tmp_path / "fake"
    with pytest.raises(ArgmapError, match=message) as caught:
        draw("digraph {a}", "svg", str(fake), patience=0.3 if text and "sleep" in text else 30)
    assert "\n" not in str(caught.value)


def test_a_program_that_says_much_is_not_repeated_in_full(tmp_path: Path) -> None:
    fake = program(tmp_path, "fake", "#!/bin/sh\nseq 100000 >&2\nexit 1\n")
    with pytest.raises(ArgmapError) as caught:
        draw("digraph {a}", "svg", str(fake))
    assert len(str(caught.value)) < 500


def test_a_failing_engine_leaves_the_old_picture_whole(tmp_path: Path) -> None:
    from argmap.notation.reading import loads
    from argmap.renderers import Options
    from argmap.rendering import render

    picture = tmp_path / "map.svg"
    picture.write_text("old")
    fake = program(tmp_path, "fake", "#!/bin/sh\nexit 1\n")
    with pytest.raises(ArgmapError):
        render(loads("claim: {text: A.}"), picture, options=Options(str(fake)))
    assert picture.read_text() == "old"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["fake", "map.svg"]
