"""Which statement a text of the map belongs to."""

from argmap.problems import Path
from argmap.rules._subject import Subject


def node_at(subject: Subject, path: Path) -> str | None:
    """Return the id of the statement that holds the value at a path, ``None`` for what is outside the claim."""
    return next((id_ for end in range(len(path), 0, -1) if (id_ := subject.node_of_path.get(path[:end]))), None)
