"""A table of what becomes of places in papers that are edited at random: a line for each edit, and for many at once."""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from argmap.paper.article import Article
from argmap.paper.reading import read_article
from benchmarks.edits import EDITS, Draft

MAPS = Path(__file__).parent / "maps"
TUNED, HELD_OUT = ("cables", "homework-clubs", "uruguay-beef"), ("hpv-schools", "parkraum")
SEEDS = {"tuned": 1913, "held out": 2024}
MANY = {"several": 6, "many": 25}
"""How many edits a paper has in the last rows; the papers have some forty sentences."""
Counts = Counter[str]
Edit = Callable[[Draft], None]


@dataclass(frozen=True)
class EditTable:
    """What makes the table: its first line, what counts for one paper after some edits, and how a line is written."""

    head: str
    follow: Callable[[Article, Sequence[Edit], Random], Counts]
    row: Callable[[str, Counts], str]
    rounds: int

    def measure(self, papers: Sequence[Article], seed: int) -> None:
        """Print a line for each edit over some papers, and one for papers with several edits and with many."""
        print(self.head)
        whole: Counts = Counter()
        for name, edits in [*((one.__name__, [one]) for one in EDITS), *((name, []) for name in MANY)]:
            random = Random(f"{seed} {name}")
            counts: Counts = Counter()
            for paper in papers:
                for _ in range(self.rounds):
                    counts += self.follow(paper, edits or random.choices(EDITS, k=MANY[name]), random)
            print(self.row(name, counts))
            whole += counts
        print(self.row("all", whole) + "\n")

    def main(self) -> None:
        """Print the table for the papers that the command line names, or for those that were tuned on and held out."""
        given = [read_article(name) for name in sys.argv[1:]]
        for kind, names in (("tuned", TUNED), ("held out", HELD_OUT)):
            print(f"{kind}: {', '.join(names) if not given else 'given papers'}, seed {SEEDS[kind]}")
            self.measure(given or [read_article(MAPS / f"{name}.md") for name in names], SEEDS[kind])
