"""What the repository holds that argmap makes is what argmap makes now."""

from pathlib import Path

import pytest

from tests.places import ROOT
from tools.generated import RENDERS, Maker, generated

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

FILES = dict(generated())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_it_is_current(file: Path) -> None:
    """To renew all: ``python -m tools.renew``."""
    make: Maker = FILES[file]
    assert file.read_bytes() == make()


def test_nothing_else_is_among_the_drawings() -> None:
    drawings = {one for one in RENDERS.rglob("*") if one.is_file()}
    assert drawings == {file for file in FILES if RENDERS in file.parents}
