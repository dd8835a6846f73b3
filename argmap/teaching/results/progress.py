"""What a run has done already, so that an interrupted one goes on where it was.

A file holds a line of JSON for each submission; its key is made of all that the outcome depends on, so that nothing is
taken over from a run with another reference, rubric or decision, or of a submission that has changed.
"""

from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import IO, Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from argmap.teaching.results.outcomes import Outcome

NAME = ".progress.jsonl"


class _ProgressLine(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: str
    outcome: Outcome


def key_of(*parts: bytes) -> str:
    """Return the key of an outcome that depends on some contents."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


class KeepsOutcomes(Protocol):
    """Where a run looks for outcomes that it has already, and keeps new ones."""

    def get(self, key: str) -> Outcome | None:
        """Return the outcome of a key, if there is one."""

    def add(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome."""


class NothingKept:
    """Keeps nothing: every submission is marked."""

    def get(self, key: str) -> None:
        """Return nothing."""

    def add(self, key: str, outcome: Outcome) -> None:
        """Do nothing."""


class Progress:
    """The outcomes that a folder's unfinished run has left; new ones are added as they come."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._done: dict[str, Outcome] = {}
        self._stream: IO[str] | None = None

    def __enter__(self) -> "Progress":
        if self._file.is_file():
            self._done = dict(_outcomes(self._file))
        self._stream = self._file.open("w", encoding="utf-8")
        for key, outcome in self._done.items():
            self._write(key, outcome)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._stream:
            self._stream.close()

    def get(self, key: str) -> Outcome | None:
        """Return the outcome of a key, if the unfinished run has it."""
        return self._done.get(key)

    def add(self, key: str, outcome: Outcome) -> None:
        """Keep an outcome."""
        if key not in self._done:
            self._done[key] = outcome
            self._write(key, outcome)

    def finish(self) -> None:
        """Forget all: the run has written what comes of it."""
        self.__exit__()
        self._file.unlink(missing_ok=True)

    def _write(self, key: str, outcome: Outcome) -> None:
        assert self._stream is not None  # noqa: S101 - used as a context
        self._stream.write(_ProgressLine(key=key, outcome=outcome).model_dump_json() + "\n")
        self._stream.flush()


def _outcomes(file: Path) -> list[tuple[str, Outcome]]:
    """Return what a file holds; a line that was cut off when the run was stopped is passed over."""
    found = []
    for line in file.read_bytes().splitlines():
        try:
            done = _ProgressLine.model_validate_json(line)
        except ValidationError:
            continue
        found.append((done.key, done.outcome))
    return found
