"""Text as the models hold it."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from argmap.text.xml import UNPRINTABLE


def _printable(text: str) -> str:
    if found := UNPRINTABLE.search(text):
        message = f"the character U+{ord(found[0]):04X} is not allowed in text"
        raise PydanticCustomError("forbidden_character", message, {"cure": "delete it"})
    return text


Text = Annotated[str, AfterValidator(_printable)]
