"""The reference lists of the benchmark: what was right stays right."""

from pathlib import Path

import pytest

from benchmarks.references import FOLDER, measure
from tests.places import ROOT

LEAST = {"tuned": 97, "held_out": 95}
"""Per cent of the fields of each style."""
FILES = sorted((ROOT / FOLDER).glob("*/*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_fields_by_style(file: Path) -> None:
    count = measure(file, verbose=True)
    assert count["entries"] == 20
    assert 100 * count["right"] >= LEAST[file.parent.name] * count["fields"]
