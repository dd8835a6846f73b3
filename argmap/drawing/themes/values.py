"""What may stand in a theme: numbers of points, words out of a few, texts of a form; each says so in words."""

import re
from dataclasses import dataclass
from math import isfinite
from typing import Any

from pydantic_core import CoreSchema, core_schema

from argmap.files.toml import as_text, wrong_value
from argmap.text.nearest import did_you_mean


class Value:
    """Checks a value for pydantic; ``words`` says what may be written."""

    words: str

    def checked(self, value: Any) -> Any:
        """Return the value. Raises pydantic's error, with a cure, for any other."""
        raise NotImplementedError

    def __get_pydantic_core_schema__(self, *_: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.checked)


@dataclass(frozen=True)
class Number(Value):
    """Points between two bounds; sizes are ``whole``, because Graphviz reads no others in labels."""

    least: int
    most: int
    whole: bool = True

    @property
    def words(self) -> str:  # type: ignore[override]
        """What may be written."""
        return f"a {'whole ' if self.whole else ''}number from {self.least} to {self.most}"

    def checked(self, value: Any) -> Any:
        """Return the value. Raises pydantic's error, with a cure, for any other."""
        right = isinstance(value, int) or (isinstance(value, float) and not self.whole and isfinite(value))
        if isinstance(value, bool) or not right or not self.least <= value <= self.most:
            raise wrong_value("a size that can be drawn", value, f"write {self.words}, in points")
        return value


@dataclass(frozen=True)
class OneOf(Value):
    """A word out of a few."""

    choices: tuple[str, ...]

    @property
    def words(self) -> str:  # type: ignore[override]
        """What may be written."""
        return ", ".join(self.choices[:-1]) + f" or {self.choices[-1]}"

    def checked(self, value: Any) -> Any:
        """Return the value. Raises pydantic's error, with a cure, for any other."""
        if not isinstance(value, str) or value not in self.choices:
            cure = f"write one of: {', '.join(self.choices)}"
            raise wrong_value(
                f"one of {', '.join(self.choices)}", value, did_you_mean(as_text(value), self.choices, cure)
            )
        return value


@dataclass(frozen=True)
class Form(Value):
    """A text that a pattern matches whole, or any where there is none."""

    what: str
    pattern: re.Pattern[str] | None
    words: str

    def checked(self, value: Any) -> Any:
        """Return the value. Raises pydantic's error, with a cure, for any other."""
        if not isinstance(value, str) or not (self.pattern is None or self.pattern.fullmatch(value)):
            raise wrong_value(self.what, value, f"write {self.words}")
        return value


COLOR = Form("a colour", re.compile("#[0-9a-fA-F]{6}"), '# and six digits of 0-9 and a-f: "#1a5296"')
COLOR_OR_NONE = Form("a colour", re.compile("#[0-9a-fA-F]{6}|none"), 'a colour such as "#1a5296", or "none"')
FONT = Form(
    "a list of fonts", re.compile(r"[ .-]*\w[\w .-]*(?:,[ .-]*\w[\w .-]*)*"), "names of fonts, with commas between them"
)
ANY = Form("a text", None, "a text in quotation marks")
LETTERS, LENGTH, WEIGHT = Number(4, 72), Number(0, 2000), Number(0, 20, whole=False)
