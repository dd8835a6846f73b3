"""The small faults that can be put into a module: one operator, constant or statement is changed."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SWAPS: dict[type[ast.AST], Any] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
}  # fmt: skip
UNTOUCHED = {"annotation", "returns", "decorator_list", "type_params"}
"""Fields that declare rather than do."""


@dataclass(frozen=True)
class Mutant:
    """A module with one fault: the line of the fault, its kind, and the whole text with it."""

    file: Path
    line: int
    kind: str
    text: str

    @property
    def shown(self) -> str:
        """Return the line with the fault."""
        return self.text.splitlines()[self.line - 1].strip()


def mutants(file: Path, text: str) -> Iterator[Mutant]:
    """Yield every mutant of a module. ``ast`` counts columns in UTF-8, so texts are cut there."""
    source = text.encode()
    starts = [0, *(at + 1 for at, byte in enumerate(source) if byte == ord("\n"))]
    for node in _touched(ast.parse(text)):
        for kind, new in _faults(node):
            start = starts[node.lineno - 1] + node.col_offset
            end = starts[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
            yield Mutant(file, node.lineno, kind, (source[:start] + new.encode() + source[end:]).decode())


def _touched(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield what is executed, not annotations, docstrings, decorators, f-strings, imports of types or ``__all__``."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if name in UNTOUCHED or not isinstance(child, ast.AST) or _declares(child):
                continue
            if isinstance(child, ast.expr | ast.stmt):
                yield child
            yield from _touched(child)


def _declares(node: ast.AST) -> bool:
    match node:
        case ast.JoinedStr() | ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.Assign(targets=[ast.Name(id="__all__")]):
            return True
    return False


def _faults(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the kind of each fault that a node can have, and the node's text with it."""
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPS:
            yield "comparison", _unparsed(ast.Compare(node.left, [_swapped(op)], node.comparators))
        case ast.BoolOp(op=op):
            yield "and, or", _unparsed(ast.BoolOp(_swapped(op), node.values))
        case ast.BinOp(op=op) if type(op) in SWAPS:
            yield "arithmetic", _unparsed(ast.BinOp(node.left, _swapped(op), node.right))
        case ast.UnaryOp(op=ast.Not()):
            yield "not", _unparsed(node.operand)
        case ast.Constant(value=value):
            yield from _other(value)
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield "return", "return None"
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Raise() | ast.Continue() | ast.Break():
            yield "statement", "pass"


def _other(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, bool):
        yield "boolean", str(not value)
    elif isinstance(value, int | float):
        yield from (("number", repr(value + 1)), ("number", f"({value - 1!r})"))
    elif isinstance(value, str):
        yield "string", repr("" if value else "~")


def _swapped(op: ast.AST) -> Any:
    return SWAPS[type(op)]()


def _unparsed(node: ast.AST) -> str:
    return f"({ast.unparse(node)})"
