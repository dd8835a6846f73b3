"""Files on which careless patterns, and texts put together piece by piece, would take hours."""

import json
import tracemalloc
from collections.abc import Callable
from time import process_time

import pytest

from argmap.formats import formats, read_content
from argmap.graph.graph_document import GraphDocument
from argmap.problems import ReadError

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
    "standard form, ranges that overlap": (
        "standard-form", "".join(f"{one}. a\n" for one in range(1, 1001))
        + "".join(f"{one}. a ({','.join(['1-999'] * 600)})\n" for one in range(1001, 1101)),
    ),
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


@pytest.mark.slow
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


def aif(nodes: list[tuple[str, str]], edges: list[tuple[str, str]], **more: object) -> str:
    data = {
        "nodes": [{"nodeID": key, "text": "x", "type": type_} for key, type_ in nodes],
        "edges": [{"fromID": source, "toID": target} for source, target in edges],
        **more,
    }
    return json.dumps(data)


def test_a_step_from_thousands_to_thousands() -> None:
    many = range(3000)
    edges = [(f"s{one}", "r") for one in many] + [("r", f"t{one}") for one in many]
    text = aif([("r", "RA"), *((f"{key}{one}", "I") for key in "st" for one in many)], edges)
    with pytest.raises(ReadError, match="link more than"):
        read("aif", text)


def test_undercutters_of_a_statement_that_leads_to_thousands() -> None:
    many = range(600)
    text = "<a>: y\n" + "".join(f"  +> [t{one}]\n" for one in many)
    with pytest.raises(ReadError, match="undercuts more than"):
        read("argdown", text + "\n<a>\n" + "".join(f"  <_ [u{one}]\n" for one in many))


def test_a_speaker_with_a_long_name() -> None:
    nodes = [("1", "I"), ("2", "L"), ("3", "YA")]
    people = {"participants": [{"participantID": "7", "firstname": "a" * 1000}]}
    said = aif(nodes, [("2", "3"), ("3", "1")], locutions=[{"nodeID": "2", "personID": "7"}], **people)
    found = read("aif", said)
    assert [len(node.speaker or "") for node in found.graph.nodes.values()] == [400]
    assert any("longer than 400" in one.message for one in found.remarks)


def test_steps_with_one_id_are_all_kept() -> None:
    text = """statements: {a: one, b: two, c: three}
arguments:
  - {id: x, conclusion: a, premises: [b]}
  - {id: x, conclusion: a, premises: [c], undercutter: [b, c]}
"""
    assert len(read("carneades", text).graph.inferences) == 4


def test_sorts_of_what_is_left_out_are_told_by_name_up_to_a_bound() -> None:
    calls = "".join(f"Call{one}(map0)\n" for one in range(1000))
    told = [one.message for one in read("rationale", f'map0 = Create("Claim")\nSetText("a")\n{calls}').remarks]
    assert len(told) < 300
    assert told[-1].startswith("further things")


@pytest.mark.slow
@pytest.mark.parametrize("head", ["(1)\n" * 16_000, "(1) a\n-- b\n" * 6000, "===\n" + "\n" * 65_000])
def test_heads_of_lists_and_front_matter(head: str) -> None:
    recognises = formats().get("argdown").recognises  # type: ignore[attr-defined]
    assert seconds(lambda: recognises(head)) < 2


@pytest.mark.slow
def test_one_illocution_of_thousands() -> None:
    many = range(6000)
    nodes = [("y", "YA"), *((f"l{one}", "L") for one in many), *((f"s{one}", "I") for one in many)]
    text = aif(nodes, [*((f"l{one}", "y") for one in many), *(("y", f"s{one}") for one in many)])
    assert seconds(lambda: read("aif", text)) < 10


def lkif(statements: str, arguments: str, more: str = "") -> str:
    return f"<caf><statements>{statements}</statements><arguments>{arguments}</arguments>{more}</caf>"


def test_thousands_of_arguments_with_one_first_premise() -> None:
    descriptions = "<descriptions><description>Said {}.</description></descriptions>"
    text = lkif(
        "".join(f"<statement id='{one}'><s>x</s></statement>" for one in "ab"),
        "".join(f"<argument id='g{one}'>{descriptions.format(one)}{ARGUMENT}</argument>" for one in range(10_000)),
    )
    assert seconds(lambda: read("lkif", text)) < 20


