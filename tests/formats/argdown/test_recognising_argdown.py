"""Argdown is told from other text by what only Argdown has."""

import pytest

from argmap.formats import read_content
from argmap.formats.argdown import recognises
from tests.places import ROOT


@pytest.mark.parametrize(
    "text",
    [
        "===\ntitle: x\n===\n\na\n",
        "[A]: a\n  + [B]\n",
        "[A]: a text\n   in lines\n  - <B>: b\n",
        "<A>: an argument\n",
        "(1) a\n(2) b\n----\n(3) c\n",
        "(1) a\n-- rule --\n(2) c\n",
        "(1) a\n--\nrule\n--\n(2) c\n",
        "Text.\n\n```argdown\n[A]\n```\n",
        "~~~ argdown-map\n[A]\n~~~\n",
        "```{.argdown-map caption=x}\n[A]\n```\n",
    ],
)
def test_argdown_is_recognised(text: str) -> None:
    assert recognises(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A paper.\n\nIts text (1) and (2).\n",
        "# Heading\n\n- item\n  - item\n",
        "[1]: http://example.org\n\nText [1].\n",
        "```python\nargdown = 1\n```\n",
        "claim:\n  text: a\n  premises:\n    - text: b\n",
        '{"claim": {"text": "a"}}',
        "<?xml version='1.0'?>\n<a>\n  - b\n</a>\n",
        "<html>\n<body>: x</body>\n</html>\n",
        "graph TD\n  A --> B\n",
        "digraph {\n a -> b\n}\n",
        "Title\n=====\n\nText\n\nMore\n====\n",
        "---\ntitle: x\n---\n\nText\n",
        "(1) one\n(2) two\n\n---\n\nText -- with dashes -- in it.\n",
        "<div>\n  - a\n</div>\n",
    ],
)
def test_other_text_is_not(text: str) -> None:
    assert not recognises(text)


def test_no_map_of_argmap_is_taken_for_argdown() -> None:
    for path in (ROOT / "arguments").rglob("*.yaml"):
        assert not recognises(path.read_text(encoding="utf-8")), path


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.argdown"])
@pytest.mark.parametrize("text", ["[A]: a\n  + [b]: c\n  - <d>\n", "[A]: a\n  + <b>\n1. x\n2. so y\n"])
def test_argdown_is_no_outline_and_no_standard_form(name: str, text: str) -> None:
    assert read_content(text.encode(), name).format == "argdown"
