"""Characters that cannot be seen and that no key of the keyboard makes: which they are, and what they are called."""

import unicodedata

from argmap.text.cells import INVISIBLE


def is_hidden(letter: str) -> bool:
    """Tell whether a character cannot be seen, and is neither a space nor a control character."""
    kind = unicodedata.category(letter)
    return letter != " " and kind != "Cc" and kind in INVISIBLE


def first_hidden(text: str) -> int | None:
    """Return where the first such character of a text is."""
    return next((index for index, letter in enumerate(text) if is_hidden(letter)), None)


def named(letter: str) -> str:
    """Return the name of a character, with its article: ``a no-break space``."""
    name = unicodedata.name(letter, f"character U+{ord(letter):04X}").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
