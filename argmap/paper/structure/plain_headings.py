"""Brings the names of headings into one form, however they are typed: RÉSUMÉ, Resume, R é s u m é."""

import re
import unicodedata
from functools import lru_cache

_LONGEST = 200  # characters; what is longer is no name of a heading
_EDGES = " .:：*—–-_=~#|[](){}<>【】《》〈〉「」『』“”\"'„«»،؛·•…。、/\\"
_ALIKE = str.maketrans({"ı": "i", "’": "'", "ʼ": "'", "ʻ": "'", "ي": "ی", "ى": "ی", "ك": "ک", "ـ": None, "ё": "е"})
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LETTERED = 3  # single letters in a row that are one word set wide


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a name in lower case, without accents, signs at its ends and what shows nothing; wide words closed."""
    if len(text) > _LONGEST:
        return ""
    plain = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).casefold().strip(_EDGES)
    parted = unicodedata.normalize("NFD", plain)
    bare = "".join(one for one in parted if not 0x300 <= ord(one) < 0x370 and not 0x64B <= ord(one) < 0x653)
    words = unicodedata.normalize("NFC", bare).translate(_ALIKE).split()
    if len(words) >= _LETTERED and all(len(one) == 1 for one in words):
        return "".join(words)
    return " ".join(_closed(words))


def _closed(words: list[str]) -> list[str]:
    """Return words, those of single Chinese signs joined: 参 考 文 献."""
    if len(words) > 1 and all(len(one) == 1 and not one.isascii() and not one.islower() for one in words):
        return ["".join(words)]
    return words
