"""What may stand in a course's file: names out of a few, names of folders, days; each refusal says what to write."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from argmap.citations.keys import ascii_slug
from argmap.files.toml import wrong_value
from argmap.text.characters import Text
from argmap.text.nearest import did_you_mean

FIRST, LAST = 1900, 2999
"""The years in which a class may be held; from the last, weeks can still be counted on."""

LONGEST, LARGE = 60, 2**63
"""The most letters of a name, and numbers from which on no bound is named."""


def one_of(what: str, names: Callable[[], Iterable[str]]) -> AfterValidator:
    """Return what lets only some names pass; ``what`` says what one of them is."""

    def checked(value: str) -> str:
        known = list(names())
        if value not in known:
            raise wrong_value(what, value, did_you_mean(value, known))
        return value

    return AfterValidator(checked)


def whole(least: int, most: int) -> BeforeValidator:
    """Return what lets only whole numbers from ``least`` to ``most`` pass."""
    said = f"a whole number from {least} to {most}" if most < LARGE else f"a whole number, {least} or more"

    def checked(value: Any) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise wrong_value(said, value, f"write {said}")
        return value

    return BeforeValidator(checked)


def _title(value: str) -> str:
    if not any(map(str.isalnum, value)):
        raise wrong_value("a title", value, "write a few words")
    return value


def _folder_name(value: str) -> str:
    if not ascii_slug(value) or len(value) > LONGEST:
        raise wrong_value("a name", value, f"write words, at most {LONGEST} letters: the exercise's folder is named so")
    return value


def _day(value: Any) -> date:
    """Return a day, from TOML's own form or a text; a number is none, whatever it counts."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        found = None
    if not isinstance(found, date) or isinstance(found, datetime) or not FIRST <= found.year <= LAST:
        raise wrong_value(f"a day from {FIRST} to {LAST}", value, "write year, month and day, as in 2027-01-18")
    return found


Day = Annotated[date, BeforeValidator(_day)]
Title = Annotated[Text, AfterValidator(_title)]
FolderName = Annotated[Text, AfterValidator(_folder_name)]
