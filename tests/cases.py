"""Cases of parametrized tests."""

from collections.abc import Iterable
from typing import Any

import pytest


def slowly(cases: Iterable[Any], *slow: Any) -> list[Any]:
    """Return cases of which some take long: those are left to CI."""
    return [pytest.param(one, marks=pytest.mark.slow) if one in slow else one for one in cases]
