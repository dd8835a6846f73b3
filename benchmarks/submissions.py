"""How long it takes to mark a class, and how much memory: submissions of some thirty statements, damaged as known.

python -m benchmarks.submissions [--many N] [--no-pages]
"""

import argparse
import resource
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import dumps, load
from argmap.teaching.marking import ReferenceMap
from argmap.teaching.marking_folder import MarkingFolder
from argmap.teaching.results.marking_run import MarkingRun
from argmap.teaching.submissions.collecting import collect
from argmap.teaching.teaching_words import TeachingWords
from benchmarks.damaging import Damage, Damager, graph_of, with_ids

KEY = Path("benchmarks/maps/homework-clubs.yaml")
OTHER = Path("benchmarks/maps/cables.yaml")
MANY = 5000
MOST_DAMAGES = 12


def write_submissions(folder: Path, many: int) -> None:
    """Write what a class hands in: the key with statements moved, dropped, merged ..., each in a folder of its own."""
    data = with_ids(load(str(KEY)).map)
    strangers = [node.text for node in graph_of(with_ids(load(str(OTHER)).map)).nodes.values()]
    kinds = [one for one in Damage if one not in (Damage.NONE, Damage.REWORD)]
    for number in range(many):
        random = Random(number)
        damager = Damager(random, {}, strangers)
        damaged = damager.damage(data, kinds, random.randint(0, MOST_DAMAGES)).data
        path = folder / f"Student {number}_{number}_assignsubmission_file_" / "map.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(dumps(Map.model_validate(damager.anonymous(damaged))), encoding="utf-8")


def mark(folder: Path, out: Path, pages: bool) -> Sequence[float]:
    """Mark all submissions in a folder; return the CPU seconds, and the megabytes that the process has had at most."""
    run = MarkingRun([ReferenceMap(KEY.stem, lower(load(str(KEY)).map))])
    start = process_time()
    MarkingFolder(out).mark(collect([folder]).submissions, run, TeachingWords("en"), pages=pages)
    return process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=MANY)
    parser.add_argument("--no-pages", action="store_true")
    given = parser.parse_args()
    with TemporaryDirectory() as place:
        write_submissions(Path(place) / "in", given.many)
        seconds, megabytes = mark(Path(place) / "in", Path(place) / "out", not given.no_pages)
    each = 1000 * seconds / given.many
    print(f"{given.many} submissions: {seconds:.1f} s of CPU, {each:.1f} ms each, at most {megabytes:.0f} MB")


if __name__ == "__main__":
    main()
