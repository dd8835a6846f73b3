"""The folder that an assistant may see: names in it that lead nowhere else."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from argmap.checking.map_signs import may_be_map
from argmap.problems import ArgmapError, shown

PAPERS = (".md", ".markdown", ".txt", ".html", ".htm", ".docx", ".pdf", ".epub", ".xml")
"""The kinds of papers that are read here: those for which no other program is started."""
MAPS = (".yaml", ".yml", ".json")
TAKEN = {".paper.yaml": "the record of a paper", ".review.yaml": "a review"}
"""How the names of files end that are no maps, and what they mean."""
LONGEST, DEEPEST, MOST = 200, 10, 200
"""How long a name may be, how deep a file may lie, and how many files are listed."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows, with every extension."""
FORBIDDEN = re.compile(r'[\\:*?"<>|]')
CURE = "name a file below the folder, such as papers/smith.md"


class ServedFolder:
    """A folder, and the files below it by their names in it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder.resolve()

    def paper(self, name: str) -> Path:
        """Return the file of a paper. Raises ``ArgmapError`` for a name that leads elsewhere or to no paper."""
        return self._existing(name, PAPERS, "paper")

    def map(self, name: str) -> Path:
        """Return the file of a map. Raises ``ArgmapError`` as ``paper`` does."""
        return self._existing(name, MAPS, "map")

    def new_map(self, name: str) -> Path:
        """Return where a map of this name may be written. Raises ``ArgmapError`` where something is there already."""
        found = self._place(name)
        if not name.lower().endswith(".yaml"):
            raise ArgmapError(f"{shown(name)}: a new map is a file in YAML; let its name end in .yaml")
        for ending, meaning in TAKEN.items():
            if name.lower().endswith(ending):
                better = f"{name[: -len(ending)]}.yaml"
                raise ArgmapError(f"{shown(name)} would be the name of {meaning}; name the map {shown(better)}")
        if os.path.lexists(found):
            raise ArgmapError(f"{shown(name)}: already exists; choose another name, or edit that map")
        if not found.parent.is_dir():
            raise ArgmapError(f"{shown(name)}: there is no such folder; {CURE}")
        return found

    def called(self, file: str | os.PathLike[str]) -> str:
        """Return the name by which an assistant knows a file; of one that is elsewhere, its last part."""
        path = Path(file)
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name

    def papers(self) -> list[str]:
        """Return the names of what may be papers, sorted."""
        return sorted(name for name in self._files() if name.lower().endswith(PAPERS))[:MOST]

    def maps(self) -> list[str]:
        """Return the names of the maps, sorted."""
        found = (name for name in self._files() if name.lower().endswith(MAPS))
        return sorted(name for name in found if may_be_map(str(self.root / name)))[:MOST]

    def refuse_links(self, file: Path) -> None:
        """Raise ``ArgmapError`` where a link beside a map leads out of the folder: the map might name it."""
        for one in os.scandir(file.parent):
            leads_out = one.is_symlink() and not Path(one.path).resolve().is_relative_to(self.root)
            if leads_out and not one.is_dir():
                raise ArgmapError(f"{shown(one.name)} is a link out of the folder; remove it, or serve another folder")

    def _existing(self, name: str, suffixes: tuple[str, ...], what: str) -> Path:
        found = self._place(name)
        if not name.lower().endswith(suffixes):
            raise ArgmapError(f"{shown(name)} is not a {what}; its name must end in {', '.join(suffixes)}")
        if not found.is_file():
            raise ArgmapError(f"{shown(name)}: there is no such file; list_files names those there are")
        self.refuse_links(found)
        return found

    def _place(self, name: str) -> Path:
        """Return where a name leads. Raises ``ArgmapError`` for one that might lead out of the folder on any system."""
        parts = name.split("/")
        if len(name) > LONGEST or len(parts) > DEEPEST or not all(map(_is_plain, parts)):
            raise ArgmapError(f"{shown(name)} is not a name of a file here; {CURE}")
        place = self.root
        for part in parts:
            place = place / part
            if place.is_symlink():
                raise ArgmapError(f"{shown(name)}: links are not followed; {CURE}")
        if not place.resolve().is_relative_to(self.root):
            raise ArgmapError(f"{shown(name)} is outside the folder; {CURE}")
        return place

    def _files(self) -> Iterator[str]:
        for folder, below, files in os.walk(self.root):
            here = Path(folder)
            depth = len(here.relative_to(self.root).parts)
            below[:] = sorted(one for one in below if not one.startswith(".") and depth + 2 < DEEPEST)
            names = ((here / one).relative_to(self.root).as_posix() for one in sorted(files) if _is_plain(one))
            yield from (name for name in names if not (self.root / name).is_symlink())


def _is_plain(part: str) -> bool:
    """Tell whether a part of a name means a file or a folder on every system, and nothing else."""
    odd = not part or part.startswith((".", "~")) or part.endswith((".", " ")) or part != part.strip()
    return not (odd or FORBIDDEN.search(part) or RESERVED.fullmatch(part) or not part.isprintable())
