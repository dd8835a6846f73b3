"""The file of a language, whose tables are parsed one by one: to parse all tables of all languages takes 0.1 s."""

import re
from typing import Any

HEADING = re.compile(r"^\[([\w.]+)\]$", re.MULTILINE)


class LanguageFile:
    """A file of tables, as TOML writes them."""

    def __init__(self, text: str) -> None:
        top, *tables = HEADING.split(text)
        self._top = top
        self._texts = dict(zip(tables[::2], tables[1::2], strict=True))
        self._parsed: dict[str, dict[str, Any]] = {}

    def __contains__(self, name: str) -> bool:
        """Tell whether the file has a table."""
        return name in self._texts

    @property
    def stemmer(self) -> str:
        """The algorithm that stems the language's words."""
        return str(_toml(self._top)["stemmer"])

    def table(self, name: str) -> dict[str, Any]:
        """Return a table with the tables inside it; an empty one where the file has none of that name."""
        if name not in self._parsed:
            inner = f"{name}."
            inside = {one.removeprefix(inner): self.table(one) for one in self._texts if one.startswith(inner)}
            self._parsed[name] = _toml(self._texts.get(name, "")) | inside
        return self._parsed[name]


def _toml(text: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(text)
