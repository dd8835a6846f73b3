"""Tells maps from other people's YAML: a map has a word of the notation, even if it cannot be read yet."""

import os
import re
from functools import lru_cache
from pathlib import Path

ENOUGH = 1024 * 1024
"""How many bytes are looked through; a larger file is taken for a map, and read as one."""
WORDS = ("claim", "claims", "thesis", "premise", "premises", "objection", "objections", "undercutters", "rebuttals")
"""Keys that maps have, or that people write in their place, and that other programs' settings hardly have."""
SLIPS, ALIKE = WORDS[:5], 0.79
"""Words that are known when misspelt too, and how like them: not so much that ``class`` or ``objects`` counts."""
KEY = re.compile(r"""(?:^|[{,]|- )[ \t'"“„«]*([^\W\d_]+)['"”“»]?[ \t]*[:：=]""", re.MULTILINE)
SURE = re.compile(r"^claim:", re.MULTILINE)


def may_be_map(path: str) -> bool:
    """Tell whether a file is a map, or was meant to be one: it has a key such as ``claim``, perhaps misspelt.

    So is a file that is empty or cannot be read: whoever expects a map there must hear of it. A file of text (``.txt``)
    must begin a line with ``claim:``, unless its name has the ending of YAML too.
    """
    try:
        stamp = Path(path).stat()
    except OSError:
        return True
    return _has_signs(path, stamp.st_mtime_ns, stamp.st_size, stamp.st_ino)


@lru_cache(maxsize=100_000)  # ``--watch`` asks again and again
def _has_signs(path: str, _: int, size: int, __: int) -> bool:
    if size > ENOUGH:
        return True
    try:
        content = Path(path).read_bytes()
    except OSError:
        return True
    text = content.replace(b"\0", b"").decode(errors="ignore")  # without NULs, UTF-16 can be looked through too
    if os.fsdecode(path).lower().endswith(".txt"):
        return SURE.search(text) is not None
    return not text.strip("\ufeff \t\r\n") or has_signs(text)


def has_signs(text: str) -> bool:
    """Tell whether a text in YAML or JSON has a key such as ``claim``, perhaps misspelt."""
    return any(_meant(word) for word in {one[1].lower() for one in KEY.finditer(text)})


def _meant(word: str) -> bool:
    if word in WORDS or not len("clam") <= len(word) <= len("premisses"):
        return word in WORDS
    from difflib import get_close_matches

    return bool(get_close_matches(word, [one for one in SLIPS if abs(len(one) - len(word)) <= 1], n=1, cutoff=ALIKE))
