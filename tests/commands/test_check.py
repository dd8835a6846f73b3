import json
from pathlib import Path

import pytest

from argmap.commands._common import Exit
from tests.running import Argmap

CLEAN = "claim: {text: Fares should be dropped., premises: [{text: Fewer people drive., basis: testimony}]}\n"
WARNING = "claim: {text: Fares should be dropped., premises: [{text: Fewer people drive.}]}\n"
ERROR = "claim: {text: Fares should be dropped., premises: [{ref: gone}]}\n"
BROKEN = "claim: [\n"


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    for name, text in (("clean", CLEAN), ("warning", WARNING), ("error", ERROR), ("inner/broken", BROKEN)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_statuses_are_named() -> None:
    assert [(one.name, int(one)) for one in Exit] == [
        ("CLEAN", 0),
        ("PROBLEMS", 1),
        ("FAILED", 2),
        ("INTERRUPTED", 130),
    ]


@pytest.mark.parametrize(
    ("files", "options", "status"),
    [
        (["clean"], [], Exit.CLEAN),
        (["clean"], ["--strict"], Exit.CLEAN),
        (["warning"], [], Exit.CLEAN),
        (["warning"], ["--strict"], Exit.PROBLEMS),
        (["error"], [], Exit.PROBLEMS),
        (["clean", "error", "warning"], [], Exit.PROBLEMS),
        (["inner/broken"], [], Exit.FAILED),
        (["error", "inner/broken", "clean"], [], Exit.FAILED),
        (["gone"], [], Exit.FAILED),
        (["error"], ["--ignore", "undefined-reference"], Exit.CLEAN),
        (["error"], ["--select", "unsupported-premise"], Exit.CLEAN),
    ],
)
@pytest.mark.parametrize("form", ["text", "short", "json", "sarif", "github"])
def test_status(argmap: Argmap, maps: Path, files: list[str], options: list[str], status: Exit, form: str) -> None:
    done = argmap("check", *(maps / f"{file}.yaml" for file in files), *options, "--format", form)
    assert (done.status, done.err) == (status, "")


def test_a_folder_is_checked_to_its_depth_and_one_bad_file_stops_nothing(argmap: Argmap, maps: Path) -> None:
    done = argmap("check", maps, "--format", "short")
    assert done.status == Exit.FAILED
    found = [(Path(line.split(":")[0]).name, line.split("[")[1].split("]")[0]) for line in done.out.splitlines()]
    assert sorted(found) == [
        ("broken.yaml", "syntax-error"),
        ("error.yaml", "undefined-reference"),
        ("warning.yaml", "unsupported-premise"),
    ]


def test_every_file_is_checked_once_and_in_the_order_given(argmap: Argmap, maps: Path) -> None:
    warning, error = maps / "warning.yaml", maps / "error.yaml"
    done = argmap("check", warning, error, warning, maps / "gone.yaml", maps, "--format", "json")
    files = [Path(one["file"]).name for one in json.loads(done.out)["problems"]]
    assert files == ["warning.yaml", "error.yaml", "gone.yaml", "broken.yaml"]


def test_an_empty_folder_is_said_to_be_one(argmap: Argmap, tmp_path: Path) -> None:
    done = argmap("check", tmp_path)
    assert done.status == Exit.FAILED
    assert "this folder contains no map" in done.out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_refused_with_the_nearest_before_anything_is_read(argmap: Argmap, option: str) -> None:
    done = argmap("check", "gone.yaml", option, "unused-footnote,unsuported-premise")
    assert (done.status, done.out) == (Exit.FAILED, "")
    assert done.err == "argmap: no rule is called 'unsuported-premise'; did you mean unsupported-premise?\n"


def test_rules_are_selected_and_ignored_alone_several_times_or_in_lists(argmap: Argmap, maps: Path) -> None:
    def rules(*options: str) -> set[str]:
        done = argmap("check", maps / "warning.yaml", maps / "error.yaml", "--format", "json", *options)
        return {one["rule"] for one in json.loads(done.out)["problems"]}

    both = {"unsupported-premise", "undefined-reference"}
    assert rules() == both
    assert rules("--select", "unsupported-premise, undefined-reference") == both
    assert rules("--select", "unsupported-premise", "--select", "undefined-reference") == both
    assert rules("--select", "unsupported-premise", "--select", "unsupported-premise") == {"unsupported-premise"}
    assert rules("--ignore", "unsupported-premise") == {"undefined-reference"}
    assert rules("--select", "unsupported-premise", "--ignore", "unsupported-premise") == set()
    assert rules("--select", ",") == both


def test_no_problems_print_a_word_or_nothing(argmap: Argmap, maps: Path) -> None:
    printed = {form: argmap("check", maps / "clean.yaml", "--format", form).out for form in ("text", "short", "github")}
    assert printed == {"text": "no problems\n", "short": "", "github": ""}


def test_a_pipe_is_a_file_too(argmap: Argmap, maps: Path) -> None:
    with (maps / "error.yaml").open("rb") as stream:
        done = argmap("check", f"/dev/fd/{stream.fileno()}", "--format", "short")
    assert done.status == Exit.PROBLEMS
    assert "undefined-reference" in done.out
