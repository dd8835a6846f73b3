"""Where the text of a Markdown block stands in the file."""

from bisect import bisect_right
from collections.abc import Sequence

from argmap.problems import Place


class MarkdownSource:
    """The lines of a file."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines: Sequence[str] = text.split("\n")


class SourceStretch:
    """The content of one block: lines of the file without what stands before them, as the parser gives it.

    ``first`` is the index of the line that it begins in.
    """

    def __init__(self, source: MarkdownSource, content: str, first: int) -> None:
        self.content = content
        self._file, self._first = source.file, first
        self._starts, self._columns = [0], []
        for index, line in enumerate(content.split("\n")):
            self._starts.append(self._starts[-1] + len(line) + 1)
            self._columns.append(_column(source.lines[first + index : first + index + 1], line))

    def place(self, offset: int) -> Place:
        """Return the place of a character of the content."""
        index = min(bisect_right(self._starts, offset), len(self._columns)) - 1
        column = self._columns[index] + offset - self._starts[index]
        return Place(self._file, self._first + index + 1, column + 1)


def _column(lines: Sequence[str], content: str) -> int:
    """Return where the content begins in its line: at the end, but for the signs that may close a heading."""
    line = lines[0].rstrip() if lines else ""
    return len(line) - len(content) if line.endswith(content) else max(0, line.find(content))
