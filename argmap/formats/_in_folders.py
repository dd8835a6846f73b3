"""Tells which files in a folder are maps of other programs: by their extensions, or by how they begin."""

from functools import lru_cache
from pathlib import Path

from argmap.formats._format import HEAD, formats, reads
from argmap.formats._telling import OWN, OWN_MAP, is_binary, readable, recognised

COMMON = (".json", ".xml", ".txt", ".yaml", ".yml")
"""Extensions of many kinds of files, which are looked into."""
DOCUMENTS = (".md", ".docx", ".csv", ".tsv", ".xlsx", ".html")
"""Extensions of papers and tables: a map in one is read where it is named, but not looked for."""
LARGEST_LOOKED_INTO = 4 * 1024 * 1024
"""How many bytes a file with a common extension may have; maps of other programs are small."""


def may_be_exchanged(name: str) -> bool:
    """Tell whether a file's name, in small letters, is one that a map of another program may have."""
    return name.endswith((*exchange_suffixes(), *COMMON))


def is_exchanged(file: str) -> bool:
    """Tell whether a file is a map of another program. A file that cannot be read is none."""
    name = file.lower()
    return name.endswith(exchange_suffixes()) or (name.endswith(COMMON) and is_recognised(name, _head(file)))


def is_exchanged_content(name: str, content: bytes) -> bool:
    """Tell whether what a file of a certain name holds is a map of another program."""
    name = name.lower()
    return name.endswith(exchange_suffixes()) or (
        name.endswith(COMMON) and is_recognised(name, _decoded(content[:HEAD]))
    )


def is_recognised(name: str, head: str) -> bool:
    """Tell whether a file that begins so is in a format with the extension of ``name``, which is in small letters."""
    if OWN_MAP.search(head):
        return False
    found = (one for one in _looked_for() if name.endswith(tuple(formats().get(one).SUFFIXES)))
    return any(recognised(one, head) for one in found)


@lru_cache
def exchange_suffixes() -> tuple[str, ...]:
    """Return the extensions that mean a format of another program and nothing else."""
    found = {
        suffix
        for name, one in formats().items()
        if reads(one) and name not in OWN and not is_binary(name)
        for suffix in one.SUFFIXES
    }
    return tuple(sorted(found - {*COMMON, *DOCUMENTS}))


@lru_cache
def _looked_for() -> tuple[str, ...]:
    """Return the formats whose files can be told for sure."""
    return tuple(name for name in readable() if not getattr(formats().get(name), "GUESSED", False))


def _head(file: str) -> str:
    try:
        if Path(file).stat().st_size > LARGEST_LOOKED_INTO:
            return ""
        with Path(file).open("rb") as stream:
            return _decoded(stream.read(HEAD))
    except OSError:
        return ""


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", "ignore").removeprefix("\ufeff")
