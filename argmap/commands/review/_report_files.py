"""How commands of this group write a report: into its files, all or none, or as text on the terminal."""

import os

from argmap.printing import harmless, put

Files = dict[str | os.PathLike[str], bytes]


def add_apart(files: Files, more: Files) -> None:
    """Add files, none of which may take the place of another: a picture of the report, or standard output.

    Raises ``ArgmapError`` where one would.
    """
    from argmap.problems import ArgmapError, printable

    if both := files.keys() & more.keys():
        name = os.fspath(min(both, key=os.fspath))
        what = "standard output" if name == "-" else printable(name)
        raise ArgmapError(f"{what}: two outputs cannot go to the same place; name another file")
    files |= more


def deliver(files: Files, form: str) -> None:
    """Write the files of one or several reports together; what is called ``-`` goes to standard output.

    Raises ``ArgmapError`` where a file cannot be written, and for one that was read to make the report.
    """
    from argmap.files import was_read, write_together
    from argmap.problems import ArgmapError

    named = {path: content for path, content in files.items() if path != "-"}
    for path in named:
        if was_read(os.fspath(path)):
            raise ArgmapError(f"{os.fspath(path)}: this file was read to make the output; choose another file")
    if named:
        write_together(named)
    if "-" in files:
        put(harmless(files["-"].decode()) if form in ("txt", "md") else files["-"])
