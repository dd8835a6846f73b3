"""Where the project's own files lie."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
ARGUMENTS = ROOT / "arguments"
