"""Each slip of the table has one message, at its place, whose cure leads to a map that is read."""

import pytest

from tests.notation.slips.first_maps import FIRST_MAPS
from tests.notation.slips.other_hands import OTHERS
from tests.notation.slips.table import LIKELY, Case
from tests.notation.slips.telling import faults


@pytest.mark.parametrize("case", [*LIKELY, *OTHERS, *FIRST_MAPS], ids=lambda case: case.name)
def test_one_slip_has_one_message_and_a_cure_that_works(case: Case) -> None:
    assert faults(case) == []


def test_the_table_is_long_enough_and_has_each_slip_once() -> None:
    assert len(LIKELY) >= 60
    assert len({case.text for case in LIKELY}) == len(LIKELY)
