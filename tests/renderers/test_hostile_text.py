"""Text that no reader would write comes through every renderer as a file that can be read, and in seconds."""

from io import BytesIO
from xml.etree import ElementTree as ET

import pptx
import pytest
from pypdf import PdfReader

from argmap.renderers import renderers
from tests.renderers.pictures import picture
from tests.renderers.test_svg import star_of

pytestmark = pytest.mark.slow
"""Longer than a few seconds together; CI runs them."""

ODD = [
    "e" + "\u0301\u0323\u0335" * 4000, "x" * 6000, "字" * 4000, "\u202eevil\u202c \u2067x\u2069 \u200b\u200d\ufeff",
    "\\N \"]; node [ <script>alert(1)</script> $x$ \\input{/etc/passwd} `code` ---",
    "👨‍👩‍👧‍👦🏳️‍🌈 🇦🇿🇩🇪", "\u0000\u001b[31m\ufffe",
]  # fmt: skip
GRAPH = star_of(ODD, "T" * 3000 + "\u202e")


@pytest.mark.parametrize("name", renderers().names())
def test_every_renderer_writes_a_file(name: str) -> None:
    drawn = picture(GRAPH, name)
    if name in ("svg", "graphml"):
        ET.fromstring(drawn)
    elif name == "pdf":
        assert len(PdfReader(BytesIO(drawn)).pages) == 1
    elif name == "pptx":
        assert len(pptx.Presentation(BytesIO(drawn)).slides) > 5
    assert len(drawn) > 1000
