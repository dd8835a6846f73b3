"""What our readers find in files of other tools, beside what those count: ``python -m benchmarks.exchange_counts``.

``FOLDER`` (default: ../shared/corpus) holds a folder for each kind with a table ``counts.tsv``. Every difference is a
line; the last lines are the totals. For Argdown these are statements, arguments and relations by kind, as its JSON
export counts them; for argument graphs, statements, steps and the arrows to and from steps.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from argmap.files import decode
from argmap.formats import read
from argmap.problems import ReadError
from benchmarks.measuring import table
from tests.formats.corpus_counts import CORPUS, counted

ARGDOWN = (
    "n_statements", "n_arguments", "n_pcs_statements", "n_relations", "n_support", "n_attack", "n_undercut",
    "n_entails", "n_contrary", "n_contradictory",
)  # fmt: skip


def rows_of(folder: Path) -> Iterator[tuple[str, dict[str, int] | None, dict[str, str]]]:
    """Yield each file of a folder with our counts (``None`` if it is refused) and the row of its table."""
    with (folder / "counts.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    for row in rows:
        file = folder / row["file"]
        try:
            yield row["file"], _ours(file, folder.name), row
        except ReadError:
            yield row["file"], None, row


def _ours(file: Path, kind: str) -> dict[str, int]:
    if kind != "argdown":
        found = counted(read(file))
        return {"n_statements": found.statements, "n_schemes": found.steps, "n_edges": found.edges}
    from argmap.formats.argdown import counts_of
    from argmap.notation.source import Source

    counts = counts_of(Source(decode(file.read_bytes(), str(file)), str(file)))
    return {f"n_{name}": count for name, count in counts.items()}


def differences(folder: Path, outcomes: Counter[str]) -> Iterator[str]:
    """Yield a line for each file that we count otherwise, and count the outcomes."""
    for file, ours, row in rows_of(folder):
        theirs = _theirs(row, folder.name)
        if ours is None or not theirs:
            outcomes["refused" if ours is None else "nothing"] += 1
            continue
        found = [f"{key} {ours[key]} not {value}" for key, value in theirs.items() if ours[key] != value]
        outcomes["differ" if found else "agree"] += 1
        if found:
            yield f"{folder.name}/{file}: {', '.join(found)}"


def _theirs(row: dict[str, str], kind: str) -> dict[str, int]:
    """Return the counts of the other tool; none where it refused the file or misread it."""
    if (row.get("other_reader_error") or "").startswith("WRONG") or row.get("parse_ok") == "no":
        return {}
    found = {key: int(value) for key, value in row.items() if key.startswith("n_") and value and value.isdigit()}
    return {key: value for key, value in found.items() if kind != "argdown" or key in ARGDOWN}


def main(corpus: Path) -> None:
    """Print the differences and the totals."""
    totals: list[list[str]] = [["folder", "files", "refused", "agree", "differ", "no count"]]
    for folder in sorted(one.parent for one in corpus.glob("*/counts.tsv")):
        outcomes: Counter[str] = Counter()
        for line in differences(folder, outcomes):
            print(line)
        found = [str(outcomes[name]) for name in ("refused", "agree", "differ", "nothing")]
        totals.append([folder.name, str(outcomes.total()), *found])
    print(table(totals))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
