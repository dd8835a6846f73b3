"""What is wrong with one map, or with argmap, keeps no other map from being checked, drawn, shown and compared."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from argmap.checking.running import rules
from argmap.rules import Finding, Subject
from tests.running import Argmap

GOOD = "claim: {text: Fares should be dropped., premises: [{text: Fewer people drive.}]}\n"
LONG = f"""\
claim: {{text: A claim stands here., premises: [{{text: Fewer people drive., footnotes: [1]}}]}}
paper:
  works: [{{id: a, title: T, page: 1-20}}]
  footnotes: [{{number: 1, cites: [{{work: a, locator: "{"9" * 5000}"}}]}}]
"""


@pytest.fixture
def class_(tmp_path: Path) -> Path:
    folder = tmp_path / "class"
    folder.mkdir()
    for name, text in (("a", GOOD), ("b", GOOD), ("c", 'claim: {text: "A holds.}\n')):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def break_rule(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def check(subject: Subject) -> Iterator[Finding]:
        yield from found(subject)
        raise IndexError("list index out of range")

    module = rules().get(name)
    assert isinstance(module, ModuleType)
    found = module.check
    monkeypatch.setattr(module, "check", check)


def test_compare_goes_on_past_a_map_that_cannot_be_read(argmap: Argmap, class_: Path) -> None:
    done = argmap("compare", class_)
    assert done.status == 2
    assert "2 maps, 2 statements, 2 shared by all" in done.out
    assert "error[syntax-error]" in done.err
    assert f"{class_ / 'c.yaml'}:1:" in done.err


def test_nothing_is_compared_where_nothing_can_be_read(argmap: Argmap, class_: Path) -> None:
    done = argmap("compare", class_ / "c.yaml", "--format", "json")
    assert (done.status, done.out) == (2, "")


def test_show_and_render_go_on_too(argmap: Argmap, class_: Path, tmp_path: Path) -> None:
    done = argmap("show", class_)
    assert done.status == 2
    assert done.out.count("Fares should be dropped") == 2
    done = argmap("render", class_, "-o", tmp_path / "out", "--to", "text")
    assert done.status == 2
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["a.text", "b.text"]
    assert "c.yaml:1:" in done.err


def test_check_says_what_it_could_not_look_into(argmap: Argmap, class_: Path) -> None:
    done = argmap("check", class_)
    assert done.status == 2
    assert done.out.endswith(f"\nnot or only partly checked of 3 maps: {class_ / 'c.yaml'}\n")


def test_a_rule_that_fails_is_named_and_the_others_are_kept(
    argmap: Argmap, class_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_rule(monkeypatch, "unsupported-premise")
    done = argmap("check", class_ / "a.yaml", class_ / "b.yaml", "--profile", "teaching", "--format", "json")
    assert (done.status, done.err) == (2, "")
    found = json.loads(done.out)["problems"]
    for name in "ab":
        own = [one for one in found if one["file"] == str(class_ / f"{name}.yaml")]
        assert {"internal-error", "unsupported-premise", "single-premise-inference"} <= {one["rule"] for one in own}
        (fault,) = [one for one in own if one["rule"] == "internal-error"]
        assert "the rule unsupported-premise failed: IndexError" in fault["message"]


@pytest.mark.parametrize("command", [["show"], ["render", "-o", "-", "--to", "text"], ["compare"], ["check"], ["weigh"],
                                     ["report"], ["convert", "--to", "json"]], ids=lambda one: one[0])  # fmt: skip
def test_a_fault_of_argmap_ends_with_2_and_names_the_file(
    argmap: Argmap, class_: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("argmap.graph.graph_document.lower", fail)
    monkeypatch.setattr("argmap.notation.reading.loading.validate", lambda *_: fail(_))
    done = argmap(command[0], class_ / "a.yaml", *command[1:])
    assert done.status == 2
    assert "ZeroDivisionError" in done.out + done.err
    assert "a.yaml" in done.out + done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("text", [f"glossary: [[the, of]]\n{GOOD}", LONG], ids=["glossary", "locator"])
def test_odd_values_fail_no_rule(argmap: Argmap, class_: Path, text: str) -> None:
    (class_ / "c.yaml").write_text(text, encoding="utf-8")
    done = argmap("check", class_, "--profile", "strict")
    assert done.status == 0
    assert "internal-error" not in done.out


def test_a_paper_that_cannot_be_read_hides_nothing_else(argmap: Argmap, class_: Path) -> None:
    done = argmap("check", class_ / "a.yaml", "--paper", class_ / "gone.md", "--format", "short")
    assert done.status == 2
    assert "gone.md: error[unreadable-file]" in done.out
    assert "unsupported-premise" in done.out


def test_settings_and_what_is_passed_over_are_said(argmap: Argmap, class_: Path) -> None:
    (class_ / "mkdocs.yml").write_text("site_name: Course\n", encoding="utf-8")
    (class_ / "argmap.toml").write_text('exclude = ["c.yaml"]\n', encoding="utf-8")
    done = argmap("check", class_)
    assert done.status == 0
    assert f"argmap: settings from {class_ / 'argmap.toml'}\n" in done.err
    assert f"argmap: 1 file passed over: {class_ / 'mkdocs.yml'} (not a map)\n" in done.err
    done = argmap("compare", class_)
    assert done.status == 0
    assert "mkdocs.yml (not a map)" in done.err


def test_hostile_names_do_nothing_to_a_terminal_or_a_build_server(argmap: Argmap, class_: Path) -> None:
    (class_ / "c.yaml").unlink()
    for name in ("e\x1b[31m.yaml", "n\n::error::x.yaml", "b\u202ed.yaml", "c\x9b2J.yaml", os.fsdecode(b"\xff.yaml")):
        (class_ / name).write_text("claim: [\n", encoding="utf-8")
    for command in (["check"], ["show"], ["compare"], ["render", "-o", class_.parent / "out", "--to", "text"],
                    ["check", "--format", "short"], ["check", "--format", "github"]):  # fmt: skip
        done = argmap(command[0], class_, *command[1:])
        assert done.status == 2
        for letter in "\x1b\x9b\u202e":
            assert letter not in done.out + done.err
        lines = (done.out + done.err).splitlines()
        assert not [line for line in lines if line.lstrip().startswith("::error::")]


def test_a_named_pipe_is_not_waited_for(argmap: Argmap, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "m.yaml")
    done = argmap("check", tmp_path / "m.yaml")
    assert done.status == 2
    assert "this is a named pipe" in done.out


def test_a_page_names_the_settings_by_which_its_problems_were_found(argmap: Argmap, class_: Path) -> None:
    (class_ / "argmap.toml").write_text('ignore = ["unsupported-premise"]\n', encoding="utf-8")
    for form, said in (("html", True), ("svg", False)):
        done = argmap("render", class_ / "a.yaml", "-o", class_ / f"a.{form}")
        assert done.status == 0
        assert ("settings from" in done.err) is said
