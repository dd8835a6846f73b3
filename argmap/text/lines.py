"""The lines of a text, as editors count them."""

import re
from bisect import bisect_right
from functools import cached_property

BREAK = re.compile(r"\r\n|\r|\n")
"""Where a line ends (YAML 1.2, section 5.4): not at U+0085, U+2028 or a form feed, as ``str.splitlines`` has it."""


class Lines:
    """One text by lines; lines and columns count from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in BREAK.finditer(self.text))]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column of the character at ``index``, which may be the end of the text."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """Return the index of a line's first character; of the text's end for a line that it does not have."""
        return self._starts[line - 1] if line <= len(self) else len(self.text)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, line: int) -> str:
        """Return a line without its end. Raises ``IndexError`` for a number that no line has."""
        if not 1 <= line <= len(self):
            raise IndexError(f"there is no line {line}")
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
