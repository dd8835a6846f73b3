"""The page of the public names in Python: how they are called, and their docstrings, from the source itself."""

import ast
import inspect
from collections.abc import Iterator
from enum import Enum
from textwrap import dedent
from typing import Any

from pydantic import BaseModel

import argmap

ABOUT = """# Python

The public names of the package `argmap`; what is not listed here may change. Functions raise `ArgmapError`, and
`ReadError`, which is one, for a file that cannot be read. [A first program](../python.md) shows them at work.
"""
WIDEST = 88


def python_page() -> str:
    """Return the page: functions first, since that is what one begins with, then classes."""
    found = [(name, getattr(argmap, name)) for name in argmap.__all__]
    functions = [_function(one, name, 3) for name, one in found if inspect.isfunction(one)]
    classes = ["\n".join(_class(one)) for _, one in found if inspect.isclass(one)]
    return "\n".join([ABOUT, "## Functions\n", *functions, "## Classes\n", *classes])


def _function(one: Any, name: str, level: int) -> str:
    return f"{'#' * level} {name}\n\n```python\n{_call(_parsed(one), name)}\n```\n\n{_doc(one)}\n"


def _class(one: type) -> Iterator[str]:
    yield f"### {one.__name__}\n\n{_doc(one)}\n"
    if issubclass(one, BaseModel):
        yield f"Its fields are the keys of [{one.__name__}](notation-keys.md#{one.__name__.lower()}).\n"
    elif issubclass(one, Enum):
        yield f"One of {', '.join(f'`{value.name}` (`{value.value}`)' for value in one)}.\n"
    else:
        yield from _fields(_parsed(one))
        yield from _members(one)


def _fields(source: ast.AST) -> Iterator[str]:
    """Yield the fields of a plain class that are no secret of its own."""
    for part in getattr(source, "body", []):
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name) and part.target.id[0] != "_":
            yield f"- `{part.target.id}`: `{_text(part.annotation)}`"
    yield ""


def _members(one: type) -> Iterator[str]:
    """Yield the public methods and properties of a class, in the order of its source."""
    for name, member in vars(one).items():
        if not name.startswith("_") and inspect.isfunction(member):
            yield _function(member, f"{one.__name__}.{name}", 4)
        elif not name.startswith("_") and (isinstance(member, property) or hasattr(member, "func")):
            yield f"#### {one.__name__}.{name}\n\n{_doc(member)}\n"


def _parsed(one: Any) -> Any:
    return ast.parse(dedent(inspect.getsource(one))).body[0]


def _call(source: ast.FunctionDef, name: str) -> str:
    """Return how a function is called, with a line for each argument if one line would be too wide."""
    given = [part for part in _arguments(source.args) if part not in ("self", "cls")]
    returned = _text(source.returns) if source.returns else "None"
    line = f"{name}({', '.join(given)}) -> {returned}"
    if len(line) <= WIDEST:
        return line
    return "\n".join([f"{name}(", *(f"    {one}," for one in given), f") -> {returned}"])


def _arguments(arguments: ast.arguments) -> Iterator[str]:
    defaults = [None] * (len(arguments.args) - len(arguments.defaults)) + list(arguments.defaults)
    for one, default in zip(arguments.args, defaults, strict=True):
        yield _text(one) if default is None else f"{_text(one)} = {ast.unparse(default)}"
    if arguments.vararg:
        yield f"*{_text(arguments.vararg)}"
    yield from ["*"] if arguments.kwonlyargs and not arguments.vararg else []
    for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield _text(one) if default is None else f"{_text(one)} = {ast.unparse(default)}"


def _text(part: ast.AST) -> str:
    """Return code as it was written; an annotation in quotes is there for the sake of imports, not of readers."""
    return ast.unparse(part).replace("'", "")


def _doc(one: Any) -> str:
    """Return a docstring as Markdown, whose code has one backquote where the docstring has two."""
    return (inspect.getdoc(one) or "").replace("``", "`").replace("<", "\\<")
