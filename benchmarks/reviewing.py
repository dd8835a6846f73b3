"""How long a review takes: a manuscript of 40 pages with a map, and 300 points by three reviewers.

Run with ``python -m benchmarks.reviewing``. The paper is of invented words, the map a tree of 400 statements, a fifth
of them without a source. Each time is CPU time in ms, the best of three, of all three reviews together; the file of a
review is read and written as YAML.
"""

from dataclasses import replace
from random import Random
from time import process_time

from argmap.anchoring.index import Index
from argmap.anchoring.resolving import resolve
from argmap.checking.running import check
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.model import Claim, Map, Premise
from argmap.notation.reading import Document
from argmap.paper.article import Article
from argmap.problems import Profile
from argmap.reviewing.annotations.annotation import Annotation, PointKind, Review, Severity
from argmap.reviewing.annotations.review_file import dumps_review, loads_review
from argmap.reviewing.merging.merged_report import MergedReviews
from argmap.reviewing.review_report import ReviewReport
from argmap.reviewing.rounds.followed_points import PointFollower
from argmap.reviewing.rounds.next_round import RoundAnswers, next_round
from argmap.reviewing.suggestions import suggestions
from benchmarks.papers import Language, article, write
from benchmarks.revisions import REVISIONS
from benchmarks.rounds import points

SEED = 1913
PAGES, STATEMENTS, REVIEWERS, POINTS = 40, 400, 3, 100
WIDTH = 4
"""How many premises a statement of the map has."""


def map_of(paper: Article, random: Random) -> Map:
    """Return a tree of statements at random sentences; a fifth of its leaves have no basis."""
    index = Index(paper)
    places = [index.at([random.randrange(len(index.sentences))]) for _ in range(STATEMENTS)]

    def premise(n: int) -> Premise:
        below = [premise(one) for one in range(WIDTH * n + 1, WIDTH * n + WIDTH + 1) if one < STATEMENTS]
        basis = "common-ground" if not below and random.random() < 0.8 else None
        return Premise(id=f"n{n}", text=f"Statement {n}.", at=places[n], premises=below, basis=basis)

    root = premise(0)
    return Map(title="A map", claim=Claim(id="n0", text=root.text, at=root.at, premises=root.premises))


def reviews(paper: Article, random: Random) -> list[Review]:
    """Return the reviews: points on passages and on statements of the map, of all severities and kinds."""
    found = []
    for _ in range(REVIEWERS):
        made: list[Annotation] = []
        for annotation, _ in points(Index(paper), random, POINTS).values():
            on_map = {"at": None, "quotes": (), "node": f"n{random.randrange(STATEMENTS)}"}
            what = {"severity": random.choice(list(Severity)), "kind": random.choice(list(PointKind))}
            made.append(annotation.model_copy(update={**what, **(on_map if random.random() < 0.3 else {})}))
        found.append(Review(annotations=tuple(made)))
    return found


def best(work: object) -> float:
    """Return the CPU time of a piece of work in ms, the best of three."""
    assert callable(work)
    times: list[float] = []
    for _ in range(3):
        start = process_time()
        work()
        times.append(process_time() - start)
    return 1000 * min(times)


def main() -> None:
    """Print the times."""
    random = Random(SEED)
    language = Language(random)
    text = write(language, PAGES)
    paper, _ = article(text)
    revised, _ = article(REVISIONS["all"](text, language, 0.1))
    document = Document(map_of(paper, random))
    graph: Graph = lower(document.map)
    given = reviews(paper, random)
    texts = [dumps_review(one) for one in given]

    def start() -> None:
        suggestions(graph, check(document, profile=Profile.REVIEW, article=paper))

    def report() -> list[ReviewReport]:
        made = [ReviewReport(one, paper, graph, n) for n, one in enumerate(given, 1)]
        assert all(one.for_authors().sections for one in made)
        return made

    def following() -> None:
        for one in given:
            next_round(one, list(PointFollower(one, paper, graph, revised).followed()), RoundAnswers())

    rows = {
        "start: check the map, write drafts": start,
        "read the files": lambda: [loads_review(one) for one in texts],
        "write the files": lambda: [dumps_review(one) for one in given],
        "find the places": lambda: resolve(replace(graph, language="en"), paper),
        "report": report,
        "merge": lambda: MergedReviews(report()).report(),
        "follow into a revision, next round": following,
    }
    print(f"{PAGES} pages, {STATEMENTS} statements, {REVIEWERS} reviews of {POINTS} points (seed {SEED})")
    print("ms of CPU time\n")
    for name, work in rows.items():
        print(f"{name:<36} {best(work):>8.0f}")


if __name__ == "__main__":
    main()
