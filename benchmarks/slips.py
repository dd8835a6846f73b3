"""How many slips of the table in ``tests/notation/slips`` have one message, at the right place, whose cure works.

Run it with ``python -m benchmarks.slips``; ``--all`` prints every slip with its message and cure.
"""

import sys
from collections.abc import Callable

from benchmarks.measuring import table
from tests.notation.slips.other_hands import OTHERS
from tests.notation.slips.table import LIKELY, Case
from tests.notation.slips.telling import told

MEASURES: dict[str, Callable[[Case], bool]] = {
    "one message": lambda case: len(told(case.text)) == 1,
    "at the line": lambda case: [one.place.line for one in told(case.text)] == [case.line],
    "at the column": lambda case: [one.place.column for one in told(case.text)] == [case.column],
    "in the right words": lambda case: all(
        one.rule == case.rule and case.message in one.message and case.cure in one.help for one in told(case.text)
    ),
    "cure leads to a map": lambda case: told(case.mended) == [],
}


def main(every: bool) -> None:
    """Print how many slips there are, and of how many each measure is true."""
    for case in (*LIKELY, *OTHERS) if every else ():
        print(f"{case.name}:")
        for one in told(case.text):
            print(f"  {one.place.line}:{one.place.column} {one.rule}: {one.message}\n    help: {one.help}")
    rows = [("", "likely", "in other hands"), ("slips", str(len(LIKELY)), str(len(OTHERS)))]
    rows += [
        (name, str(sum(map(measure, LIKELY))), str(sum(map(measure, OTHERS)))) for name, measure in MEASURES.items()
    ]
    print(table(rows))


if __name__ == "__main__":
    main("--all" in sys.argv[1:])
