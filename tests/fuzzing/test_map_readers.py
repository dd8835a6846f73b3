"""The readers of maps take whatever text they are given: a map, or problems that each have a place and a cure.

By hand, for as long as one likes: ``python -m tests.fuzzing.test_map_readers 200000``; a seed may follow.
"""

import json
import sys
from random import Random
from time import process_time

import pytest

from argmap.checking.running import of_reading
from argmap.notation.reading import dumps, load, loads
from argmap.problems import ReadError
from argmap.reports.problems.text import show
from tests.fuzzing.mutating import mutated
from tests.notation.slips.table import LIKELY
from tests.places import ARGUMENTS

SLOWEST = 5.0
"""The most CPU seconds that one text may take."""
SMALL = sorted((ARGUMENTS / "notation").glob("*.yaml"))


def seeds(syntax: str) -> list[str]:
    """Return the texts that are mutated."""
    if syntax == "json":
        return [dumps(load(file).map, "json") for file in SMALL] + [json.dumps({"claim": "A man acts."})]
    return [file.read_text(encoding="utf-8") for file in SMALL] + [case.text for case in LIKELY]


def run(text: str, syntax: str) -> None:
    """Read a text. Raises ``AssertionError`` for a problem without place or cure, and what the reader should not."""
    start = process_time()
    try:
        document = loads(text, syntax, file="f")
        problems, texts = of_reading(document), document.texts
    except ReadError as error:
        problems, texts = list(error.problems), error.texts
        assert problems
    for one in problems:
        assert one.message
        assert one.help
        assert one.place.line
        assert one.place.column
        assert one.place.line <= text.count("\n") + text.count("\r") + 1
    assert "\x1b" not in show(problems, texts)
    assert process_time() - start < SLOWEST


def fuzz(count: int, seed: int, syntax: str) -> None:
    """Run the reader of a syntax on mutated texts; print the text that it does not bear."""
    random, texts = Random(seed), seeds(syntax)
    for number in range(count):
        text = mutated(random.choice(texts), random)
        try:
            run(text, syntax)
        except Exception:
            print(f"{syntax}, seed {seed}, run {number}: {text!r}", file=sys.stderr)
            raise


@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_no_text_is_too_much_for_a_reader(syntax: str) -> None:
    fuzz(400, 1, syntax)


if __name__ == "__main__":
    fuzz(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2, "yaml")
    fuzz(int(sys.argv[1]) // 2, int(sys.argv[2]) if len(sys.argv) > 2 else 2, "json")
