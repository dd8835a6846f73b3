"""An editor for tests: pygls's own client, which starts ``argmap lsp`` and speaks with it over its standard streams."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.places import ROOT
from tests.running import environment

WAIT = 120
CAPABILITIES = types.ClientCapabilities(
    general=types.GeneralClientCapabilities(position_encodings=["utf-8", "utf-16"]),
    text_document=types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        code_action=types.CodeActionClientCapabilities(
            code_action_literal_support=types.ClientCodeActionLiteralOptions(types.ClientCodeActionKindOptions([])),
            resolve_support=types.ClientCodeActionResolveOptions(["edit"]),
        ),
    ),
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
    ),
)


class Editor:
    """Opens and changes texts, asks, and hears what the server tells; each call waits for its end."""

    def __init__(self, folder: Path, capabilities: types.ClientCapabilities = CAPABILITIES) -> None:
        self.folder, self.logged = folder, list[str]()
        self._loop = asyncio.new_event_loop()
        # in a thread of its own, since a browser that another test opened has a loop in this one
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._told: dict[str, list[types.PublishDiagnosticsParams]] = {}
        self._client = LanguageClient("tests", "1")
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(
            lambda params: self._told.setdefault(params.uri, []).append(params)
        )
        self._client.feature(types.WINDOW_LOG_MESSAGE)(lambda params: self.logged.append(params.message))
        self._wait(self._start())
        self.capabilities = self.ask(
            "initialize", types.InitializeParams(capabilities=capabilities, root_uri=folder.as_uri())
        ).capabilities
        self.tell("initialized", types.InitializedParams())

    async def _start(self) -> None:
        command = (sys.executable, "-m", "argmap", "lsp")
        await self._client.start_io(*command, cwd=ROOT, env=environment())

    def _wait(self, what: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(WAIT)

    def ask(self, method: str, params: Any = None) -> Any:
        """Send a request and return its result."""
        (result,) = self.ask_many(method, [params])
        if isinstance(result, BaseException):
            raise result
        return result

    def ask_many(self, method: str, many: list[Any]) -> list[Any]:
        """Send requests without waiting for the results, and return these."""
        return list(self._wait(self._asked(method, many)))

    async def _asked(self, method: str, many: list[Any]) -> list[Any]:
        futures = [self._client.protocol.send_request_async(method, params) for params in many]
        return await asyncio.gather(*futures, return_exceptions=True)

    def tell(self, method: str, params: Any = None) -> None:
        """Send a notification."""
        self._loop.call_soon_threadsafe(self._client.protocol.notify, method, params)

    def open(self, name: str, text: str, language: str = "yaml") -> str:
        """Open a text that need not be on the disk, and return its address."""
        uri = (self.folder / name).as_uri()
        item = types.TextDocumentItem(uri, language, 1, text)
        self.tell("textDocument/didOpen", types.DidOpenTextDocumentParams(item))
        return uri

    def write(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Change an open text."""
        document = types.VersionedTextDocumentIdentifier(version, uri)
        self.tell("textDocument/didChange", types.DidChangeTextDocumentParams(document, list(changes)))

    def problems(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """Wait for the problems of a state of a text, and return them."""
        return list(self._wait(self._until_told(uri, version)).diagnostics)

    async def _until_told(self, uri: str, version: int) -> types.PublishDiagnosticsParams:
        while True:
            for one in self._told.get(uri, []):
                if (one.version or 0) >= version:
                    return one
            await asyncio.sleep(0.02)

    def close(self) -> int:
        """End the server as editors do, and return its exit status."""
        self.ask("shutdown")
        self.tell("exit")
        server = self._client._server
        assert server is not None
        status: int = self._wait(server.wait())
        self._wait(self._ended())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._loop.close()
        return status

    async def _ended(self) -> None:
        await self._client.stop()  # type: ignore[no-untyped-call]


@contextmanager
def editor(folder: Path, capabilities: types.ClientCapabilities = CAPABILITIES) -> Iterator[Editor]:
    """Lend an editor, and check that the server ends as it should, without a word that is no message."""
    found = Editor(folder, capabilities)
    try:
        yield found
    finally:
        assert found.close() == 0


def at(text: str, words: str, inside: int = 1) -> types.Position:
    """Return the position so many letters behind the beginning of words in a text of letters below U+10000."""
    index = text.index(words) + inside
    return types.Position(text.count("\n", 0, index), index - (text.rfind("\n", 0, index) + 1))


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """Return a text with edits made, as an editor makes them; in a text of letters below U+10000."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines) + 1)]

    def index(position: types.Position) -> int:
        return min(starts[min(position.line, len(lines))] + position.character, len(text))

    for one in sorted(edits, key=lambda one: index(one.range.start), reverse=True):
        text = text[: index(one.range.start)] + one.new_text + text[index(one.range.end) :]
    return text


def edits_of(edit: types.WorkspaceEdit, uri: str) -> list[types.TextEdit]:
    """Return the edits of one text."""
    if edit.changes is not None:
        return list(edit.changes.get(uri, []))
    return [
        one
        for change in edit.document_changes or []
        if isinstance(change, types.TextDocumentEdit) and change.text_document.uri == uri
        for one in change.edits
        if isinstance(one, types.TextEdit)
    ]
