"""Keeps what goes wrong with one file, or in one rule, from the others: a fault of argmap's own becomes a problem."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.files import refuse
from argmap.problems import ArgmapError, Level, Place, Problem, ReadError, shown

OWN = "internal-error"
"""The name of a problem that is no fault of the file."""
CURE = "this is a fault of argmap, not of the file; please report it, with the file"
HERE = Path(__file__).parent.parent


@contextmanager
def isolated(file: str) -> Iterator[None]:
    """Turn whatever goes wrong with a file, in argmap itself too, into a ``ReadError`` with a problem in that file.

    An ``ArgmapError`` stays as it is, and so does what stops the whole program.
    """
    try:
        yield
    except (ArgmapError, BrokenPipeError):
        raise
    except RecursionError as error:
        cure = "write a branch once and refer to it with `ref`"
        raise refuse("too-deep", "the map is nested too deeply", cure, Place(file)) from error
    except MemoryError as error:
        cure = "close other programs, or leave out a part of the file"
        raise refuse("too-large", "there is not enough memory for this file", cure, Place(file)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        cure = "check the file's name and permissions"
        raise refuse("unreadable-file", f"cannot be read: {reason}", cure, Place(file)) from error
    except Exception as error:
        raise ReadError((own_fault(error, file),)) from error


def own_fault(error: Exception, file: str, rule: str | None = None) -> Problem:
    """Return the problem that an error in argmap itself is, found in ``file`` by ``rule``, if it was one."""
    if isinstance(error, ArgmapError):  # an installed part failed, which the message names
        return Problem(OWN, Level.ERROR, str(error), "report it to the authors of that package", Place(file))
    message = f"{f'the rule {rule}' if rule else 'argmap'} failed: {blame(error)}"
    return Problem(OWN, Level.ERROR, message, CURE, Place(file))


def blame(error: Exception) -> str:
    """Return in a few words what an error is and where in argmap it was raised."""
    said = str(error).partition("\n")[0]
    what = type(error).__name__ + (f" {shown(said)}" if said else "")
    own = [one for one in traceback.extract_tb(error.__traceback__) if Path(one.filename).is_relative_to(HERE)]
    return f"{what} in {Path(own[-1].filename).relative_to(HERE).as_posix()}, line {own[-1].lineno}" if own else what
