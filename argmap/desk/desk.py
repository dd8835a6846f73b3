"""The desk: it holds a map with its paper, answers messages, and saves after every change."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from argmap.desk import beginning, passages
from argmap.desk import desk_messages as asked
from argmap.desk.entry_keys import fields
from argmap.desk.exporting import drawn_files, export_formats, exported
from argmap.desk.found_problems import FoundProblems
from argmap.desk.importing import ImportedMap
from argmap.desk.naming_source import naming_source
from argmap.desk.on_desk import OnDesk
from argmap.desk.open_map import OpenMap
from argmap.desk.paper_beside import PaperBeside
from argmap.desk.paper_sheets import PaperSheets
from argmap.desk.putting_beside import putting_beside
from argmap.desk.recent_maps import RecentMaps
from argmap.desk.refusals import ConflictError, InvalidError, UnsavedError
from argmap.desk.review_margin import ReviewMargin
from argmap.desk.review_margin.review_exports import is_review_format
from argmap.desk.sendable import bytes_of, sendable
from argmap.desk.shown_state import shown
from argmap.desk.unpacking import ZIPPED
from argmap.editing.steps import find
from argmap.formats import exchange_suffixes, is_exchanged_content
from argmap.page.page_words import ENGLISH, codes
from argmap.paper.gathering import paper_of
from argmap.paper.required_text import read_paper
from argmap.problems import ArgmapError, Problem, ReadError, printable
from argmap.schemes import scheme, scheme_names

if TYPE_CHECKING:
    from argmap.desk.classroom import Classroom

Data = dict[str, Any]
KINDS = {
    InvalidError: "invalid", ConflictError: "conflict", UnsavedError: "unsaved", ReadError: "unreadable",
    ArgmapError: "refused",
}  # fmt: skip
"""What kind of error each exception is told as, the most special first."""


class Desk:
    """A desk on which at most one map lies.

    ``folder`` is where new maps and the papers dropped on the desk are written; ``recent`` the file that lists the maps
    that were open last, if there is to be one; ``language`` the one that the page, templates and the example are in.
    """

    def __init__(self, folder: Path, recent: Path | None = None, language: str = ENGLISH, called: str = "") -> None:
        self.number = 0
        self.language = language
        self._folder, self._called = folder, called
        self._recent = RecentMaps(recent)
        self._map: OpenMap | None = None
        self._said = ""
        self._paper = PaperBeside()
        self._problems = FoundProblems()
        self._margin = ReviewMargin()
        self._answers: dict[type, Callable[[Any], Data]] = {
            asked.AskState: self._ask, asked.Apply: self._apply, asked.Undo: self._undo, asked.Redo: self._redo,
            asked.Check: self._check, asked.Save: self._save, asked.Resolve: self._resolve,
            asked.FindPassage: self._passage, asked.AskPages: self._pages, asked.DrawPage: self._page,
            asked.ListSchemes: self._schemes, asked.ListExports: self._exports, asked.Export: self._export,
            asked.Draw: self._draw, asked.Begin: self._begin, asked.AddPaper: self._add_paper,
            asked.NameSource: self._name_source, asked.OpenRecent: self._open_recent,
            asked.Forget: self._forget,
            asked.OpenExample: self._example, asked.Close: self._close, asked.Speak: self._speak,
            asked.AskClassroom: self._class, asked.AskReview: self._review,
        }  # fmt: skip

    def open(self, file: Path, review: Path | None = None, said: str = "") -> None:
        """Put a map on the desk, with its review: one that is named, or the one that lies beside it.

        ``said`` is what is to be told of it until it is changed.
        Raises ``ReadError`` for a file that is none; the map before stays then.
        """
        file = file.absolute()  # a folder that is moved takes relative names along, and nobody would know where to
        opened, margin = OpenMap(str(file), self.number + 1), ReviewMargin()
        if review:
            margin.open(review)
        self._map, self._margin, self._said = opened, margin, said
        self._paper, self._problems = PaperBeside(), FoundProblems()
        self._recent.add(str(file), _title(opened))
        self._renew()
        if not review:
            margin.open_beside(self._on_desk(opened))

    def answer(self, message: Any) -> Data:
        """Do what a message asks for, and return the answer; both are plain data as JSON holds them.

        What cannot be done is an answer too, with an ``error`` of a ``kind``, and has changed nothing.
        """
        try:
            return self._answer(message)
        except ArgmapError as error:
            return {"error": _told(error), "number": self.number}

    def look(self) -> bool:
        """Take in what was changed in the files elsewhere; tell whether there is a new state."""
        if self._map is None:
            return False
        changed = self._map.look()
        if self._paper.look(self._map.now.document, self._margin.paper):
            changed = True
            self._map.number += 0 if self._map.number > self.number else 1
        if self._margin.look():
            changed = True
            self._count_on(self._map)
        self._renew()
        return changed

    def belonging(self) -> list[Path]:
        """Return the files of the open map: its own first, then the paper and the review beside it.

        Raises ``ArgmapError`` where no map is open.
        """
        now = self._need().now
        beside = (self._paper.file, self._margin.file)
        found = dict.fromkeys([now.file, *now.texts, *(str(file) for file in beside if file)])
        return [path for path in map(Path, found) if path.is_file()]

    def _renew(self) -> None:
        if self._map:
            self._paper.look(self._map.now.document, self._margin.paper)
            self._recent.call(self._map.now.file, _title(self._map))
            self.number = self._map.number

    def _answer(self, message: Any) -> Data:
        try:
            found = asked.MESSAGES.validate_python(message)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidError(f"this is no message: {'/'.join(map(str, first['loc']))}: {first['msg']}") from error
        return self._answers[type(found)](found)

    # the state

    def _ask(self, message: asked.AskState) -> Data:
        self.look()
        return {"number": self.number, "same": True} if message.since == self.number else self._state()

    def _state(self) -> Data:
        if self._map is None:
            return {"number": self.number, "open": False, **self._spoken(), **self._start()}
        self._renew()
        file = Path(self._map.now.file)
        return {
            "number": self.number, "open": True, "opened": self._map.opened,
            "name": file.name, "folder": self._place(file.parent),
            "said": "" if self._map.can_undo else self._said,
            "saved": not self._map.unsaved, "unsaved": self._map.unsaved,
            "unread": self._map.unread, "parted": self._map.parted, "no_paper": self._paper.unread,
            "undo": self._map.can_undo, "redo": self._map.can_redo, "checked": self._problems.checked,
            **self._spoken(), **self._shown(self._map),
        }  # fmt: skip

    def _shown(self, map_: OpenMap) -> Data:
        review = self._margin.shown(self._on_desk(map_))
        marks = review.pop("marks") if review else {}
        return {**shown(map_, self._paper, self._problems, marks), "review": review}

    def _spoken(self) -> Data:
        return {"language": self.language, "languages": codes(), "foreign": list(exchange_suffixes())}

    def _start(self) -> Data:
        recent = [Path(one.file) for one in self._recent.all]
        return {
            "recent": [
                {
                    "name": path.name,
                    "title": one.title,
                    "folder": self._called or str(path.parent),
                    "when": one.when,
                    "here": path.is_file(),
                }
                for path, one in zip(recent, self._recent.all, strict=True)
            ],
            "deletes": bool(self._called),
            "templates": [one._asdict() for one in beginning.templates(self.language)],
            "folder": self._place(self._folder),
        }

    def _place(self, folder: Path) -> str:
        return self._called or str(folder)

    def _need(self) -> OpenMap:
        if self._map is None:
            raise ArgmapError("no map is open")
        return self._map

    # changing the map

    def _apply(self, message: asked.Apply) -> Data:
        try:
            made = self._need().apply(message.base, message.operation, message.by, message.opened)
        except ReadError as error:  # of what the operation would have written, which has no place that anybody sees
            raise ArgmapError("; ".join(f"{one.message}: {one.help}" for one in error.problems)) from error
        return {**self._state(), "made": made}

    def _undo(self, message: asked.Undo) -> Data:
        self._need().undo(message.base)
        return self._state()

    def _redo(self, message: asked.Redo) -> Data:
        self._need().redo(message.base)
        return self._state()

    def _check(self, _: asked.Check) -> Data:
        map_ = self._need()
        self._renew()
        self._problems.check(map_.now, map_.keys, map_.number, self._paper.article)
        return self._state()

    def _save(self, _: asked.Save) -> Data:
        self._need().save()
        return self._state()

    def _resolve(self, message: asked.Resolve) -> Data:
        self._need().resolve(message.keep)
        return self._state()

    # the paper

    def _passage(self, message: asked.FindPassage) -> Data:
        self._need()
        if self._paper.article is None:
            raise ArgmapError("the map has no paper's text beside it")
        found = passages.selected(self._paper.article, message.begin, message.end)
        quotes = [{"start": found.start, "end": found.end}] if found.start else []
        return {"at": found.at, "quote": quotes, "text": found.text}

    def _pages(self, _: asked.AskPages) -> Data:
        return {"sheets": self._sheets().sizes()}

    def _page(self, message: asked.DrawPage) -> Data:
        return self._sheets().sheet(message.number)

    def _sheets(self) -> PaperSheets:
        self._need()
        self._renew()
        if self._paper.sheets is None:
            raise ArgmapError("the map has no PDF beside it")
        return self._paper.sheets

    def _add_paper(self, message: asked.AddPaper) -> Data:
        map_ = self._need()
        put = beginning.put_paper(Path(map_.now.file).parent, message.name, bytes_of(message.paper))
        self.look()
        map_.apply(map_.number, putting_beside(map_.now.data, put.name, paper_of(read_paper(put))))
        return self._state()

    def _name_source(self, message: asked.NameSource) -> Data:
        self.look()
        map_ = self._need()
        path = map_.keys.paths.get(message.statement.get("key", 0))
        written = fields(find(map_.now.data, path)) if path else {}
        map_.apply(map_.number, naming_source(map_.now.data, message.statement, written, message.text))
        return self._state()

    # what there is to choose from

    def _schemes(self, _: asked.ListSchemes) -> Data:
        found = map(scheme, scheme_names())
        return {"schemes": [{**one._asdict(), "premises": [part._asdict() for part in one.premises]} for one in found]}

    # files

    def _exports(self, _: asked.ListExports) -> Data:
        reviewed = self._margin.formats(self._on_desk(self._map)) if self._map else []
        return {"formats": [one._asdict() for one in (*export_formats(), *reviewed)]}

    def _export(self, message: asked.Export) -> Data:
        map_ = self._need()
        if is_review_format(message.to):
            found = self._margin.exported(self._on_desk(map_), message.to)
        else:
            found = exported(map_.now.document, message.to)
        return sendable(found.name, found.content, found.lost)

    def _draw(self, _: asked.Draw) -> Data:
        return {"files": [sendable(one.name, one.content) for one in drawn_files(self._need().now.document)]}

    def _begin(self, message: asked.Begin) -> Data:
        begun = self._begun(message)
        self.open(begun.file, begun.review, begun.said)
        return self._state()

    def _begun(self, message: asked.Begin) -> ImportedMap:
        name, given = message.name or "", message.map or message.paper
        if given is not None and name.lower().endswith(ZIPPED):
            return beginning.from_archive(self._folder, name, bytes_of(given))
        if message.paper is not None:
            name, content = message.name or "paper", bytes_of(message.paper)
            if not is_exchanged_content(name, content):
                return beginning.from_paper(self._folder, name, content)
            return beginning.from_map(self._folder, name, content)
        if message.map is not None:
            return beginning.from_map(self._folder, message.name or "map.yaml", bytes_of(message.map))
        template, language = message.template or "blank", message.language or self.language
        return ImportedMap(beginning.from_template(self._folder, template, language))

    def recent(self, number: int) -> Path:
        """Return the file of a map that was open last, by its number. Raises ``ArgmapError``."""
        if number >= len(self._recent.all):
            raise ArgmapError("this map is not in the list any more; reload the page")
        return Path(self._recent.all[number].file)

    def _open_recent(self, message: asked.OpenRecent) -> Data:
        self.open(self.recent(message.recent))
        return self._state()

    def _forget(self, message: asked.Forget) -> Data:
        self._recent.forget(str(self.recent(message.recent)))
        return self._state()

    def _example(self, message: asked.OpenExample) -> Data:
        self.open(beginning.example(self._folder, message.language or self.language))
        return self._state()

    def _close(self, _: asked.Close) -> Data:
        self._need()
        self._map, self.number = None, self.number + 1
        self._margin.close()
        return self._state()

    def _speak(self, message: asked.Speak) -> Data:
        if message.language not in codes():
            raise ArgmapError(f"the page has no words in {message.language!r}; it has them in {', '.join(codes())}")
        self.language = message.language
        return self._state()

    @cached_property
    def _classroom(self) -> "Classroom":
        from argmap.desk.classroom import Classroom  # slow to load, and most desks are used without it

        return Classroom()

    def _class(self, message: asked.AskClassroom) -> Data:
        self.look()
        return self._classroom.answer(message.message, self._on_desk(self._map) if self._map else None)

    def _review(self, message: asked.AskReview) -> Data:
        self.look()
        map_, before = self._need(), self._margin.version
        try:
            self._margin.answer(message.message, self._on_desk(map_))
        finally:  # what was refused may have shown what another program wrote
            if self._margin.version != before:
                self._count_on(map_)
                self._renew()
        return self._state()

    def _on_desk(self, map_: OpenMap) -> OnDesk:
        return OnDesk(map_.now.document, self._paper.article)

    def _count_on(self, map_: OpenMap) -> None:
        """Count another state, in which only the review is different: the problems of the map are the same."""
        map_.count_on()
        self._problems.count_on(map_.number)


def _title(map_: OpenMap) -> str:
    found = map_.now.document.map
    return found.title or found.claim.text


def _told(error: ArgmapError) -> Data:
    kind = next(name for type_, name in KINDS.items() if isinstance(error, type_))
    more: Data = {}
    if isinstance(error, ConflictError):
        more = {"mine": error.mine, "theirs": error.theirs}
    elif isinstance(error, ReadError):
        more = {"problems": [_of_file(one) for one in error.problems]}
    return {"kind": kind, "message": str(error), **more}


def _of_file(one: Problem) -> Data:
    name = printable(Path(one.place.file).name)
    return {"file": name, "line": one.place.line, "message": one.message, "help": one.help}
