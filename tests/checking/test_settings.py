from pathlib import Path

import pytest

from argmap.checking.batch import Wish, check_files
from argmap.checking.settings import Settings, settings_for
from argmap.problems import ReadError

MAP = "claim: {text: Fares should be dropped., premises: [{text: Fares deter the poor.}]}\n"


def write(folder: Path, name: str, text: str) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_nothing_said_is_the_default(tmp_path: Path) -> None:
    assert settings_for(write(tmp_path, "map.yaml", MAP)) == Settings()


def test_the_nearest_folder_counts_alone(tmp_path: Path) -> None:
    write(tmp_path, "argmap.toml", 'profile = "teaching"\nignore = ["rabbit"]\n')
    inner = write(tmp_path / "a" / "b", "argmap.toml", "strict = true\n")
    assert settings_for(write(tmp_path / "a" / "b", "map.yaml", MAP)) == Settings(strict=True, file=inner)
    assert settings_for(write(tmp_path / "a", "map.yaml", MAP)).profile == "teaching"


def test_setup_cfg_holds_the_same(tmp_path: Path) -> None:
    file = write(tmp_path, "setup.cfg", "[argmap]\nprofile = review\nignore = rabbit,\n  too-long\nstrict = yes\n")
    settings = settings_for(write(tmp_path, "map.yaml", MAP))
    assert settings == Settings("review", (), ("rabbit", "too-long"), True, file)


def test_a_setup_cfg_without_our_section_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "argmap.toml", "strict = true\n")
    write(tmp_path / "a", "setup.cfg", "[metadata]\nname = x\n")
    assert settings_for(write(tmp_path / "a", "map.yaml", MAP)).strict


BAD = {
    "no TOML": ("argmap.toml", "profile = \n", 1, "not TOML"),
    "misspelt key": ("argmap.toml", "\nprofil = 'review'\n", 2, "did you mean profile"),
    "misspelt profile": ("argmap.toml", "profile = 'reviews'\n", 1, "did you mean review"),
    "text for a list": ("argmap.toml", "ignore = 'rabbit'\n", 1, "list of rules"),
    "no rule": (
        "argmap.toml",
        "strict = true\nselect = ['rabit']\n",
        2,
        "no rule is called 'rabit'; did you mean rabbit?",
    ),
    "no profile": ("argmap.toml", "profile = 'xyz'\n", 1, "write one of: default, teaching, review, strict"),
    "a number for a rule": ("argmap.toml", "select = [1]\n", 1, "list of rules"),
    "a key of our own": ("argmap.toml", "file = 'x'\n", 1, "'file' is not a key of the settings"),
    "a huge number": ("argmap.toml", f"\nstrict = {'9' * 5000}\n", 2, "write a smaller number"),
    "a huge number in hexadecimal": ("argmap.toml", f"\nprofile = 0x{'f' * 5000}\n", 2, "write one of: default"),
    "not a number": ("argmap.toml", "profile = nan\n", 1, "'nan' is not a profile"),
    "a table": ("argmap.toml", "\n[profile]\na = 1\n", 2, "is not a profile"),
    "a key twice": ("setup.cfg", "[argmap]\nstrict = yes\nstrict = no\n", 3, "'strict' is set twice in [argmap]"),
    "a section twice": ("setup.cfg", "[argmap]\n[argmap]\n", 2, "join the two sections"),
    "no section": ("setup.cfg", "x = 1\n[argmap]\n", 1, "above the first section"),
    "no value": ("setup.cfg", "[argmap]\nstrict\n", 2, "neither a section nor KEY = VALUE"),
    "the key of another section": ("setup.cfg", "[x]\nstrict = 3\n[argmap]\nstrict = 3\n", 4, "true or false"),
    "no truth": ("setup.cfg", "[argmap]\nstrict = maybe\n", 2, "true or false"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_settings_are_one_problem_at_their_place(tmp_path: Path, case: str) -> None:
    name, text, line, said = BAD[case]
    write(tmp_path, name, text)
    with pytest.raises(ReadError) as caught:
        settings_for(write(tmp_path, "map.yaml", MAP))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line) == ("wrong-settings", line)
    assert said in f"{problem.message}; {problem.help}"


@pytest.mark.parametrize("name", ["argmap.toml", "setup.cfg"])
def test_settings_that_are_not_utf8_are_one_problem(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"[argmap]\n\xff")
    with pytest.raises(ReadError) as caught:
        settings_for(write(tmp_path, "map.yaml", MAP))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line) == ("not-utf-8", 2)


def test_an_empty_file_of_settings_is_the_default_from_there(tmp_path: Path) -> None:
    file = write(tmp_path, "argmap.toml", "")
    assert settings_for(write(tmp_path, "map.yaml", MAP)) == Settings(file=file)


def test_settings_hold_for_the_maps_below_them(tmp_path: Path) -> None:
    strict = write(tmp_path / "strict", "map.yaml", MAP)
    write(tmp_path / "strict", "argmap.toml", "strict = true\n")
    mild = write(tmp_path / "mild", "map.yaml", MAP)
    write(tmp_path / "mild", "argmap.toml", 'ignore = ["unsupported-premise"]\n')
    report = check_files([strict, mild])
    assert [(one.rule, one.place.file) for one in report.problems] == [("unsupported-premise", strict)]
    assert report.failing == report.problems


def test_the_command_line_goes_first_but_adds_its_ignores(tmp_path: Path) -> None:
    file = write(tmp_path, "map.yaml", MAP)
    write(tmp_path, "argmap.toml", 'profile = "teaching"\nignore = ["single-premise-inference", "rabbit"]\n')
    rules = {one.rule for one in check_files([file], Wish(ignore=("no-objection-considered",))).problems}
    assert rules == {"unsupported-premise"}
    assert {one.rule for one in check_files([file], Wish(profile="default")).problems} == {"unsupported-premise"}


def test_a_wrong_rule_in_one_folder_leaves_the_others_checked(tmp_path: Path) -> None:
    wrong, right = write(tmp_path / "a", "map.yaml", MAP), write(tmp_path / "b", "map.yaml", MAP)
    write(tmp_path / "a", "argmap.toml", 'ignore = ["nope"]\n')
    report = check_files([wrong, right])
    assert {(one.rule, Path(one.place.file).parent.name) for one in report.problems} == {
        ("wrong-settings", "a"), ("unsupported-premise", "b"),
    }  # fmt: skip
