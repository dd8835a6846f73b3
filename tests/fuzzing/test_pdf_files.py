import pytest

from tests.fuzzing.pdf_files import file_failures, page_failures

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""


def test_mutated_files_are_read_or_refused() -> None:
    assert not list(file_failures(8, 1))


def test_changed_pages_are_read_or_refused() -> None:
    assert not list(page_failures(60, 1))
