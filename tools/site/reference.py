"""The pages of the reference that the code writes about itself; nobody edits them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tools.site.command_pages import command_pages
from tools.site.format_page import format_page
from tools.site.layers import layer_table, layers, picture
from tools.site.notation_page import notation_page
from tools.site.python_page import python_page
from tools.site.scheme_page import scheme_page

SINGLE: dict[str, Callable[[], str]] = {
    "reference/notation-keys.md": notation_page,
    "reference/schemes.md": scheme_page,
    "reference/format-table.md": format_page,
    "reference/python.md": python_page,
    "generated/layers.svg": lambda: picture(layers()),
    "generated/layers.txt": lambda: layer_table(layers()),
}


def reference() -> Iterator[tuple[str, str]]:
    """Yield each generated file, named from the root of the site, with its text."""
    yield from ((name, make()) for name, make in SINGLE.items())
    yield from command_pages()


def write_reference(folder: Path) -> None:
    """Write the generated files into the copy of the pages."""
    for name, text in reference():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
