"""The public surface: short, sorted, importable, and imported only when it is asked for."""

import inspect

import pytest

import argmap


def test_names_are_sorted_and_few() -> None:
    assert argmap.__all__ == sorted(set(argmap.__all__))
    assert len(argmap.__all__) <= 40


@pytest.mark.parametrize("name", argmap.__all__)
def test_every_name_can_be_imported_and_says_what_it_is(name: str) -> None:
    found = getattr(argmap, name)
    assert found.__name__ == name
    assert found.__module__.startswith("argmap.")
    assert inspect.getdoc(found)


def test_other_names_are_refused_and_all_are_listed() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'laod'"):
        argmap.laod  # noqa: B018
    assert set(argmap.__all__) <= set(dir(argmap))


def test_a_star_brings_what_is_listed() -> None:
    names: dict[str, object] = {}
    exec("from argmap import *", names)
    assert set(argmap.__all__) <= set(names)
