"""Puts argmap.html together: a page, Python, argmap and its libraries, under a policy that lets nothing out.

The same packages and the same argmap give the same bytes.
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files
from typing import Any, NamedTuple

from argmap.app.app_words import app_words
from argmap.app.dense_text import dense_text
from argmap.app.pyodide_engine import HOST, Engine
from argmap.app.start_page import shared, start_page, start_state
from argmap.page import as_json
from argmap.page.html_file import PLACE
from argmap.page.look import variables
from argmap.page.page_sources import SHARED, PageSources, source_hash

SOURCES = PageSources(files(__package__) / "assets", SHARED)


class PartLicence(NamedTuple):
    """A part of the file: its name, version and licence, and the texts of that."""

    name: str
    version: str
    licence: str
    texts: list[str]


class AppParts(NamedTuple):
    """What the file holds besides its pages.

    ``library`` is unpacked at once, ``packs`` (archives by name) when they are first needed.
    """

    engine: Engine
    library: Mapping[str, bytes]
    packs: Mapping[str, bytes]
    licences: list[PartLicence]


def app_file(parts: AppParts) -> str:
    """Return the HTML."""
    script, check = SOURCES.script("home"), SOURCES.text("old_browser.js")
    filled = {
        "policy": escape(_policy(script, check), quote=False), "style": variables() + SOURCES.style(("home.css",)),
        "script": script, "check": check, "old": escape(app_words()["en"]["old"]),
        "data": "\n".join(_data(parts)),
    }  # fmt: skip
    return PLACE.sub(lambda found: filled[found[1]], SOURCES.text("home.html"))


def _policy(script: str, check: str) -> str:
    """Return what the file may do (Content Security Policy Level 3): run its own scripts, and connect to nothing."""
    scripts = " ".join(f"'{source_hash(one)}'" for one in (script, check, shared()["script"]))
    return (
        f"default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; worker-src blob:; "
        "img-src blob: data:; connect-src 'none'; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types argmap"
    )


def _data(parts: AppParts) -> Iterator[str]:
    words = app_words()
    yield _json("app-words", words)
    yield _json("starts", {code: start_page(code) for code in words})
    for code in words:
        yield _json(f"start-{code}", start_state(code))
    yield _json("licences", [one._asdict() for one in parts.licences])
    yield _json("lock", json.loads(parts.engine.lock))
    yield _json("names", [[name, len(content)] for name, content in sorted(parts.library.items())])
    yield _bytes("shared", _compressed(as_json(shared()).encode()))
    yield _bytes("script", _compressed(_worker(parts.engine).encode()))
    yield _bytes("engine", _compressed(parts.engine.compiled))
    yield _bytes("standard", parts.engine.standard)
    yield _bytes("library", _compressed(b"".join(content for _, content in sorted(parts.library.items()))))
    for name, content in sorted(parts.packs.items()):
        yield _bytes(name, content, " data-pack")


def _worker(engine: Engine) -> str:
    """Return the script of the worker; it is no module, which Pyodide asks by a function that only others have."""
    head = f"self.importScripts = undefined;\nconst HOST = {json.dumps(HOST)};\n"
    return f"{head}{engine.script}{SOURCES.text('worker.js')}"


def _json(id_: str, data: Any) -> str:
    return f'<script type="application/json" id="{id_}">{as_json(data)}</script>'


def _bytes(id_: str, content: bytes, more: str = "") -> str:
    head = f'<script type="application/octet-stream" id="{id_}" data-length="{len(content)}"{more}>'
    return f"{head}{dense_text(content)}</script>"


def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
