"""A language as data, each table read from its file when it is first asked for."""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from argmap.language._tables import Headings, Hedges, Names, Pages, Reversals, Rivals, SentenceTable, Words
from argmap.language.language_file import LanguageFile
from argmap.language.numerals import Numerals, numerals
from argmap.language.wordings import Wording

ENGLISH = "en"
DATA = Path(__file__).parent / "data"
CITATIONS = {
    "months": tuple(map(str, range(1, 13))),
    "seasons": ("21", "22", "23", "24"),
    "dates": ("year", "none", "coming", "first", "periods"),
    "titles": ("small", "articles"),
    "signals": ("single", "last", "verbs", "second_hand", "pointing"),
    "back": ("ibid", "again", "note", "same_author"),
    "labels": (
        "page", "chapter", "section", "paragraph", "article-locator", "figure", "table", "column", "line", "part",
        "folio",
    ),
    "numbers": ("volume", "issue", "number", "editions", "revised", "reprints", "series", "intervals"),
    "hosts": (
        "within", "editors", "edited", "translated", "companies", "reference", "dictionary", "newspapers",
        "periodicals", "magazines", "proceedings", "part_of", "presented",
    ),
    "links": ("before", "medium", "services", "changed", "accessed"),
    "record": ("published", "updated", "paper", "at", "nobody"),
    "works": (
        "genres", "spoken", "theses", "laws", "treaties", "patents", "standards", "reports", "datasets", "software",
        "talks", "versions",
    ),
    "stops": ("other",),
}  # fmt: skip
"""The tables of ``citations`` and their lists."""


@dataclass(frozen=True)
class Language:
    """One language, or what belongs to none (``mul``): ``code`` as BCP 47 writes it, ``file`` as it is written.

    A table that the file lacks is empty, or ``None`` where rules must know that. The properties raise ``TypeError`` for
    a list that no language has.
    """

    code: str
    file: LanguageFile

    @cached_property
    def languages(self) -> dict[str, Words]:
        """The names that it has for languages, by their codes."""
        return self._lists("languages")

    @cached_property
    def sentences(self) -> SentenceTable:
        """Which words begin, end and mark its sentences."""
        return SentenceTable(**self._lists("sentences"))

    @cached_property
    def headings(self) -> Headings:
        """How it names the parts of a paper."""
        return Headings(**self._lists("headings"))

    @cached_property
    def pages(self) -> Pages:
        """How it prints the numbers of pages."""
        return Pages(**self._lists("pages"))

    @cached_property
    def wording(self) -> Wording | None:
        """What rules look for in the wording of statements; ``None`` where nobody has written it down."""
        return Wording(self.file.stemmer, **self._lists("wording")) if "wording" in self.file else None

    @cached_property
    def hedges(self) -> Hedges | None:
        """Words that weaken a statement; ``None`` where nobody has written them down."""
        return Hedges(**self._lists("hedges")) if "hedges" in self.file else None

    @cached_property
    def reversals(self) -> Reversals:
        """Words that turn the meaning of a sentence round."""
        return Reversals(**self._lists("reversals"))

    @cached_property
    def rivals(self) -> Rivals:
        """Words that are mistaken for one another, with another meaning."""
        return Rivals(**self._lists("rivals"))

    @cached_property
    def numerals(self) -> Numerals | None:
        """How it writes numbers; ``None`` where nobody has written it down."""
        return numerals(self.file.table("numbers")) if "numbers" in self.file else None

    @cached_property
    def names(self) -> Names:
        """What is said in and between the names of people and bodies."""
        return Names(**self._lists("names"))

    @cached_property
    def notation(self) -> dict[str, Words]:
        """Words that people write where the notation has its own key, by that key."""
        return self._lists("notation")

    def citations(self, table: str) -> dict[str, Words]:
        """Return one table of the words by which the parts of a citation are known."""
        found = self.file.table(f"citations.{table}")
        return {key: _words(found.get(key, "")) for key in CITATIONS[table]}

    def _lists(self, table: str) -> dict[str, Words]:
        return {key: _words(value) for key, value in self.file.table(table).items()}


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of the languages that have a file, sorted."""
    return tuple(sorted(one.stem for one in DATA.glob("*.toml")))


@cache
def _read(code: str) -> Language:
    return Language(code, LanguageFile((DATA / f"{code}.toml").read_text(encoding="utf-8")))


def language(tag: str | None) -> Language | None:
    """Return a language: that of ``de`` for ``de-AT``, English for ``None``; ``None`` where it has no file."""
    primary = (tag or ENGLISH).partition("-")[0].lower()
    return _read(primary) if primary in codes() else None


@cache
def every() -> tuple[Language, ...]:
    """Return all languages, in the order of their codes."""
    return tuple(map(_read, codes()))


def _words(value: str | list[str]) -> Words:
    """Return a list as a file has it: single words with spaces between them, or phrases."""
    return tuple(value.split()) if isinstance(value, str) else tuple(value)
