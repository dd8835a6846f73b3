"""What libyaml complains of, said so that whoever wrote the text knows what to write instead."""

import re

import yaml

from argmap.files import refuse
from argmap.notation.source.marks import Source
from argmap.problems import ReadError

QUOTE = "put the whole text in quotation marks"
COMPLAINTS = (
    (
        r"\btab\b",
        "a tab stands here; YAML indents with spaces only",
        "put two spaces for each tab (most editors can do that for a whole file)",
    ),
    (r"cannot start any token", "no text can begin with {sign}", QUOTE),
    (
        r"quoted scalar, found unexpected",
        "a quotation mark is opened here and not closed",
        "close it; a text that begins with an apostrophe must stand in double quotation marks",
    ),
    (
        r"parsing a quoted scalar",
        "this escape does not exist",
        "in double quotation marks a backslash is written twice: \\\\",
    ),
    (
        r"mapping values.* first colon",
        "this line does not fit the one above it",
        "indent it like the keys above; each key needs a colon and a space behind it",
    ),
    (r"mapping values", "a second colon in one line", "a text that contains ': ' must stand in quotation marks"),
    (r"mapping keys", "no text can begin with '? '", QUOTE),
    (
        r"block sequence entries",
        "a hyphen where no list can begin",
        "begin a list in a line of its own; a text that begins with '- ' must stand in quotation marks",
    ),
    (r"could not find expected ':'", "a line without a colon", "put a colon and a space behind the key"),
    (
        r"comment or line break|indentation indicator",
        "behind | or > the line must end",
        "write the text in the lines below, indented; or put it in quotation marks",
    ),
    (r"scanning an (alias|anchor)", "no text can begin with {sign}", QUOTE),
    (r"tag handle|a tag", "no text can begin with !", QUOTE),
    (r"directive|incompatible", "a line that begins with % speaks to the YAML reader", "delete it"),
    (
        r"expected ',' or.* text ends",
        "the bracket that is opened here is not closed",
        "close it; a text that contains brackets or braces must stand in quotation marks",
    ),
    (r"flow node.* text ends", "the text ends before a bracket is closed", "close it"),
    (
        r"expected ',' or",
        "a comma or a closing bracket was expected here",
        "put a comma between items; a text that contains ': ', brackets or commas must stand in quotation marks",
    ),
    (
        r"did not find expected key.* line begins|'-' indicator.* line begins",
        "this line does not fit the ones above it",
        "begin it in the same column as the lines that it belongs to; keys and list items do not mix",
    ),
    (
        r"did not find expected key",
        "more text after a closing quotation mark or bracket",
        "a text that contains quotation marks or brackets must stand in quotation marks as a whole",
    ),
    (r"document start", "text after the end of the document", "delete it, or put it in a file of its own"),
    (r"node content", "no text can begin with {sign}", QUOTE),
)
"""Patterns of what the reader says, with what to say instead; the first that fits counts.

The reader's words are followed by what they leave out and ``_said`` sees at the place.
"""
OPENED = re.compile(
    r"quoted scalar, found unexpected|expected ',' or.* text ends|scanning an (alias|anchor)|simple key"
)
"""Faults that are better shown where they begin than where the reader noticed them."""


def complaint(error: yaml.MarkedYAMLError, source: Source) -> ReadError:
    """Return the error for what the YAML reader could not take, with one problem of the rule ``syntax-error``."""
    said, mark = _said(error, source), error.problem_mark or error.context_mark
    if OPENED.search(said) and error.context_mark:
        mark = error.context_mark
    index = mark.index if mark else 0
    sign = source.text[index : index + 1] or "nothing"
    for pattern, message, cure in COMPLAINTS:
        if re.search(pattern, said):
            return refuse("syntax-error", message.replace("{sign}", sign), cure, source.place(index))
    return refuse("syntax-error", said, "check this line and the one above it", source.place(index))


def _said(error: yaml.MarkedYAMLError, source: Source) -> str:
    """Return the reader's words, and what else can be seen at the place."""
    index = error.problem_mark.index if error.problem_mark else 0
    line, column = source.lines.place(index)
    facts = [error.context or "", error.problem or ""]
    facts += ["tab"] if source.text[index : index + 1] == "\t" else []
    before = source.lines[line][: column - 1]
    facts += ["line begins"] if not before.strip(" -") else []
    facts += ["first colon"] if not re.search(r":\s", before) else []
    facts += ["text ends"] if not source.text[index:].strip() else []
    return ", ".join(fact for fact in facts if fact)
