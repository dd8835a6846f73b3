"""``python -m argmap``, which imports nothing from the working folder: it may hold a stranger's files beside a map."""

import sys
from pathlib import Path

if not sys.flags.safe_path and sys.path and Path(__file__).parent.parent != Path(sys.path[0] or ".").absolute():
    del sys.path[0]  # what ``-m`` puts first

from argmap.cli import main

main()
