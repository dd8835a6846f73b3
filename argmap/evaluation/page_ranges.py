"""Page numbers out of locators and ranges, arabic and roman."""

import re

NUMBER = r"(?:(\d{1,9}(?!\d))|([ivxlcdm]{1,20}\b))"
"""A number of no more digits than any book has pages; Python reads none of thousands of digits."""
PART = re.compile(rf"(?<![\w.]){NUMBER}(?:\s*[-–—]\s*{NUMBER})?(?![\w.]\w)", re.IGNORECASE)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
Page = tuple[bool, int]
"""Whether the number is arabic, and the number: front matter in roman numerals comes first."""


def page_numbers(text: str) -> list[Page]:
    """Return the pages that a text such as ``22-23, 30`` or ``i-xvii`` names, ends of ranges only.

    A second number that is shortened, as in ``104-6``, means 106. Text without a page number gives an empty list.
    """
    found: list[Page] = []
    for match in PART.finditer(text):
        arabic, roman, last_arabic, last_roman = match.groups()
        found.append((True, int(arabic)) if arabic else (False, _from_roman(roman)))
        if last_arabic:
            found.append((True, int(_whole(arabic or "", last_arabic))))
        elif last_roman:
            found.append((False, _from_roman(last_roman)))
    return found


def _whole(first: str, last: str) -> str:
    return first[: len(first) - len(last)] + last if len(last) < len(first) else last


def _from_roman(numeral: str) -> int:
    values = [ROMAN[letter] for letter in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))
