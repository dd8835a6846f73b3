"""Renews the digests and versions of the packages of argmap.html: ``python -m tools.pin_app FOLDER``.

FOLDER has one file of each package that ``argmap/app/pinned.toml`` names, in the version that is wanted from now on.
"""

import re
import sys
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from argmap.app.pinned_packages import PinnedPackage, pinned_packages

TABLE = Path(str(files("argmap.app") / "pinned.toml"))


def renewed(package: PinnedPackage, folder: Path) -> PinnedPackage:
    """Return a package as its file in the folder is. Raises ``ValueError`` where there is none, or more than one."""
    stem = package.name.replace("-", "_")
    fitting = [path for path in folder.iterdir() if path.name.lower().replace("-", "_").startswith(f"{stem}_")]
    fitting = [path for path in fitting if re.match(rf"{stem}_\d", path.name.lower().replace("-", "_"))]
    if len(fitting) != 1:
        raise ValueError(f"{folder} has {len(fitting)} files of {package.name}; one is needed")
    (file,) = fitting
    version = re.split(r"-", file.name.removesuffix(".tgz").removesuffix(".whl"))[1]
    return package._replace(file=file.name, version=version, sha256=sha256(file.read_bytes()).hexdigest())


def table(packages: list[PinnedPackage]) -> str:
    """Return the text of the file, with the comment at its head as it is."""
    head = TABLE.read_text(encoding="utf-8").partition("\n[")[0]
    parts = [
        "".join([f"\n[{one.name}]\n", *(f'{name} = "{value}"\n' for name, value in fields(one).items())])
        for one in packages
    ]
    return f"{head}{''.join(parts)}"


def fields(package: PinnedPackage) -> dict[str, str]:
    """Return what the table says of a package; what is empty is left out."""
    return {name: value for name, value in package._asdict().items() if value and name != "name"}


def main(folder: str) -> None:
    """Write the file anew."""
    found = [renewed(one, Path(folder)) for one in pinned_packages()]
    TABLE.write_text(table(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
