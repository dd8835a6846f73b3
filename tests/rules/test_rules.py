import re
from textwrap import dedent

import pytest

from argmap.checking import check, rules
from argmap.problems import Problem
from argmap.reading import loads


def example(name: str, kind: str) -> str:
    found = re.search(rf"^{kind}:\n\n((?:    .*\n|\n)+)", f"{rules().get(name).__doc__}\n", re.MULTILINE)
    assert found, f"{name} has no example {kind}"
    return dedent(found[1])


def problems(name: str, kind: str) -> list[Problem]:
    return [one for one in check(loads(example(name, kind)), profile="strict") if one.rule == name]


@pytest.mark.parametrize("name", rules().names())
def test_bad_example_is_found_with_its_place(name: str) -> None:
    found = problems(name, "Bad")
    assert found
    assert all(one.place.line and one.place.column and one.help for one in found)


@pytest.mark.parametrize("name", rules().names())
def test_good_example_is_clean(name: str) -> None:
    assert problems(name, "Good") == []
