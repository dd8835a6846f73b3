"""Finds what students handed in: files, folders of files or of students' folders, zips as Moodle makes them."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from argmap.files import read_bytes, refuse
from argmap.files.archive import Archive
from argmap.formats import is_document, is_exchanged_content, may_be_exchanged
from argmap.problems import Place
from argmap.teaching.submissions.moodle_names import Participant, participant

MOST = 512 * 1024 * 1024
"""How many bytes a zip of submissions may unpack to (512 MiB)."""
ZIP = "download the submissions again"
WORD = (".docx", ".docm")
ZIPPED = ".zip"
FROM_PAGE = re.compile(r"[a-z]+(?:-[a-z]+)*-[0-9a-f]{8}-(?P<name>.*[^\W_].*)")
"""How the page of an exercise names what it hands in: ``arrange-0f9116bd-Ada_Lovelace``."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A file that somebody handed in: ``file`` is its name in messages, ``read`` returns its bytes when asked.

    ``read`` raises ``ReadError``.
    """

    student: Participant
    file: str
    read: Callable[[], bytes] = field(repr=False, compare=False)


@dataclass(slots=True)
class Collected:
    """What was found: submissions, sorted by student and file; ``passed`` over are files that are none."""

    submissions: list[Submission] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)


def collect(paths: Iterable[str | os.PathLike[str]]) -> Collected:
    """Return the submissions that paths name, none twice. Raises ``ReadError`` for a path that cannot be read.

    A folder's files are submissions, and so are those of its folders, each of one student who is named by it, and those
    in a zip that lies in it. A document or a table is one if it holds a map; a Word file, too, whose student has handed
    in nothing else. What is hidden, and what an operating system puts into zips, is skipped.
    """
    found, documents, others = Collected(), list[Submission](), list[Submission]()
    for path in (os.fspath(one) for one in paths):
        for student, file, read in _within(path):
            if _hidden(file.removeprefix(path)):
                continue
            name = PurePosixPath(file).name.lower()
            if file != path and is_document(name) and not is_exchanged_content(name, read()):
                (documents if name.endswith(WORD) else others).append(Submission(student, file, read))
            elif file == path or may_be_exchanged(name):
                found.submissions.append(Submission(student, file, read))
            else:
                others.append(Submission(student, file, read))
    handed_in = {one.student for one in found.submissions}
    found.submissions += [one for one in documents if one.student not in handed_in]
    found.passed += [one.file for one in (*others, *documents) if one not in found.submissions]
    found.submissions = sorted(dict.fromkeys(found.submissions), key=lambda one: (one.student, one.file))
    return found


def _within(path: str) -> Iterator[tuple[Participant, str, Callable[[], bytes]]]:
    if os.path.isdir(path):  # noqa: PTH112  # raises nothing, as Path.is_dir does
        yield from _in_folder(path)
    elif path.lower().endswith(ZIPPED):
        yield from _in_zip(path)
    else:
        yield _student(Path(path).name), path, lambda: read_bytes(path)


def _in_folder(path: str) -> Iterator[tuple[Participant, str, Callable[[], bytes]]]:
    def unread(error: OSError) -> None:
        where = os.fspath(error.filename or path)
        raise refuse("unreadable-file", f"this folder cannot be read: {error.strerror}", "check it", Place(where))

    for here, folders, files in os.walk(path, onerror=unread):
        folders.sort()
        for name in sorted(files):
            file = str(Path(here) / name)
            if Path(file).is_symlink():
                continue  # a student's link could lead anywhere
            within = Path(file).relative_to(path)
            whose = _student(within.as_posix())
            if name.lower().endswith(ZIPPED):  # as downloaded, or what one student handed in
                yield from _in_zip(file, whose if len(within.parts) > 1 else None)
            else:
                yield whose, file, lambda file=file: read_bytes(file)  # type: ignore[misc]


def _in_zip(path: str, whose: Participant | None = None) -> Iterator[tuple[Participant, str, Callable[[], bytes]]]:
    archive = Archive(read_bytes(path), path, "zip", ZIP, MOST)
    for part in sorted(archive.parts()):
        yield whose or _student(part), f"{path}/{part}", lambda part=part: archive.read(part)  # type: ignore[misc]


def _student(path: str) -> Participant:
    """Return whose a file is: as Moodle says, by the folder that it lies in, or by its own name."""
    if found := participant(path):
        return found
    parts = [part for part in PurePosixPath(path.replace("\\", "/")).parts if part not in ("/", ".", "..")]
    return Participant(parts[0] if len(parts) > 1 else _named(PurePosixPath(parts[-1] if parts else path).stem))


def _named(stem: str) -> str:
    """Return who a file is named after; an exercise's page puts its own name before that of the student."""
    found = FROM_PAGE.fullmatch(stem)
    return found["name"].replace("_", " ").strip() if found else stem


def _hidden(path: str) -> bool:
    parts = path.replace("\\", "/").split("/")
    return any(part.startswith((".", "__MACOSX", "~$")) for part in parts if part not in ("", ".", ".."))
