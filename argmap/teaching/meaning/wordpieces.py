"""Text as the pieces of words that a model knows: lower case, without accents, each word in its longest known pieces.

This is the tokenizer of BERT's uncased models (J. Devlin et al. 2019, "BERT: pre-training of deep bidirectional
transformers for language understanding"; the pieces are those of M. Schuster and K. Nakajima 2012, "Japanese and Korean
voice search"). A piece that is not the first of its word begins with ``##``.
"""

import unicodedata
from collections.abc import Iterator, Mapping

LONGEST_WORD = 100
"""The letters from which on a word is not looked up: it is none."""
INNER = "##"
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


def pieces(text: str, known: Mapping[str, int]) -> Iterator[int]:
    """Yield the numbers of a text's pieces; a word that is not made of known ones yields nothing."""
    for word in words(text):
        yield from _parts(word, known)


def words(text: str) -> list[str]:
    """Return the words and the signs of a text, each sign by itself, in lower case and without accents."""
    return _spaced(text).split()


def _spaced(text: str) -> str:
    if text.isascii() and text.isprintable():
        return "".join(one if one.isalnum() or one == " " else f" {one} " for one in text.lower())
    plain = unicodedata.normalize("NFD", "".join(filter(None, map(_clean, text))))
    # letter by letter: the small form of a whole word's last sigma is another
    small = (one.lower() for one in plain if unicodedata.category(one) != "Mn")
    return "".join(f" {one} " if _is_sign(one) else one for letters in small for one in letters)


def _clean(one: str) -> str:
    """Return a character, a space for any that is blank, an ideograph apart, nothing for what is not printed."""
    if one in "\t\n\r":
        return " "
    if one == "\ufffd" or unicodedata.category(one).startswith("C"):
        return ""
    if one.isspace():
        return " "
    return f" {one} " if any(first <= ord(one) <= last for first, last in _IDEOGRAPHS) else one


def _is_sign(one: str) -> bool:
    return (one.isascii() and not one.isalnum() and one != " ") or unicodedata.category(one).startswith("P")


def _parts(word: str, known: Mapping[str, int]) -> list[int]:
    found: list[int] = []
    start = 0
    while start < len(word) <= LONGEST_WORD:
        prefix = INNER if start else ""
        end = next((end for end in range(len(word), start, -1) if prefix + word[start:end] in known), None)
        if end is None:
            return []
        found.append(known[prefix + word[start:end]])
        start = end
    return found
