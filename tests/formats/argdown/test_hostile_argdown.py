"""Nothing that a file may hold stops the reading of Argdown, or makes it slow."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats import read_content
from argmap.formats.argdown import counts_of, read, recognises, write
from argmap.notation.source import Source
from argmap.problems import ArgmapError
from tests.formats.argdown.test_own_texts import OWN

TEXTS = [one["text"] for one in OWN.values()]
SIGNS = ["[", "]", "<", ">", "(1) ", "----\n", "--", "{", "}", "\n", "\n\n", "  + ", "\t- ", "_", "*", "#", "===", "@[",
         "//", "/*", "<!--", "\\", ":", ".", ",", "\r", "'", "[^1]", "[@a, p. 1]", "(", ")", "><", "```argdown\n",
         "\u2028", "\ud800", "{a: b}", "{notes: [1]}", "{denial: true}", "{missing: x}", "{id: y}"]  # fmt: skip


def survives(text: str) -> None:
    source = Source(text, "map.argdown")
    found = read(source)
    counts_of(source)
    recognises(text)
    if found.graph.nodes:
        content = write(found).content
        assert isinstance(content, str)
        again = read(Source(content, "map.argdown")).graph
        assert len(again.nodes) == len(found.graph.nodes)


def mutated(chance: random.Random, text: str) -> str:
    """Return a text with a few signs put in, taken out, or put elsewhere."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice([0, 0, 1, 3, 20]))
        put = chance.choice([*SIGNS, text[start:end], text[max(0, start - 30) : start], ""])
        text = text[:start] + put + text[end:]
    return text


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(200))
def test_mutated_files_are_read(seed: int) -> None:
    chance = random.Random(seed)
    survives(mutated(chance, chance.choice(TEXTS)))


@given(st.lists(st.one_of(st.sampled_from(SIGNS), st.sampled_from(["a", "b c", " ", "[A]", "<B>"])), max_size=40))
def test_signs_in_any_order_are_read(parts: list[str]) -> None:
    survives("".join(parts))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["[" * 50_000, "{" * 50_000 + "}" * 50_000, "{,}" * 30_000, "<" * 50_000, "===\n" * 20_000, "*a " * 30_000,
     "(1) a\n--\n" * 5_000, "#(" * 30_000, "@[" * 30_000, "[a](" * 30_000, "." * 100_000, "/* " * 30_000,
     "\n" * 200_000, " " * 200_000 + "x", "\\" * 100_001, "```argdown\n" * 5_000, "[a]\n + [a]\n" * 5_000,
     "<a>\n" + "  _ <b>\n" * 5_000, "https://" * 20_000, "a {b: 1}\n" * 10_000,
     "".join(" " * depth + "+ a\n" for depth in range(1, 1_000)), "'" * 100_000 + "x", "(1) a\n-- {" * 3_000,
     "[@a " * 30_000, ": a" * 50_000, "<!-- " * 30_000, "-" * 100_000, "(1) a\n----\n" * 5_000],
)  # fmt: skip
def test_what_repeats_itself_is_read_in_linear_time(text: str) -> None:
    start = time.process_time()
    read(Source(text, "map.argdown"))
    assert time.process_time() - start < 5


def test_a_file_without_a_statement_gives_a_graph_that_is_not_written() -> None:
    found = read(Source("// nothing\n", "map.argdown"))
    assert found.graph.nodes == {}
    with pytest.raises(ArgmapError, match="no statement"):
        write(found)


def test_a_mark_with_thousands_of_digits_is_no_number() -> None:
    mark = "9" * 5000
    document = read_content(f"[A]: One.[^{mark}]\n\n[^{mark}]: A source.\n".encode(), "a.argdown")
    assert len(document.graph.nodes) == 1


@pytest.mark.slow
@pytest.mark.parametrize("line", ["-- {\n", "-- {'\n", '-- {{} "\n', "-- a,\n-", "(1) a\n-- {{}\n"])
def test_thousands_of_inferences_that_nothing_closes(line: str) -> None:
    text = "(1) a\n" + line * (300_000 // len(line))
    start = time.process_time()
    read(Source(text, "map.argdown"))
    assert time.process_time() - start < 20
