"""What the reader itself refuses, by name: errors that no rule finds, because there is no map yet."""

FAULTS = {
    "broken-file": """The file is damaged, or is not what its name says.

A DOCX is a ZIP archive of XML, a PDF begins with %PDF. Open the file in the program that made it and save it again.""",
    "duplicate-key": """A key that stands twice in one mapping.

YAML readers often keep the last and lose the first without a word; argmap keeps nothing and says so.
Put both values under one key (a second premise is a second item of the list `premises`), or take one away.""",
    "encrypted-file": """The file opens only with a password.

argmap asks for none: save a copy without a password and name that.""",
    "missing-key": """A key that must be there is not.

A map needs `claim`, a statement needs `text`, a footnote `number`, a work `id`.""",
    "missing-paper": """The file of the paper is not beside the map.

`paper: NAME` stands for the file NAME.paper.yaml in the map's own folder; NAME holds no slashes.""",
    "no-text-layer": """The PDF holds pictures of pages, not text.

It was scanned. Run text recognition over it (OCR) and name the file that comes out, or write the text as Markdown.""",
    "not-utf-8": """The file is not text in UTF-8.

The place is the first byte that is not, or a NUL. Save the file again, choosing the encoding UTF-8.""",
    "syntax-error": """The text is not YAML, JSON, BibTeX or RIS, as its name says.

The place is where the reader gave up; the fault may stand a little before it. Most often a text holds ": " or begins
with a quotation mark, a bracket or @ and needs quotation marks around all of it, or a line is indented wrongly.""",
    "too-deep": """Too many things inside one another.

In a map, more than 100 mappings and lists: write the branch elsewhere and point to it with `ref`. In a paper, more than
500 elements of HTML or XML, which no program for texts writes: save the paper again in one.""",
    "too-large": """The file, or what is packed in it, is larger than argmap reads.

A file has at most 32 MiB; a map at most 300,000 values (texts, lists and mappings: about 40,000 statements); a paper at
most 4 million characters, a PDF at most 2,000 pages.""",
    "too-many-faults": """More faults in one map than are worth telling.

The first thousand are told. Mend those; the others are often the same mistake again.""",
    "unknown-format": """The ending of a paper's name is none that argmap reads.

The message names those that it reads. Save the paper in one of these formats, or give a text the ending .txt.""",
    "unknown-key": """A key that the notation does not have here.

A misspelt key would otherwise be lost without a word. `argmap schema` writes the notation for editors, which then
complete keys.""",
    "unreadable-file": """The file is not there, is a folder, or may not be read.""",
    "wrong-anchors": """The file MAP.anchors.json beside the map is not one that argmap has kept.

It tells where the map's statements stood in the edition of the paper that their places count in, so that they can be
followed to another. Delete it, or keep the edition again.""",
    "wrong-type": """Another kind of value is expected: text, a whole number, a list, or a mapping.

A list is written with a hyphen before each item, or in square brackets.""",
    "wrong-value": """A value of the right kind that cannot stand here.

A voice that does not exist, a place in the paper that is not of the form 1.6 s7, a control character in a text.""",
    "wrong-settings": """The settings of a folder have a mistake.

`argmap.toml`, or the section `[argmap]` of `setup.cfg`, can set `profile`, `select`, `ignore` and `strict`.""",
    "wrong-theme": """The theme file has a mistake.

A theme is a file of TOML that says what differs from the theme that it is `based_on`. `argmap themes cards` prints a
theme with every key explained.""",
    "xml-feature": """The XML holds a document type or entities of its own.

Entities can make a small file large and open other files. Office programs write none: save the file again in one.""",
    "yaml-feature": """A part of YAML that the notation leaves out.

Aliases and anchors (* and &) can make a small file large, tags (!) can run programs in other readers, and of several
documents in a file most readers take one. A text that begins with one of these signs must stand in quotation marks.""",
}
