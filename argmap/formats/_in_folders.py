"""Tells which files in a folder are maps of other programs: by extension, by how they begin, by what they hold."""

from functools import lru_cache
from pathlib import Path
from typing import cast

from argmap.formats._format import HEAD, BinaryFormat, formats, reads
from argmap.formats._telling import OWN, OWN_MAP, almost_in, binary_format_of, is_binary, readable, recognised
from argmap.problems import ReadError

COMMON = (".json", ".xml", ".txt", ".yaml", ".yml")
"""Extensions of many kinds of files, which are looked into."""
DOCUMENTS = (".csv", ".tsv", ".tab", ".docx", ".docm", ".xlsx", ".xlsm")
"""Extensions of papers and tables, which may be outlines and tables of statements."""
MARKDOWN = (".md", ".markdown")
"""Extensions of outlines that are read where they are named, and not looked for: drawings and notes have them, too."""
LARGEST_LOOKED_INTO = 4 * 1024 * 1024
"""How many bytes a file with a common extension may have; maps of other programs are small."""


def may_be_exchanged(name: str) -> bool:
    """Tell whether a file's name, in small letters, is one that a map of another program may have."""
    return name.endswith((*exchange_suffixes(), *COMMON, *DOCUMENTS))


def is_document(name: str) -> bool:
    """Tell whether a file's name, in small letters, is that of a paper or a table: most are no maps."""
    return name.endswith((*DOCUMENTS, *MARKDOWN)) and not name.endswith(exchange_suffixes())


def is_exchanged(file: str) -> bool:
    """Tell whether a file is a map of another program. A file that cannot be read is none."""
    name = file.lower()
    return name.endswith(exchange_suffixes()) or (may_be_exchanged(name) and is_exchanged_content(name, _begin(file)))


def is_exchanged_content(name: str, content: bytes) -> bool:
    """Tell whether what a file of a certain name holds is a map of another program."""
    name = name.lower()
    if name.endswith(exchange_suffixes()):
        return True
    if binary := binary_format_of(name):
        return len(content) <= LARGEST_LOOKED_INTO and _refused(binary, content, name) is None
    head = _decoded(content)
    if OWN_MAP.search(head) or not (may_be_exchanged(name) or name.endswith(MARKDOWN)):
        return False
    fitting = (one for one in readable() if name.endswith(tuple(formats().get(one).SUFFIXES)))
    return any(recognised(one, head) for one in fitting)


def why_not_exchanged(file: str) -> str | None:
    """Return why a file is no map though it may have been meant as one; ``None`` where nothing looks like it.

    Files such as README and LICENSE are about others.
    """
    if Path(file).stem.isupper():
        return None
    name, content = file.lower(), _begin(file)
    if binary := binary_format_of(name):
        return _refused(binary, content, name)
    head = _decoded(content)
    fitting = [one for one in readable() if name.endswith(tuple(formats().get(one).SUFFIXES))]
    found = (almost_in(one, head) for one in fitting if not OWN_MAP.search(head))
    return next((one[0] for one in found if one), None)


@lru_cache
def exchange_suffixes() -> tuple[str, ...]:
    """Return the extensions that mean a format of another program and nothing else."""
    found = {
        suffix
        for name, one in formats().items()
        if reads(one) and name not in OWN and not is_binary(name)
        for suffix in one.SUFFIXES
    }
    return tuple(sorted(found - {*COMMON, *DOCUMENTS, *MARKDOWN}))


def _refused(name: str, content: bytes, file: str) -> str | None:
    """Return why a file that is no text is in no format, ``None`` if it is in it: nothing but reading it tells."""
    try:
        found = cast("BinaryFormat", formats().get(name)).read(content, file)
    except ReadError as error:
        return error.problems[0].message
    return None if found.graph.nodes else "there is no statement in it"


def _begin(file: str) -> bytes:
    """Return what tells whether a file is a map: its beginning, or all of one that is no text."""
    try:
        if Path(file).stat().st_size > LARGEST_LOOKED_INTO:
            return b""
        with Path(file).open("rb") as stream:
            return stream.read() if binary_format_of(file) else stream.read(HEAD)
    except OSError:
        return b""


def _decoded(content: bytes) -> str:
    return content[:HEAD].decode("utf-8", "ignore").removeprefix("\ufeff")
