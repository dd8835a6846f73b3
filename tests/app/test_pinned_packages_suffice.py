"""What runs in argmap.html gets along with the packages that are pinned for it, and with no others."""

import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path

from argmap.app.pinned_packages import pinned_packages
from argmap.programs import HOME

SCRIPT = """\
import sys
sys.path[:] = [one for one in sys.path if "site-packages" not in one] + sys.argv[1:]
import argmap.programs
argmap.programs.IN_BROWSER = True
from argmap.app.file_desk import FileDesk
from argmap.desk import Desk
from pathlib import Path
from tempfile import mkdtemp
folder = Path(mkdtemp())
(folder / "packs").mkdir()
FileDesk(str(folder), "en", "here", str(folder / "packs"), str(folder))
desk = Desk(folder)
messages = [{"do": "example"}, {"do": "check"}, {"do": "draw"}]
for message in messages:
    assert "error" not in desk.answer(message), (message, desk.answer(message))
formats = [one["name"] for one in desk.answer({"do": "exports"})["formats"] if not one["by_page"]]
for name in formats:
    answer = desk.answer({"do": "export", "to": name})
    assert "error" not in answer, (name, answer["error"])
print(len(formats))
"""


def test_the_example_is_opened_checked_and_exported_with_them_alone(tmp_path: Path) -> None:
    for package in pinned_packages():
        if package.is_wheel:
            found = distribution(package.name)
            for top in {str(one).partition("/")[0] for one in found.files or () if not str(one).startswith("..")}:
                if not top.endswith(".dist-info") and not (tmp_path / top).exists():
                    (tmp_path / top).symlink_to(str(found.locate_file(top)))
    command = [sys.executable, "-I", "-c", SCRIPT, str(tmp_path), str(HOME)]
    done = subprocess.run(command, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert int(done.stdout) > 20, "formats"
