"""Reads what a heading is numbered with: 2.1, IV., B), (a), § 3, Chapter Two, 第三章, ۳.

How a number is written is its ``scheme``: the headings of one level share one. What looks like a number and is none (a
date, an initial, a figure that opens a phrase) is told from the heading alone where that can be done.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from argmap.language import every
from argmap.paper.structure.counting_numerals import ALPHABETS, HAN, han_value, letter_value, roman_value
from argmap.paper.structure.language_words import headings
from argmap.paper.structure.plain_headings import folded

_LONGEST = 300  # characters; what is longer is no heading
_DEEPEST = 9  # parts of a number
_ROMAN = r"[IVXL]+"
_LETTER = rf"[A-Za-z{ALPHABETS}]|(?P<twice>[a-z])(?P=twice)"
_HAN = rf"[{HAN}]{{1,4}}"
_BEHIND = r"(?:\s*[.:、|](?!\d)\.?\s*|\s+[–—-]\s+|\s+|$)"  # between the number and the words of a heading
_OPENS = r"(?=$|[\w\"'“‘„«‹(\[{¿¡<])"
_ENCLOSED = re.compile(
    rf"(?P<open>\()?\s?(?:(?P<figures>\d{{1,3}})|(?P<letters>{_ROMAN}|[ivxl]+|{_LETTER}))\s?\)[.:]?\s*(?=\S)"
)
_ENCLOSED_HAN = re.compile(rf"\((?P<han>{_HAN})\)\s*")
_FIGURES = re.compile(r"(?P<figures>\d{1,3}(?:\s?\.\s?\d{1,3})*)(?P<behind>\s*\)|" + _BEHIND + ")" + _OPENS)
_JOINED = re.compile(r"(?P<figures>\d{1,2}(?:\s?[-–.]\s?\d{1,2})+)(?=\s)" + _BEHIND)
_MIXED = re.compile(
    rf"(?P<parts>(?>{_ROMAN}|[A-Z]|\d{{1,2}})(?:\.(?>{_ROMAN}|[A-Za-z]|\d{{1,2}}))+)\)?{_BEHIND}{_OPENS}"
)
_ROMAN_STOPPED = re.compile(rf"(?P<roman>{_ROMAN}|[ivxl]{{2,}})(?:\s*[.:、|](?!\d)|\s+[–—-](?=\s)|$)\s*{_OPENS}")
_ROMAN_BARE = re.compile(rf"(?P<roman>(?=..){_ROMAN})\s+(?=[^\Wa-z\d_]|[\"“„«])")
_LETTERED = re.compile(rf"(?P<letters>{_LETTER})(?:[.:、](?!\w)|\s+[–—-](?=\s))\s*(?=\S)(?!\w\.)")
_HAN_STOPPED = re.compile(rf"(?P<han>{_HAN})[、.:,]\s*(?=\S)")
_HAN_WORD = re.compile(
    rf"(?:第|제)\s?(?P<number>\d{{1,4}}|[{HAN}]{{1,6}})\s?(?P<word>[章节節部编編篇回讲講卷条條款项項]|部分|장|절|부|편|조)[.:、]?\s*"
)
_CONTINUES = re.compile(r"\s*[.:|–—-]*\s*")
_YEAR_OR_END = re.compile(r"[.,]?\s*(?:\d{4}\b|[,;:–—-]|$)|\s*$")
_LARGEST_BARE = 40
"""The largest figure without a full stop that may be the number of a heading."""


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """The number of a heading: its scheme, the values of its parts, what stands behind it in the heading.

    ``letter`` is the value of a Roman figure taken for a letter, where it may be one: ``I`` behind ``H``. ``bare`` says
    that nothing but a space parts the number from the words.
    """

    scheme: str
    values: tuple[int, ...]
    rest: str
    letter: int = 0
    bare: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is written in figures or is Roman, so that it can be read without the headings around it."""
        return self.scheme in ("figures", "roman") or self.scheme.startswith("word")


def read_mark(text: str) -> HeadingMark | None:
    """Return the number that a heading bears; ``None`` if it bears none."""
    if not text or len(text) > _LONGEST or text[0] in "²³¹⁰⁴⁵⁶⁷⁸⁹":
        return None
    plain, foreign = _in_figures(text)
    return (
        _worded(plain)
        or _enclosed(plain)
        or _mixed(plain)
        or _in_numbers(plain, foreign)
        or _in_roman(plain)
        or _in_letters(plain)
        or _in_han(plain)
    )


