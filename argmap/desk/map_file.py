"""The files of a map that is on the desk: written after every change, and watched for changes made elsewhere."""

import codecs
from collections.abc import Iterable, Mapping
from pathlib import Path

from argmap.files import create, read_bytes, read_text, write_together
from argmap.problems import ArgmapError, printable
from argmap.watching import Stamp, stamp

BACKUP = ".bak"
"""What is added to a file's name for the copy of its first state."""


class MapFile:
    """The texts of a map as they were last read from the disk or written there.

    Before the first change in a session, the file as it was then is kept beside it as ``NAME.bak``, unless it is one of
    those ``kept`` already.
    """

    def __init__(self, texts: Mapping[str, str], kept: Iterable[str] = ()) -> None:
        self.texts = dict(texts)
        self._marked = {file: read_bytes(file).startswith(codecs.BOM_UTF8) for file in texts}
        self._stamps = self._look()
        self._kept = set(kept)

    @property
    def gone(self) -> bool:
        """Whether one of the files is not there any more."""
        return any(not Path(file).exists() for file in self.texts)

    def changed(self) -> bool:
        """Tell whether one of the files is other than it was last read or written; remember how it is now."""
        before, self._stamps = self._stamps, self._look()
        return before != self._stamps

    def on_disk(self) -> dict[str, str]:
        """Return the texts as the files hold them now. Raises ``ReadError``."""
        return {file: read_text(file) for file in self.texts}

    def write(self, texts: Mapping[str, str]) -> None:
        """Write what has changed, all of it or nothing. Raises ``ArgmapError``, and nothing was written then.

        A folder that is not there any more is made again.
        """
        changed = {file: text for file, text in texts.items() if text != self.texts.get(file)}
        if changed:
            for file in changed:
                _make_folder(Path(file).parent)
            for file in changed.keys() - self._kept:
                self._keep(file)
            write_together({file: self._bytes(file, text) for file, text in changed.items()})
        self.texts = dict(texts)
        self._stamps = self._look()

    def put_aside(self) -> None:
        """Keep what the files hold now under names of their own, and let all of them be written next time."""
        for file in self.texts:
            if Path(file).exists():
                name = Path(file)
                create(unused_name(name.parent, f"{name.name}.elsewhere", BACKUP), read_bytes(file))
        self.texts = {}
        self._stamps = self._look()

    def _keep(self, file: str) -> None:
        """Keep the state of a file before its first change."""
        backup = Path(f"{file}{BACKUP}")
        if Path(file).exists():
            content = read_bytes(file)
            if backup.exists():
                write_together({backup: content})
            else:
                create(backup, content)
        self._kept.add(file)

    def _bytes(self, file: str, text: str) -> bytes:
        return (codecs.BOM_UTF8 if self._marked.get(file) else b"") + text.encode()

    def _look(self) -> dict[str, Stamp]:
        return {file: stamp(file) for file in self.texts}


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArgmapError(f"{printable(str(folder))}: this folder cannot be made: {error.strerror}") from error


def unused_name(folder: Path, stem: str, suffix: str) -> Path:
    """Return the name of a file that is not there yet: with a number behind it, if the first choice is taken.

    Raises ``ArgmapError`` where thousands of names are taken.
    """
    for number in range(1, 10_000):
        path = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}")
        if not path.exists() and not path.is_symlink():
            return path
    raise ArgmapError(f"{folder}: there are too many files of this name; move some of them away")
