"""Where the project's own files lie."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
ARGUMENTS = ROOT / "arguments"
NO_MAPS = (".paper.yaml", ".review.yaml")
"""What the names of YAML files end in that are no maps."""
MAPS = sorted(one for one in ARGUMENTS.rglob("*.yaml") if not one.name.endswith(NO_MAPS))
