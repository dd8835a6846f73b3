"""Maps as different people type them: in blocks or brackets, with or without quotation marks, with comments.

They come from a seed: a hundred choices each would be too many for Hypothesis to draw and to shrink.
"""

import json
from random import Random
from typing import Any

from hypothesis import strategies as st

PLAIN = (
    "Fish live in the lake.", "A sewer runs into it, still.", "Trout, it seems, are back (since 1998).",
    "Wer fragt, gewinnt: immer?", "a", "No", "12", "it's so", 'he said "no"', "x # y", "- dash", "Zwei Zeilen, " * 12,
    "Two lines:\n  \n\n  # of text",
)  # fmt: skip


class Typist:
    """Types data as YAML, each part in a way that is drawn; every comment has a number of its own."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.hanging = random.random() < 0.5
        self.step = random.choice([2, 2, 4])
        self.dash = random.choice(["- ", "- ", "-   "])
        self.comments = 0

    def typed(self, data: dict[str, Any]) -> str:
        text = self.comment("") + "".join(self.mapping(data, 0)) + self.comment("")
        text = text if self.random.random() < 0.5 else text.rstrip("\n")
        return text.replace("\n", "\r\n") if self.random.randint(0, 4) == 0 else text

    def comment(self, indent: str) -> str:
        kind = self.random.randint(0, 9)
        if kind > 1:
            return ""
        self.comments += 1
        return ("\n" if kind else "") + f"{indent}# comment {self.comments}\n"

    def behind(self) -> str:
        if self.random.randint(0, 9):
            return "\n"
        self.comments += 1
        return f"   # comment {self.comments}\n"

    def mapping(self, data: dict[str, Any], column: int, *, inline: bool = False) -> list[str]:
        lines = []
        for number, (key, value) in enumerate(data.items()):
            first = inline and not number
            lead = "" if first else self.comment(" " * column) + " " * column
            lines.append(f"{lead}{key}:{self.value(value, column, mapping=True)}")
        return lines

    def value(self, value: Any, column: int, *, mapping: bool) -> str:
        if isinstance(value, str):
            return " " + self.text(value, column)
        if not value or self.random.randint(0, 4) == 0:
            return " " + self.brackets(value) + self.behind()
        if isinstance(value, dict):
            return self.behind() + "".join(self.mapping(value, column + self.step))
        inner = column if self.hanging else column + self.step
        return self.behind() + "".join(self.item(one, inner) for one in value)

    def item(self, value: Any, column: int) -> str:
        lead = self.comment(" " * column) + " " * column + self.dash
        if isinstance(value, dict) and value and self.random.randint(0, 4):
            return lead + "".join(self.mapping(value, column + len(self.dash), inline=True))
        if isinstance(value, str):
            return lead + self.text(value, column + len(self.dash))
        return lead + self.brackets(value) + self.behind()

    def brackets(self, value: Any) -> str:
        if isinstance(value, dict):
            inside = [f"{key}: {self.brackets(one)}" for key, one in value.items()]
            return "{" + self.joined(inside) + "}"
        if isinstance(value, list):
            return "[" + self.joined([self.brackets(one) for one in value]) + "]"
        return self.scalar(value, 0, flow=True)

    def joined(self, parts: list[str]) -> str:
        comma = self.random.choice([", ", ",", ", "])
        end = self.random.choice(["", "", " ", ", "]) if parts else ""
        return comma.join(parts) + end

    def text(self, text: str, column: int) -> str:
        """Return a text as a value, here and there as a block scalar; "two lines" is one with a line of spaces."""
        if "\n" in text:
            lines = [" " * (column + self.step) + line if line else "" for line in text.split("\n")]
            return f"|-{self.behind()}" + "\n".join(lines) + "\n"
        if self.random.randint(0, 9) == 0:
            return f">-{self.behind()}{' ' * (column + self.step)}{text.strip()}\n"
        return self.scalar(text, column, flow=False) + self.behind()

    def scalar(self, text: str, column: int, *, flow: bool) -> str:
        from argmap.editing.written.scalars import yaml_scalar

        way = self.random.randint(0, 5)
        if way == 0:
            return json.dumps(text, ensure_ascii=False)
        width = 0 if flow else self.random.choice([0, 40])
        return yaml_scalar(text, flow=flow, like=self.random.choice(["", "'"]), width=width, deeper=column + 3)


class _Numbers:
    def __init__(self) -> None:
        self.last = 0

    def next(self) -> int:
        self.last += 1
        return self.last


def _statement(random: Random, numbers: _Numbers, depth: int, key: str, *, member: bool = False) -> Any:
    number = numbers.next()
    text = f"{random.choice(PLAIN)} ({number})"
    if random.randint(0, 3) == 0 and key:
        return text
    found = {"id": f"s{number}", "text": text, "at": f"1.{number} s2", "scheme": "example", "question": "2",
             "footnotes": random.choice([["5"], ["5", {"note": "6", "backs": "a part"}]])}  # fmt: skip
    for one, kept in (
        ("id", random.random() < 0.5),
        ("at", random.random() < 0.3),
        ("footnotes", random.random() < 0.3),
        ("question", key == "objections" and random.random() < 0.2),
        ("scheme", not member and key and random.random() < 0.2),
    ):
        if not kept:
            del found[one]
    lists = ["premises", "objections"] + ([] if member or not key else ["undercutters"])
    for one in lists if depth else ():
        if random.randint(0, 2) == 0:
            found[one] = [_entry(random, numbers, depth - 1, one) for _ in range(random.randint(1, 3))]
    return found


def _entry(random: Random, numbers: _Numbers, depth: int, key: str) -> Any:
    if random.randint(0, 4):
        return _statement(random, numbers, depth, key)
    count = random.randint(2, 3)
    group: dict[str, Any] = {"linked": [_statement(random, numbers, depth, key, member=True) for _ in range(count)]}
    if random.random() < 0.5:
        group["scheme"] = "example"
    if depth and random.randint(0, 2) == 0:
        group["undercutters"] = [_entry(random, numbers, depth - 1, "undercutters")]
    return group


def typed_map(seed: int, depth: int = 3) -> tuple[str, str]:
    """Return a map as somebody typed it, and the name of its file; every statement has a text of its own."""
    random = Random(seed)
    claim = _statement(random, _Numbers(), depth, "")
    data: dict[str, Any] = {"title": "A map", "claim": claim}
    if random.random() < 0.5:
        data["paper"] = {
            "works": [{"id": "brook-2012"}],
            "footnotes": [{"number": "5", "cites": [{"work": "brook-2012"}]}],
        }
    if random.randint(0, 3) == 0:
        return json.dumps(data, ensure_ascii=False, indent=random.choice([None, 2, 4])), "map.json"
    return Typist(random).typed(data), "map.yaml"


typed_maps = st.builds(typed_map, st.integers(0, 2**32), st.integers(1, 4))
