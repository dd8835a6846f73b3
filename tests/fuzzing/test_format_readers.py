import pytest

from tests.fuzzing.format_readers import failures, readable, seeds


@pytest.mark.slow
@pytest.mark.parametrize("name", readable())
def test_mutated_files_are_read_or_refused(name: str) -> None:
    assert seeds(name), f"there is no file in the format {name} to begin with"
    assert not list(failures(name, 40))
