"""What may stand in a course's file: names out of a few, names of folders, days; each refusal says what to write."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from argmap.citations.keys import ascii_slug
from argmap.files.toml import wrong_value
from argmap.text.characters import Text
from argmap.text.nearest import did_you_mean

FIRST, LAST = 1900, 2999
"""The years in which a class may be held; from the last, weeks can still be counted on."""


def one_of(what: str, names: Callable[[], Iterable[str]]) -> AfterValidator:
    """Return what lets only some names pass; ``what`` says what one of them is."""

    def checked(value: str) -> str:
        known = list(names())
        if value not in known:
            raise wrong_value(what, value, did_you_mean(value, known))
        return value

    return AfterValidator(checked)


def _nameable(value: str) -> str:
    if not ascii_slug(value):
        raise wrong_value("a name", value, "write words: the folder of the exercise is called by them")
    return value


def _day(value: Any) -> date:
    """Return a day, from TOML's own form or a text; a number is none, whatever it counts."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        found = None
    if not isinstance(found, date) or isinstance(found, datetime) or not FIRST <= found.year <= LAST:
        raise wrong_value("a day", value, "write year, month and day, as in 2027-01-18")
    return found


Day = Annotated[date, BeforeValidator(_day)]
FolderName = Annotated[Text, Field(max_length=60), AfterValidator(_nameable)]
