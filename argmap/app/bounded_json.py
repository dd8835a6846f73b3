"""Bounds how deep JSON may be nested, where Python runs on the stack of a browser.

There Python's reader of JSON (RFC 8259) does not notice that the stack ends, and Python ends with it.
"""

import json
import re
from collections.abc import Callable
from functools import wraps
from itertools import accumulate
from typing import Any

DEEPEST = 400
"""How many lists and objects may be nested; the stack of Chromium and Firefox bears more than a thousand."""
_BRACKET = re.compile(r"[][{}]")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[][{}]', re.DOTALL)


def is_deep(text: str) -> bool:
    """Tell whether a text in JSON is nested too deeply."""
    return _depth(_BRACKET, text) > DEEPEST and _depth(_TOKEN, text) > DEEPEST  # brackets may be in strings


def _depth(what: re.Pattern[str], text: str) -> int:
    steps = (1 if found[0] in "[{" else -1 for found in what.finditer(text) if found[0][0] != '"')
    return max(accumulate(steps), default=0)


def bound_json() -> None:
    """Let every reader of JSON raise ``RecursionError`` for what is nested too deeply, as it does on computers."""
    decode: Callable[..., Any] = json.JSONDecoder.decode

    @wraps(decode)
    def bounded(self: json.JSONDecoder, text: str, *more: Any) -> Any:
        if is_deep(text):
            raise RecursionError("nested too deeply")
        return decode(self, text, *more)

    setattr(json.JSONDecoder, "decode", bounded)  # noqa: B010  # a type checker refuses a plain assignment
