"""What a folder's settings say of checking: ``argmap.toml``, or the section ``[argmap]`` of ``setup.cfg``.

The nearest folder upwards counts, alone: from the map's own, or, where several maps are checked, from the folder that
holds all that was named. So the settings of a class hold for all its maps, and none that a student puts beside one.
Both files hold the same keys: ``profile``, ``select`` and ``ignore`` (lists of rules; in ``setup.cfg`` separated by
commas or lines), ``strict``, and ``exclude`` (a list of patterns of files and folders).
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, ConfigDict

from argmap.checking.running import names as rule_names
from argmap.files import is_file, read_text, refuse
from argmap.files.toml import Written, as_text, parse_toml, validate, wrong, wrong_value
from argmap.graph.remark_names import REMARKS
from argmap.problems import Place, Profile, ReadError, shown
from argmap.text.nearest import did_you_mean

TOML = "argmap.toml"
CFG = "setup.cfg"
RULE, WHAT = "wrong-settings", "the settings"


def _profile(value: Any) -> Any:
    if not isinstance(value, str) or value not in list(Profile):
        cure = f"write one of: {', '.join(Profile)}"
        raise wrong_value("a profile", value, did_you_mean(as_text(value), Profile, cure))
    return value


def _names(value: Any) -> Any:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise wrong_value("a list of rules", value, 'write a list of rules: ["unused-footnote"]')
    return value


def _patterns(value: Any) -> Any:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        raise wrong_value("a list of patterns", value, 'write a list of names: ["drafts", "*-old.yaml"]')
    return value


def _truth(value: Any) -> Any:
    if not isinstance(value, bool):
        raise wrong_value("true or false", value, "write true or false")
    return value


Names = Annotated[tuple[str, ...], BeforeValidator(_names)]


@dataclass(frozen=True, slots=True)
class Keys:
    """What a file of settings can set.

    For whom to check, which rules alone, which not, whether warnings fail, and what to leave out of folders.
    """

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    profile: Annotated[str, BeforeValidator(_profile)] = Profile.DEFAULT
    select: Names = ()
    ignore: Names = ()
    strict: Annotated[bool, BeforeValidator(_truth)] = False
    exclude: Annotated[tuple[str, ...], BeforeValidator(_patterns)] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Settings(Keys):
    """How to check. ``file`` is where that was read, ``None`` for what nobody set."""

    file: str | None = None

    def overridden(
        self, profile: str | None, select: tuple[str, ...], ignore: tuple[str, ...], strict: bool
    ) -> "Settings":
        """Return these settings with what a command line says, which wins.

        Where it says which rules run, by name or by profile, nothing that the settings say of that counts. Otherwise
        its ignores are added to theirs.
        """
        strict = strict or self.strict
        if select or profile:
            return replace(self, profile=profile or Profile.DEFAULT, select=select, ignore=ignore, strict=strict)
        return replace(self, ignore=(*self.ignore, *ignore), strict=strict)

    def leaves_out(self, path: str) -> bool:
        """Tell whether ``exclude`` names a file or folder: by its name, or by its path from the settings on."""
        whole = Path(os.path.realpath(Path(path).parent)) / Path(path).name
        if self.file is None or not self.exclude or not whole.is_relative_to(home := Path(self.file).parent):
            return False
        said = whole.relative_to(home).as_posix()
        patterns = [one.removeprefix("./").rstrip("/") for one in self.exclude]
        return any(fnmatchcase(said, one) or fnmatchcase(whole.name, one) for one in patterns)


def settings_for(path: str) -> Settings:
    """Return the settings that hold for a file. Raises ``ReadError`` for settings that cannot be read or understood."""
    return _above(_folder(path))


def settings_of_all(paths: Iterable[str]) -> Settings:
    """Return the settings that hold for all files and folders that are named together. Raises as ``settings_for``."""
    return _above(shared_folder(paths))


def shared_folder(paths: Iterable[str]) -> Path:
    """Return the nearest folder that holds all files and folders that are named; a single folder is it itself."""
    folders = [os.path.realpath(path) if os.path.isdir(path) else str(_folder(path)) for path in paths]  # noqa: PTH112
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # on several drives
        return Path.cwd()


def passed_over(files: Iterable[str], folder: Path) -> list[str]:
    """Return the settings between a folder and files below it, which do not count where all are checked together."""
    starts = {Path(os.path.realpath(here)) for here in {os.path.dirname(file) for file in files}}  # noqa: PTH120
    inner = {here for start in starts for here in (start, *start.parents) if folder in here.parents}
    return [str(here / TOML) for here in sorted(inner) if is_file(here / TOML)]


def places(path: str) -> list[Path]:
    """Return where settings for a file may stand, the nearest first."""
    return places_from(_folder(path))


def places_from(folder: Path) -> list[Path]:
    """Return where settings for a folder may stand, the nearest first."""
    return [here / name for here in (folder, *folder.parents) for name in (TOML, CFG)]


def _folder(path: str) -> Path:
    """Return the folder of a file. Unlike ``Path.resolve`` it raises nothing, for links in a circle either."""
    return Path(os.path.realpath(path)).parent


def forget() -> None:
    """Read settings anew when they are asked for next."""
    _above.cache_clear()


@cache
def _above(folder: Path) -> Settings:
    for here in (folder, *folder.parents):
        for name, read in ((TOML, _from_toml), (CFG, _from_cfg)):
            file = here / name
            if is_file(file) and (found := read(read_text(file), str(file))) is not None:
                return found
    return Settings()


def _from_toml(text: str, file: str) -> Settings:
    source = Written(file, text, RULE, WHAT)
    return _checked(parse_toml(source), source)


def _from_cfg(text: str, file: str) -> Settings | None:
    if "[argmap]" not in text:  # most often: somebody else's file, not ours to judge
        return None
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_string(text, file)
    except configparser.Error as error:
        raise _unparsed(error, file) from error
    if not parser.has_section("argmap"):
        return None
    section: dict[str, Any] = dict(parser["argmap"])
    for key in ("select", "ignore", "exclude"):
        if key in section:
            section[key] = [one for one in re.split(r"[,\s]+", section[key]) if one]
    if "strict" in section:
        section["strict"] = parser.BOOLEAN_STATES.get(section["strict"].lower(), section["strict"])
    return _checked(section, Written(file, text, RULE, WHAT, "argmap"))


def _unparsed(error: Exception, file: str) -> ReadError:
    """Return the error of a file that ``configparser`` cannot read, with the line that it names."""
    import configparser

    line = getattr(error, "lineno", None)
    message, cure = "this is not a file of settings", "write KEY = VALUE below [argmap]"
    if isinstance(error, configparser.DuplicateOptionError):
        message, cure = f"{shown(error.option)} is set twice in [{error.section}]", "delete one of the two lines"
    elif isinstance(error, configparser.DuplicateSectionError):
        message, cure = f"the section [{error.section}] is there twice", "join the two sections"
    elif isinstance(error, configparser.MissingSectionHeaderError):
        message, cure = "this line is above the first section", "move it below a section such as [argmap]"
    elif isinstance(error, configparser.ParsingError):
        line, message = error.errors[0][0], "this line is neither a section nor KEY = VALUE"
    return refuse(RULE, message, cure, Place(file, line, 1 if line else None))


def _checked(found: Mapping[str, Any], source: Written) -> Settings:
    for key in ("select", "ignore"):
        _check_rules(key, found.get(key), source)
    return Settings(**asdict(validate(Keys, found, source)), file=source.file)


def _check_rules(key: str, names: Any, source: Written) -> None:
    """Raise ``ReadError`` for the name of a rule that does not exist; what is no list of names, the model refuses."""
    known = (*rule_names(), *(REMARKS if key == "ignore" else ()))
    for name in names if isinstance(names, list) else ():
        if isinstance(name, str) and name not in known:
            cure = did_you_mean(name, known, "see `argmap rules`")
            raise wrong(f"no rule is called {shown(name)}", cure, [key], source)
