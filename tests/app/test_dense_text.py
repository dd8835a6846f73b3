import subprocess
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argmap.app.dense_text import REPLACED, dense_text
from argmap.page.page_sources import EXPORT
from argmap.programs import find_program
from tests.needs import missing

READING = """
const { readFileSync, writeFileSync } = require("node:fs");
const [text, length] = JSON.parse(readFileSync(process.argv[2], "utf-8"));
writeFileSync(process.argv[3], bytesOf(text, length));
"""


@given(st.binary(max_size=300))
def test_it_stands_in_a_script_block_as_it_is(content: bytes) -> None:
    text = dense_text(content)
    assert len(text) == (len(content) + 6) // 7 * 8
    assert not set(text) & {"\0", "\r", "<"}
    assert set(text) <= {*map(chr, range(128)), *REPLACED.values()}
    back = {ord(there): chr(code) for code, there in REPLACED.items()}
    bits = "".join(f"{ord(one):07b}" for one in text.translate(back))
    assert int(bits or "0", 2).to_bytes(len(bits) // 8, "big")[: len(content)] == content


class Block(HTMLParser):
    """Takes the content of the last block."""

    found = ""

    def handle_data(self, data: str) -> None:
        """Take it."""
        self.found += data


@given(st.binary(max_size=300))
def test_a_parser_of_html_hands_it_out_unchanged(content: bytes) -> None:
    parser = Block()
    parser.feed(f"<script>{dense_text(content)}</script>")
    parser.close()
    assert parser.found == dense_text(content)


def test_the_page_reads_what_is_written(tmp_path: Path) -> None:
    node = find_program("node") or missing("node")
    content = bytes(range(256)) * 40 + b"end"
    script = EXPORT.sub(r"\1", (files("argmap.app") / "assets" / "dense_text.js").read_text(encoding="utf-8"))
    (tmp_path / "read.js").write_text(script + READING, encoding="utf-8")
    text = dense_text(content).translate({ord(one): f"\\u{ord(one):04x}" for one in ['"', "\\", *map(chr, range(32))]})
    (tmp_path / "text.json").write_text(f'["{text}", {len(content)}]', encoding="utf-8")
    run = [node, tmp_path / "read.js", tmp_path / "text.json", tmp_path / "out"]
    subprocess.run(run, check=True)
    assert (tmp_path / "out").read_bytes() == content
