"""``argmap merge``, by hand and as git's merge driver."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.running import Argmap, environment

BASE = "claim:\n  id: c\n  text: A claim.  # ours\n  premises:\n    - {id: p, text: One reason.}\n    - Another one.\n"
OURS = BASE.replace("One reason", "One good reason")
THEIRS = BASE.replace("Another one.", "Another one.\n    - A third.")
AGAINST = BASE.replace("One reason", "One bad reason")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Write three states of a map, and one that is against the second."""
    for name, text in (("base", BASE), ("ours", OURS), ("theirs", THEIRS), ("against", AGAINST)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return [tmp_path / f"{name}.yaml" for name in ("base", "ours", "theirs", "against")]


def test_what_both_did_is_written_or_printed(argmap: Argmap, files: list[Path]) -> None:
    done = argmap("merge", *files[:3])
    assert (done.status, done.err) == (0, "")
    assert done.out == OURS.replace("Another one.", "Another one.\n    - A third.")
    out = files[0].with_name("out.yaml")
    assert argmap("merge", *files[:3], "-o", out).status == 0
    assert out.read_text(encoding="utf-8") == done.out


def test_a_conflict_is_status_1_and_told_at_its_line(argmap: Argmap, files: list[Path]) -> None:
    done = argmap("merge", *files[:2], files[3], "-o", files[1], "--path", "maps/m.yaml")
    assert done.status == 1
    assert "error[merge-conflict]: both sides changed its text\n  --> maps/m.yaml:8:" in done.err
    assert 'ours: "One good reason."; theirs (line 5): "One bad reason."' in done.err
    assert "look for MERGE CONFLICT in maps/m.yaml" in done.err
    assert files[1].read_text(encoding="utf-8").count("# MERGE CONFLICT: ") == 1


def test_what_cannot_be_read_is_status_2_and_nothing_is_written(argmap: Argmap, files: list[Path]) -> None:
    files[2].write_text("claim: [", encoding="utf-8")
    done = argmap("merge", *files[:3], "-o", files[1])
    assert (done.status, done.out) == (2, "")
    assert files[1].read_text(encoding="utf-8") == OURS


@pytest.mark.parametrize("number", [1, 2])
def test_the_file_that_is_wrong_is_named(argmap: Argmap, files: list[Path], number: int) -> None:
    files[number].write_text("claim:\n  text: One.\n  premisses: []\n", encoding="utf-8")
    assert f"--> {files[number]}:3:3" in argmap("merge", *files[:3], "-o", files[0].with_name("out.yaml")).err
    called = "m.yaml" if number == 1 else "m.yaml (theirs)"
    assert f"--> {called}:3:3" in argmap("merge", *files[:3], "--path", "m.yaml").err


@pytest.mark.parametrize("number", [0, 2])
def test_the_other_files_are_not_written_over(argmap: Argmap, files: list[Path], number: int) -> None:
    before = files[number].read_text(encoding="utf-8")
    assert argmap("merge", *files[:3], "-o", files[number]).status == 2
    assert files[number].read_text(encoding="utf-8") == before


class Repository:
    """A repository in which maps are merged by argmap, as docs/merging.md sets it up."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder.with_name("home")
        self.home.mkdir()
        self.git("init", "-q", "-b", "main")
        page = (ROOT / "docs" / "merging.md").read_text(encoding="utf-8")
        attributes = re.search(r"```text\n(.*?)```", page, re.DOTALL)
        commands = re.search(r"```sh\n(git config .*?)```", page, re.DOTALL)
        assert attributes
        assert commands
        program = f"{shlex.quote(sys.executable)} -m argmap"
        for line in commands[1].splitlines():
            self.git(*shlex.split(line.replace('"argmap merge', f'"{program} merge'))[1:])
        self.write(".gitattributes", attributes[1])

    def git(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        own = {"HOME": str(self.home), "GIT_CONFIG_NOSYSTEM": "1"}
        names = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        env = {key: one for key, one in environment(**own, **names).items() if key not in ("GIT_DIR", "GIT_WORK_TREE")}
        return subprocess.run(
            ["git", *arguments], cwd=self.folder, env=env, capture_output=True, encoding="utf-8", check=False
        )

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, name: str, text: str) -> None:
        self.write(name, text)
        self.git("add", "-A")
        done = self.git("commit", "-q", "-m", "x")
        assert done.returncode == 0, done.stderr

    def branches(self, name: str, base: str, ours: str, theirs: str) -> None:
        self.commit(name, base)
        self.git("checkout", "-q", "-b", "other")
        self.commit(name, theirs)
        self.git("checkout", "-q", "main")
        self.commit(name, ours)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    if not shutil.which("git"):
        pytest.skip("needs git")
    (tmp_path / "repository").mkdir()
    return Repository(tmp_path / "repository")


def test_git_merges_what_its_lines_would_not(repository: Repository) -> None:
    theirs = BASE.replace("One reason.}", "One reason., at: 1.1 s1}")
    repository.branches("maps/a map.yaml", BASE, OURS, theirs)
    done = repository.git("merge", "-q", "other", "-m", "y")
    assert done.returncode == 0, done.stdout + done.stderr
    merged = (repository.folder / "maps" / "a map.yaml").read_text(encoding="utf-8")
    assert merged == OURS.replace("One good reason.}", "One good reason., at: 1.1 s1}")
    assert repository.git("status", "--porcelain").stdout == ""


def test_git_stops_at_a_conflict_and_has_a_map_that_reads(repository: Repository, argmap: Argmap) -> None:
    repository.branches("maps/map.yaml", BASE, OURS, AGAINST)
    done = repository.git("merge", "-q", "other", "-m", "y")
    assert done.returncode == 1
    assert "  --> maps/map.yaml:8:" in done.stderr
    assert repository.git("status", "--porcelain").stdout == "UU maps/map.yaml\n"
    map_ = repository.folder / "maps" / "map.yaml"
    assert "# MERGE CONFLICT: both sides changed its text" in map_.read_text(encoding="utf-8")
    assert "One good reason." in argmap("show", map_).out
    assert [one.name for one in map_.parent.iterdir()] == ["map.yaml"]


def test_git_merges_a_map_whose_paper_lies_beside_it(repository: Repository) -> None:
    paper = "works:\n  - {id: a, title: A}\n"
    base, ours, theirs = ("paper: lake\n" + one for one in (BASE, OURS, THEIRS))
    repository.commit("maps/lake.paper.yaml", paper)
    repository.branches("maps/map.yaml", base, ours, theirs)
    assert repository.git("merge", "-q", "other", "-m", "y").returncode == 0


def test_git_leaves_other_files_alone(repository: Repository) -> None:
    repository.branches("plain.yaml.txt", "a\nb\n", "a1\nb\n", "a2\nb\n")
    assert repository.git("merge", "-q", "other", "-m", "y").returncode == 1
    assert "<<<<<<<" in (repository.folder / "plain.yaml.txt").read_text(encoding="utf-8")
