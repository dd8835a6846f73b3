"""What a format of remarks is."""

from typing import Protocol

from argmap.reviewing.remarks.remark import Remark


class RemarkFormat(Protocol):
    """A module of ``argmap.reviewing.remarks.formats``."""

    @property
    def SAYS(self) -> str:  # noqa: N802
        """What it is, in a few words."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]:  # noqa: N802
        """What names of its files end in."""

    def is_one(self, content: bytes, /) -> bool:
        """Tell whether bytes are in this format."""

    def read(self, content: bytes, file: str, /) -> list[Remark]:
        """Return the remarks in a file; ``file`` is its name for messages. Raises ``ReadError``."""


class CopyingFormat(RemarkFormat, Protocol):
    """A format that remarks are written in beside the text that they are on: into a copy of the manuscript."""

    @property
    def NEEDS_ORIGINAL(self) -> bool:  # noqa: N802
        """``True``: ``write`` wants the manuscript."""

    def write(self, remarks: list[Remark], original: bytes, file: str = ..., /) -> bytes:
        """Return a copy of a manuscript with remarks at their words; ``file`` is its name for messages.

        What is in it stays as it is. A remark whose words are not certainly at one place is there without a place, and
        quotes them. Raises ``ReadError`` for a manuscript that nothing can be added to, ``ArgmapError`` where a library
        is missing.
        """
