"""A person, place or body that neither the passage nor a note of the statement names.

Names in the statement are looked for in the paragraph that it was read from and the one before, in the headings above,
in the notes that it lists and the works that these cite. Any form will do: Norway, Norwegian or Norwegians, the EU or
the European Union, a last name for a full one, a capital for its country, and what the map's `glossary` calls the same.
What the whole paper is about, by its title or in most of its paragraphs, may be named anywhere, because a passage says
"the country" instead. Statements in the voice `reader` are left out. Needs the paper's text.

Paper:

    ## 1. Buses
    In 2013 the Estonian town of Tallinn dropped all fares. Mayor Savisaar had promised it.

    ## 2. Trams
    In Finland fares rose.

Bad:

    claim:
      text: The first capital with free buses is in Finland.
      at: 1.1 s1

Good:

    claim:
      text: Estonia has a town with free buses, thanks to Savisaar.
      at: 1.1
"""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from argmap.citations.places import is_place
from argmap.language import Language
from argmap.language.countries import gazetteer
from argmap.language.proper_names import Lexicon, ProperName, proper_names
from argmap.notation.bibliography import Work
from argmap.problems import Level
from argmap.rules import Finding, Subject
from argmap.rules._names import NamesOfText, missing, plain
from argmap.rules._passages import Passages, Sourced

LEVEL = Level.WARNING
THROUGHOUT, LEAST = 0.6, 4
"""The share of paragraphs, and the fewest, from which on the paper is about what they name."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each name that is not in its passage."""
    passages = subject.passages
    if passages and passages.of_map and passages.of_map is passages.of_paper:
        comparison = _Comparison(subject, passages, passages.of_map)
        for source in passages:
            yield from comparison.findings(source)


class _Comparison:
    """The names of one paper, each of its parts read once."""

    def __init__(self, subject: Subject, passages: Passages, of: Language) -> None:
        self.subject, self.passages, self.of = subject, passages, of
        self.known: dict[str, NamesOfText] = {}

    def findings(self, source: Sourced) -> Iterator[Finding]:
        names = proper_names(source.node.text, self.of, self.lexicon, is_place)
        if not names:
            return
        around = self.around(source)
        for name in names:
            lacking = missing(name, around, self.of)
            if lacking and not self.same(name, around):
                yield self.finding(source, name, lacking)

    def finding(self, source: Sourced, name: ProperName, lacking: str) -> Finding:
        if missing(name, self.whole, self.of):
            return Finding.on(
                source.node, f"{lacking!r} is named nowhere in the paper", "correct the name, or remove it"
            )
        message = f"{lacking!r} is named neither in the passage ({self.passages.where(source)}) nor in a listed note"
        paragraphs = self.passages.article.paragraphs
        where = next((one for one in paragraphs if not missing(name, self.of_paragraph(one), self.of)), None)
        cure = f"the paper names it in {where}: correct the location or the name" if where else "correct the name"
        return Finding.on(source.node, message, cure)

    def around(self, source: Sourced) -> NamesOfText:
        """Return what the passage names, with all that is above and around it."""
        if not source.placed:
            return self.whole
        found = NamesOfText()
        for paragraph in source.around:
            found.update(self.of_paragraph(paragraph))
        for paragraph in self.passages.before(source):
            found.update(self.of_paragraph(paragraph))
        found.update(self.of_text(f"over {source.around}", self.passages.over(source)))
        for note in source.notes:
            found.update(self.of_text(f"note {note}", self.note(note)))
        found.update(self.topic)
        return found

    def note(self, number: int) -> str:
        works = (self.subject.graph.works.get(one) for one in self.subject.citing.works(number))
        return "\n".join([self.passages.notes.get(number, ""), *(_described(one) for one in works if one)])

    def same(self, name: ProperName, named: NamesOfText) -> bool:
        """Tell whether the map's glossary calls the name the same as another that is there."""
        words = {plain(word) for word in name.words}
        lists = [[plain(one) for one in words_] for words_ in self.subject.graph.glossary]
        return any(
            words & {part for one in same for part in one.split()} and any(map(named.has, same)) for same in lists
        )

    @cached_property
    def topic(self) -> NamesOfText:
        """What the paper is about: what its title and most paragraphs name, and the first country; and who wrote it."""
        paper = self.subject.graph.paper
        record = paper.record if paper else None
        authors = [*self.passages.article.authors, *((_described(record),) if record else ())]
        found = NamesOfText()
        found.update(self.of_text("title", "\n".join([self.passages.article.title, *authors])))
        paragraphs = [self.of_paragraph(one) for one in self.passages.article.paragraphs]
        most = max(LEAST, THROUGHOUT * len(paragraphs))
        for part in ("words", "codes"):
            counts = Counter(one for paragraph in paragraphs for one in getattr(paragraph, part))
            getattr(found, part).update(one for one, count in counts.items() if count >= most)
        first = next(gazetteer(self.of.code).mentions(self.passages.article.text), None)
        found.codes.update(first.codes if first else ())
        return found

    @cached_property
    def whole(self) -> NamesOfText:
        """What the paper and its notes name."""
        found = NamesOfText()
        for paragraph in self.passages.article.paragraphs:
            found.update(self.of_paragraph(paragraph))
        for number in {*self.passages.notes, *self.subject.graph.footnotes}:
            found.update(self.of_text(f"note {number}", self.note(number)))
        found.update(self.of_text("frame", self.passages.frame))
        found.update(self.topic)
        return found

    @cached_property
    def lexicon(self) -> Lexicon:
        """How the paper and the map write words."""
        statements = [node.text for node in self.subject.graph.nodes.values()]
        return Lexicon([self.passages.article.text, *statements])

    def of_paragraph(self, paragraph: str) -> NamesOfText:
        return self.of_text(paragraph, self.passages.text(paragraph))

    def of_text(self, name: str, text: str) -> NamesOfText:
        if name not in self.known:
            self.known[name] = NamesOfText()
            self.known[name].add(text, self.of)
        return self.known[name]


def _described(work: Work) -> str:
    """Return the names and titles of a work as a text."""
    people = [part for one in (*work.author, *work.editor) for part in (one.literal, one.given, one.family) if part]
    titles = (work.title, work.translated_title, work.container_title, work.publisher, work.publisher_place)
    return "\n".join([*people, *filter(None, titles)])
