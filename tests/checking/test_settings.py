from pathlib import Path

import pytest

from argmap.checking.batch import Wish, check_files
from argmap.checking.settings import Settings, forget, settings_for
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
    "text for patterns": ("argmap.toml", "exclude = 'drafts'\n", 1, "list of patterns"),
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


def test_several_maps_are_checked_by_the_settings_of_the_folder_that_holds_them_all(tmp_path: Path) -> None:
    one, two = (write(tmp_path / name, "map.yaml", MAP) for name in "ab")
    inner = write(tmp_path / "a", "argmap.toml", 'ignore = ["unsupported-premise"]\n')
    outer = write(tmp_path, "argmap.toml", "strict = true\n")
    for named in ([one, two], [str(tmp_path)], [str(tmp_path / "a"), two]):
        report = check_files(named)
        assert [(found.rule, found.place.file) for found in report.problems] == [
            ("unsupported-premise", one), ("unsupported-premise", two),
        ]  # fmt: skip
        assert report.failing == report.problems
        assert (report.settings, report.unused) == ([outer], [inner])
    assert check_files([one]).problems == []
    assert check_files([one]).settings == [inner]


def test_what_the_command_line_says_wins_over_what_stands_beside_a_map(tmp_path: Path) -> None:
    file = write(tmp_path, "map.yaml", MAP)
    for said in (
        'ignore = ["unsupported-premise"]',
        'select = ["too-long"]',
        'profile = "review"\nselect = ["rabbit"]',
    ):
        write(tmp_path, "argmap.toml", f"{said}\n")
        forget()
        for wish in (Wish(select=("unsupported-premise",), strict=True), Wish(profile="strict", strict=True)):
            assert "unsupported-premise" in {one.rule for one in check_files([file], wish).failing}


def test_files_and_folders_can_be_excluded(tmp_path: Path) -> None:
    for name in ("a.yaml", "b-old.yaml", "drafts/c.yaml", "maps/d.yaml", "maps/e/f.yaml", "maps/g/drafts/h.yaml"):
        write((tmp_path / name).parent, Path(name).name, MAP)
    for patterns, left in (
        (["drafts", "*-old.yaml"], "a.yaml maps/d.yaml maps/e/f.yaml"),
        (["maps/*"], "a.yaml b-old.yaml drafts/c.yaml"),
        (["./maps/e/", "/drafts", "b*"], "a.yaml drafts/c.yaml maps/d.yaml maps/g/drafts/h.yaml"),
    ):
        write(tmp_path, "argmap.toml", f"exclude = {patterns}\n")
        forget()
        found = [Path(one).relative_to(tmp_path).as_posix() for one in check_files([str(tmp_path)]).maps]
        assert found == left.split()
    assert check_files([str(tmp_path / "b-old.yaml")]).maps  # what is named is checked


def test_the_command_line_goes_first_but_adds_its_ignores(tmp_path: Path) -> None:
    file = write(tmp_path, "map.yaml", MAP)
    write(tmp_path, "argmap.toml", 'profile = "teaching"\nignore = ["single-premise-inference", "rabbit"]\n')
    rules = {one.rule for one in check_files([file], Wish(ignore=("no-objection-considered",))).problems}
    assert rules == {"unsupported-premise"}
    assert {one.rule for one in check_files([file], Wish(profile="default")).problems} == {"unsupported-premise"}


def test_settings_that_are_wrong_are_told_once_and_all_maps_checked(tmp_path: Path) -> None:
    for name in "ab":
        write(tmp_path / name, "map.yaml", MAP)
    bad = write(tmp_path, "argmap.toml", 'ignore = ["nope"]\n')
    report = check_files([str(tmp_path)])
    assert [(one.rule, Path(one.place.file).parent.name) for one in report.problems] == [
        ("wrong-settings", tmp_path.name), ("unsupported-premise", "a"), ("unsupported-premise", "b"),
    ]  # fmt: skip
    assert report.unread == [bad]


def test_links_in_a_circle_are_no_settings(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").symlink_to("argmap.toml")
    (tmp_path / "loop").symlink_to("loop")
    assert settings_for(str(tmp_path / "loop" / "map.yaml")) == settings_for(str(tmp_path / "map.yaml")) == Settings()
