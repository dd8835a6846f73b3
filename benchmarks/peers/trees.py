"""One tree of statements in the notation of each program."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.generating import sentence

CHILDREN = 3
"""How many statements stand under one, at most; a fifth of them against it."""


class Tree:
    """A tree of ``size`` statements: for each its parent (``None`` for the claim), whether it attacks, its text."""

    def __init__(self, size: int) -> None:
        random = Random(size)
        self.texts = [sentence(random, number) for number in range(size)]
        self.parents = [None if number == 0 else (number - 1) // CHILDREN for number in range(size)]
        self.attacks = [number > 0 and random.random() < 0.2 for number in range(size)]
        self.children: list[list[int]] = [[] for _ in range(size)]
        for number, parent in enumerate(self.parents):
            if parent is not None:
                self.children[parent].append(number)

    def walk(self) -> Iterator[tuple[int, int]]:
        """Yield every statement with its depth, in reading order."""
        pending = [(0, 0)]
        while pending:
            number, depth = pending.pop()
            yield number, depth
            pending.extend((child, depth + 1) for child in reversed(self.children[number]))


def write(tree: Tree, folder: Path) -> None:
    """Write the tree as ``map.yaml``, ``map.argdown``, ``map.dot`` and ``map.tree.json`` into a folder."""
    (folder / "map.yaml").write_text("title: A tree\n" + "".join(_yaml(tree)), encoding="utf-8")
    (folder / "map.argdown").write_text("".join(_argdown(tree)), encoding="utf-8")
    (folder / "map.dot").write_text("".join(_dot(tree)), encoding="utf-8")
    whole = {"texts": tree.texts, "parents": tree.parents, "attacks": tree.attacks}
    (folder / "map.tree.json").write_text(json.dumps(whole), encoding="utf-8")


def _yaml(tree: Tree) -> Iterator[str]:
    """Yield lines; what stands for a statement and what against it are two lists, the first before the second."""
    pending: list[tuple[int, int, bool]] = [(0, 0, True)]
    yield "claim:\n"
    while pending:
        number, indent, first = pending.pop()
        if number < 0:  # the head of a list
            yield f"{' ' * indent}{'premises' if first else 'objections'}:\n"
            continue
        lead = "  " if number == 0 else f"{' ' * indent}- "
        yield f"{lead}text: {tree.texts[number]}\n"
        inner = len(lead)
        for attacking in (True, False):
            group = [one for one in tree.children[number] if tree.attacks[one] is attacking]
            pending.extend((one, inner + 2, True) for one in reversed(group))
            if group:
                pending.append((-1, inner, not attacking))


def _argdown(tree: Tree) -> Iterator[str]:
    for number, depth in tree.walk():
        sign = "" if number == 0 else "- " if tree.attacks[number] else "+ "
        yield f"{'  ' * depth}{sign}[s{number}]: {tree.texts[number]}\n"


def _dot(tree: Tree) -> Iterator[str]:
    yield 'digraph { rankdir=LR; node [shape=box, fontname="Arial"];\n'
    for number, text in enumerate(tree.texts):
        yield f'  s{number} [label="{text}"];\n'
    for number, parent in enumerate(tree.parents):
        if parent is not None:
            yield f"  s{number} -> s{parent} [color={'red' if tree.attacks[number] else 'green'}];\n"
    yield "}\n"
