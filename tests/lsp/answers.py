"""The answers of the server without a server: quick, and with whatever goes wrong raised in the test."""

from typing import Any

from lsprotocol import types

from argmap.lsp.answered_requests import FEATURES
from argmap.lsp.diagnostics import diagnostics
from argmap.lsp.open_maps import OpenMaps


class Answers:
    """Texts that are open, and what is answered of them."""

    def __init__(self) -> None:
        self.maps = OpenMaps()

    def open(self, uri: str, text: str, language: str = "yaml") -> types.TextDocumentIdentifier:
        self.maps.texts.open(types.TextDocumentItem(uri, language, 1, text))
        return types.TextDocumentIdentifier(uri)

    def problems(self, uri: str) -> list[types.Diagnostic]:
        now = self.maps.now(uri)
        assert now is not None
        return diagnostics(now.problems, now)

    def ask(self, method: str, params: Any) -> Any:
        uri = params.text_document.uri if hasattr(params, "text_document") else params.data["uri"]
        now = self.maps.now(uri)
        return FEATURES[method][0](self.maps, now, params) if now else None
