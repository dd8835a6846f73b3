"""All works that a paper names, each once: those of its list, and those that only notes cite."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.citations.keys import id_of, unique
from argmap.citations.parsed import Back
from argmap.citations.same_work import (
    SameWork,
    TitleForms,
    acronym,
    families,
    given_agree,
    likeness,
    not_told_apart,
    plain_title,
    title_forms,
)
from argmap.notation.bibliography import Name, Work

_MOST = 500  # candidates that are compared: more share words of a title in no real paper


@dataclass(slots=True)
class Item:
    """A work with what is known of its use. ``given`` came with a file of works, ``listed`` stands in the list."""

    work: Work
    given: bool = False
    listed: bool = False
    cited: bool = False


class Catalogue:
    """Finds a work by its description, or by what a later citation still says of it."""

    def __init__(self) -> None:
        self.items: dict[str, Item] = {}
        self._keys: dict[str, str] = {}
        self._index: dict[tuple[str, str], dict[str, None]] = {}
        self._titles: dict[str, TitleForms] = {}

    def give(self, work: Work) -> None:
        """Add a work from a file, which can be cited by its key there too."""
        item = self.add(work, differing=False)
        item.given = True
        self._keys[work.id] = item.work.id

    def label(self, key: str, item: Item) -> None:
        """Let a work of the list be cited by its label too, unless a file of works has that key."""
        self._keys.setdefault(id_of(key), item.work.id)

    def keyed(self, key: str) -> Item | None:
        """Return the work with a key in the file of works, or with that label in the list."""
        return self.items.get(self._keys.get(id_of(key), ""))

    def add(self, work: Work, *, differing: bool = True) -> Item:
        """Return the item for a work, a new one if none is alike; what the item lacks is filled in.

        With ``differing`` a work of another year or author, but the same title, counts as the same if it is listed.
        """
        found = self._find(work, differing)
        if found is None:
            return self._new(work)
        found.work = merged(found.work, work)
        self._enter(found.work)
        return found

    def recall(self, back: Back) -> list[Item]:
        """Return the works that authors, a short title and a year may mean: those whose title begins so, if some do."""
        names, words = families(back.names), plain_title(back.title).split()
        keys = self._index.get(("family", names[0]), {}) if names else self.items
        known = (self.items[key] for key in keys)
        found = [item for item in known if _means(item.work, back.names, words, back.year)]
        begun = [item for item in found if _begins(item.work, words)]
        return begun or (found if names else [])

    def _find(self, work: Work, differing: bool) -> Item | None:
        best, grade = None, SameWork.OTHER
        keys = self._candidates(work)
        for position in not_told_apart(title_forms(work), [self._titles[key] for key in keys]):
            item = self.items[keys[position]]
            found = likeness(item.work, work)
            if found is SameWork.DIFFERING and not (differing and (item.listed or item.given)):
                continue
            if found > grade:
                best, grade = item, found
        return best

    def _candidates(self, work: Work) -> list[str]:
        found: dict[str, None] = {}
        for entry in _entries(work):
            for key in self._index.get(entry, ()):
                found[key] = None
                if len(found) == _MOST:
                    return list(found)
        return list(found)

    def _new(self, work: Work) -> Item:
        key = unique(work.id, self.items)
        item = self.items[key] = Item(work.model_copy(update={"id": key}))
        self._enter(item.work)
        return item

    def _enter(self, work: Work) -> None:
        self._titles[work.id] = title_forms(work)
        people = (work.author or work.editor)[:1]
        by_family = (("family", one) for one in (*families(people), *filter(None, map(acronym, people))))
        for entry in (*_entries(work), *by_family):
            self._index.setdefault(entry, {})[work.id] = None


def merged(first: Work, second: Work) -> Work:
    """Return the first description with what only the second says; the type is the first that says more."""
    extra = {name: getattr(second, name) for name in Work.model_fields if name not in ("id", "type")}
    missing = {name: value for name, value in extra.items() if value and not getattr(first, name)}
    type_ = second.type if first.type == "document" else first.type
    return first.model_copy(update={**missing, "type": type_})


def names_mean(people: tuple[Name, ...], names: tuple[Name, ...]) -> bool:
    """Tell whether the names given are the first of a work's authors, an institution perhaps by its letters."""
    known = families(names)
    by_letters = len(known) == 1 and bool(people) and acronym(people[0]) == known[0] != ""
    return by_letters or (bool(names) and families(people)[: len(known)] == known and given_agree(people, names))


def _means(work: Work, names: tuple[Name, ...], words: list[str], year: str) -> bool:
    if names and not names_mean(work.author or work.editor, names):
        return False
    if year and not _has_year(work, year):
        return False
    return not words or any(_subsequence(words, plain_title(title).split()) for title in _titles(work))


def _has_year(work: Work, year: str) -> bool:
    """Tell whether a work is of a year such as 2012 or 2012a."""
    if year[-1].isdigit():
        return (work.issued or "").startswith(year)
    return work.id.endswith(year) or ((work.issued or "").startswith(year[:4]) and not work.id[-1].isalpha())


def _begins(work: Work, words: list[str]) -> bool:
    return any(plain_title(title).split()[: len(words)] == words for title in _titles(work))


def _subsequence(words: list[str], of: list[str]) -> bool:
    remaining = iter(of)
    return all(word in remaining for word in words)


def _titles(work: Work) -> Iterator[str]:
    yield from (one for one in (work.title, work.translated_title) if one)


def _entries(work: Work) -> Iterator[tuple[str, str]]:
    """Yield what a work is looked up by: its DOI or address, its title, and the first long words of that."""
    if work.doi:
        yield "doi", work.doi.casefold()
    title = plain_title(work.title or "")
    if not title and work.url:
        yield "url", work.url
    yield "title", title
    words = title.split()
    yield from (("word", word) for word in [one for one in words if len(one) > 3][:3] or words)
