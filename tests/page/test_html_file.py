"""How a page is put together."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.graph.lowering import lower
from argmap.page import as_json, content, page, page_beside_text
from argmap.page.html_file import SOURCES
from argmap.page.page_sources import IMPORT, SHARED
from tests.browser.pages import document


class Blocks(HTMLParser):
    """The contents of style and script elements, and the policy."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, str]] = []
        self.policy = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("http-equiv") == "Content-Security-Policy":
            self.policy = named["content"] or ""
        if tag in ("style", "script"):
            self.found.append((named.get("type") or tag, ""))

    def handle_data(self, data: str) -> None:
        if self.lasttag in ("style", "script") and self.found:
            kind, before = self.found[-1]
            self.found[-1] = (kind, before + data)

    def handle_endtag(self, tag: str) -> None:
        self.lasttag = ""


def blocks_of(text: str) -> dict[str, str]:
    return dict(Blocks(text).found)


@pytest.mark.parametrize("live", [False, True])
def test_the_policy_names_style_and_script_by_their_hashes(live: bool) -> None:
    text = page(content(lower(document().map)), live=live)
    found, policy = blocks_of(text), unescape(Blocks(text).policy)
    for kind in ("style", "script"):
        hashed = b64encode(sha256(found[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{hashed}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert ("connect-src 'self'" in policy) == live
    assert "unsafe" not in policy


def test_a_page_beside_a_text_has_the_same_strict_policy() -> None:
    text = page_beside_text(content(lower(document().map)))
    found, policy = blocks_of(text), unescape(Blocks(text).policy)
    hashed = b64encode(sha256(found["script"].encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; script-src 'sha256-{hashed}'; style-src 'sha256-")
    assert "connect-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_same_map_gives_the_same_bytes() -> None:
    assert page(content(lower(document().map))) == page(content(lower(document().map)))


def test_a_page_asks_nothing_of_any_other_place() -> None:
    text = page(content(lower(document().map)))
    without_data = re.sub(r'<script type="application/json".*?</script>', "", text, flags=re.DOTALL)
    assert re.findall(r"""(?:src|href)=["'][^"']*|url\(|@import|https?://[^"\s]*""", without_data) == [
        'href="data:,',
        "http://www.w3.org/2000/svg",
    ]


@given(st.text())
def test_no_text_leaves_the_data(text: str) -> None:
    written = as_json({"text": text})
    assert not re.search(r"[<>&\u2028\u2029]", written)
    written.encode()


@pytest.mark.parametrize("title", ["</title><script>x</script>", "{{script}}", "\ud800", "a & b"])
def test_any_title_is_text(title: str) -> None:
    data = content(lower(document().map)) | {"title": title}
    text = page(data)
    text.encode()
    assert len(Blocks(text).found) == 4


@pytest.mark.parametrize("main", ["main", "live", "beside_text"])
def test_every_file_stands_once_behind_those_that_it_imports(main: str) -> None:
    whole = SOURCES.script(main)
    names = re.findall(r"^const \$(\w+) = ", whole, flags=re.MULTILINE)
    assert len(names) == len(set(names))
    for name in names:
        needed = [other for _, other in IMPORT.findall(SOURCES.text(f"{name}.js"))]
        assert all(names.index(other) < names.index(name) for other in needed)
        assert "import " not in re.sub(r"import\(", "", re.sub(r"(?s)/\*.*?\*/", "", whole))
    assert all(whole.index(f"${a} =") < whole.index(f"${b} =") for a, b in pairwise(names))


def test_every_source_belongs_to_a_page() -> None:
    scripts = "".join(map(SOURCES.script, ("main", "live", "beside_text", "edit_served", "edit_in_file")))
    used = set(re.findall(r"^const \$(\w+) = ", scripts, flags=re.MULTILINE))
    assert {file.name.removesuffix(".js") for file in SHARED.iterdir() if file.name.endswith(".js")} == used
