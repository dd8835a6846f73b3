"""Finds what comes next in a text, without ever looking twice at the same stretch."""

import re

STOP = re.compile(r"\}\s[^,}]")
GOES_ON = re.compile(r"\s*[,}]")


class Ahead:
    """The next place of each sign that was asked for: asking from left to right costs the text's length once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.never = len(text) + 1
        self._next: dict[str, int] = {}
        self._stop = -1
        self._data_end = -1

    def next(self, sign: str, at: int) -> int:
        """Return the index of the next occurrence; one greater than the text's length if there is none."""
        known = self._next.get(sign, -1)
        if known < at:
            known = self.text.find(sign, at)
            if known < 0:
                known = self.never
            self._next[sign] = known
        return known

    def behind(self, sign: str, at: int) -> int:
        """Return the index behind the next occurrence; greater than the text's length if there is none."""
        found = self.next(sign, at)
        return found + len(sign) if found < self.never else self.never

    def data_end(self, at: int) -> int:
        """Return where the data ends that begins with a brace here; 0 if it does not end.

        It ends with the last brace before one that a blank and then neither a comma nor a brace follow, so that braces
        may be nested ("YAML data", https://argdown.org/syntax/#statement-yaml-data).
        """
        if at >= self._stop:
            found = STOP.search(self.text, at + 1)
            self._stop = found.start() if found else len(self.text)
            self._data_end = self._last_brace(at)
        return self._data_end + 1 if self._data_end > at else 0

    def _last_brace(self, at: int) -> int:
        here = self.text.rfind("}", at + 1, self._stop + 1)
        while here > at and GOES_ON.match(self.text, here + 1):
            here = self.text.rfind("}", at + 1, here)
        return here
