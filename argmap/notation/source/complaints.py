"""What libyaml complains about, in words that say what to write instead."""

import re

import yaml

from argmap.files import refuse
from argmap.notation.source.marks import Source
from argmap.problems import ReadError

QUOTE = "put the whole text in quotation marks"
UNFIT = "this line does not fit the ones above it"
FIT = "begin it in the same column as the lines it belongs to; do not mix keys and list items"
COMPLAINTS = (
    (
        r"\btab\b",
        "there is a tab here; YAML indents with spaces only",
        "replace each tab with two spaces (most editors can do this for a whole file)",
    ),
    (r"cannot start any token", "text cannot begin with {sign}", QUOTE),
    (
        r"quoted scalar, found unexpected",
        "this quotation mark is never closed",
        "close it; put text that begins with an apostrophe in double quotation marks",
    ),
    (
        r"parsing a quoted scalar",
        "there is no such escape",
        "in double quotation marks, write a backslash twice: \\\\",
    ),
    (
        r"mapping values.* first colon",
        "this line does not fit the one above it",
        "indent it like the keys above; each key needs a colon and a space after it",
    ),
    (r"mapping values", "there is a second colon on this line", "put text that contains ': ' in quotation marks"),
    (r"mapping keys", "text cannot begin with '? '", QUOTE),
    (
        r"block sequence entries",
        "a list cannot begin here",
        "begin the list on a new line; put text that begins with '- ' in quotation marks",
    ),
    (r"could not find expected ':'", "there is no colon on this line", "put a colon and a space after the key"),
    (
        r"comment or line break|indentation indicator",
        "nothing may follow | or > on the same line",
        "write the text on the lines below, indented, or put it in quotation marks",
    ),
    (r"scanning an (alias|anchor)", "text cannot begin with {sign}", QUOTE),
    (r"tag handle|a tag", "text cannot begin with !", QUOTE),
    (r"directive|incompatible", "a line that begins with % is an instruction to the YAML parser", "delete it"),
    (
        r"expected ',' or.* text ends",
        "this bracket is never closed",
        "close it; put text that contains brackets or braces in quotation marks",
    ),
    (r"flow node.* text ends", "the file ends before a bracket is closed", "close it"),
    (
        r"expected ',' or",
        "a comma or a closing bracket is missing here",
        "put a comma between items; put text that contains ': ', brackets or commas in quotation marks",
    ),
    (
        r"did not find expected key.* line begins|'-' indicator.* line begins",
        UNFIT,
        FIT,
    ),
    (
        r"did not find expected key|'-' indicator",
        "there is text after the closing quotation mark or bracket",
        "if the text contains quotation marks or brackets, put all of it in quotation marks",
    ),
    (r"document start", "there is text after the end of the document", "delete it, or put it in a separate file"),
    (r"node content", "text cannot begin with {sign}", QUOTE),
)
"""Patterns of what libyaml says, with what to say instead; the first that matches is used.

libyaml's words are followed by what ``_said`` adds from the text itself.
"""
OPENED = re.compile(
    r"quoted scalar, found unexpected|expected ',' or.* text ends|scanning an (alias|anchor)|simple key"
)
"""Errors that are better shown where they begin than where libyaml noticed them."""


def complaint(error: yaml.MarkedYAMLError, source: Source) -> ReadError:
    """Return the error for what libyaml could not parse, with one problem of the rule ``syntax-error``."""
    said, mark = _said(error, source), error.problem_mark or error.context_mark
    if OPENED.search(said) and error.context_mark:
        mark = error.context_mark
    index = mark.index if mark else 0
    sign = source.text[index : index + 1] or "nothing"
    for pattern, message, cure in COMPLAINTS:
        if re.search(pattern, said):
            return refuse("syntax-error", message.replace("{sign}", sign), cure, source.place(index))
    return refuse("syntax-error", UNFIT, FIT, source.place(index))


def _said(error: yaml.MarkedYAMLError, source: Source) -> str:
    """Return libyaml's words, and what else can be seen there."""
    index = error.problem_mark.index if error.problem_mark else 0
    line, column = source.lines.place(index)
    facts = [error.context or "", error.problem or ""]
    facts += ["tab"] if source.text[index : index + 1] == "\t" else []
    before = source.lines[line][: column - 1]
    facts += ["line begins"] if not before.strip(" -") else []
    facts += ["first colon"] if not re.search(r":\s", before) else []
    facts += ["text ends"] if not source.text[index:].strip() else []
    return ", ".join(fact for fact in facts if fact)
