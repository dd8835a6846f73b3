"""The marks that end a sentence in the scripts of the world, and what stands around them.

Thai and Lao write none: there a paragraph is one sentence unless it has a Latin full stop, since their spaces part
clauses, names and figures alike.
"""

import re

FINAL = "۔؟।॥։።፧။៕។᠃᙮\u037e"
"""Marks that end a sentence whatever follows: Arabic, Urdu, Indic, Armenian, Ethiopic, Burmese, Khmer, Greek."""
WIDE = "。！？｡‼⁇⁈⁉．"
"""Marks of Chinese and Japanese: no space follows them."""
ENDS = (".", "!", "?", "…", *FINAL, *WIDE)
"""All marks that end a sentence."""
OPENERS = "\"'“‘„‚«‹([{¿¡—–「『（【《〈〔［"
CLOSERS = "\"'”’»›)]}“‘」』）】〉》〕］"  # German closes with the marks that open in English
PAUSES = ",;:，、；：،؛"
"""Marks behind which a sentence goes on."""
_CLOSING = re.escape(CLOSERS)
_HAN = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_NO_SPACE = re.compile(rf"[{_HAN}\u3001-\u303f\uff01-\uff5e“”‘’…—]")
STOP = re.compile(
    rf"(?P<stop>(?<![.!?…])[.!?…]++(?![{FINAL}{WIDE}])|[{FINAL}]++|[{WIDE}][{WIDE}.!?…]*+(?<!\d．(?=\d)))"
    rf"(?P<note>(?<=[^\d.]\.)\d{{1,3}}(?!\S))?"  # a note's number left in the text: theory.12
    rf"(?:[{_CLOSING}]|\[\d{{1,3}}\]|[¹²³⁰⁴-⁹])*+"
)
"""A mark that may end a sentence, with the quotation marks, brackets and marks of notes behind it."""


def ends_there(text: str, stop: re.Match[str]) -> bool:
    """Whether what follows a mark lets it end a sentence: a space, or for marks that need none anything else."""
    mark, end = stop["stop"][0], stop.end()
    if end == len(text) or text[end].isspace():
        return True
    if mark in FINAL:
        return text[end] not in PAUSES
    if mark in WIDE:
        return not _goes_on(text, stop)
    before = text[max(0, stop.start() - 1)]
    return bool(stop.start()) and _is_han(before) and _is_han(text[end])  # 是吗?价格


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Whether a sentence goes on behind a title or a quotation: 「行く。」と言った, 《你好吗？》一书."""
    closers, following = text[stop.end("stop") : stop.end()], text[stop.end()]
    if following in PAUSES or following in CLOSERS:
        return True
    if stop["stop"] == "．" and text[max(0, stop.start() - 1)].isascii():
        return not _is_han(following)
    return bool(closers) and (closers[-1] in "》〉" or (closers[-1] in "」』" and following in "とって"))


def _is_han(letter: str) -> bool:
    return bool(re.match(f"[{_HAN}]", letter))


def closes_up(before: str, behind: str) -> bool:
    """Whether two lines are joined without a space, as in Chinese and Japanese."""
    pair = (before[-1:], behind[:1])
    return all(map(_NO_SPACE.match, pair)) and any(map(_is_han, pair)) and all(pair)
