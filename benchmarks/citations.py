"""How many citations in the text, and how many fields of reference lists, are read right, by style.

Run it with ``python -m benchmarks.citations``; a folder may follow (else ``benchmarks/cited``). Beside each paper is
``NAME.expected.json``, written by hand: README.md in that folder says how. A citation counts as found if the same works
are cited in the same sentence; the locator is counted apart. A reference counts field by field.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from argmap.citations.files import read_works
from argmap.notation.bibliography import Name, Work
from argmap.paper.article import Article
from argmap.paper.gathering import Gathered, gather
from argmap.paper.reading import read_article
from benchmarks.measuring import table

FOLDER = Path("benchmarks/cited")
DASHES = str.maketrans("–—−‐‑’‘“”", "-----''\"\"")


def plain(text: object) -> str:
    """Return a text as it is compared: without case, marks of typography and punctuation at its ends."""
    return " ".join(str(text or "").translate(DASHES).casefold().replace('"', "").split()).strip(" .,;")


def paper_of(expected: Path) -> tuple[Article, Gathered]:
    """Return the paper that an expectation is of, read, with what its citations and list mean."""
    stem = expected.name.removesuffix(".expected.json")
    paper = next(one for one in sorted(expected.parent.glob(f"{stem}.*")) if one.suffix in (".md", ".html", ".txt"))
    works = expected.parent / f"{stem}.bib"
    article = read_article(str(paper))
    return article, gather(article, read_works(str(works)) if works.is_file() else ())


def cited(article: Article, gathered: Gathered, expected: dict[str, Any]) -> Counter[str]:
    """Return how many works are cited, found, found with their locator, and found although nobody cites them there."""
    keys = [one.key for one in gathered.entered]
    wanted: Counter[tuple[str, str, str]] = Counter()
    for one in expected["citations"]:
        for work, where in zip(one["works"], one["locators"], strict=True):
            key = str(work) if isinstance(work, str) else keys[work - 1] if work <= len(keys) else f"missing {work}"
            wanted[_sentence(article, one["sentence"]), key, plain(where)] += 1
    found: Counter[tuple[str, str, str]] = Counter()
    for one in gathered.in_text:
        if one.work:
            counts = "" if one.mention.counts == "page" else one.mention.counts
            place = _at(article, one.citation.start)
            found[place, one.work, plain(f"{counts} {one.mention.locator}" if counts else one.mention.locator)] += 1
    named, had = _without_locator(wanted), _without_locator(found)
    right = sum((named & had).values())
    exact = sum(min(count, _alike(found, one)) for one, count in wanted.items())
    return Counter(wanted=sum(named.values()), found=right, exact=exact, more=sum((had - named).values()))


def _without_locator(counts: Counter[tuple[str, str, str]]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for (sentence, work, _), count in counts.items():
        found[sentence, work] += count
    return found


def _alike(found: Counter[tuple[str, str, str]], wanted: tuple[str, str, str]) -> int:
    """Return how often a work is found in a sentence with the same figures as locator."""
    figures = re.findall(r"\d+", wanted[2])
    return sum(count for one, count in found.items() if one[:2] == wanted[:2] and re.findall(r"\d+", one[2]) == figures)


def _sentence(article: Article, words: str) -> str:
    flat = " ".join(article.text.split())
    at = flat.find(" ".join(words.split()))
    return "?" + words if at < 0 else _at(article, _position(article.text, at))


def _position(text: str, flat: int) -> int:
    """Return where in a text the character stands that is at ``flat`` once runs of spaces are single."""
    seen, space = 0, True
    for position, character in enumerate(text):
        if character.isspace() and space:
            continue
        space = character.isspace()
        if seen == flat:
            return position
        seen += 1
    return len(text)


def _at(article: Article, position: int) -> str:
    for paragraph in article.paragraphs.values():
        for sentence in paragraph.sentences:
            if sentence.start <= position < sentence.end or position == sentence.end:
                return f"{paragraph.id} s{sentence.number}"
    return "?"


def fields(gathered: Gathered, expected: dict[str, Any]) -> tuple[Counter[str], list[str]]:
    """Return how many fields of references are wanted and right, and what is wrong, a line each."""
    count: Counter[str] = Counter()
    wrong: list[str] = []
    by_key = {key: item.work for key, item in gathered.works.items()}
    listed = [by_key[one.key] for one in gathered.entered]
    for number, one in enumerate(expected["references"]):
        work = by_key.get(one["key"]) if "key" in one else listed[number] if number < len(listed) else None
        for field in ("author", "title", "container", "volume", "issue", "page", "issued", "publisher", "doi", "type"):
            if field in one:
                count["wanted"] += 1
                had = _had(work, field) if work else None
                right = _people(one[field]) == had if field == "author" else plain(one[field]) == had
                count["right"] += right
                wrong += [] if right else [f"{number + 1} {field}: {had!r}, not {one[field]!r}"]
    return count, wrong


def _people(names: list[list[str]]) -> list[str]:
    return [plain(name[0]) for name in names]


def _had(work: Work, field: str) -> object:
    if field == "author":
        return [_family(one) for one in work.author or work.editor if plain(one.literal) not in ("et al", "...", "…")]
    name = {"container": "container_title"}.get(field, field)
    value = getattr(work, name)
    return plain((value or "")[:4] if field == "issued" else value)


def _family(name: Name) -> str:
    return plain(name.literal or " ".join(filter(None, (name.non_dropping_particle, name.family))))


def main() -> None:
    """Print a row for each paper, and with ``-v`` what is wrong."""
    arguments = [one for one in sys.argv[1:] if one != "-v"]
    rows: list[tuple[str, ...]] = [("paper", "works cited", "found", "with locator", "beyond", "fields", "right")]
    for expected in sorted(Path(arguments[0] if arguments else FOLDER).glob("*.expected.json")):
        data = json.loads(expected.read_text(encoding="utf-8"))
        article, gathered = paper_of(expected)
        works, (count, wrong) = cited(article, gathered, data), fields(gathered, data)
        found = (str(works[one]) for one in ("wanted", "found", "exact", "more"))
        name = expected.name.removesuffix(".expected.json")
        rows.append((name, *found, str(count["wanted"]), str(count["right"])))
        if "-v" in sys.argv:
            print(name, *wrong, sep="\n  ")
    print(table(rows))


if __name__ == "__main__":
    main()
