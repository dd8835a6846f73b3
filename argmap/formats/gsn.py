"""Assurance cases in Goal Structuring Notation, in the YAML of gsn2x: elements with what they are supported by.

Of the notation (GSN Community Standard, version 3, https://scsc.uk/gsn) and gsn2x's documentation ("Syntax in YAML",
"Dialectic Extension", https://jonasthewolf.github.io/gsn2x): the first letters of an element's id, or its ``nodeType``,
say what it is. A goal is a statement; so is a strategy, which is linked with what supports it; a solution is a statement
with a note. ``inContextOf``: an assumption or justification is a premise that is linked with what supports the element;
a context says what words mean, a premise with the basis definition. ``challenges`` attacks. ``undeveloped`` and
``defeated`` are tags.
"""

from argmap.formats._gsn.gsn_reading import read as read
from argmap.formats._gsn.gsn_writing import CARRIES as CARRIES
from argmap.formats._gsn.gsn_writing import write as write

SUFFIXES = (".gsn.yaml", ".yaml", ".yml")
TITLE = "GSN (gsn2x)"
