"""Short forms: looking for them takes time linear in a note, whatever signs it repeats."""

import subprocess
import sys

import pytest

PARSE = (
    "import sys; from argmap.citations.notes import parse_note; parse_note('Smith, John, Title ' + sys.argv[1] * 1900)"
)


@pytest.mark.slow
@pytest.mark.parametrize("signs", [", ", " : ", "( ", " ,:"])
def test_a_note_of_signs_is_read(signs: str) -> None:
    """What took seconds for each note, and minutes for a page of them, now ends; the limit is no assertion of speed."""
    subprocess.run([sys.executable, "-c", PARSE, signs], check=True, timeout=60)
