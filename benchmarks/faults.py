"""How many planted faults each rule finds, and how often it finds one in a clean map.

Run it with ``python -m benchmarks.faults``; the number of maps for each rule may follow. The seed is fixed.
"""

import sys
from copy import deepcopy
from random import Random

from argmap.checking.running import check, rules
from argmap.notation.model import Map
from argmap.notation.reading import Document
from benchmarks.measuring import table
from benchmarks.planting import PLANTERS, Data, clean


def found(data: Data) -> set[str]:
    """Return the rules that find something in a map, whatever their profile."""
    return {one.rule for one in check(Document(Map.model_validate(data)), profile="strict")}


def main(count: int = 100) -> None:
    """Print the table, rules without a planter last."""
    random = Random(1)
    maps = [clean(random) for _ in range(count)]
    clean_found = [found(data) for data in maps]
    rows = [("rule", "planted faults found", "clean maps flagged")]
    for name in rules().names():
        flagged = sum(name in one for one in clean_found) / count
        if name not in PLANTERS:
            rows.append((name, "not planted", f"{flagged:.1%}"))
            continue
        hits = 0
        for data in maps:
            planted = deepcopy(data)
            PLANTERS[name](planted, random)
            hits += name in found(planted)
        rows.append((name, f"{hits / count:.1%}", f"{flagged:.1%}"))
    print(table(rows))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
