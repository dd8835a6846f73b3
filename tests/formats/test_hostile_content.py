"""Files on which careless patterns, and texts put together piece by piece, would take hours."""

import json
from collections.abc import Callable
from time import process_time

import pytest

from argmap.formats import formats, read_content
from argmap.graph.graph_document import GraphDocument

LONG = 300_000
NOTHING = "<statements><statement id='a'><s>x</s></statement></statements>"
ARGUMENT = "<conclusion statement='a'/><premises><premise statement='a'/></premises>"


def mindmup(title: str) -> str:
    return json.dumps({"title": "a", "formatVersion": "2", "ideas": {"1": {"title": title}}})


FILES = {
    "outline, spaces in a heading": ("outline", "# a" + " " * LONG + "b\n- a\n+ b\n"),
    "outline, signs that close a heading": ("outline", "# a" + " #" * LONG + "b\n- a\n+ b\n"),
    "outline, lines that go on with one": ("outline", "- " + "a" * 4 * LONG + "\n" + "b\n" * 60_000),
    "standard form, lines that go on with one": ("standard-form", "1. " + "a" * 4 * LONG + "\n" + "b\n" * 60_000),
    "kialo, a source of many lines": (
        "kialo", "Discussion Title: x\n1. a\n1.1. Pro: b\nSources:\n[1] " + "a" * 4 * LONG + "\n" + "b\n" * 60_000,
    ),
    "kialo, claims that refer to one another": (
        "kialo", "Discussion Title: x\n1. a\n"
        + "".join(f"1.{one}. Pro: -> See 1.{(one + 1) % 20_000}.\n" for one in range(20_000)),
    ),
    "apx, spaces in a fact": ("iccma-apx", "arg(a).\narg(a" + " " * LONG + "\n"),
    "mindmup, comments left open": ("mindmup", mindmup("<b>x" + "<!--" * LONG)),
    "mindmup, styles left open": ("mindmup", mindmup("<b>x" + "<style>" * LONG)),
    "mindmup, ends of styles": ("mindmup", mindmup("<b>x<style>" + ("</style" + " " * 100) * (LONG // 50))),
    "lkif, citations left open": (
        "lkif", f"<caf>{NOTHING}<arguments><argument id='b'><descriptions><description>{'[@a' * LONG}"
        f"</description></descriptions>{ARGUMENT}</argument></arguments></caf>",
    ),
}  # fmt: skip


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


@pytest.mark.parametrize("name", FILES)
def test_hostile_files_take_no_longer_than_others(name: str) -> None:
    format_, text = FILES[name]
    assert seconds(lambda: read_content(text.encode(), "a", format_)) < 10


@pytest.mark.parametrize("head", ["a:" + "\n" * 65_000, "{" + "\n\t" * 32_000, "{" + "\r\n" * 32_000])
def test_heads_of_empty_lines(head: str) -> None:
    recognises = formats().get("gsn").recognises  # type: ignore[attr-defined]
    assert seconds(lambda: recognises(head)) < 2


def read(format_: str, text: str) -> GraphDocument:
    return read_content(text.encode(), "a", format_)


def test_numbers_that_are_too_long_for_python() -> None:
    nines = "9" * 5000
    found = read("aif", f'{{"nodes":[{{"nodeID":{nines},"x":[1e{nines}],"text":"a","type":"I"}}],"edges":[]}}')
    assert [node.text for node in found.graph.nodes.values()] == ["a"]


@pytest.mark.parametrize("number", ["00019999", "0" * 5000, "99", "٣"])
def test_numbers_of_schemes_that_there_are_not(number: str) -> None:
    data = {"nodes": {"a": {"atom": {"text": "x"}}, "s": {"scheme": {"support": number}}}, "edges": {}}
    assert len(read("arguebuf", json.dumps(data)).graph.nodes) == 1


def test_asides_in_html() -> None:
    found = read("mindmup", mindmup("<b>a</b><!-- b <style> --><style>c <!-- </STYLE >d<script>e"))
    assert "a de" in [node.text for node in found.graph.nodes.values()]
