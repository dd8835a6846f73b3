"""The pages as the site has them: ``docs/`` is its root, and every link of the repository leads somewhere in it.

In the repository a page names files beside ``docs/`` (``../arguments/lake/lake.yaml``). In the copy, what is a page of
the site is linked as that page, a folder as a page that lists it, and any other file is copied and can be opened.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from shutil import copy2, copytree

from tools.sessions import ROOT

DOCS = PurePosixPath("docs")
FILES = PurePosixPath("files")
"""Where the copy has the files of the repository that are no pages."""
PROJECT = ("CONTRIBUTING.md", "CHANGELOG.md")
"""Pages of the site that are not in ``docs/``, because a repository has them at its root."""
FENCE = re.compile(r"(^[ \t]*(?:```+|~~~+).*?^[ \t]*(?:```+|~~~+)[ \t]*$)", re.MULTILINE | re.DOTALL)
TEXT_FILE = re.compile(r"\[([^\[\]]+)\]\((?!https?:)([^)\s#]+\.md)\)")
"""A link to a Markdown file; Sphinx takes it for one to a page, and where it is none has to be told."""
LINK = re.compile(r"(\]\()(?!https?:|mailto:|#)([^)\s#]+)((?:#[^)\s]*)?\))")
MAP = re.compile(r"(^[ \t]*```\{argmap\} )(\S+)$", re.MULTILINE)


@dataclass
class SiteCopy:
    """The copy in ``folder``; ``listed`` has the folders of the repository that a page links to."""

    folder: Path
    listed: set[PurePosixPath] = field(default_factory=set)

    def page(self, name: PurePosixPath) -> None:
        """Copy a Markdown page, named from the root of the repository, with its links as the site has them."""
        text = (ROOT / name).read_text(encoding="utf-8")
        parts = FENCE.split(text)  # every second one is a block of code, where only the name of a map is a link
        done = [self._maps(part, name) if number % 2 else self._links(part, name) for number, part in enumerate(parts)]
        self._write(_on_site(name), "".join(done))

    def lists(self) -> None:
        """Write the page of each folder that is linked to."""
        for folder in sorted(self.listed):
            rows = [f"- {_file(one.name, _from(_list_of(folder), self._copied(one)))}" for one in _files(folder)]
            self._write(_list_of(folder), "\n".join(["---", "orphan: true", "---", f"# {folder}", "", *rows, ""]))

    def _maps(self, code: str, page: PurePosixPath) -> str:
        return MAP.sub(lambda map_: f"{map_[1]}{self._target(map_[2], page)}", code)

    def _links(self, text: str, page: PurePosixPath) -> str:
        text = TEXT_FILE.sub(lambda link: self._text_file(link, page), text)
        return LINK.sub(lambda link: f"{link[1]}{self._target(link[2], page)}{link[3]}", text)

    def _text_file(self, link: re.Match[str], page: PurePosixPath) -> str:
        if _is_page(_named(link[2], page)):
            return link[0]
        return _file(link[1], self._target(link[2], page))

    def _target(self, target: str, page: PurePosixPath) -> str:
        """Return where a link of a page leads on the site. Raises ``ValueError`` for one that leads nowhere."""
        named = _named(target, page)
        if named.parts[:1] == ("..",) or not (ROOT / named).exists():
            raise ValueError(f"{page}: {target} is not in the repository")
        if (ROOT / named).is_dir():
            self.listed.add(named)
            return _from(_on_site(page), _list_of(named))
        return _from(_on_site(page), self._copied(named))

    def _copied(self, file: PurePosixPath) -> PurePosixPath:
        """Return where the site has a file of the repository, which it then has."""
        place = _on_site(file)
        if not (self.folder / place).exists() and not _is_page(file):
            (self.folder / place).parent.mkdir(parents=True, exist_ok=True)
            copy2(ROOT / file, self.folder / place)
        return place

    def _write(self, place: PurePosixPath, text: str) -> None:
        (self.folder / place).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / place).write_text(text, encoding="utf-8")


def copy_sources(folder: Path) -> None:
    """Write the pages, and the files that they show and lead to, into a new folder."""
    copytree(ROOT / DOCS, folder, ignore=lambda _, names: [name for name in names if name.endswith((".md", ".pyc"))])
    copytree(ROOT / "arguments", folder / FILES / "arguments")  # whole, since a map names its paper's files
    copy = SiteCopy(folder)
    for name in pages():
        copy.page(name)
    copy.lists()


def pages() -> Iterator[PurePosixPath]:
    """Yield the pages that people write, as they are named from the root of the repository."""
    yield from (PurePosixPath(file.relative_to(ROOT).as_posix()) for file in sorted((ROOT / DOCS).rglob("*.md")))
    yield from map(PurePosixPath, PROJECT)


def _is_page(file: PurePosixPath) -> bool:
    return file.suffix == ".md" and (file.parts[0] == str(DOCS) or str(file) in PROJECT)


def _on_site(file: PurePosixPath) -> PurePosixPath:
    if str(file) in PROJECT:
        return PurePosixPath("project") / file.name.lower()
    return file.relative_to(DOCS) if file.parts[0] == str(DOCS) else FILES / file


def _named(target: str, page: PurePosixPath) -> PurePosixPath:
    """Return what a link of a page means, as it is named from the root of the repository."""
    return PurePosixPath(os.path.normpath(page.parent / target))


def _file(text: str, target: str) -> str:
    """Return a link to a file that is no page."""
    return f"{{download}}`{text.replace('`', '')} <{target}>`"


def _list_of(folder: PurePosixPath) -> PurePosixPath:
    return PurePosixPath("folders") / f"{'-'.join(folder.parts)}.md"


def _files(folder: PurePosixPath) -> list[PurePosixPath]:
    return [folder / one.name for one in sorted((ROOT / folder).iterdir()) if one.is_file()]


def _from(page: PurePosixPath, target: PurePosixPath) -> str:
    return PurePosixPath(os.path.relpath(target, page.parent)).as_posix()
