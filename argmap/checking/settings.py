"""What a folder's settings say of checking: ``argmap.toml``, or the section ``[argmap]`` of ``setup.cfg``.

The nearest folder from the map's own upwards counts, alone. Both hold the same keys: ``profile``, ``select`` and
``ignore`` (lists of rules; in ``setup.cfg`` separated by commas or lines), and ``strict``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from argmap.files import read_text, refuse
from argmap.problems import Place, ReadError

TOML = "argmap.toml"
CFG = "setup.cfg"
KEYS = ("profile", "select", "ignore", "strict")
PROFILES = ("default", "teaching", "review", "strict")


@dataclass(frozen=True, slots=True)
class Settings:
    """How to check: for whom, which rules alone, which not, and whether warnings fail.

    ``file`` is where they stand, ``None`` for what nobody set.
    """

    profile: str = PROFILES[0]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    file: str | None = None

    def overridden(
        self, profile: str | None, select: tuple[str, ...], ignore: tuple[str, ...], strict: bool
    ) -> "Settings":
        """Return these settings with what a command line says on top: its ignores are added, all else replaces."""
        return replace(
            self,
            profile=profile or self.profile,
            select=select or self.select,
            ignore=(*self.ignore, *ignore),
            strict=strict or self.strict,
        )


def settings_for(path: str) -> Settings:
    """Return the settings that hold for a file. Raises ``ReadError`` for settings that cannot be read or understood."""
    return _above(Path(path).resolve().parent)


def places(path: str) -> list[Path]:
    """Return where settings for a file may stand, the nearest first."""
    folder = Path(path).resolve().parent
    return [here / name for here in (folder, *folder.parents) for name in (TOML, CFG)]


def forget() -> None:
    """Read settings anew when they are asked for next."""
    _above.cache_clear()


@cache
def _above(folder: Path) -> Settings:
    for here in (folder, *folder.parents):
        for name, read in ((TOML, _from_toml), (CFG, _from_cfg)):
            file = here / name
            if file.is_file() and (found := read(str(file))) is not None:
                return _checked(found, str(file))
    return Settings()


def _from_toml(file: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+), column (\d+)", str(error))
        place = Place(file, int(at[1]), int(at[2])) if at else Place(file)
        raise refuse("wrong-settings", f"this is not TOML: {error}", "mend the settings", place) from error


def _from_cfg(file: str) -> Mapping[str, Any] | None:
    text = read_text(file)
    if "[argmap]" not in text:  # most often: somebody else's file, not ours to judge
        return None
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text, file)
    except configparser.Error as error:
        raise refuse("wrong-settings", str(error).replace("\n", " "), "mend the settings", Place(file)) from error
    if not parser.has_section("argmap"):
        return None
    section: dict[str, Any] = dict(parser["argmap"])
    for key in ("select", "ignore"):
        if key in section:
            section[key] = [one for one in re.split(r"[,\s]+", section[key]) if one]
    if "strict" in section:
        section["strict"] = parser.BOOLEAN_STATES.get(section["strict"].lower(), section["strict"])
    return section


def _checked(found: Mapping[str, Any], file: str) -> Settings:
    for key, value in found.items():
        if key not in KEYS:
            from difflib import get_close_matches

            close = get_close_matches(key, KEYS, n=1)
            cure = f"did you mean {close[0]}?" if close else f"there are: {', '.join(KEYS)}"
            raise _wrong(f"the setting {key!r} is not known", cure, file, key)
        if not _fits(key, value):
            cure = f"one of: {', '.join(PROFILES)}" if key == "profile" else _shape(key)
            raise _wrong(f"{value!r} is no value of the setting {key}", cure, file, key)
    names = {key: tuple(found.get(key, ())) for key in ("select", "ignore")}
    return Settings(
        found.get("profile", PROFILES[0]), names["select"], names["ignore"], found.get("strict", False), file
    )


def _fits(key: str, value: Any) -> bool:
    if key == "profile":
        return value in PROFILES
    if key == "strict":
        return isinstance(value, bool)
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _shape(key: str) -> str:
    return "write true or false" if key == "strict" else 'write a list of rules: ["unused-footnote"]'


def _wrong(message: str, cure: str, file: str, key: str) -> ReadError:
    lines = read_text(file).split("\n")
    line = next((number for number, text in enumerate(lines, 1) if text.strip().lower().startswith(key.lower())), None)
    return refuse("wrong-settings", message, cure, Place(file, line, 1 if line else None))
