"""Data into a model, or the problems that keep it from being one."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from argmap.notation.source import Parsed
from argmap.problems import ReadError

M = TypeVar("M", bound=BaseModel)


def validate(kind: type[M], parsed: Parsed) -> M:
    """Return the data as a model. Raises ``ReadError`` with all faults, as many as ``validation_errors`` tells.

    Keys are taken as the notation spells them: the names that Python code gives to fields are no keys.
    """
    try:
        return kind.model_validate(parsed.data, by_alias=True, by_name=False)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    from argmap.notation.reading.validation_errors import problems_of  # a map that is right needs none of its words

    raise ReadError(problems_of(errors, kind, parsed))
