"""Scripts and styles of pages: files that stay apart in the repository and become one text in a page."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

IMPORT = re.compile(r"^import \{ ([^}]*) \} from \"[./\w]*/(\w+)\.js\";\n", re.MULTILINE)
EXPORT = re.compile(r"^export ((?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
STRICT = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
"""What no page may do: point its links elsewhere, send forms, make markup or code of text (Trusted Types, W3C)."""


class PageSources:
    """The files of a kind of page, in one folder or several; a name is looked for in each in turn."""

    def __init__(self, *folders: Traversable) -> None:
        self._folders = folders

    @cached_property
    def _names(self) -> dict[str, Traversable]:
        return {file.name: file for folder in reversed(self._folders) for file in folder.iterdir()}

    @property
    def own(self) -> list[str]:
        """The names of the files in the first folder."""
        return [file.name for file in self._folders[0].iterdir()]

    @cache  # noqa: B019 - there are as many as there are kinds of pages
    def text(self, name: str) -> str:
        """Return a file, with line ends as in the repository."""
        return self._names[name].read_text(encoding="utf-8").replace("\r\n", "\n")

    @cache  # noqa: B019
    def script(self, main: str) -> str:
        """Return a script and all that it imports as one, each file once, behind those that it imports.

        Every file keeps names of its own: it becomes a function that returns what it exports.
        """
        order: list[str] = []
        self._collect(main, order)
        return '"use strict";\n' + "".join(map(self._module, order))

    def _collect(self, name: str, order: list[str]) -> None:
        if name not in order:
            for _, needed in IMPORT.findall(self.text(f"{name}.js")):
                self._collect(needed, order)
            order.append(name)

    def _module(self, name: str) -> str:
        source = IMPORT.sub(r"const { \1 } = $\2;\n", self.text(f"{name}.js"))
        exported = ", ".join(name for _, name in EXPORT.findall(source))
        body = EXPORT.sub(r"\1", source)
        return f"const ${name} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"

    def style(self, names: Iterable[str]) -> str:
        """Return style sheets as one."""
        return "".join(map(self.text, names))


SHARED = files(__package__) / "assets"
"""What every kind of page may use."""


def strict_policy(style: str, script: str, *, pictures: str = "blob: data:", reach: str = "'none'") -> str:
    """Return a content security policy (Level 3) under which this style and this script work, and nothing else."""
    return (
        f"default-src 'none'; script-src '{source_hash(script)}'; style-src '{source_hash(style)}'; "
        f"img-src {pictures}; connect-src {reach}; {STRICT}"
    )


def source_hash(text: str) -> str:
    """Return what a policy calls a script or a style (CSP Level 3, 2.3.1 "hash-source"), without quotation marks."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
