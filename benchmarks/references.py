"""How many fields of reference lists are read right, by style.

Run it with ``python -m benchmarks.references``; ``-v`` names what is wrong, names of styles choose some.
in ``benchmarks/styles``, a file a style, written by hand in the forms that the style's manual documents (README.md
there says how). Those in ``tuned`` were looked at while argmap was mended; those in ``held_out`` were written without a
look at what argmap makes of them, and are only measured. Each list is read as part of a paper, which gives its entries
without their italics.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from argmap.notation.bibliography import Name, Work
from argmap.paper.gathering import gather
from argmap.paper.reading import read_article
from benchmarks.measuring import table
from benchmarks.wanted import Wanted, read_wanted

FOLDER = Path("benchmarks/styles")
HALVES = ("tuned", "held_out")
LABELS = {"ieee": "[{}] ", "vancouver": "{}. "}
"""How the styles that number their entries do so."""
SIGNS = str.maketrans("–—−‐‑’‘“”", "-----''\"\"")
FIELDS = {
    "title": "title", "container": "container_title", "volume": "volume", "issue": "issue", "page": "page",
    "publisher": "publisher", "place": "publisher_place", "doi": "doi", "number": "number", "edition": "edition",
    "type": "type",
}  # fmt: skip


def plain(text: object) -> str:
    """Return a text as it is compared: without case, marks of typography and punctuation at its ends."""
    flat = str(text or "").translate(SIGNS).casefold().replace('"', "").replace("'", "")
    return " ".join(flat.split()).strip(" .,;")


def works_of(entries: Sequence[str], style: str) -> list[Work | None]:
    """Return the works that argmap reads from a list of entries, ``None`` for those that it does not understand."""
    label = LABELS.get(style, "")
    listed = "\n\n".join(label.format(number) + entry for number, entry in enumerate(entries, 1))
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "paper.md")
        paper.write_text(f"# A paper\n\nIt says something.\n\n## References\n\n{listed}\n", encoding="utf-8")
        gathered = gather(read_article(str(paper)), ())
    found = [gathered.works[one.key].work if one.key else None for one in gathered.entered]
    return found if len(found) == len(entries) else [None] * len(entries)


def wrong_fields(wanted: Wanted, work: Work | None) -> Iterator[str]:
    """Yield the names of the fields that are not as they are wanted."""
    for name, value in wanted.fields.items():
        if name in ("author", "editor", "translator"):
            right = work is not None and [_person(one) for one in value] == _people(getattr(work, name))
        elif name == "issued":
            right = work is not None and plain(value)[:4] == (work.issued or "")[:4]
        else:
            right = work is not None and plain(value) == plain(getattr(work, FIELDS[name]))
        if not right:
            yield name


def _people(names: Sequence[Name]) -> list[tuple[str, str]]:
    return [_person(_pair(one)) for one in names if not _others(one)]


def _others(name: Name) -> bool:
    return name.literal is not None and name.literal.strip("[]. ").casefold() in ("et al", "", "…", "u. a", "и др")


def _pair(name: Name) -> tuple[str, str]:
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    return name.literal or family, " ".join(filter(None, (name.given, name.suffix)))


def _person(pair: tuple[str, str]) -> tuple[str, str]:
    return plain(pair[0]), "".join(re.findall(r"\w", pair[1].casefold()))


def measure(file: Path, *, verbose: bool) -> Counter[str]:
    """Return how many fields of a file's entries are wanted and right, and how many entries are wholly right."""
    wanted, style = read_wanted(file), file.stem
    works = works_of([one.text for one in wanted], style)
    count: Counter[str] = Counter(entries=len(wanted))
    for one, work in zip(wanted, works, strict=True):
        wrong = list(wrong_fields(one, work))
        count["fields"] += len(one.fields)
        count["right"] += len(one.fields) - len(wrong)
        count["whole"] += not wrong
        if wrong and verbose:
            print(f"{file}: {one.text}")
            for name in wrong:
                print(f"    {name}: {work and getattr(work, FIELDS.get(name, name))!r}, not {one.fields[name]!r}")
    return count


def main() -> None:
    """Print a row for each style and half, with all fields and those that are right."""
    chosen = [one for one in sys.argv[1:] if not one.startswith("-")]
    rows: list[tuple[str, ...]] = [("style", "half", "entries", "wholly right", "fields", "right", "%")]
    for half in HALVES:
        total: Counter[str] = Counter()
        for file in sorted((FOLDER / half).glob("*.txt")):
            if chosen and file.stem not in chosen and half not in chosen:
                continue
            count = measure(file, verbose="-v" in sys.argv)
            total += count
            rows.append(_row(file.stem, half, count))
        if total:
            rows.append(_row("all", half, total))
    print(table(rows))


def _row(style: str, half: str, count: Counter[str]) -> tuple[str, ...]:
    figures = (str(count[one]) for one in ("entries", "whole", "fields", "right"))
    return (style, half.replace("_", " "), *figures, f"{100 * count['right'] / count['fields']:.1f}")


if __name__ == "__main__":
    main()
