"""Texts of the code as Markdown: what is in backquotes stays code, and nothing else is markup."""

import re
from inspect import cleandoc

from argmap.text.markdown_text import escaped

CODE = re.compile(r"(`[^`]+`)")
OPTION = re.compile(r"(?<![\w`-])(--?[a-z][a-z-]*)(?![\w`])")
"""An option of a command, which the help writes without backquotes."""


def paragraphs(text: str) -> str:
    """Return a text of several paragraphs; one that begins with a hash is a line to copy, not a heading."""
    parts = cleandoc(text).partition("\f")[0].split("\n\n")
    return "\n\n".join(f"```text\n{one}\n```" if one.startswith("# ") else line(one) for one in parts)


def line(text: str) -> str:
    """Return a text of one paragraph as a line."""
    parts = CODE.split(OPTION.sub(r"`\1`", " ".join(text.replace("``", "`").split())))
    return "".join(part if number % 2 else _plain(part) for number, part in enumerate(parts))


def _plain(text: str) -> str:
    """Return what is between pieces of code, escaped, with the spaces at its ends."""
    inner = text.strip()
    return text.replace(inner, escaped(inner)) if inner else text
