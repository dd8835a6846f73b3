"""A tutorial in docs/tutorials as its walk reads it: numbered steps, and what each of them names.

In a step, **bold** is a name on the screen, *italic* is what is written or selected, a link leads to a file to open,
and a picture shows the screen at the end of the step.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.places import ROOT

FOLDER = ROOT / "docs" / "tutorials"
NAMES = ("teacher", "reviewer", "reader")
PICTURE = re.compile(r"!\[[^\]]+\]\((pictures/[\w-]+\.png)\)")
_HEADING = re.compile(r"^#{1,3} .*\n", re.MULTILINE)
_STEP = re.compile(r"^\d+\. (.*(?:\n(?:   .*)?)*)", re.MULTILINE)
_MARKED = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|(?<!\*)\*(?P<italic>[^*]+)\*(?!\*)|(?<!!)\[[^\]]*\]\((?P<link>[^)#]+)\)")


@dataclass(frozen=True)
class TutorialStep:
    """A numbered step: `marked` has its kinds of marks with their words, in the order of the text."""

    number: str
    text: str
    marked: tuple[tuple[str, str], ...]
    picture: str

    def all(self, kind: str) -> list[str]:
        """Return the words that are marked so: `bold`, `italic` or `link`."""
        return [words for one, words in self.marked if one == kind]


def page_text(name: str) -> str:
    """Return the Markdown of a tutorial."""
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def steps(text: str) -> Iterator[TutorialStep]:
    """Yield the steps of a tutorial; each has the number of its section and its own, such as `2.3`."""
    for section, part in enumerate(_HEADING.split(text)[1:]):
        for number, found in enumerate(_STEP.finditer(part), 1):
            words = " ".join(found[1].split())
            picture = PICTURE.search(words)
            marks = [(str(one.lastgroup), one[0]) for one in _MARKED.finditer(PICTURE.sub("", words))]
            marked = tuple((kind, _bare(kind, whole)) for kind, whole in marks)
            yield TutorialStep(f"{section}.{number}", words, marked, picture[1] if picture else "")


def around_steps(text: str) -> str:
    """Return what a tutorial says outside its steps."""
    return _STEP.sub("", text)


def _bare(kind: str, whole: str) -> str:
    if kind == "link":
        return whole.rpartition("](")[2].rstrip(")")
    return whole.strip("*")
