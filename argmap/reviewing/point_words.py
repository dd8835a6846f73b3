"""What a point says, as paragraphs: the comment, and what the reviewer would write instead."""

from argmap.reviewing.annotations.annotation import Annotation
from argmap.reviewing.point_lines import paragraphs


def point_words(annotation: Annotation) -> list[str]:
    """Return the paragraphs of a point, each as one line: without the line breaks of the file that it was typed in."""
    found = paragraphs(annotation.comment)
    if annotation.replaces and annotation.replaces.strip():
        found.append(f"Instead: “{' '.join(annotation.replaces.split())}”")
    return found
