"""Faults that keep a file from being read, by name: errors that no rule finds, because there is no map yet."""

from argmap.files import LARGEST
from argmap.graph.remark_names import REMARKS
from argmap.notation.source.builder import DEEPEST, MOST

MILD = frozenset({*REMARKS, "not-kept", "not-merged"})
"""Faults that keep no file from being read or written: warnings, or infos where nothing that is said is lost."""
FAULTS = {
    "broken-file": """The file is damaged, or is not of the kind that its name says.

A DOCX file is a ZIP archive of XML, and a PDF file begins with %PDF. Open the file in the program that made it and
save it again.""",
    "dangling-reference": """A file of another program refers to a statement or a step that it does not have.

The step is left out. Correct the reference in the program that wrote the file.""",
    "duplicate-key": """A key that appears twice in one mapping.

Many YAML programs keep the last value and silently lose the first; argmap reports an error instead. Put both values
under one key (a second premise is a second item of the list `premises`), or remove one of them.""",
    "encrypted-file": """The file is protected by a password.

argmap cannot open it. Save a copy without a password and use that.""",
    "internal-error": """argmap itself failed on this file.

This is a fault of argmap, not of the file, and the exit status is 2. Where the message names a rule, the other rules
have been checked. Please report it with the file; until it is mended, leave the rule out with `--ignore`.""",
    "left-out": """Something in a file of another program that a map cannot hold, or that a format cannot.

The rest is read or written. Of things that only show the map, such as colours, the number is given (level info); of
statements and steps, each (level warning).""",
    "merge-conflict": """Two people changed the same thing in different ways, and `argmap merge` cannot decide.

Ours stays, except that what one side removed and the other changed stays with the change: to take it away again is
easier than to write it again. A comment in the map begins with MERGE CONFLICT and has both versions. Decide, then take
the comment away.""",
    "missing-key": """A required key is missing.

A map needs `claim`, a statement `text`, a note `number` and a work `id`.""",
    "missing-paper": """The file with the record of the paper is not in the map's folder.

`paper: NAME` refers to the file NAME.paper.yaml in the same folder as the map; NAME contains no slashes.""",
    "nearest-relation": """A relation of another program, read as the nearest that a map has.

Other programs link statements that say the same (rephrases), relate arguments as wholes, or support a step instead of
a statement. Nothing is lost, but it may mean a little more or less than there; the message says what it became.""",
    "needs-pandoc": """The paper is in a format that needs pandoc, which is not installed or is too old.

LaTeX, OpenDocument and RTF are among them. Install pandoc (https://pandoc.org/installing.html), or do what the
message says: mostly, save the paper as DOCX or use its PDF.""",
    "not-kept": """Something in a map that the format it is converted to cannot hold.

The rest is written. Keep the map in YAML as well; `argmap formats --format json` lists what each format lacks.""",
    "no-paper": """A file that was given as a paper and holds none.

It is empty, no sentence was found in it, or it is a page that argmap made of a map. Name the file with the paper's
text.""",
    "no-statement": """A file of another program in which argmap found no statement.

It may be empty, hold only what a map has no place for, or be of another kind than its name says.""",
    "no-text-layer": """The PDF contains images of pages, not text.

It was scanned. Run text recognition (OCR) on it and use the file that it produces, or type the text as Markdown.""",
    "not-merged": """Something of one side that is not in a merged map, and that no statement needs.

These are comments of the other side, and the order of statements where both sides changed it.""",
    "not-utf-8": """The file is not text in UTF-8.

The line and column are those of the first byte that is not UTF-8, or of a NUL. Save the file again in the encoding
UTF-8. Where the first bytes tell that it is a picture, an archive or anything else that is no text, the message says
so; use the file of the map or of the text itself then.""",
    "other-files": """A LaTeX source that leaves a part of its text to other files.

argmap reads no file that was not named. `latexpand paper.tex > whole.tex` joins them into one.""",
    "repeated-definition": """A file of another program gives one id or title to two different things.

The map has one of them. Keep one, or give the other an id or a title of its own if it says something else.""",
    "syntax-error": """The file is not valid YAML, JSON, BibTeX or RIS, although its extension says so.

In a map, the line and column are those of the slip where it is known, else where reading stopped; the mistake may then
be a little earlier. Most often a text contains ": " or " #", or begins with a quotation mark, a bracket or @, and needs
straight quotation marks around all of it; an item of a list begins with something else than a hyphen and a space; a
colon lacks its space; or a line is indented wrongly.""",
    "too-deep": f"""The file is nested too deeply.

In a map, the limit is {DEEPEST} mappings and lists inside one another: write the branch elsewhere and refer to it with
`ref`.
In a paper, it is 500 elements of HTML or XML, which no word processor writes: save the paper again in one.""",
    "too-large": f"""The file, or what is compressed in it, is too large.

The limits are {LARGEST // 2**20} MiB for a file, {MOST:,} values for a map (texts, lists and mappings: about 150,000
statements with locations and notes, each value taking up to a kilobyte of memory), 4 million characters for a paper and
2,000 pages for a PDF, which may take 2 GiB of memory and 5 minutes.""",
    "too-many-faults": """The map has too many faults to list.

Only the first thousand are reported. Correct those; the others are often the same mistake again.""",
    "unknown-format": """argmap cannot read maps, papers or remarks of this kind.

The message says what kind of file this is, by what it contains and not by its name, and the cure how to make one that
argmap reads. Where the kind is not known, the message lists the extensions that are.""",
    "unknown-key": """A key that the notation does not have here.

The key may be misspelt, be another word for the key that is meant, or be in the wrong mapping. `argmap schema` prints
a schema of the notation, with which editors can complete and check keys.""",
    "unread-part": """Something in a file of another program that argmap did not understand.

The place is that of the first character that was not understood. The rest of the file is read.""",
    "unreadable-file": """The file does not exist, is a folder, or may not be read.""",
    "wrong-anchors": """The file MAP.anchors.json in the map's folder was not written by argmap.

Such a file records where the map's statements are in one edition of the paper, so that they can be followed into
another. Delete it, then write it again with `argmap anchor MAP`.""",
    "wrong-type": """A value of the wrong kind: text, a whole number, a list or a mapping is expected.

A list is written with a hyphen before each item, or in square brackets.""",
    "wrong-value": """A value of the right kind that is not allowed here.

Examples: a voice that does not exist, a location not of the form 1.6 s7, or a control character in a text.""",
    "wrong-answer": """An answer in `uncertain.csv` is neither yes nor no.

`argmap teach mark` reads your answers there before it marks again. Write `yes` or `no`, or leave the cell empty.""",
    "wrong-course": """The file of a course has a mistake.

A course is a file of TOML with `title` and a table `[[exercises]]` for each exercise, which needs `name`, `map` and
`kind`; docs/teaching-class.md has all keys. Nothing is written until it is mended.""",
    "wrong-exercise": """A file was handed in for another exercise than the one whose key it is marked by.

Each exercise has a key of its own. Put the file with the submissions of its exercise, and mark it with that key.""",
    "wrong-rubric": """The rubric has a mistake.

A rubric is a file of TOML that sets `points`, `step` and the tables `[weights]`, `[credit]` and `[costs]`; shares of
credit lie between 0 and 1.""",
    "wrong-words": """The file of words by which remarks say what they are has a mistake.

It is a file of TOML that may set `major`, `minor`, `question`, `wording`, `praise`, `editor` and `confidential`, each
to a list of words in quotation marks: `major = ["must", "schwer"]`.
""",
    "wrong-settings": """The settings of a folder have a mistake.

`argmap.toml`, or the section `[argmap]` of `setup.cfg`, can set `profile`, `select`, `ignore`, `strict` and `exclude`.
Maps are checked without the settings until they are mended.""",
    "wrong-template": """The template of a review's report has a mistake.

A template is a file of TOML with a `description`, a table `[[sections]]` for each section, with its `heading` and what
it `holds`, and a table `[[questions]]` for each question that a section asks. `argmap review templates default` prints
one to start from.""",
    "wrong-theme": """The theme file has a mistake.

A theme is a file of TOML that says what differs from the theme that it is `based_on`. `argmap themes cards` prints a
theme with every key explained.""",
    "xml-feature": """The XML contains a document type or entities of its own.

Entities can make a small file very large, or open other files. Office programs do not write them: save the file again
in one.""",
    "yaml-feature": """A feature of YAML that the notation does not allow.

Aliases and anchors (* and &) can make a small file very large, tags (!) can run code in other programs, and most
programs read only one of several documents in a file. Put a text that begins with one of these characters in quotation
marks.""",
}
