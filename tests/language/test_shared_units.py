"""Figures that share a unit: the first of two has that of the second if only a dash or a short word is between."""

from typing import cast

import pytest

from argmap.language import Language, language
from argmap.language.figures import figures
from argmap.language.shared_units import shared_units

ENGLISH = cast("Language", language("en"))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("from 3 to 4 per cent", ["%", "%"]), ("3–4 per cent", ["%", "%"]),
        ("3 of these fell by 4 per cent", ["", "%"]),
        ("2 or 3 or 4 per cent", ["%", "%", "%"]),
    ],
)  # fmt: skip
def test_a_unit_is_shared_across_a_gap(text: str, units: list[str]) -> None:
    found = figures(text, ENGLISH)
    assert shared_units(found, ["%" if one is found[-1] else "" for one in found], text) == units


def test_a_unit_of_its_own_stays() -> None:
    found = figures("3 to 4 per cent", ENGLISH)
    assert shared_units(found, ["euros", "%"], "3 to 4 per cent") == ["euros", "%"]
