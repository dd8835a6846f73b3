"""The language server: which messages it answers, and with what."""

import logging
import os
from collections.abc import Callable
from functools import partial
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from argmap.checking import settings
from argmap.checking.isolation import CURE, blame
from argmap.lsp.answered_requests import FEATURES
from argmap.lsp.delayed_checks import DelayedChecks
from argmap.lsp.diagnostics import diagnostics
from argmap.lsp.exact_protocol import ExactProtocol
from argmap.lsp.open_maps import EditorAbilities, OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.problems import ArgmapError
from argmap.version import __version__


class ArgmapServer(LanguageServer):
    """Keeps the open maps, checks them as they are typed, and answers by ``FEATURES``.

    A fault of argmap's own is written to the editor's log in a line; the request that met it has no result.
    """

    def __init__(self) -> None:
        super().__init__("argmap", __version__, protocol_cls=ExactProtocol)
        self.maps = OpenMaps()
        self.shut_down = False
        self.checks = DelayedChecks(self.maps.now, _found, self._publish)
        own: dict[str, Callable[[Any], None]] = {
            types.INITIALIZED: self._begun,
            types.TEXT_DOCUMENT_DID_OPEN: self._opened,
            types.TEXT_DOCUMENT_DID_CHANGE: self._changed,
            types.TEXT_DOCUMENT_DID_CLOSE: self._closed,
            types.TEXT_DOCUMENT_DID_SAVE: self._saved,
            types.WORKSPACE_DID_CHANGE_WATCHED_FILES: self._saved,
            types.SHUTDOWN: self._shutdown,
        }
        for message, handler in own.items():
            self.feature(message)(partial(handler))  # pygls writes attributes on it, which a method has none of
        for message, (answer, options) in FEATURES.items():
            self.feature(message, options)(self._answering(answer))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Write a fault to the editor's log; a message that could not be read is one of the editor's."""
        del source
        self.log(f"argmap: {blame(error)}")

    def log(self, message: str) -> None:
        """Write a line to the editor's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Warning, message))

    def _answering(self, answer: Callable[[OpenMaps, ReadMap, Any], Any]) -> Callable[[Any], Any]:
        """Return the handler of a request.

        One about a text that is not open, and one that fails, has no result; an action comes back as it was.
        """

        def handler(params: Any) -> Any:
            try:
                if (now := self.maps.now(_uri(params))) is not None:
                    return answer(self.maps, now, params)
            except JsonRpcException:
                raise
            except ArgmapError as error:
                self.log(f"argmap: {error}")
            except Exception as error:  # an editor that gets an error shows it at every keystroke
                self.log(f"argmap failed: {blame(error)}; {CURE}")
            return params if isinstance(params, types.CodeAction) else None

        return handler

    def _begun(self, _: types.InitializedParams) -> None:
        self.maps.abilities = EditorAbilities.of(self.client_capabilities)

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self.maps.texts.open(params.text_document)
        self.checks.soon(params.text_document.uri, 0)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        self.maps.texts.change(params.text_document.uri, params.text_document.version, params.content_changes)
        self.checks.soon(params.text_document.uri)

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self.checks.drop(uri)
        self.maps.forget(uri)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _saved(self, _: Any) -> None:
        """Check all open maps again: what was saved may be the paper of one, or their settings."""
        settings.forget()
        self.maps.again()
        for uri in self.maps.texts.uris():
            self.checks.soon(uri)

    def _shutdown(self, *_: Any) -> None:
        self.shut_down = True
        self.checks.end()

    def _publish(self, then: ReadMap, found: list[types.Diagnostic] | Exception) -> None:
        """Show what was found, if the text is still as it was checked."""
        self.maps.keep(then)
        if isinstance(found, Exception):
            self.log(f"argmap failed: {blame(found)}; {CURE}")
        elif self.maps.texts.get(then.open_text.uri) is then.open_text:
            params = types.PublishDiagnosticsParams(then.open_text.uri, found, then.open_text.version)
            self.text_document_publish_diagnostics(params)


def _found(map_: ReadMap) -> list[types.Diagnostic] | Exception:
    """Return the diagnostics of a text, in the thread that checks."""
    try:
        return diagnostics(map_.problems, map_)
    except Exception as error:
        return error


def _uri(params: Any) -> str:
    """Return the address of the text that a request is about; of a code action, that which it was made for.

    The protocol's own requests arrive as classes; argmap's, which it does not know, with the keys of their JSON.
    """
    document = getattr(params, "text_document", None) or getattr(params, "textDocument", None)
    if document is not None:
        return str(getattr(document, "uri", ""))
    data = getattr(params, "data", None)
    return str(data.get("uri", "")) if isinstance(data, dict) else ""


def serve() -> bool:
    """Speak with an editor over standard input and output until the connection ends; tell whether it was shut down.

    Nothing else can write to the editor: what a library may print goes to standard error.
    """
    log = logging.getLogger("pygls")
    log.addHandler(logging.NullHandler())  # what fails is told in the editor's log, without a traceback
    log.propagate = False
    server = ArgmapServer()
    with os.fdopen(os.dup(1), "wb") as to_editor:
        os.dup2(2, 1)
        server.start_io(stdout=to_editor)
    return server.shut_down
