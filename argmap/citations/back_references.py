"""Finds what each citation of a note refers to: a work, through Ibid., op. cit. and "see note 5" one named before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from argmap.citations.catalogue import Catalogue, Item, names_mean
from argmap.citations.keys import key_of
from argmap.citations.locator import LOCATOR
from argmap.citations.parsed import Back, Cited, ParsedNote
from argmap.citations.same_work import hosts_agree, pages_agree
from argmap.citations.vocabulary import holds
from argmap.notation.bibliography import Name, Work


@dataclass(slots=True)
class Reading:
    """A citation of a note with the works that it refers to; by Ibid. to note ``ibid``.

    Where it refers to nothing, ``fault`` says why.
    """

    cited: Cited
    works: tuple[str, ...] = ()
    ibid: int | None = None
    fault: str = ""

    @property
    def done(self) -> bool:
        """Tell whether it is known what it refers to."""
        return bool(self.works)

    @property
    def repeats(self) -> bool:
        """Tell whether it is an Ibid."""
        return self.cited.back is not None and self.cited.back.kind == "ibid"


@dataclass(slots=True)
class NoteReading:
    """A note with its citations."""

    number: int
    parsed: ParsedNote
    cites: list[Reading] = field(default_factory=list)

    def works(self) -> tuple[str, ...]:
        """Return the works of all its citations, each once."""
        return tuple(dict.fromkeys(key for one in self.cites for key in one.works))


def resolve(notes: Sequence[tuple[int, ParsedNote]], catalogue: Catalogue) -> list[NoteReading]:
    """Return the notes (number and content) with what their citations refer to; new works enter the catalogue."""
    readings = [NoteReading(number, parsed, [Reading(one) for one in parsed.cites]) for number, parsed in notes]
    _CitationResolver(readings, catalogue).run()
    return readings


def _describes(cited: Cited, back: Back) -> bool:
    """Tell whether what points to no known work may describe a new one: by a journal, or by more than a family name."""
    if cited.work and cited.work.container_title:
        return True
    if back.kind == "again" or not (back.names or back.title):
        return False
    return not back.names or any(one.given or one.literal for one in back.names)


def _may_cite_more(note: NoteReading) -> bool:
    """Tell whether what was not understood in a note looks like a citation: a locator, or op. cit."""
    return any(LOCATOR.search(text) or holds(text, "back", "again") for text in note.parsed.explains)


def _drop_unsure(note: NoteReading) -> None:
    """Count what only looked like a short form, and names no known work, among the explanations."""
    doubted = [one for one in note.cites if not one.done and one.cited.back and not one.cited.back.sure]
    if doubted:
        texts = (*note.parsed.explains, *(one.cited.source for one in doubted))
        note.cites = [one for one in note.cites if one not in doubted]
        note.parsed = ParsedNote(tuple(one.cited for one in note.cites), texts)


class _CitationResolver:
    def __init__(self, notes: list[NoteReading], catalogue: Catalogue) -> None:
        self.notes, self.catalogue = notes, catalogue
        self.by_number = {note.number: note for note in reversed(notes)}

    def run(self) -> None:
        """Resolve in rounds, because "see note 9" may point forwards, until a round finds nothing more."""
        waiting = list(self._places())
        for round_ in range(len(waiting) + 1):
            left = [place for place in waiting if not self._read(*place, last=False)]
            if not left or (round_ and len(left) == len(waiting)):
                break
            waiting = left
        for place in waiting:
            self._read(*place, last=True)
        for note in self.notes:
            _drop_unsure(note)

    def _places(self) -> Iterator[tuple[int, int]]:
        for index, note in enumerate(self.notes):
            yield from ((index, position) for position in range(len(note.cites)))

    def _read(self, index: int, position: int, *, last: bool) -> bool:
        """Try to resolve one citation; tell whether it is resolved."""
        reading = self.notes[index].cites[position]
        if reading.done:
            return True
        back = reading.cited.back
        if back is None:
            self._enter(reading, index, position)
        elif back.kind == "ibid":
            self._ibid(reading, index, position, last=last)
        elif back.kind == "note":
            self._note(reading, back)
        elif back.kind == "key":
            self._key(reading, back.title)
        else:
            self._again(reading, back, index, position)
        if last and not reading.done and back and _describes(reading.cited, back):
            self._enter(reading, index, position)
        return reading.done

    def _enter(self, reading: Reading, index: int, position: int) -> None:
        """Put a work that is described in full into the catalogue."""
        work = reading.cited.work
        if work is None:
            return
        orphan = ""
        if reading.cited.same_author:
            named = self._with_author(work, index, position)
            orphan = "" if named else f"{self._nothing_before(index, position)}"
            work = named or work
        item = self.catalogue.add(work)
        self._found(reading, [item])
        reading.fault = orphan

    def _with_author(self, work: Work, index: int, position: int) -> Work | None:
        """Return the work with the authors of the one cited before (Idem); ``None`` if that is not known."""
        people = self._people_before(index, position)
        if not people:
            return None
        fields = work.model_dump(exclude_defaults=True) | {"author": people}
        return Work.model_validate(fields | {"id": key_of(fields)})

    def _people_before(self, index: int, position: int) -> tuple[Name, ...]:
        """Return the authors (or editors) of what the citation before refers to, or those whom it names."""
        if before := self._before(index, position):
            work = self.catalogue.items[before[-1]].work
            return work.author or work.editor
        cites = self.notes[index].cites[:position] or (self.notes[index - 1].cites if index else [])
        back = cites[-1].cited.back if cites else None
        meant = self.catalogue.recall(Back("short", back.names)) if back and back.names else []
        people = {item.work.author: item.work.author for item in meant}
        return people.popitem()[1] if len(people) == 1 else ()

    def _before(self, index: int, position: int) -> tuple[str, ...]:
        """Return what the citation before refers to: in the same note, or all that the note before cites."""
        if position:
            return self.notes[index].cites[position - 1].works
        return self.notes[index - 1].works() if index else ()

    def _ibid(self, reading: Reading, index: int, position: int, *, last: bool) -> None:
        if not last and not position and index and not all(one.done for one in self.notes[index - 1].cites):
            return
        works = self._before(index, position)
        if len(works) == 1 and not position and _may_cite_more(self.notes[index - 1]):
            reading.fault = "the note before it may cite more than one work"
            return
        if len(works) == 1:
            self._found(reading, [self.catalogue.items[works[0]]])
            reading.ibid = None if position else self.notes[index - 1].number
            return
        reading.fault = self._nothing_before(index, position)

    def _nothing_before(self, index: int, position: int) -> str:
        """Say why it is not known what the citation before, or the note before, refers to."""
        where = "the citation before it" if position else "the note before it"
        if len(self._before(index, position)) > 1:
            return f"{where} cites several works"
        cites = position or (index and self.notes[index - 1].cites)
        return f"{where} is not tied to a work" if cites else f"{where} cites nothing"

    def _note(self, reading: Reading, back: Back) -> None:
        """Take the works of the notes pointed to; of one that cites several, those by the authors named."""
        notes = [self.by_number[number] for number in back.notes if number in self.by_number]
        items = [self.catalogue.items[key] for note in notes for key in note.works()]
        if back.names:
            items = [item for item in items if names_mean(item.work.author or item.work.editor, back.names)]
        self._found(reading, items)
        which = ", ".join(map(str, back.notes))
        reading.fault = "" if items else f"note {which} {'cites no such work' if notes else 'is not there'}"

    def _key(self, reading: Reading, key: str) -> None:
        """Take the work that has a key in the file of works."""
        item = self.catalogue.keyed(key)
        self._found(reading, [item] if item else [])
        reading.fault = "" if item else f"no work has the key {key}"

    def _again(self, reading: Reading, back: Back, index: int, position: int) -> None:
        """Take the one work that authors, short title and year mean; of several, the only one cited so far."""
        if reading.cited.same_author:
            title = back.title or " ".join(one.literal or one.family or "" for one in back.names)
            back = Back(back.kind, self._people_before(index, position), title, back.year)
        items = self.catalogue.recall(back) or self._titled(back)
        if reading.cited.work and reading.cited.work.container_title:
            described = reading.cited.work
            items = [item for item in items if hosts_agree(item.work, described) and pages_agree(item.work, described)]
        if len(items) > 1:
            earlier = {key for note in self.notes[: index + 1] for key in note.works()}
            items = [item for item in items if item.work.id in earlier] or items
        if len(items) == 1:
            self._found(reading, items)
            return
        keys = ", ".join(item.work.id for item in items[:5])
        reading.fault = f"it may mean {keys}" if items else "no work is known that it may mean"

    def _titled(self, back: Back) -> list[Item]:
        """Return the works whose title begins with what looked like the only author: "Almanac, 5"."""
        if len(back.names) != 1 or back.title or back.year:
            return []
        name = back.names[0]
        return self.catalogue.recall(Back(back.kind, title=name.literal or name.family or ""))

    def _found(self, reading: Reading, items: list[Item]) -> None:
        reading.works = tuple(dict.fromkeys(item.work.id for item in items))
        reading.fault = "" if items else reading.fault
        for item in items:
            item.cited = True
