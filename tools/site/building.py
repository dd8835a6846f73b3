"""Building the site: a copy of the pages beside what the code says of itself, and Sphinx over both."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.site.mending import mend
from tools.site.reference import write_reference
from tools.site.sources import copy_sources

STRICT = ("-W", "--keep-going", "-n", "-q")
"""A warning is an error, all of them are told, and so is a reference that leads nowhere."""


def build(out: Path) -> int:
    """Build the site in a folder and return Sphinx's exit status. Nothing is fetched, and nothing written elsewhere."""
    from sphinx.cmd.build import build_main

    with TemporaryDirectory() as folder:
        source = Path(folder) / "site"
        copy_sources(source)
        write_reference(source)
        status = build_main([*STRICT, "-b", "html", "-d", f"{folder}/doctrees", str(source), str(out)])
    mend(out)
    return status
