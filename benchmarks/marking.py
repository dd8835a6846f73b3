"""Whether the marker names what was done to a map: damages of known kinds, planted and found, as a table.

python -m benchmarks.marking [--rounds N]
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from argmap.notation.reading import load
from argmap.teaching.marking import JudgedRelation, Marked, ReferenceMap, Verdict, mark_map
from benchmarks.damaging import ROOT, Damage, Damaged, Damager, Data, graph_of, with_ids

MAPS = sorted(Path("benchmarks/maps").glob("*.yaml"))
PAIRS = Path("tests/teaching/paraphrases.toml")
LINKED = 0.3
"""How many sentences of a map that is made are linked with the one before."""
FOUND = {
    Verdict.RIGHT: Damage.NONE, Verdict.WRONG_SIGN: Damage.FLIP, Verdict.WRONG_PARENT: Damage.MOVE,
    Verdict.MISSING: Damage.DROP, Verdict.MERGED: Damage.MERGE, Verdict.TAKEN_APART: Damage.UNLINK,
    Verdict.TAKEN_TOGETHER: Damage.LINK, Verdict.WRONG_GROUP: Damage.LINK,
}  # fmt: skip
"""What each verdict on a relation says was done."""


def confusion(
    rounds: int, maps: Sequence[Data], paraphrases: Mapping[str, str], reworded: bool
) -> Counter[tuple[Damage, Damage]]:
    """Return how often each damage was planted and each named, per statement of the reference or stranger."""
    counts: Counter[tuple[Damage, Damage]] = Counter()
    for seed in range(rounds):
        random = Random(seed)
        data = maps[seed % len(maps)]
        own = {node.text for node in graph_of(data).nodes.values()}
        others = (node.text for other in maps for node in graph_of(other).nodes.values())
        strangers = sorted({text for text in others if text not in own})
        damager = Damager(random, paraphrases, strangers)
        kinds = [one for one in Damage if one not in (Damage.NONE, Damage.REWORD)]
        damaged = damager.damage(data, kinds, 4)
        submitted = damager.reword_all(damaged.data) if reworded else damaged.data
        marked = mark_map(graph_of(damager.anonymous(submitted)), [ReferenceMap("key", graph_of(data))])
        counts.update(compared(damaged, marked))
    return counts


def composed(pairs: Sequence[Mapping[str, str]], seed: int, size: int = 14) -> Data:
    """Return a map of sentences that are one another's premises and objections, as chance has it."""
    random = Random(seed)
    texts = [one["text"] for one in random.sample(list(pairs), size)]
    entries: list[Data] = [{"id": ROOT, "text": texts[0]}]
    for number, text in enumerate(texts[1:], 1):
        entry = {"id": f"n{number}", "text": text}
        above = random.choice(entries[-5:])
        list_ = above.setdefault(random.choice(["premises", "premises", "objections"]), [])
        if random.random() < LINKED and list_ and "linked" not in list_[-1]:
            list_[-1] = {"linked": [list_[-1], entry]}
        else:
            list_.append(entry)
        entries.append(entry)
    return {"title": "Composed", "language": "en", "claim": entries[0]}


def compared(damaged: Damaged, marked: Marked) -> Iterator[tuple[Damage, Damage]]:
    """Yield for each statement what was planted and what the marker names."""
    planted = dict(damaged.planted)
    parts = {one.reference for one in marked.judged if one.verdict is Verdict.PART}
    worst: dict[str, JudgedRelation] = {}
    for one in marked.judged:
        if one.reference and one.verdict in FOUND and one.reference not in worst:
            worst[one.reference] = one
    _exchange_merged(worst, planted)
    for id_, one in worst.items():
        found = FOUND[one.verdict]
        kind = planted.get(id_, Damage.NONE)
        if kind is Damage.ADD:
            kind = Damage.NONE
        if found is Damage.NONE and id_ in parts:
            found = Damage.SPLIT
        if found in (Damage.LINK, Damage.UNLINK) and kind is Damage.NONE and _mate_of(marked, id_, planted):
            continue  # the other member of the group that was changed
        yield kind, found
    extra = sum(one.verdict is Verdict.EXTRA and one.reference is None for one in marked.judged)
    added = sum(one is Damage.ADD for one in planted.values())
    yield from [(Damage.ADD, Damage.ADD)] * min(extra, added)
    yield from [(Damage.ADD, Damage.NONE)] * (added - extra) + [(Damage.NONE, Damage.ADD)] * (extra - added)


def _exchange_merged(worst: dict[str, JudgedRelation], planted: Mapping[str, Damage]) -> None:
    """Exchange the verdicts on two statements that are one now: either may be the one that is left."""
    held = {one.other: id_ for id_, one in worst.items() if one.verdict is Verdict.MERGED}
    for id_, one in list(worst.items()):
        other = held.get(one.submitted or "")
        if other and planted.get(id_) is Damage.MERGE and other not in planted:
            worst[id_], worst[other] = worst[other], worst[id_]


def _mate_of(marked: Marked, id_: str, planted: Mapping[str, Damage]) -> bool:
    """Tell whether a statement is, or was, in a group with one that was linked or taken apart."""
    changed = {one for one, kind in planted.items() if kind in (Damage.LINK, Damage.UNLINK)}
    steps = marked.reference.graph.out_of(id_)
    near = {source for step in steps for source in step.sources}
    siblings = {
        source for step in steps for other in marked.reference.graph.into(step.target) for source in other.sources
    }
    return bool((near | siblings) & changed)


def table(counts: Counter[tuple[Damage, Damage]]) -> str:
    """Return the confusion matrix, with precision and recall of each kind."""
    kinds = [one for one in Damage if any(one in pair for pair in counts)]
    lines = ["planted   " + "".join(f"{kind:>8}" for kind in kinds) + "  recall  precision"]
    for kind in kinds:
        row = [counts[kind, found] for found in kinds]
        named = sum(counts[other, kind] for other in kinds)
        right = counts[kind, kind]
        shares = [f"{right / whole:.3f}" if whole else "-" for whole in (sum(row), named)]
        lines.append(f"{kind:<10}" + "".join(f"{one:>8}" for one in row) + f"{shares[0]:>8}{shares[1]:>11}")
    planted = sum(count for (kind, _), count in counts.items())
    right = sum(count for (kind, found), count in counts.items() if kind is found)
    return "\n".join([*lines, f"named rightly: {right} of {planted} ({right / planted:.1%})"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100)
    rounds = parser.parse_args().rounds
    maps = [with_ids(load(str(one)).map) for one in MAPS]
    print("statements kept, in maps of papers")
    print(table(confusion(rounds, maps, {}, reworded=False)))
    pairs = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["pairs"]
    for name, half in (("tuned", pairs[::2]), ("unseen", pairs[1::2])):
        same = {one["text"]: one["same"] for one in half}
        made = [composed(half, seed) for seed in range(20)]
        print(f"\nstatements kept, in maps of sentences, {name} half")
        print(table(confusion(rounds, made, {}, reworded=False)))
        print(f"\nall statements paraphrased, {name} half")
        print(table(confusion(rounds, made, same, reworded=True)))


if __name__ == "__main__":
    main()
