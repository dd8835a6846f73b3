"""Why a desk does not do what a message asks for."""

from argmap.problems import ArgmapError


class InvalidError(ArgmapError):
    """The message is none that a desk understands."""


class ConflictError(ArgmapError):
    """The map, or its file, was changed elsewhere. ``mine`` is what was to be written, ``theirs`` what is there."""

    def __init__(self, message: str, mine: str, theirs: str) -> None:
        super().__init__(message)
        self.mine, self.theirs = mine, theirs


class UnsavedError(ArgmapError):
    """What a message asks for could not be written, and so was not done."""
