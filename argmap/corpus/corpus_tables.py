"""The tables of a corpus: their columns with the types of DuckDB, and what each means.

``map`` names what a row is of in all tables: the file, or ``FILE@OFFSET`` where several maps are in one. ``part`` names
the files of Parquet that hold the row.
"""

MAPS = {
    "map": "VARCHAR", "part": "VARCHAR", "source": "VARCHAR", "offset": "BIGINT", "line_in_part": "BIGINT",
    "format": "VARCHAR", "debate": "BOOLEAN", "title": "VARCHAR", "language": "VARCHAR", "paper": "VARCHAR",
    "statements": "INTEGER", "claims": "INTEGER", "premises": "INTEGER", "objections": "INTEGER",
    "rebuttals": "INTEGER", "inferences": "INTEGER", "leaves": "INTEGER", "uncited_leaves": "INTEGER",
    "depth": "INTEGER", "drafts": "INTEGER", "footnotes": "INTEGER", "works": "INTEGER", "errors": "INTEGER",
    "warnings": "INTEGER", "infos": "INTEGER", "supported": "BOOLEAN",
}  # fmt: skip
NODES = {
    "map": "VARCHAR", "node": "VARCHAR", "role": "VARCHAR", "rebuttal": "BOOLEAN", "text": "VARCHAR",
    "wording": "UBIGINT", "voice": "VARCHAR", "basis": "VARCHAR", "place": "VARCHAR", "support": "VARCHAR",
    "leaf": "BOOLEAN", "footnotes": "INTEGER", "cites": "INTEGER", "level": "INTEGER", "speaker": "VARCHAR",
    "draft": "BOOLEAN", "line": "INTEGER",
}  # fmt: skip
EDGES = {
    "map": "VARCHAR", "inference": "VARCHAR", "source": "VARCHAR", "target": "VARCHAR", "kind": "VARCHAR",
    "scheme": "VARCHAR", "linked": "BOOLEAN",
}  # fmt: skip
FOOTNOTES = {"map": "VARCHAR", "number": "INTEGER", "cites": "INTEGER", "statements": "INTEGER", "text": "VARCHAR"}
WORKS = {
    "map": "VARCHAR", "work": "VARCHAR", "type": "VARCHAR", "title": "VARCHAR", "authors": "VARCHAR",
    "year": "INTEGER", "doi": "VARCHAR",
}  # fmt: skip
PROBLEMS = {
    "map": "VARCHAR", "rule": "VARCHAR", "level": "VARCHAR", "message": "VARCHAR", "help": "VARCHAR",
    "file": "VARCHAR", "line": "INTEGER", "column": "INTEGER", "node": "VARCHAR", "place": "VARCHAR",
}  # fmt: skip
PAPERS = {
    "map": "VARCHAR", "part": "VARCHAR", "source": "VARCHAR", "offset": "BIGINT", "title": "VARCHAR",
    "sections": "INTEGER", "paragraphs": "INTEGER", "sentences": "INTEGER", "words": "INTEGER",
    "footnotes": "INTEGER", "works": "INTEGER",
}  # fmt: skip
UNREAD = {
    "map": "VARCHAR", "part": "VARCHAR", "source": "VARCHAR", "offset": "BIGINT", "line_in_part": "BIGINT",
    "rule": "VARCHAR", "message": "VARCHAR", "help": "VARCHAR", "file": "VARCHAR", "line": "INTEGER",
    "column": "INTEGER", "beginning": "VARCHAR",
}  # fmt: skip
PARTS = {
    "part": "VARCHAR", "kind": "VARCHAR", "source": "VARCHAR", "lo": "BIGINT", "hi": "BIGINT",
    "records": "INTEGER", "lines": "BIGINT", "maps": "INTEGER", "papers": "INTEGER", "unread": "INTEGER",
}  # fmt: skip

TABLES = {
    "maps": MAPS, "nodes": NODES, "edges": EDGES, "footnotes": FOOTNOTES, "works": WORKS, "problems": PROBLEMS,
    "papers": PAPERS, "unread": UNREAD, "parts": PARTS,
}  # fmt: skip
"""In the order in which a part's files are written: that of ``parts`` is the last, and says that the part is whole."""
MEANINGS = {
    "maps": "a map each, with counts of its statements, of the problems in it, and whether its claim is supported",
    "nodes": "a statement each; `wording` is equal where two statements have the same words",
    "edges": "a statement and what it is offered for or against; linked premises share an inference",
    "footnotes": "a note of a paper each, with how many works it cites and how many statements name it",
    "works": "a work that a paper cites each",
    "problems": "what `argmap check` finds, a problem each",
    "papers": "a paper each that was read by itself, with its counts",
    "unread": "what could not be read: where it is, why, and how it begins",
    "parts": "the pieces that the corpus was made in: bytes `lo` to `hi` of a source (in an archive, files)",
}
