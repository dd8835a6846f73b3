"""Writes RTF as word processors do: Unicode behind ``\\u`` with what older readers show, headings by outline level."""

from pathlib import Path

from tests.paper.readers.article import Source, split

HEAD = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}"


def write_rtf(article: Source, path: Path) -> Path:
    """Write an article; what it calls its author is the owner of the machine."""
    parts = [HEAD, "{\\info{\\author Depot}}", _paragraph(f"\\b {_escaped(article.title)}")]
    parts += [_paragraph(_escaped(one)) for one in article.authors]
    for chapter in article.chapters:
        parts.append(_heading(chapter.title, chapter.level))
        parts += [_paragraph(_noted(text, article.notes)) for text in chapter.paragraphs]
    parts += [_heading("References", 1), *(_paragraph(_escaped(one)) for one in article.entries)]
    path.write_text("\n".join([*parts, "}"]), "ascii")
    return path


def _paragraph(text: str) -> str:
    return f"{{\\pard\\plain {text}\\par}}"


def _heading(text: str, level: int) -> str:
    return _paragraph(f"\\s{level}\\outlinelevel{level - 1}\\b {_escaped(text)}")


def _noted(text: str, notes: tuple[str, ...]) -> str:
    return "".join(_escaped(words) + ("" if note is None else _note(notes[note - 1])) for words, note in split(text))


def _note(text: str) -> str:
    return f"{{\\super\\chftn}}{{\\footnote\\pard\\plain {{\\super\\chftn}} {_escaped(text)}}}"


def _escaped(text: str) -> str:
    return "".join(_letter(one) for one in text)


def _letter(one: str) -> str:
    if one in "\\{}":
        return f"\\{one}"
    if one.isascii():
        return one
    shown = one.encode("cp1252", "replace")
    return f"\\u{ord(one)}" + (f"\\'{shown[0]:02x}" if shown != b"?" else "?")
