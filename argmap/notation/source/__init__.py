"""Text into plain data, with the place of every key and value: the first stage of reading."""

from argmap.notation.source.marks import Marks, Parsed, Places, Source, SourceSpan
from argmap.notation.source.syntaxes import parse, syntax_of

__all__ = ["Marks", "Parsed", "Places", "Source", "SourceSpan", "parse", "syntax_of"]
