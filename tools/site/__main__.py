"""Build the site: ``python -m tools.site -o FOLDER``."""

import argparse
import sys
from pathlib import Path

from tools.site.building import build


def main() -> int:
    """Build what the command line asks for; return Sphinx's exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.site", description="Build the site of the documentation.")
    parser.add_argument("-o", "--output", metavar="FOLDER", type=Path, required=True, help="folder to write into")
    out: Path = parser.parse_args().output
    try:
        status = build(out.absolute())
    except ValueError as error:  # a link that leads nowhere
        print(error, file=sys.stderr)
        return 1
    if status == 0:
        print(f"open {out / 'index.html'} in a browser")
    return status


if __name__ == "__main__":
    sys.exit(main())
