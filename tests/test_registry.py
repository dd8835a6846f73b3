import pytest

from argmap.problems import ArgmapError
from argmap.registry import Registry, summary

RENDERERS: Registry[object] = Registry("argmap.renderers", "drawing format", ("render",))


def test_every_file_of_a_package_is_found_but_those_that_begin_with_an_underscore() -> None:
    assert {"dot", "png", "svg", "text"} <= set(RENDERERS.names())
    assert not any("renderer" in name for name in RENDERERS.names())
    assert list(RENDERERS.names()) == sorted(RENDERERS.names())
    assert [name for name, _ in RENDERERS.items()] == list(RENDERERS.names())


def test_names_have_hyphens_where_files_have_underscores() -> None:
    rules: Registry[object] = Registry("argmap.rules", "rule")
    assert rules.get("unsupported-premise").__name__ == "argmap.rules.unsupported_premise"  # type: ignore[attr-defined]
    with pytest.raises(ArgmapError, match="did you mean unsupported-premise"):
        rules.get("unsupported_premise")


def test_the_nearest_name_or_all_names() -> None:
    with pytest.raises(ArgmapError, match=r"no drawing format is called 'pgn'; did you mean png\?"):
        RENDERERS.require("pgn")
    with pytest.raises(ArgmapError, match="choose one of: dot, "):
        RENDERERS.get("zzzzzz")


def test_faults_of_our_own_are_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), RENDERERS.running("dot"):
        1 / 0  # noqa: B018
    with pytest.raises(ArgmapError, match="mine"), RENDERERS.running("dot"):
        raise ArgmapError("mine")


def test_a_summary_is_the_first_line() -> None:
    assert summary(RENDERERS.get("dot")) == (RENDERERS.get("dot").__doc__ or "").split("\n")[0]


def test_what_python_keeps_for_itself_is_a_name_all_the_same() -> None:
    commands: Registry[object] = Registry("argmap.commands.teach", "subcommand")
    assert commands.get("class").__name__ == "argmap.commands.teach.class_"  # type: ignore[attr-defined]
    assert "class-" not in commands.names()
