"""Maps of other programs, put on the desk as maps in argmap's own notation, which is what can be edited."""

from pathlib import Path
from typing import NamedTuple

from argmap.desk.converted_head import converted_before, converted_head, said_of, told_losses
from argmap.desk.map_file import unused_name
from argmap.files import create, read_bytes
from argmap.formats import is_exchanged, read_content, title_of, written
from argmap.problems import Level, printable


class ImportedMap(NamedTuple):
    """The map, for one of another program in a sentence where it comes from and what was left out, and its review."""

    file: Path
    said: str = ""
    review: Path | None = None


def is_import(file: Path) -> bool:
    """Tell whether a file is a map of another program."""
    return file.is_file() and is_exchanged(str(file))


def imported(file: Path) -> ImportedMap:
    """Write a map of another program beside it as YAML, and return that; go on with one that was made of it before.

    The file itself stays as it is. What is lost is told at the top of the new file. Raises ``ReadError`` for a file
    that cannot be read, and ``ArgmapError`` for one without a statement.
    """
    before = converted_before(file, _stem(file.name))
    if before is None:
        return imported_content(file.parent, file.name, read_bytes(file))
    said = f"going on with {printable(before.name)}, which was converted from it"
    if file.stat().st_mtime_ns > before.stat().st_mtime_ns:
        new = unused_name(file.parent, _stem(file.name), ".yaml").name
        said += f"; it has changed since: `argmap convert {printable(file.name)} -o {printable(new)}` converts it again"
    return ImportedMap(before, said)


def imported_content(folder: Path, name: str, content: bytes) -> ImportedMap:
    """Write the content of a map's file that another program wrote into a folder, as ``imported`` does."""
    document = read_content(content, name)
    found = written(document, "yaml")
    problems = [*document.remarks, *found.problems]
    losses = told_losses(document.graph, problems)
    text = found.content if isinstance(found.content, str) else found.content.decode()
    path = unused_name(folder, _stem(name), ".yaml")
    create(path, (converted_head(name, title_of(document.format), losses) + text).encode())
    lost = sum(one.level is not Level.INFO for one in problems)
    told = [said_of(losses), f"its first lines name what was lost ({lost})" if lost else ""]
    made = f"{printable(path.name)}: converted from {printable(name)}"
    return ImportedMap(path, "; ".join([made, *filter(None, told)]))


def _stem(name: str) -> str:
    """Return a file's name without its extensions: ``debate`` for ``debate.kialo.txt``."""
    return Path(name).name.partition(".")[0] or "map"
