"""Blocks in pandoc and Quarto: a filter that makes pictures of code blocks of the class ``argmap``.

``pandoc --filter argmap-pandoc paper.md -o paper.pdf``; in Quarto ``filters: [argmap-pandoc]``. A block may say
``{.argmap theme=plain color=load direction=down}``. Filters are given a document as JSON and write it as JSON (pandoc's
manual, "JSON filters"); pictures are files in the folder ``argmap-media`` beside where pandoc runs, SVG for HTML, PDF
for LaTeX where the extra ``pdf`` is there, else PNG.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from argmap.embedding.block import Block
from argmap.files import write
from argmap.problems import ArgmapError
from argmap.renderers import Options
from argmap.rendering import drawn

FOLDER = "argmap-media"
VECTOR = {"latex": "pdf", "beamer": "pdf", "context": "pdf"}
PIXELS = ("docx", "odt", "pptx", "rtf")


def main() -> None:
    """Filter standard input onto standard output; ``argv[1]`` is the format that pandoc writes."""
    target = sys.argv[1] if len(sys.argv) > 1 else "html"
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    json.dump(filtered(json.load(sys.stdin), target, Path.cwd()), sys.stdout)


def filtered(document: Any, target: str, folder: Path) -> Any:
    """Return a pandoc document with pictures in the place of its blocks; iterative, whatever the depth."""
    pending = [document]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if _is_map(value):
                value.update(_picture(value, target, folder))
            else:
                pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
    return document


def _is_map(value: dict[str, Any]) -> bool:
    return value.get("t") == "CodeBlock" and "argmap" in value["c"][0][1]


def _picture(block: dict[str, Any], target: str, folder: Path) -> dict[str, Any]:
    (id_, _, pairs), text = block["c"]
    given = dict(pairs)
    options = Options(theme=given.get("theme", "cards"), color=given.get("color"), direction=given.get("direction"))
    found = Block(text, folder, options=options)
    try:
        document = found.document()
        name = _write(document, target, folder, options)
    except ArgmapError as error:
        sys.stderr.write(f"argmap: {error}\n")
        return {"t": "CodeBlock", "c": [["", ["argmap-problem"], []], str(error)]}
    caption = [{"t": "Str", "c": document.map.title or "Argument map"}]
    return {"t": "Para", "c": [{"t": "Image", "c": [[id_, [], []], caption, [name, ""]]}]}


def _write(document: Any, target: str, folder: Path, options: Options) -> str:
    """Write the picture that a target can take, and return its name."""
    kind = "png" if target in PIXELS else VECTOR.get(target, "svg")
    try:
        content = drawn(document, kind, options)
    except ArgmapError:
        if kind != "pdf":
            raise
        kind, content = "png", drawn(document, "png", options)
    (folder / FOLDER).mkdir(exist_ok=True)
    name = f"{FOLDER}/{sha256(content).hexdigest()[:12]}.{kind}"
    write(folder / name, content)
    return name


if __name__ == "__main__":
    main()
