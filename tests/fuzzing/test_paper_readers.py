from pathlib import Path

import pytest

from tests.fuzzing.paper_readers import SEEDS, failures, run

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""


@pytest.mark.parametrize("suffix", SEEDS)
def test_mutated_papers_are_read_or_refused(suffix: str) -> None:
    assert not list(failures(suffix, 40, 1))


@pytest.mark.parametrize("found", [".md 1 45", ".md 1 263", ".txt 2 622", ".txt 2 1026", ".txt 2 1345", ".html 2 713"])
def test_what_runs_by_hand_found(tmp_path: Path, found: str) -> None:
    assert run(found.split()[0], found, tmp_path) is None
