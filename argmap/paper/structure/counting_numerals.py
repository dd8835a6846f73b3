"""Values of numerals that are no figures: Roman, Chinese, and the letters of alphabets that count."""

import re

_ROMAN = re.compile(r"(XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзиклмнопрстуфхцчшщэюя",  # headings pass over ё, й, ъ, ы, ь
    "αβγδεζηθικλμνξοπρστυφχψω",
    "אבגדהוזחטיכלמנסעפצקרשת",
    "가나다라마바사아자차카타파하",
    "甲乙丙丁戊己庚辛壬癸",
    "アイウエオカキクケコ",
    "ابجدهوزحطي",  # the old order of the letters, in which Arabic counts
)
ALPHABETS = "".join(row + row.upper() for row in _ROWS[1:])
"""The letters of other alphabets than the Latin one with which headings are counted."""
_LETTERS = {letter: value for row in _ROWS for value, letter in enumerate(row, 1)} | {"أ": 1}
_HAN_DIGITS = {one: value for value, one in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_HAN_UNITS = {"十": 10, "百": 100}
HAN = "".join([*_HAN_DIGITS, *_HAN_UNITS])
"""The figures of Chinese and Japanese."""


def roman_value(text: str) -> int:
    """Return the value of a Roman numeral below 90 in capitals; 0 if it is none, as is the lone letter L."""
    found = _ROMAN.fullmatch(text) if text and text != "L" else None
    if not found:
        return 0
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def letter_value(letter: str) -> int:
    """Return the place of a letter in its alphabet from 1; 0 if headings are not counted with it."""
    return _LETTERS.get(letter.lower(), 0)


def han_value(text: str) -> int:
    """Return the value of Chinese figures below 1,000: 十二 is 12, 二一 21; 0 if they are none."""
    if not text or any(one not in HAN for one in text):
        return 0
    if not any(one in _HAN_UNITS for one in text):
        return int("".join(str(_HAN_DIGITS[one]) for one in text)) if len(text) <= 3 else 0
    total = digit = 0
    for one in text:
        if one in _HAN_UNITS:
            total += (digit or 1) * _HAN_UNITS[one]
            digit = 0
        else:
            digit = _HAN_DIGITS[one]
    return total + digit
