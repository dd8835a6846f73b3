"""The review that somebody works on: its text with undo, and its file, in which every point that was confirmed lies."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from argmap.desk.map_file import MapFile
from argmap.desk.refusals import ConflictError, UnsavedError
from argmap.desk.review_margin.review_text import ReviewText
from argmap.editing.steps import Step
from argmap.files import read_text
from argmap.files.folder_lock import LockedError, folder_lock
from argmap.problems import ArgmapError, ReadError

STEPS = 300
"""How many things can be taken back."""


class OpenReview:
    """A review in a file, changed by steps. What cannot be written is not done: the page keeps what was typed.

    ``version`` counts its states; ``unread`` says why what is on the disk cannot be taken in, where that is so.
    Raises ``ReadError`` for a file that is no review.
    """

    def __init__(self, file: str) -> None:
        self.now = ReviewText.read(file, read_text(file))
        self.version, self.unread = 1, ""
        self._file = MapFile({file: self.now.text})
        self._done: list[ReviewText] = []
        self._undone: list[ReviewText] = []
        self._added: dict[str, str] = {}

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back since something was last done."""
        return bool(self._undone)

    def added(self, token: str) -> str | None:
        """Return the id of the point that a page has added under a name of its own, if it has."""
        return self._added.get(token)

    def note_added(self, token: str, id_: str) -> None:
        """Remember which point a page has added under a name of its own."""
        self._added[token] = id_

    def do(self, plan: Callable[[ReviewText], Sequence[Step]]) -> None:
        """Make steps in the review as it is now, and write it.

        Raises ``ConflictError`` where the file was changed into what cannot be read, ``UnsavedError`` where it cannot
        be written, and ``ArgmapError`` for steps that cannot be made; nothing has changed then.
        """
        with self._alone():
            self._refuse_parted()
            steps = plan(self.now)
            if steps:
                before = self.now
                self._write(before.after(steps))
                self._done = [*self._done[-STEPS + 1 :], before]
                self._undone.clear()

    def undo(self, version: int) -> None:
        """Take back what was done last. Raises ``ConflictError`` where another version is shown, else as ``do``."""
        self._step(version, self._done, self._undone)

    def redo(self, version: int) -> None:
        """Do again what was taken back last. Raises what ``undo`` does."""
        self._step(version, self._undone, self._done)

    def look(self) -> bool:
        """Take in what was changed in the file elsewhere; tell whether there is a new state."""
        return self._file.changed() and self._read_again()

    def _read_again(self) -> bool:
        before = self.unread
        try:
            text = self._file.on_disk()[self.now.file]
            self.unread = ""
            if text == self.now.text:
                return self._counted(before != "")
            other = ReviewText.read(self.now.file, text)
        except ReadError as error:
            self.unread = str(error)
            return self._counted(before != self.unread)
        self._done = [*self._done[-STEPS + 1 :], self.now]
        self._undone.clear()
        self.now = other
        self._file.texts = {self.now.file: text}
        return self._counted(True)

    def keep(self) -> None:
        """Write the review as it is here; what is in the file now is kept beside it under another name."""
        if not self.unread:
            return
        try:
            self._file.put_aside()
        except ArgmapError as error:
            raise UnsavedError(str(error)) from error
        self._write(self.now)
        self.unread = ""

    def _counted(self, new: bool) -> bool:
        self.version += new
        return new

    def _step(self, version: int, source: list[ReviewText], target: list[ReviewText]) -> None:
        with self._alone():
            self._refuse_parted()
            if version != self.version:
                raise ConflictError("the review was changed elsewhere in the meantime; look at it first", "", "")
            if source:
                before = self.now
                self._write(source[-1])
                source.pop()
                target.append(before)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let no other argmap write between looking at the file and writing it: its point would be lost."""
        try:
            with folder_lock(Path(self.now.file).parent):
                yield
        except LockedError as error:
            raise UnsavedError(str(error)) from error

    def _write(self, after: ReviewText) -> None:
        try:
            self._file.write({after.file: after.text})
        except ArgmapError as error:
            raise UnsavedError(str(error)) from error
        self.now = after
        self.version += 1

    def _refuse_parted(self) -> None:
        self._file.changed()
        self._read_again()  # whatever its time says, before it is written
        if self.unread:
            raise ConflictError(self.unread, self.now.text, "")
