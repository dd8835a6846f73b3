"""Articles for tests, from a few lines of Markdown."""

import re

from argmap.paper.article import Article, Marker, Note, Paragraph, Section, Sentence
from argmap.problems import Place

NAMES = {"Abstract": "A", "Introduction": "0", "Conclusion": "C"}
MARK = re.compile(r"\[\^(\d+)\]")
NOTE = re.compile(r"\[\^(\d+)\]: (.*)")
BREAK = re.compile(r"(?:(?<=[.!?])|(?<=[.!?]\0\d\0)|(?<=[.!?]\0\d\d\0)) (?=[A-Z])")


def article(markdown: str, file: str = "paper.md") -> Article:
    """Return the article: sections by `## Heading`, a paragraph a line, marks `[^1]`, notes `[^1]: text`."""
    maker = _Maker(file)
    for number, line in enumerate(markdown.strip().split("\n"), 1):
        maker.add(line.strip(), number)
    sections = tuple(Section(id_, title, tuple(found)) for id_, title, found in maker.sections)
    return Article(file, maker.text, sections, tuple(maker.markers), tuple(maker.notes))


class _Maker:
    def __init__(self, file: str) -> None:
        self.file, self.text = file, ""
        self.sections: list[tuple[str, str, list[Paragraph]]] = []
        self.markers: list[Marker] = []
        self.notes: list[Note] = []

    def add(self, line: str, number: int) -> None:
        place = Place(self.file, number, 1)
        if line.startswith("#"):
            title = line.lstrip("# ")
            numbered = sum(one[0].isdigit() and one[0] != "0" for one in self.sections)
            self.sections.append((NAMES.get(title, str(numbered + 1)), title, []))
        elif note := NOTE.fullmatch(line):
            self.notes.append(Note(int(note[1]), note[2], place))
        elif line:
            self.paragraph(line, place)

    def paragraph(self, line: str, place: Place) -> None:
        if not self.sections:
            self.sections.append(("1", "", []))
        self.text += "\n\n" if self.text else ""
        sentences: list[Sentence] = []
        for piece in BREAK.split(MARK.sub(lambda mark: f"\0{mark[1]}\0", line)):
            self.text += " " if sentences else ""
            start = len(self.text)
            for n, part in enumerate(piece.split("\0")):
                if n % 2:
                    self.markers.append(Marker(int(part), len(self.text), place))
                else:
                    self.text += part
            sentences.append(Sentence(len(sentences) + 1, start, len(self.text), place))
        id_, _, paragraphs = self.sections[-1]
        paragraphs.append(Paragraph(f"{id_}.{len(paragraphs) + 1}", tuple(sentences)))
