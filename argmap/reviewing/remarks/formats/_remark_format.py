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
