"""How commands of this group write a report: into its files, all or none, or as text on the terminal."""

import os

from argmap.printing import harmless, put


def deliver(files: "dict[str | os.PathLike[str], bytes]", form: str) -> None:
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
