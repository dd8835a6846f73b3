"""Which record of each part is being read: what is left of a program that was killed over one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH = 8
NONE = b"\xff" * WIDTH


class Reached:
    """A folder with a small file for each part that is being read."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    @contextmanager
    def saying(self, key: str) -> Iterator[Callable[[int | None], None]]:
        """Lend what says which record of a part is begun, by its offset; ``None`` says that all were read."""
        file = self._folder / key
        with file.open("wb", buffering=0) as out:

            def say(offset: int | None) -> None:
                out.seek(0)
                out.write(NONE if offset is None else offset.to_bytes(WIDTH, "big"))

            yield say
        file.unlink(missing_ok=True)

    def record_of(self, key: str) -> int | None:
        """Return the offset of the record that a part was at when its program ended; ``None`` if at none."""
        try:
            content = (self._folder / key).read_bytes()
        except FileNotFoundError:
            return None
        return int.from_bytes(content, "big") if len(content) == WIDTH and content != NONE else None

    def is_begun(self, key: str) -> bool:
        """Tell whether a part was begun, and not brought to its end."""
        return (self._folder / key).exists()

    def forget(self, key: str) -> None:
        """Forget what a part was doing."""
        (self._folder / key).unlink(missing_ok=True)
