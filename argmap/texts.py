"""Text as the models hold it."""

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 (section 2.2) cannot hold, and DEL."""


def _printable(text: str) -> str:
    if found := UNPRINTABLE.search(text):
        message = f"the character U+{ord(found[0]):04X} cannot stand in a text"
        raise PydanticCustomError("forbidden_character", message, {"cure": "delete it"})
    return text


Text = Annotated[str, AfterValidator(_printable)]
