"""A check that is repeated opens what has changed, and nothing else."""

import os
from pathlib import Path
from time import time

import pytest

from argmap import formats
from argmap.checking import batch, settings
from argmap.checking.batch import Wish, check_files
from argmap.checking.kept_reports import KeptReports

MAP = "paper: p\nclaim: {text: Birds sing., premises: [{text: Birds sang., at: 1.1 s1}]}\n"
BROKEN = "claim: [\n"


class Repeated:
    """A folder whose maps are checked again and again, and the maps that were opened for the last check."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.opened = folder, list[str]()
        self._wish = Wish(kept=KeptReports())
        read = formats.read

        def loading(file: str) -> object:
            self.opened.append(Path(file).name)
            return read(file)

        monkeypatch.setattr(batch, "read", loading)
        self.put("p.paper.yaml", "record: {id: p, title: Birds, type: book}\nfile: p.md\n")
        for name in ("a.yaml", "b.yaml"):
            self.put(name, MAP)

    def put(self, name: str, text: str) -> None:
        """Write a file that seems to have been there for a while."""
        file = self.folder / name
        before = file.stat().st_mtime if file.exists() else 1_000_000_000
        file.write_text(text, encoding="utf-8")
        os.utime(file, (before + 1, before + 1))
        settings.forget()

    def check(self) -> tuple[list[str], set[str]]:
        """Return which maps were opened, and the rules whose problems were found."""
        self.opened.clear()
        report = check_files([str(self.folder)], self._wish)
        assert report.problems == check_files([str(self.folder)]).problems
        return self.opened[: -len(report.maps)], {one.rule for one in report.problems}


@pytest.fixture
def repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repeated:
    return Repeated(tmp_path, monkeypatch)


def test_only_what_changes_is_opened_again(repeated: Repeated) -> None:
    assert repeated.check()[0] == ["a.yaml", "b.yaml"]
    assert repeated.check()[0] == []
    repeated.put("b.yaml", MAP.replace("sang", "have sung"))
    assert repeated.check()[0] == ["b.yaml"]
    repeated.put("c.yaml", BROKEN)
    opened, rules = repeated.check()
    assert opened == ["c.yaml"]
    assert "syntax-error" in rules
    (repeated.folder / "a.yaml").unlink()
    assert "a.yaml" not in repeated.check()[0]


def test_what_counts_for_a_map_counts_when_it_changes_or_comes(repeated: Repeated) -> None:
    repeated.check()
    repeated.put("p.md", "# Birds\n\n## 1 Songs\n\nBirds sang.\n")
    assert repeated.check()[0] == ["a.yaml", "b.yaml"]
    repeated.put("p.paper.yaml", "record: {id: p, title: Birds, type: book}\n")
    assert repeated.check()[0] == ["a.yaml", "b.yaml"]
    repeated.put("argmap.toml", 'ignore = ["unsupported-premise"]\n')
    opened, rules = repeated.check()
    assert opened == ["a.yaml", "b.yaml"]
    assert "unsupported-premise" not in rules


def test_a_map_that_lacks_its_paper_is_opened_when_that_comes(repeated: Repeated) -> None:
    repeated.put("q.yaml", MAP.replace("paper: p", "paper: q"))
    assert "missing-paper" in repeated.check()[1]
    repeated.put("q.paper.yaml", "record: {id: q, title: Birds, type: book}\n")
    opened, rules = repeated.check()
    assert "q.yaml" in opened
    assert "missing-paper" not in rules


def test_what_was_written_just_before_it_was_read_is_read_again(repeated: Repeated) -> None:
    repeated.check()
    soon = time() + 60  # as if it were written while it is read
    os.utime(repeated.folder / "a.yaml", (soon, soon))
    assert repeated.check()[0] == ["a.yaml"]
    assert repeated.check()[0] == ["a.yaml"]