def test_sources_of_an_id_are_those_of_one_element() -> None:
    statement = "<statement id='a'><s>x</s></statement>"
    text = lkif(
        statement + "".join(f"<statement id='s{one}'><s>x</s></statement>" for one in range(500)),
        "".join(
            f"<argument id='a'><conclusion statement='a'/><premises><premise statement='s{one}'/></premises></argument>"
            for one in range(500)
        ),
        f"<sources>{''.join(f'<source element=#a#>Source {one}</source>' for one in range(500))}</sources>".replace(
            "#", '"'
        ),
    )
    found = read("lkif", text)
    assert sum(len(node.footnotes) for node in found.graph.nodes.values()) == 500
    assert any("used a second time (500)" in one.message for one in found.remarks)


@pytest.mark.slow
def test_steps_that_support_thousands_of_steps() -> None:
    many = range(5000)
    edges = [(f"s{one}", "r") for one in many] + [("r", f"h{one}") for one in many]
    text = aif([("r", "RA"), *((f"s{one}", "I") for one in many), *((f"h{one}", "RA") for one in many)], edges)
    tracemalloc.start()
    read("aif", text)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 150_000_000


def test_a_step_that_supports_steps_is_a_premise_of_each() -> None:
    nodes = [("c", "I"), ("p", "I"), ("w", "I"), ("r", "RA"), ("g", "RA"), ("h", "RA")]
    found = read("aif", aif(nodes, [("w", "r"), ("r", "g"), ("r", "h"), ("p", "g"), ("g", "c"), ("h", "c")]))
    assert [len(step.sources) for step in found.graph.inferences.values()] == [2, 1]


REPEATED = {
    "carneades": """statements: [{id: a, text: One.}, {id: b, text: Two.}, {id: a, text: Three.}]
arguments: [{id: x, conclusion: a, premises: [b]}]""",
    "lkif": lkif(
        "".join(f"<statement id='{id_}'><s>{text}</s></statement>" for id_, text in (("a", "One."), ("b", "Two."),
                ("a", "Three."), ("", "Four."), ("", "Five."))),
        "<argument id='x'><conclusion statement='a'/><premises><premise statement='b'/></premises></argument>",
    ),
    "graphml": "<graphml><key id='k' attr.name='text'/><graph>"
    + "".join(f"<node id='{id_}'><data key='k'>{text}</data></node>" for id_, text in (("a", "One."), ("b", "Two."),
              ("a", "Three."), ("", "Four."), ("", "Five.")))
    + "<edge source='b' target='a'/></graph></graphml>",
    "microtexts": "<arggraph>"
    + "".join(
        f"<edu id='e{one}'>{text}</edu><adu id='{id_}'/><edge id='s{one}' type='seg' src='e{one}' trg='{id_}'/>"
        for one, (id_, text) in enumerate((("a", "One."), ("b", "Two.")))
    ) + "<adu id='a'/></arggraph>",
}  # fmt: skip


@pytest.mark.parametrize("name", REPEATED)
def test_a_second_statement_with_an_id_is_told(name: str) -> None:
    found = read(name, REPEATED[name])
    told = [one for one in found.remarks if one.rule == "repeated-definition"]
    assert [one.message for one in told] == ["the id 'a' is used a second time: only the first counts"]
    assert (told[0].place.column or 0) > 1
    texts = {node.text for node in found.graph.nodes.values()}
    assert texts == {"One.", "Two."} | ({"Four.", "Five."} if "Four." in REPEATED[name] else set())


def test_a_step_of_graphml_that_leads_to_several_statements() -> None:
    text = (
        "<graphml><key id='t' attr.name='type'/><graph><node id='a'/><node id='b'/><node id='c'/>"
        "<node id='s'><data key='t'>inference</data></node><edge source='c' target='s'><data key='group'>1</data>"
        "</edge><edge source='s' target='a'/><edge source='s' target='b'/></graph></graphml>"
    )
    found = read("graphml", text)
    assert [step.target for step in found.graph.inferences.values()] == list(found.graph.roots)


@pytest.mark.parametrize("key", ["undercutter", "exception"])
def test_what_undercuts_the_second_of_two_arguments_with_one_id(key: str) -> None:
    text = """statements: {a: one, b: two, c: three, d: four}
arguments:
  - {id: x, conclusion: a, premises: [b]}
  - {id: x, conclusion: a, premises: [c], undercutter: d}
"""
    exception = "<premise statement='d' type='exception'/>"
    arguments = "".join(
        "<argument id='x'><conclusion statement='a'/><premises>"
        f"<premise statement='{one}'/>{more}</premises></argument>"
        for one, more in (("b", ""), ("c", exception))
    )
    statements = "".join(f"<statement id='{one}'><s>x</s></statement>" for one in "abcd")
    found = read("carneades", text) if key == "undercutter" else read("lkif", lkif(statements, arguments))
    first, second, undercut = found.graph.inferences.values()
    assert (undercut.target, first.sources != second.sources) == (second.id, True)


