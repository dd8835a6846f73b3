"""Reads maps: text into data, the paper's file put in its place, data into the model."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path as FilePath

from argmap.files import read_text, refuse
from argmap.notation.model import Map
from argmap.notation.reading.document import Document
from argmap.notation.reading.other_files import refuse_other_files
from argmap.notation.reading.validation import validate
from argmap.notation.reading.words import suggestion
from argmap.notation.source import Parsed, parse, syntax_of
from argmap.problems import Place, ReadError, shown
from argmap.text.nearest import did_you_mean

PAPER_NAME = r"^[^\u0000-/:-@\[-^`{-\u00a0][^\u0000-,/:-@\[-^`{-\u00a0]{0,79}$"
"""Letters of any script, digits and ``. - _``: never a path, for a map opens no file outside its folder."""
PAPERS = (
    ".pdf",
    ".docx",
    ".docm",
    ".doc",
    ".odt",
    ".rtf",
    ".md",
    ".markdown",
    ".qmd",
    ".txt",
    ".html",
    ".htm",
    ".tex",
    ".epub",
)
"""What the name of a paper's text may end in."""
PLAIN = re.compile(r"\w[\w.-]*")
PAPER_SUFFIXES = (".paper.yaml", ".paper.yml", ".paper.json")


def load(path: str | os.PathLike[str]) -> Document:
    """Return the map in a file: JSON if its name ends in ``.json``, else YAML.

    ``paper: NAME`` in the map stands for the file ``NAME.paper.yaml`` in the same folder.
    Raises ``ReadError``, whose problems name file, line and column.
    """
    file = os.fspath(path)
    return loads(_read(file), syntax_of(file), file=file, folder=FilePath(file).parent)


def _read(file: str) -> str:
    """Return the text of a file. Raises ``ReadError``; of one that is no text, with the name of its kind."""
    try:
        return read_text(file)
    except ReadError as error:
        if error.problems[0].rule != "not-utf-8":
            raise
        from argmap.notation.reading.slips.documents import kind_of_document, start_from

        with FilePath(file).open("rb") as stream:
            kind = kind_of_document(stream.read(200).decode("latin-1"))
        if not kind:
            raise
        raise refuse("wrong-type", f"this is {kind}, not a map", start_from(file), Place(file)) from error


def loads(
    text: str,
    syntax: str = "yaml",
    *,
    file: str = "<text>",
    folder: FilePath | None = None,
    texts: Mapping[str, str] | None = None,
) -> Document:
    """Return the map in a text; ``syntax`` is ``yaml`` or ``json``, ``file`` a name for messages.

    ``folder`` is where ``paper: NAME`` is looked up; without one, the paper must be in the map itself. ``texts`` are
    contents of files by name, which stand for what is on the disk. Raises ``ReadError``.
    """
    return load_parsed(text, syntax, file=file, folder=folder, texts=texts)[0]


def load_parsed(
    text: str,
    syntax: str = "yaml",
    *,
    file: str = "<text>",
    folder: FilePath | None = None,
    texts: Mapping[str, str] | None = None,
) -> tuple[Document, Parsed]:
    """Return what ``loads`` does, and the plain data that it was made from, the paper's in their place."""
    text = text.removeprefix("\ufeff")  # a byte order mark, which a file loses when it is decoded
    refuse_other_files(text, file)
    read = {file: text}
    stopped = True
    try:
        parsed = parse(text, file, syntax)
        _require_mapping(parsed)
        if isinstance(parsed.data.get("paper"), str):
            _put_paper_in(parsed, folder, read, texts or {})
        stopped = False
        return Document(validate(Map, parsed), file, parsed.places, read), parsed
    except ReadError as error:
        raise _explained(error, read, syntax, stopped) from error


def _explained(error: ReadError, texts: dict[str, str], syntax: str, stopped: bool) -> ReadError:
    """Return an error with the slips of whoever typed the files in the place of what only follows from them."""
    problems = error.problems
    if syntax != "json":
        from argmap.notation.reading.slips.explaining import explained

        for name, text in texts.items():
            if syntax_of(name) == "yaml" and any(one.place.file == name for one in problems):
                problems = explained(problems, text, name, stopped, paper=name != next(iter(texts)))
    found = ReadError(problems)
    found.texts.update(texts | error.texts)
    return found


def _require_mapping(parsed: Parsed) -> None:
    keys = parsed.data if isinstance(parsed.data, dict) else ()
    if not any(_of_a_map(key) for key in keys):
        from argmap.notation.reading.slips.documents import kind_of_document, start_from

        source = parsed.marks.source
        kind = kind_of_document(source.text)
        message = f"this is {kind}, not a map" if kind else "this is not a map: it has no key `claim` at the top level"
        raise refuse("wrong-type", message, start_from(source.file), parsed.marks.value_place())


def _of_a_map(key: str) -> bool:
    """Tell whether a key is one of a map, or what people write for one."""
    if key in Map.model_fields or suggestion(key, Map):
        return True
    from argmap.notation.reading.meanings import meanings

    return key in ("premises", "objections") or "claim" in meanings(key)


def _put_paper_in(parsed: Parsed, folder: FilePath | None, texts: dict[str, str], given: Mapping[str, str]) -> None:
    """Replace the name of a paper by the content of its file, in data and marks."""
    name = parsed.data["paper"]
    file = os.fspath(_find_paper(name, folder, given, lambda: parsed.marks.children["paper"].value_place()))
    texts[file] = given[file] if file in given else read_text(file)
    paper = parse(texts[file], file, syntax_of(file))
    _require_paper(paper)
    parsed.data["paper"] = paper.data
    parsed.places.put_in("paper", paper.places)


def _find_paper(name: str, folder: FilePath | None, given: Mapping[str, str], place: Callable[[], Place]) -> FilePath:
    """Return the file of a paper. Raises ``ReadError`` at the place of its name."""
    if name.lower().endswith(PAPERS):
        cure = f"write `paper: {{file: {name}}}`, or start the map with `argmap new MAP.yaml --from {name}`"
        message = f"{shown(name)} is the text of a paper, not its record"
        raise refuse(
            "missing-paper", message, cure if PLAIN.fullmatch(name) else "write `paper: {file: NAME}`", place()
        )
    if not re.fullmatch(PAPER_NAME, name):
        cure = "write NAME for the file NAME.paper.yaml in the map's own folder"
        if " " in name:
            cure += ", or the paper itself: `paper: {record: {id: paper, title: ...}}`"
        raise refuse("missing-paper", f"{shown(name)} is not the name of a paper", cure, place())
    if folder is None:
        raise refuse(
            "missing-paper",
            f"there is no folder in which to look for the paper {name!r}",
            "put the paper in the map",
            place(),
        )
    for suffix in PAPER_SUFFIXES:
        if os.fspath(found := folder / (name + suffix)) in given or found.is_file():
            return found
    cure = did_you_mean(name, _papers_in(folder), "put that file there, or write the paper in the map itself")
    raise refuse("missing-paper", f"there is no file {name}{PAPER_SUFFIXES[0]} beside the map", cure, place())


def _papers_in(folder: FilePath) -> list[str]:
    """Return the names of the papers in a folder."""
    names = (file.name for suffix in PAPER_SUFFIXES for file in sorted(folder.glob(f"*{suffix}")))
    return [name.rpartition(".paper.")[0] for name in names]


def _require_paper(paper: Parsed) -> None:
    if not isinstance(paper.data, dict):
        cure = "write its keys: record, works and footnotes"
        raise refuse("wrong-type", "this is not a paper", cure, paper.marks.value_place())
