"""How well sentences of the same meaning are found, and what is noticed that tells others apart.

Run it with ``python -m benchmarks.meaning``. Each sentence of ``tests/teaching/paraphrases.toml`` looks for its
paraphrase among all paraphrases and all sentences that say something else in nearly its words. Its own such sentence
mostly comes first, since no measure here knows the order of words or what "not" does; so it is also told how often the
paraphrase is found without that sentence, and with suspicious sentences put behind the others. The first, third ...
pair was looked at when choices were made; the others were not. One hand wrote the sentences and the lists of words that
deny, so that other people's sentences will be noticed less often. Letters and words added to meaning did not find more.
"""

import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from rapidfuzz import fuzz

from argmap.language import language, terms
from argmap.teaching.meaning import likeness, suspicions, vector
from benchmarks.measuring import table

PAIRS = Path(__file__).parent.parent / "tests" / "teaching" / "paraphrases.toml"
ENGLISH = "en"
LOADING = """\
from time import perf_counter
from argmap.teaching.meaning import vector
start = perf_counter()
vector("word")
print(1000 * (perf_counter() - start))
"""
ROUNDS = 7
Measure = Callable[[str, str], float]


class Trial(NamedTuple):
    """A sentence, its paraphrase, and one that says something else."""

    text: str
    same: str
    other: str
    how: str


@cache
def trials() -> tuple[Trial, ...]:
    """Return all that is tried."""
    return tuple(Trial(**one) for one in tomllib.loads(PAIRS.read_text("utf-8"))["pairs"])


def words_in_any_order(one: str, other: str) -> float:
    return fuzz.token_set_ratio(one.casefold(), other.casefold())


def letters(one: str, other: str) -> float:
    """How argmap.comparison tells whether two statements are one."""
    return fuzz.ratio(one.casefold(), other.casefold())


def stems(one: str, other: str) -> float:
    """Return the share of content words that two sentences have in common."""
    known = language(ENGLISH)
    assert known is not None
    assert known.wording is not None
    here, there = (set(terms(text, known.wording)) for text in (one, other))
    return len(here & there) / max(1, len(here | there))


@cache
def suspected(one: str, other: str) -> bool:
    return bool(suspicions(one, other, ENGLISH))


def unsuspicious(one: str, other: str) -> float:
    """Return the likeness of meaning, less than any where something speaks against it."""
    return likeness(one, other) - suspected(one, other)


MEASURES: dict[str, Measure] = {
    "letters (rapidfuzz ratio)": letters,
    "words (rapidfuzz token_set)": words_in_any_order,
    "stems in common": stems,
    "meaning": likeness,
    "meaning, suspicious ones behind": unsuspicious,
}


def ranks(measure: Measure, half: Sequence[Trial], own: bool) -> list[int]:
    """Return how many sentences come before, or level with, each paraphrase; ``own`` counts the one made from it."""
    found: list[int] = []
    for trial in half:
        least = measure(trial.text, trial.same)
        candidates = [text for one in trials() for text in (one.same, one.other)]
        rivals = [text for text in candidates if text != trial.same and (own or text != trial.other)]
        found.append(sum(measure(trial.text, text) >= least for text in rivals))
    return found


def finding(name: str, half: Sequence[Trial]) -> tuple[str, ...]:
    """Return how often a measure finds the paraphrase first, and among three."""
    found = [ranks(MEASURES[name], half, own) for own in (True, False)]
    shares = (sum(rank < most for rank in one) / len(one) for one in found for most in (1, 3))
    return name, *(f"{share:.0%}" for share in shares)


def noticing(half: Sequence[Trial]) -> list[tuple[str, ...]]:
    """Return by kind how many sentences that say something else are noticed, and how many paraphrases are suspected."""
    rows: list[tuple[str, ...]] = []
    for how in sorted({one.how for one in half}):
        some = [one for one in half if one.how == how]
        rows.append((how, f"{sum(suspected(one.text, one.other) for one in some)} of {len(some)}"))
    wrong = sum(suspected(one.text, one.same) for one in half)
    return [*rows, ("paraphrases suspected", f"{wrong} of {len(half)}")]


def loading() -> float:
    """Return how many milliseconds the first vector takes in a new process, the least of several times."""
    command = [sys.executable, "-c", LOADING]
    times = (subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout for _ in range(ROUNDS))
    return min(map(float, times))


def comparing(measure: Callable[[str, str], object]) -> float:
    """Return how many milliseconds a pair takes whose sentences are new, the least of several times."""
    best = float("inf")
    for _ in range(ROUNDS):
        vector.cache_clear()
        start = perf_counter()
        for one in trials():
            measure(one.text, one.same)
        best = min(best, perf_counter() - start)
    return 1000 * best / len(trials())


def main() -> None:
    """Print the tables for both halves, and times."""
    for title, half in (("looked at", trials()[::2]), ("not looked at", trials()[1::2])):
        head = (f"{len(half)} pairs {title}", "first", "in three", "without own: first", "in three")
        print(table([head, *(finding(name, half) for name in MEASURES)]), end="\n\n")
        print(table([("noticed", ""), *noticing(half)]), end="\n\n")
    print(f"{loading():.0f} ms to load, {comparing(likeness):.2f} ms a likeness, ", end="")
    print(f"{comparing(lambda one, other: suspicions(one, other, ENGLISH)):.2f} ms a pair for suspicions")


if __name__ == "__main__":
    main()
