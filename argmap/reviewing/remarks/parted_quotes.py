"""Finds a quotation that something parts: the foot of a column and its notes, between the last line and the next."""

from collections.abc import Sequence

from argmap.reviewing.remarks.quoted_letters import QuotedLetters, QuotedWords, common, letters_of

LEAST_HEAD, LEAST_REST = 16, 8
"""Letters that the two parts have at least: fewer stand anywhere."""
CHANCE = 4
"""Letters at most that what parts them may begin with like the rest."""
Span = tuple[int, int]


def parted_place(quoted: QuotedWords, texts: Sequence[QuotedLetters]) -> tuple[int, Span, Span] | None:
    """Return in which text a quotation stands in two parts, and each with its length; ``None`` if not certain."""
    wanted = letters_of(quoted.exact)
    if len(wanted) < LEAST_HEAD + LEAST_REST:
        return None
    heads = [(text, at) for text, each in enumerate(texts) for at in each.hits(wanted[:LEAST_HEAD])]
    if len(heads) != 1:
        return None
    [(text, at)] = heads
    letters = texts[text].text
    same = common(wanted, letters[at : at + len(wanted)])
    for length in range(min(same, len(wanted) - LEAST_REST), max(LEAST_HEAD, same - CHANCE) - 1, -1):
        rest = wanted[length:]
        behind = [one for one in texts[text].hits(rest) if one >= at + length]
        if len(behind) == 1:
            return text, (at, length), (behind[0], len(rest))
    return None
