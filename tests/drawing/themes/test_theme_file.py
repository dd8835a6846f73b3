from dataclasses import fields
from pathlib import Path

import pytest

from argmap.drawing.themes.choices import THEMES, theme_names
from argmap.drawing.themes.theme import DEFAULT, Theme, built_in, theme_keys
from argmap.drawing.themes.theme_file import theme
from argmap.problems import ArgmapError, ReadError
from tests.running import Argmap


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


@pytest.mark.parametrize("name", theme_names())
def test_a_theme_of_argmap_keeps_the_rules_for_themes_of_others(name: str) -> None:
    assert theme(str(THEMES / f"{name}.toml")) == theme(name) == built_in(name)


def test_a_theme_says_only_what_differs(file: Path) -> None:
    file.write_text('based_on = "dark"\nwidth = 300\n[inks]\npremise = "#00ff00"\n', encoding="utf-8")
    mine, dark = theme(str(file)), built_in("dark")
    assert (mine.width, mine.paper, mine.description) == (300, dark.paper, "mine")
    assert mine.inks == {**dark.inks, "premise": "#00ff00"}


def test_a_theme_that_names_no_other_is_based_on_the_cards(file: Path) -> None:
    file.write_text("gap = 60\n", encoding="utf-8")
    assert theme(str(file)).inks == DEFAULT.inks


@pytest.mark.parametrize(
    ("text", "line", "message", "cure"),
    [
        ("\nwidht = 3\n", 2, "'widht' is not a key of a theme", "did you mean width?"),
        ("shade = 3\n", 1, "'shade' is not a key", "choose one of: description, direction, "),
        ("[inks]\npremiss = '#000000'", 2, "'premiss' is not a key of [inks]", "did you mean premise?"),
        ("width = 300\n[inks]\npremise = 'red'", 3, "premise: 'red' is not a colour", 'of 0-9 and a-f: "#1a5296"'),
        ("inks.premise = '#12345'", 1, "'#12345' is not a colour", "write #"),
        ("[lines]\npremise = 'wavy'", 2, "premise: 'wavy' is not one of", "one of: solid, dashed, dotted"),
        ("direction = 'rigth'", 1, "direction: 'rigth' is not one of right, down", "did you mean right?"),
        ("based_on = 'cart'", 1, "'cart' is not the name of a theme", "did you mean "),
        ("width = 99999", 1, "width: '99999' is not a size", "a whole number from 100 to 2000"),
        ("width = 200.5", 1, "width: '200.5' is not a size", "a whole number"),
        ("size = true", 1, "size: 'True' is not a size", "a whole number"),
        ("line = -1", 1, "line: '-1' is not a size", "a number from 0 to 20"),
        ("small = 40", 1, "leaves no room for text of 40 points", "make width at least 493"),
        ("inks = 3", 1, "inks must be a table", "write [inks], and below it"),
        ("font = 'Arimo,'", 1, "is not a list of fonts", "names of fonts"),
        ("font = ' , '", 1, "is not a list of fonts", "names of fonts"),
        ("font = 'A\"];x'", 1, "is not a list of fonts", "names of fonts"),
        ("paper = [1]", 1, "'[1]' is not a colour", "write #"),
        ("width = \n", 1, "this is not TOML", "correct the line"),
        ("line = nan", 1, "line: 'nan' is not a size", "a number from 0 to 20"),
        ("line = inf", 1, "line: 'inf' is not a size", "a number from 0 to 20"),
        ("width = 1000000000000000000000", 1, "is not a size", "from 100 to 2000"),
        ("size = '10'", 1, "size: '10' is not a size", "a whole number"),
        ("description = 3", 1, "description: '3' is not a text", "a text in quotation marks"),
        ("[inks]\npremise = {a = 1}", 2, "is not a colour", "write #"),
        ("\n[inks.premise]\na = 1", 2, "is not a colour", "write #"),
        ("paper = '{x}'", 1, "'{x}' is not a colour", "write #"),
        (f"width = 1{'0' * 5000}", 1, "this number has too many digits", "write a smaller number"),
        (f"width = 0x{'f' * 5000}", 1, "a number of thousands of digits", "from 100 to 2000"),
        (f"based_on = 0x{'f' * 5000}", 1, "is not the name of a theme", "choose one of: cards"),
        ("direction = '{cure}{what}'", 1, "'{cure}{what}' is not one of", "right, down"),
        ("[inks]\n\"[key]\" = '#000000'", 2, "'[key]' is not a key of [inks]", "claim"),
        ("based_on = 3", 1, "'3' is not the name of a theme", "choose one of: cards"),
        ("a = " + "[" * 5000, None, "nested too deeply", "take tables out of tables"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_its_cure(
    file: Path, text: str, line: int | None, message: str, cure: str
) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError) as caught:
        theme(str(file))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.file) == ("wrong-theme", str(file))
    assert problem.place.line == line
    assert message in problem.message
    assert cure in problem.help


def test_an_unknown_name_is_told_the_nearest() -> None:
    with pytest.raises(ArgmapError, match="no theme is called 'cardz'; did you mean cards"):
        theme("cardz")
    with pytest.raises(ArgmapError, match=r"choose one of: cards, .* and files NAME\.toml"):
        theme("xyzzy")


def test_the_commands_know_the_themes(argmap: Argmap, tmp_path: Path) -> None:
    lines = argmap("themes").out.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [[one, built_in(one).description] for one in theme_names()]
    (tmp_path / "m.yaml").write_text("claim: {text: A.}", encoding="utf-8")
    done = argmap("render", tmp_path / "m.yaml", "-o", tmp_path / "m.dot", "--theme", "dark")
    assert (done.status, done.err) == (0, "")
    assert built_in("dark").paper in (tmp_path / "m.dot").read_text()
    (tmp_path / "t.toml").write_text("widht = 1", encoding="utf-8")
    done = argmap("render", tmp_path / "m.yaml", "-o", tmp_path / "n.svg", "--theme", tmp_path / "t.toml")
    assert done.status == 2
    assert "t.toml:1:1" in done.err
    assert "did you mean width?" in done.err
    assert not (tmp_path / "n.svg").exists()


def test_a_theme_that_is_printed_can_be_drawn_with_and_explains_every_key(argmap: Argmap, tmp_path: Path) -> None:
    printed = argmap("themes", "rationale").out
    file = tmp_path / "mine.toml"
    file.write_text(printed, encoding="utf-8")
    assert theme(str(file)) == built_in("rationale")
    for key, (meaning, words) in theme_keys().items():
        assert meaning in printed, key
        assert words in printed, key


def test_an_empty_file_is_the_default_and_a_strange_one_is_told(file: Path) -> None:
    file.write_text("", encoding="utf-8")
    assert theme(str(file)).inks == DEFAULT.inks
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ReadError, match="UTF-16"):
        theme(str(file))


def test_every_key_has_a_meaning_and_every_key_but_a_table_says_what_it_may_be() -> None:
    assert [*theme_keys()] == [one.name for one in fields(Theme)]
    assert all(meaning for meaning, _ in theme_keys().values())
    assert [key for key, (_, words) in theme_keys().items() if not words] == ["inks", "tints", "lines", "grounds"]
