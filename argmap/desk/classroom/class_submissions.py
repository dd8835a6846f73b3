"""The submissions of a class, in memory, with a bound for all of them together."""

from collections.abc import Iterable, Iterator

from argmap.desk.classroom.given_files import GivenFile, in_folder
from argmap.problems import ArgmapError, ReadError
from argmap.teaching.submissions.collecting import Submission, collect
from argmap.teaching.submissions.hand_in import LARGEST

MOST = 2000
"""How many submissions a class may have."""
MOST_BYTES = 256 * 2**20
"""How many bytes all submissions may have together (256 MiB)."""


class ClassSubmissions:
    """What a class handed in; a file that is given again takes the place of the one before."""

    def __init__(self) -> None:
        self._sizes: dict[Submission, int] = {}
        self.passed: list[str] = []
        """The names of files that are neither maps nor answers."""

    @property
    def all(self) -> list[Submission]:
        """All submissions, by student and file."""
        return sorted(self._sizes, key=lambda one: (one.student, one.file))

    def copied(self) -> "ClassSubmissions":
        """Return what stays as it is when more are added here."""
        other = ClassSubmissions()
        other._sizes, other.passed = dict(self._sizes), list(self.passed)
        return other

    def add(self, files: Iterable[GivenFile]) -> None:
        """Add files, or those in archives.

        Raises ``ReadError`` for an archive that cannot be read, ``ArgmapError`` where it is too much.
        """
        for file in files:
            with in_folder([file]) as folder:
                found = collect([folder / file.name])
                start = f"{folder.as_posix()}/"
                for one, size in _held(found.submissions, start):
                    self._put(one, size)
                self.passed = sorted({*self.passed, *(_told(name, start) for name in found.passed)})

    def _put(self, one: Submission, size: int) -> None:
        self._sizes.pop(one, None)  # it is equal to the one before, and reads something else
        self._sizes[one] = size
        if len(self._sizes) > MOST or sum(self._sizes.values()) > MOST_BYTES:
            raise ArgmapError(f"these are more than {MOST} submissions, or more than {MOST_BYTES // 2**20} MiB")


def _told(name: str, start: str) -> str:
    """Return the name of a file without the folder that it was put into for a moment."""
    return name.replace("\\", "/").removeprefix(start)


def _held(found: Iterable[Submission], start: str) -> Iterator[tuple[Submission, int]]:
    """Yield submissions that are read from memory, with their sizes."""
    for one in found:
        file = _told(one.file, start)
        try:
            content = one.read()[: LARGEST + 1]  # more is too large to be marked, and is not held
        except ReadError as error:
            yield Submission(one.student, file, lambda error=error: _fail(error)), 0  # type: ignore[misc]
        else:
            yield Submission(one.student, file, lambda content=content: content), len(content)  # type: ignore[misc]


def _fail(error: ReadError) -> bytes:
    raise error
