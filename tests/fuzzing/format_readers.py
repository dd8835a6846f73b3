"""Mutates files in every format that is read: each is read, whatever is in it, or refused with a problem, and soon.

``python -m tests.fuzzing.format_readers --runs 100000 [--format NAME] [--seed 7]`` runs that many rounds for each
format and prints what failed. The files are those that argmap writes itself, the samples of the tests, and, where it
lies beside the project, a folder of files that other tools wrote.
"""

import argparse
import sys
import time
import traceback
from collections.abc import Iterator
from random import Random

from argmap.formats import formats, read, read_content, reads, writable, written
from argmap.formats._telling import is_binary
from argmap.graph.raising import raised
from argmap.notation.reading import dumps, loads
from argmap.problems import ArgmapError, Problem, ReadError
from tests.fuzzing.mutating import mutated
from tests.places import ROOT

SLOW = 5.0
"""Seconds of the processor: no small file takes so long."""
SAMPLES = ROOT / "tests" / "formats" / "samples"
CORPUS = ROOT.parent / "shared" / "corpus"
FOLDERS = {
    "aif": ("aif", "aif-nolocutions"), "carneades": ("carneades-yaml",), "lkif": ("lkif-caf",),
}  # fmt: skip
"""The folders of the corpus that are not called as their format is."""
MOST = 20_000
"""How many characters of a file are mutated, if nothing else is asked for: shorter texts run more often."""


def readable() -> list[str]:
    """Return the names of the formats whose readers are tried: all that are read from text."""
    return [name for name, one in formats().items() if reads(one) and not is_binary(name)]


def seeds(name: str, longest: int = MOST) -> list[str]:
    """Return texts in a format to begin with, the first ``longest`` characters of each."""
    found = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob(f"{name}/*")) if path.is_file()]
    for folder in FOLDERS.get(name, (name,)):
        files = [one for one in sorted((CORPUS / folder).glob("*")) if one.suffix != ".tsv"]
        found += [one.read_bytes().decode("utf-8", "replace") for one in files]
    if name in writable():
        for file in sorted((ROOT / "arguments").glob("*.yaml")):
            if not file.name.endswith(".paper.yaml"):
                content = written(read(file), name).content
                found.append(content if isinstance(content, str) else content.decode())
    return [one[:longest] for one in found if one.strip()]


def failures(name: str, runs: int, seed: int = 1, longest: int = MOST) -> Iterator[str]:
    """Yield what goes wrong in so many rounds with one format: a traceback, or that it took too long."""
    texts = seeds(name, longest)
    for number in range(runs):
        random = Random(f"{name} {seed} {number}")
        text = mutated(random.choice(texts), random)
        if random.random() < 0.2:
            other = random.choice(texts)
            at = random.randint(0, len(text))
            text = text[:at] + other[random.randint(0, len(other)) :]
        began = time.process_time()
        try:
            try_text(text, name)
        except Exception:
            yield f"{name} {seed} {number}: {traceback.format_exc()}"
        if (took := time.process_time() - began) > SLOW:
            yield f"{name} {seed} {number}: {took:.1f} s"


def try_text(text: str, name: str) -> None:
    """Read a text, make a tree of it, and read that again. Raises whatever must not be raised."""
    problems: tuple[Problem, ...] = ()
    document = None
    try:
        document = read_content(text.encode("utf-8", "surrogatepass"), "file", name)
    except ReadError as error:
        problems = error.problems
    except ArgmapError:
        return
    assert all(one.message and one.help and one.place.file == "file" for one in problems)
    if document is None:
        return
    graph = document.graph
    assert all(source in graph.nodes for one in graph.inferences.values() for source in one.sources)
    assert all(one.target in graph.nodes or one.target in graph.inferences for one in graph.inferences.values())
    assert all(document.value_place(node.path).file == "file" for node in graph.nodes.values())
    if graph.nodes and document.tree is None:
        tree = raised(graph)
        kept = graph.nodes.keys() - {cut.id for cut in tree.cuts}
        assert len(loads_of(dumps(tree.map))) == len(kept)


def loads_of(text: str) -> list[str]:
    """Return the ids of the statements in the notation."""
    from argmap.graph.lowering import lower

    return list(lower(loads(text).map).nodes)


def main() -> None:
    """Run the rounds that the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--format", choices=readable())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=int, default=MOST)
    asked = parser.parse_args()
    failed = 0
    for name in [asked.format] if asked.format else readable():
        began = time.process_time()
        for failure in failures(name, asked.runs, asked.seed, asked.longest):
            failed += 1
            print(failure)
        print(f"{name}: {asked.runs} rounds in {time.process_time() - began:.0f} s")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
