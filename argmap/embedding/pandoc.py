"""Blocks in pandoc and Quarto: a filter that makes pictures of code blocks of the class ``argmap``.

``pandoc --filter argmap-pandoc paper.md -o paper.pdf``; in Quarto ``filters: [argmap-pandoc]``. A block may say
``{.argmap theme=plain color=load direction=down caption="..."}``; its id and other attributes, such as ``width``, go
to the picture. Filters are given a document as JSON and write it as JSON (pandoc's manual, "JSON filters"). Pictures
are files in the folder ``argmap-media`` beside where pandoc runs: SVG, PDF for LaTeX where it can be drawn, PNG for
Word and PowerPoint; in plain text the map is an outline.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from argmap.embedding.embedded_map import CHOICES, EmbeddedMap, said
from argmap.files import write
from argmap.graph.graph_document import as_graph
from argmap.printing import say
from argmap.problems import ArgmapError
from argmap.text.cells import visible

FOLDER = "argmap-media"
KINDS = {
    **dict.fromkeys(("latex", "beamer", "context"), "pdf"),
    **dict.fromkeys(("docx", "odt", "pptx", "rtf"), "png"),
    **dict.fromkeys(("plain", "man", "ms", "ansi"), "text"),
}
"""The pictures that writers of pandoc take, where they are not SVG."""
FIGURES = [1, 23]
"""The version of pandoc's types from which a figure is a block of its own."""
Json = dict[str, Any]


def main() -> None:
    """Filter standard input onto standard output; ``argv[1]`` is the format that pandoc writes."""
    target = sys.argv[1] if len(sys.argv) > 1 else "html"
    document = filtered(json.load(sys.stdin.buffer), target, Path.cwd())
    sys.stdout.buffer.write(json.dumps(document).encode())


def filtered(document: Json, target: str, folder: Path) -> Json:
    """Return a pandoc document with pictures in the place of its blocks; iterative, whatever the depth."""
    figures = document.get("pandoc-api-version", [])[:2] >= FIGURES
    pending: list[Any] = [document.get("blocks")]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            if _is_map(value):
                value.update(_picture(value, KINDS.get(target, "svg"), folder, figures))
            else:
                pending.extend(value.values())
        elif isinstance(value, list):
            pending.extend(value)
    return document


def _is_map(value: Json) -> bool:
    return value.get("t") == "CodeBlock" and "argmap" in value["c"][0][1]


def _picture(code: Json, kind: str, folder: Path, figures: bool) -> Json:
    """Return what takes the place of a block: a figure, an outline, or what is wrong with the map."""
    (id_, classes, pairs), text = code["c"]
    given = dict(pairs)
    block = EmbeddedMap(text, folder, given)
    try:
        if kind == "text":
            return _code(block.picture("text").decode(), "argmap")
        name = _write(block, kind, folder)
        title = as_graph(block.document()).graph.title or "Argument map"
    except ArgmapError as error:
        say(f"argmap: {said(error)}", err=True)
        return _code(said(error), "argmap-problem")
    others = [pair for pair in pairs if pair[0] not in (*CHOICES, "caption")]
    attributes = [id_, [one for one in classes if one != "argmap"], others]
    return _figure(attributes, title, given.get("caption", ""), name, figures)


def _code(text: str, class_: str) -> Json:
    return {"t": "CodeBlock", "c": [["", [class_], []], text]}


def _figure(attributes: list[Any], title: str, caption: str, name: str, figures: bool) -> Json:
    """Return an image, with a caption a figure; before figures were blocks, the title of an image made it one."""
    words, mark = _words(caption or title), "fig:" if caption and not figures else ""
    if not (caption and figures):
        return {"t": "Para", "c": [{"t": "Image", "c": [attributes, words, [name, mark]]}]}
    id_, classes, pairs = attributes
    image = {"t": "Image", "c": [["", classes, pairs], _words(title), [name, ""]]}
    about = [None, [{"t": "Plain", "c": words}]]
    return {"t": "Figure", "c": [[id_, [], []], about, [{"t": "Plain", "c": [image]}]]}


def _words(text: str) -> list[Json]:
    spaced = [[{"t": "Str", "c": word}, {"t": "Space"}] for word in text.split()]
    return [part for pair in spaced for part in pair][:-1]


def _write(block: EmbeddedMap, kind: str, folder: Path) -> str:
    """Write the picture, and return its name; where no PDF can be drawn, say so and write a PNG. Raises otherwise."""
    try:
        content = block.picture(kind)
    except ArgmapError as error:
        if kind != "pdf":
            raise
        kind, content = "png", block.picture("png")
        say(f"argmap: a picture in pixels, for {visible(str(error))}", err=True)
    (folder / FOLDER).mkdir(exist_ok=True)
    name = f"{FOLDER}/{sha256(content).hexdigest()[:12]}.{kind}"
    write(folder / name, content)
    return name


if __name__ == "__main__":
    main()
