"""Mutations of maps as text, at a fixed seed: what a slip of the hand, a bad copy or a stranger makes of a file."""

from random import Random

PIECES = (
    " ", "  ", "\t", "\n", "\r\n", "\r", ":", ": ", "：", "-", "- ", "–", "•", "* ", "1. ", "#", " #1", "# ", "{", "}",
    "[", "]", ",", ", ", "'", '"', "“", "”", "„", "|", ">", "&a", "*a", "!", "%", "@", "`", "```", "?", "? ", "---",
    "...", "\\", "\\u12", "\xa0", "\u3000", "\u200b", "\ufeff", "\u2028", "\x85", "\x00", "\x1b", "\ud800", "😀", "é",
    "界", "null", "~", "5", "-1", "1e999", "9" * 50, "text", "claim", "premises", "linked", "ref", "premise", "Gründe",
    "note", "source", "true", "footnotes: [Smith]", "at: Fig. 2", "at: p. 12", "voice: x", "title: a",
    "paper: kant.pdf", "works: []", "<<: x", "(text)",
)  # fmt: skip
"""What is put in: signs of YAML and JSON, look-alikes, what cannot be seen, words of the notation and of the field."""


def mutated(text: str, random: Random) -> str:
    """Return a text with one to four places changed."""
    for _ in range(random.randint(1, 4)):
        text = random.choice((_put_in, _put_in, _cut, _doubled, _swapped, _reindented))(text, random)
    return text


def _put_in(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(PIECES) * random.choice((1, 1, 1, 2, 40)) + text[at:]


def _cut(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 30, 300)) :]


def _doubled(text: str, random: Random) -> str:
    start = random.randint(0, len(text))
    part = text[start : start + random.choice((3, 20, 100))]
    at = random.randint(0, len(text))
    return text[:at] + part * random.choice((1, 1, 3)) + text[at:]


def _swapped(text: str, random: Random) -> str:
    lines = text.split("\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _reindented(text: str, random: Random) -> str:
    lines = text.split("\n")
    line = random.randrange(len(lines))
    lines[line] = random.choice(("", " ", "  ", "    ", "\t", "\xa0")) + lines[line].lstrip()
    return "\n".join(lines)
