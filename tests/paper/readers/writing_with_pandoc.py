"""Lets pandoc write an article in the formats that argmap reads through pandoc."""

import json
import shutil
import subprocess
from pathlib import Path

from tests.needs import missing
from tests.paper.readers.article import MARK, Source


def write_with_pandoc(article: Source, path: Path) -> Path:
    """Write an article in the format of the path's ending."""
    if shutil.which("pandoc") is None:
        missing("pandoc")
    lines = ["---", json.dumps({"title": article.title, "author": list(article.authors)}), "---"]
    for chapter in article.chapters:
        lines.append(f"{'#' * chapter.level} {chapter.title}")
        lines += [MARK.sub(r"[^\1]", text) for text in chapter.paragraphs]
    lines += ["# References", *article.entries]
    lines += [f"[^{number}]: {text}" for number, text in enumerate(article.notes, 1)]
    source = "\n\n".join(lines).replace("---\n\n{", "---\n{").replace("}\n\n---", "}\n---")
    command = ["pandoc", "-f", "markdown-smart", "-s", "-o", str(path)]
    subprocess.run(command, input=source.encode(), check=True, capture_output=True)
    return path