def test_a_text_that_is_that_of_thousands_of_statements() -> None:
    segments = "".join(f"<edu id='e{one}'>{'a' * 100}</edu>" for one in range(2000))
    joined = "".join(f"<edge id='s{one}' type='seg' src='e{one}' trg='j'/>" for one in range(2000))
    units = "".join(f"<adu id='a{one}'/><edge id='t{one}' type='seg' src='j' trg='a{one}'/>" for one in range(2000))
    with pytest.raises(ReadError, match="more than 67,108,864 characters"):
        read("microtexts", f"<arggraph>{segments}{joined}{units}</arggraph>")


@pytest.mark.slow
@pytest.mark.parametrize("names", ["".join(f"X{one}, " for one in range(5000)), "G1, " * 20_000])
def test_a_strategy_that_thousands_refer_to(names: str) -> None:
    text = f"S1:\n  supportedBy: [{names}G1]\n" + "".join(
        f"G{one}:\n  text: a\n  supportedBy: [S1]\n" for one in range(4000)
    )
    assert seconds(lambda: read("gsn", text)) < 15


@pytest.mark.slow
def test_boxes_of_rationale_by_the_thousands() -> None:
    notes = "".join(f'CreateAnnotation(map0, "Note")\nSetText("n{one}")\n' for one in range(8000))
    group = 'g = CreateChild(map0, "CompoundReason")\n' + 'CreateChild(g, "Claim")\n' * 8000
    text = f'map0 = Create("Claim")\nSetText("a")\n{notes}{group}'
    assert seconds(lambda: read("rationale", text)) < 15


def test_boxes_of_rationale_in_one_another() -> None:
    below = 'g = CreateChild(g, "CompoundReason")\nCreateChild(g, "Inference")\n' * 2000
    text = f'g = Create("Claim")\nSetText("a")\n{below}'
    assert len(read("rationale", text).graph.nodes) == 1


def test_a_row_that_leads_thousands() -> None:
    first = f'a0," {"p" * 3 * LONG}",{"r" * 3 * LONG},x,g\n'
    rows = "".join(f"a{one},,,x,g\n" for one in range(1, 5000))
    assert seconds(lambda: read("csv", f"id,parent,role,text,group\n{first}{rows}")) < 10


def test_words_of_a_language_with_thousands_of_gaps() -> None:
    terms = "".join(f"  x{one}: {{conclusion: a, premises: [f(a{one})]}}\n" for one in range(1500))
    text = f'statements: {{a: x}}\narguments:\n{terms}language:\n  f/1: "{"%s" * 20_000}"\n'
    assert seconds(lambda: read("carneades", text)) < 10


def test_an_equivalence_that_names_the_same_thousands_of_times() -> None:
    text = "T1\tClaim 0 1\ta\nT2\tClaim 0 1\tb\n*\tEquiv" + " T1 T2" * 100_000 + "\n"
    assert len(read("brat", text).graph.inferences) == 1


NOTED = {
    "outline": "# a\n- Pro: x[^1]\n- Con: y\n\n[^1]: One\n[^1]: Two\n",
    "standard-form": "1. One[^1]\n---\n2. c (1)\n\n[^1]: One\n[^1]: Two\n",
    "kialo": "Discussion Title: x\n1. a\n1.1. Pro: b [1]\nSources:\n[1] One\n[1] Two\n",
}


@pytest.mark.parametrize("name", NOTED)
def test_a_second_note_with_a_number_is_told(name: str) -> None:
    found = read(name, NOTED[name])
    lines = NOTED[name].splitlines()
    assert [(one.rule, one.place.line) for one in found.remarks] == [("duplicate-footnote", len(lines))]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("iccma-tgf", "1 One.\n1 Two.\n#\n"),
        ("iccma-apx", "% a: One.\n% a: Two.\narg(a).\n"),
        ("csv", "id,parent,role,text\na,,claim,One.\nw,,work,One\nw,,work,Two\n"),
    ],
)
def test_a_second_text_of_an_argument_or_a_work_is_told(name: str, text: str) -> None:
    found = read(name, text)
    assert [one.rule for one in found.remarks] == ["repeated-definition"]
    assert [node.text for node in found.graph.nodes.values()] == ["One."]


def test_a_row_with_too_many_cells() -> None:
    with pytest.raises(ReadError, match="more than 16,384 cells"):
        read("csv", f"id,parent,role,text{',' * 17_000}\n")
