"""A file with tens of thousands of ignores is checked in seconds."""

from time import process_time

import pytest

from argmap.checking.running import check
from argmap.notation.reading import loads
from argmap.rules.useless_ignore import MOST

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""


def test_unknown_rules_are_told_up_to_a_bound() -> None:
    ignores = "".join(f"  - {{rule: unused-footnotf{number}, because: x}}\n" for number in range(20_000))
    document = loads(f"ignore:\n{ignores}claim: A man acts.\n")
    start = process_time()
    found = check(document, ["useless-ignore"])
    assert len(found) == MOST + 1
    assert "more unknown names" in found[-1].message
    assert process_time() - start < 15