def _in_figures(text: str) -> tuple[str, bool]:
    """Return a text with digits of any script as 0-9 and forms of one meaning as one; whether other digits were met."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if plain.isascii():
        return plain, plain != text and not text.isascii()
    digits = {one: str(unicodedata.decimal(one)) for one in set(plain) if one.isdecimal() and not one.isascii()}
    made = "".join(digits.get(one, one) for one in plain)
    return made, bool(digits)


def _worded(text: str) -> HeadingMark | None:
    """Read Chapter 4, Part II, § 3, Teil eins, Erster Teil, 2. Kapitel, 第三章."""
    if found := _HAN_WORD.match(text):
        value = int(found["number"]) if found["number"].isdecimal() else han_value(found["number"])
        return HeadingMark(f"word {found['word']}", (value,), text[found.end() :]) if value else None
    words = [*re.finditer(r"[^\s.:–—|,;()]+", text[:80])][:3]
    if not words:
        return None
    if words[0][0].startswith("§"):
        return _behind_sign(text)
    known = _division_words()
    first = folded(words[0][0])
    second = folded(words[1][0]) if len(words) > 1 else ""
    if first in known and second and (value := _value(words[1][0])):
        at = words[1].end()
        if dotted := re.match(r"(?:\.\d{1,3})+", text[at:]):
            at += dotted.end()
            deeper = tuple(map(int, dotted[0][1:].split(".")))
            return HeadingMark("figures", (value, *deeper), _behind(text, at))
        return HeadingMark(f"word {first}", (value,), _behind(text, at)) if _ends_word(text, at) else None
    ordinal = _ordinal(words[0][0]) or (_value(words[0][0]) if text[words[0].end() :][:1] == "." else 0)
    if second in known and ordinal and _ends_word(text, words[1].end(), strictly=True):
        return HeadingMark(f"word {second}", (ordinal,), _behind(text, words[1].end()))
    return None


def _behind_sign(text: str) -> HeadingMark | None:
    found = re.match(r"§{1,2}\s?(\d{1,4})[a-z]?(?:\s?[-–]\s?\d{1,4})?\b[.:]?\s*", text)
    return HeadingMark("word §", (int(found[1]),), text[found.end() :]) if found else None


def _ends_word(text: str, at: int, *, strictly: bool = False) -> bool:
    """Whether the name of a division ends there; ``strictly`` that a sign or nothing must follow: First part of May."""
    behind = text[at:]
    if strictly:
        return not behind.strip() or behind.lstrip()[0] in ".:–—|-,("
    return not behind[:1].isalnum() and not (behind.lstrip()[:1].islower() and behind[:1] == " ")


def _behind(text: str, at: int) -> str:
    return text[_CONTINUES.match(text, at).end() :]  # type: ignore[union-attr]  # it matches the empty text too


def _value(word: str) -> int:
    """Return the value of a number in figures, Roman, Han or words; 0 if it is none."""
    if word.isdecimal() and len(word) <= 4:
        return int(word)
    return roman_value(word.upper()) or han_value(word) or _ordinal(word) or _letter(word)


def _letter(word: str) -> int:
    return letter_value(word) if len(word) == 1 and word.isupper() else 0


@cache
def _words_of_numbers() -> dict[str, int]:
    found: dict[str, int] = {}
    for one in every():
        if one.numerals:
            for table in ("words", "ordinals"):
                for word, values in one.numerals.tables[table].items():
                    if values[0] == int(values[0]) and 1 <= values[0] <= _LARGEST_BARE:
                        found.setdefault(folded(word), int(values[0]))
    return found


def _ordinal(word: str) -> int:
    """Return the value of a word such as "two", "erster" or "вторая"; 0 if it is no number."""
    word = folded(word)
    return _words_of_numbers().get(word, 0)


@cache
def _division_words() -> frozenset[str]:
    return frozenset(map(folded, headings()["numbered"]))


def _enclosed(text: str) -> HeadingMark | None:
    if found := _ENCLOSED_HAN.match(text):
        return _han(found["han"], "()", text[found.end() :])
    found = _ENCLOSED.match(text)
    if not found:
        return None
    sign = "()" if found["open"] else ")"
    rest = text[found.end() :]
    if found["figures"]:
        return HeadingMark("figures" if sign == ")" else "(figures)", (int(found["figures"]),), rest)
    return _lettered(found["letters"], sign, rest)


def _mixed(text: str) -> HeadingMark | None:
    """Read numbers whose parts are of several kinds: II.A.1, A.2, 3.a."""
    found = _MIXED.match(text)
    if not found:
        return None
    parts = found["parts"].split(".")
    if all(map(str.isdecimal, parts)) or len(parts) > _DEEPEST:
        return None
    if not any(map(str.isdecimal, parts)) and len(parts[0]) < 2:  # U.S., I.M. Pei
        return None
    values = [int(one) if one.isdecimal() else roman_value(one.upper()) or letter_value(one) for one in parts]
    return HeadingMark("mixed", tuple(values), text[found.end() :]) if all(values) else None


def _in_numbers(text: str, foreign: bool) -> HeadingMark | None:
    found = (_JOINED.match(text) if foreign else None) or _FIGURES.match(text)
    if not found:
        return None
    values = tuple(int(one) for one in re.findall(r"\d+", found["figures"]))
    rest = text[found.end() :]
    stopped = text[: found.end()].rstrip()[-1:] in ".:)、|–—-"
    if (
        len(values) > _DEEPEST
        or _is_date(rest)
        or (len(values) == 1 and re.match(r"\s*\.\s*\d", text[found.end("figures") :]))
    ):
        return None
    if not stopped and (values[0] > _LARGEST_BARE or (rest[:1].islower() and not foreign) or (rest[:1].isdecimal())):
        return None
    return HeadingMark("figures", values, rest, bare=not stopped and len(values) == 1)


@cache
def _months() -> frozenset[str]:
    names = {word for one in every() for words in one.citations("months").values() for word in words}
    return frozenset(map(folded, names | {one.replace("ä", "ae") for one in names}))


def _is_date(rest: str) -> bool:
    """Whether what follows a number makes it the day of a date: 3. März 2020, 12 May."""
    word = re.match(r"(?:(?:de|of)\s)?([^\W\d_]+)", rest)
    return bool(word) and folded(word[1]) in _months() and bool(_YEAR_OR_END.match(rest, word.end()))  # type: ignore[index,union-attr]


def _in_roman(text: str) -> HeadingMark | None:
    found = _ROMAN_STOPPED.match(text) or _ROMAN_BARE.match(text)
    value = roman_value(found["roman"].upper()) if found else 0
    if found is None or not value or re.match(r"\w\.(?:\s|\w\.)", text[found.end() :]):  # V. I. Lenin
        return None
    letter = letter_value(found["roman"]) if len(found["roman"]) == 1 else 0
    scheme = "roman" if found["roman"].isupper() else "small roman"
    return HeadingMark(scheme, (value,), text[found.end() :], letter, bare=found.re is _ROMAN_BARE)


def _in_letters(text: str) -> HeadingMark | None:
    found = _LETTERED.match(text)
    return _lettered(found["letters"], "", text[found.end() :]) if found else None


def _lettered(letters: str, sign: str, rest: str) -> HeadingMark | None:
    small = "small " if letters.islower() else ""
    if len(letters) == 2 and letters[0] == letters[1] and not roman_value(letters.upper()):
        return HeadingMark(f"double letter{sign}", (letter_value(letters[0]),), rest)
    roman = roman_value(letters.upper())
    letter = letter_value(letters) if len(letters) == 1 else 0
    if roman:
        return HeadingMark(f"{small}roman{sign}", (roman,), rest, letter)
    return HeadingMark(f"{small}letter{sign}", (letter,), rest) if letter else None


def _in_han(text: str) -> HeadingMark | None:
    found = _HAN_STOPPED.match(text)
    return _han(found["han"], "", text[found.end() :]) if found else None


def _han(figures: str, sign: str, rest: str) -> HeadingMark | None:
    value = han_value(figures)
    return HeadingMark(f"han{sign}", (value,), rest) if value else None
