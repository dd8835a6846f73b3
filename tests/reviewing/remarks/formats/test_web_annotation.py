import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.problems import ReadError
from argmap.reviewing.remarks.formats import web_annotation
from argmap.reviewing.remarks.remark import Remark
from tests.reviewing.remarks.damage import paths_of, replaced
from tests.reviewing.remarks.remark_strategies import JSON, REMARKS

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PAPER = "https://example.org/paper.pdf"


def annotation(**keys: Any) -> dict[str, Any]:
    return {"@context": CONTEXT, "id": "https://example.org/a1", "type": "Annotation", "target": PAPER, **keys}


def read(data: Any) -> list[Remark]:
    return web_annotation.read(json.dumps(data).encode(), "x.jsonld")


def one(**keys: Any) -> Remark:
    (found,) = read(annotation(**keys))
    return found


def on(selector: Any) -> Remark:
    return one(bodyValue="No.", target={"source": PAPER, "selector": selector})


QUOTE = {"type": "TextQuoteSelector", "exact": "open question", "prefix": "is an ", "suffix": " still"}


@pytest.mark.parametrize(
    ("keys", "comment"),
    [
        ({"bodyValue": "Too strong."}, "Too strong."),  # 3.2.5
        ({"body": {"type": "TextualBody", "value": "Too strong.", "format": "text/plain"}}, "Too strong."),
        ({"body": [{"type": "TextualBody", "value": "1."}, {"type": "TextualBody", "value": "2."}]}, "1.\n\n2."),
        ({"body": "https://example.org/post"}, "https://example.org/post"),  # 3.2.1
        ({"body": {"id": "https://example.org/talk.mp4", "type": "Video"}}, "https://example.org/talk.mp4"),
        ({"body": {"type": "SpecificResource", "source": "https://example.org/p", "purpose": "describing"}},
         "https://example.org/p"),  # 4
        ({"body": {"type": "Choice", "items": [{"type": "TextualBody", "value": "Yes."},
                                               {"type": "TextualBody", "value": "Oui."}]}}, "Yes."),  # 3.2.7
        ({"body": {"type": "TextualBody", "format": "text/html",
                   "value": "<p>Really <b>so</b>?</p><script>x()</script><p>1 &lt; 2"}}, "Really so?\n1 < 2"),
    ],
)  # fmt: skip
def test_what_the_bodies_say_is_the_comment(keys: dict[str, Any], comment: str) -> None:
    assert one(**keys).comment == comment


def test_purposes_tell_tags_and_new_wording_from_the_comment() -> None:
    found = one(
        motivation="oa:assessing",
        body=[
            {"type": "TextualBody", "purpose": "tagging", "value": "major"},
            {"type": "TextualBody", "purpose": "commenting", "value": "No source."},
            {"type": "TextualBody", "purpose": "oa:editing", "value": "may have"},
        ],
    )
    assert (found.tags, found.comment, found.replaces, found.motivation) == (
        ("major",), "No source.", "may have", "assessing",
    )  # fmt: skip


def test_a_body_without_a_purpose_has_the_motivation_of_the_annotation() -> None:
    assert one(motivation="tagging", bodyValue="method").tags == ("method",)
    assert one(body={"type": "TextualBody", "value": "Why?", "purpose": "questioning"}).motivation == "questioning"


@pytest.mark.parametrize(
    ("creator", "by"),
    [
        ("https://example.org/ann", "https://example.org/ann"),
        ({"id": "https://example.org/ann", "type": "Person", "name": "Ann"}, "Ann"),
        ({"id": "https://example.org/ann", "nickname": "ann"}, "ann"),
        ([{"name": "Ann"}, {"name": "Bo"}], "Ann, Bo"),
        ({"id": "https://example.org/ann", "email": "mailto:x"}, "https://example.org/ann"),
    ],
)
def test_a_creator_has_a_name_or_an_address(creator: Any, by: str) -> None:
    assert one(bodyValue="x", creator=creator).by == by


@pytest.mark.parametrize(
    "audience",
    [
        {"type": "schema:Audience", "schema:audienceType": "editor"},
        {"id": "https://example.org/roles#editor", "type": "schema:Audience"},
        "https://example.org/roles/editor",
        [{"id": "urn:roles:editor"}],
    ],
)
def test_an_audience_is_known_by_its_words_or_its_address(audience: Any) -> None:
    assert "editor" in one(bodyValue="x", audience=audience).audience


def test_selectors_name_words_position_and_page() -> None:
    assert on(QUOTE).exact == "open question"
    assert on([{"type": "CssSelector", "value": "p"}, QUOTE]).suffix == " still"
    assert on([{"type": "TextPositionSelector", "start": 412, "end": 420}, QUOTE]).start == 412
    page = {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc3778", "value": "page=3&zoom=50"}
    assert on(page).page == 3
    assert one(bodyValue="x", target=PAPER + "#page=12").page == 12
    both = on({**page, "refinedBy": {**QUOTE, "refinedBy": {"type": "TextPositionSelector", "start": 1, "end": 2}}})
    assert (both.page, both.exact, both.start) == (3, "open question", None)
    range_ = {"type": "RangeSelector", "startSelector": QUOTE, "endSelector": {**QUOTE, "exact": "later"}}
    assert on(range_).exact == "open question"


def test_of_several_targets_the_first_with_words_counts() -> None:
    target = [PAPER, {"type": "Choice", "items": [{"source": PAPER, "selector": QUOTE}, PAPER]}]
    assert one(bodyValue="x", target=target).prefix == "is an "


def test_a_reply_names_what_it_answers() -> None:
    first = annotation(bodyValue="No source.")
    reply = annotation(id="https://example.org/a2", motivation="replying", bodyValue="See n. 3.", target=first["id"])
    assert [found.parent for found in read([first, reply])] == ["", "https://example.org/a1"]
    other = annotation(id="https://example.org/a3", bodyValue="x", target={"id": "https://example.org/a1"})
    assert read([first, other])[1].parent == "https://example.org/a1"


@pytest.mark.parametrize(
    "container",
    [
        lambda items: items,
        lambda items: {"@context": CONTEXT, "id": "x:p", "type": "AnnotationPage", "items": items},
        lambda items: {"@context": CONTEXT, "type": ["BasicContainer", "AnnotationCollection"], "total": 2,
                       "first": {"type": "AnnotationPage", "items": items[:1],
                                 "next": {"type": "AnnotationPage", "items": items[1:]}}},
        lambda items: {"@context": CONTEXT, "@graph": items},
    ],
)  # fmt: skip
def test_annotations_are_found_in_lists_pages_collections_and_graphs(container: Any) -> None:
    items = [annotation(bodyValue="One."), annotation(bodyValue="Two.", id="urn:a:2")]
    data = container(items)
    assert [found.comment for found in read(data)] == ["One.", "Two."]
    assert web_annotation.is_one(json.dumps(data).encode())


@given(st.lists(REMARKS, max_size=4))
def test_what_is_written_is_read_again(remarks: list[Remark]) -> None:
    written = web_annotation.write(remarks)
    assert web_annotation.is_one(written)
    assert written == web_annotation.write(remarks)
    found = web_annotation.read(written, "x.jsonld")
    assert found == [replace(one, motivation=one.motivation or ("replying" if one.parent else "")) for one in remarks]


@given(st.lists(REMARKS, min_size=1, max_size=3))
def test_what_is_written_keeps_the_rules_of_the_model(remarks: list[Remark]) -> None:
    data = json.loads(web_annotation.write(remarks))
    assert (data["@context"], data["type"], data["total"]) == (CONTEXT, "AnnotationCollection", len(remarks))
    for found in data["first"]["items"]:
        assert found["id"].isascii()
        assert found["type"] == "Annotation"
        assert found["target"]
        assert found.get("created", "Z").endswith("Z")


DAMAGED = annotation(
    bodyValue="b", body=[{"type": ["TextualBody"], "value": "x", "purpose": ["tagging"], "format": ["text/html"]}],
    target=[{"source": {"id": PAPER}, "selector": [{**QUOTE, "refinedBy": QUOTE}, {"type": "TextPositionSelector",
            "start": 1, "end": 2}, {"type": "RangeSelector", "startSelector": QUOTE}]}, {"items": [PAPER]}],
    creator=[{"name": "x"}], audience=[{"id": "x:y", "schema:audienceType": ["z"]}], motivation=["oa:replying"],
    created="2026-11-29T10:00:00Z",
)  # fmt: skip
WHOLE = {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [DAMAGED, DAMAGED]}}


@given(st.sampled_from([*paths_of(WHOLE)]), JSON)
def test_a_wrong_value_anywhere_is_told_or_passed_over(path: tuple[str | int, ...], value: Any) -> None:
    content = json.dumps(replaced(WHOLE, path, value)).encode()
    web_annotation.is_one(content)
    with suppress(ReadError):
        found = web_annotation.read(content, "x.jsonld")
        assert all(isinstance(one.comment, str) and isinstance(one.exact, str) for one in found)
        web_annotation.write(found)


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"[" * 100_000, "too-deep"),
        (b'{"type": "Annotation", "body": ' + b"[" * 500 + b"]" * 500 + b"}", "too-deep"),
        (b'{"a": ' * 99_999 + b"1" + b"}" * 99_999, "too-deep"),
        (b'{"type": "Annotation", "x": NaN}', "syntax-error"),
        (b'{"type": "Annotation"', "syntax-error"),
        (b"", "syntax-error"),
        (b"\xff\xfe", "not-utf-8"),
        (b'{"rows": []}', "wrong-type"),
        (b"1" * 5000, "wrong-type"),
        (json.dumps([annotation(bodyValue="x")] * 100_000).encode(), "too-large"),
        (json.dumps({"type": "AnnotationCollection", "first": "https://example.org/p1"}).encode(), "missing-key"),
    ],
)
def test_what_cannot_be_read_is_told_once(content: bytes, rule: str) -> None:
    with pytest.raises(ReadError) as error:
        web_annotation.read(content, "x.jsonld")
    assert [problem.rule for problem in error.value.problems] == [rule]
    web_annotation.is_one(content)


@pytest.mark.slow
def test_a_long_chain_of_refinements_and_broken_html_end_soon() -> None:
    selector: dict[str, Any] = QUOTE
    for _ in range(80):
        selector = {**QUOTE, "refinedBy": selector}
    assert on(selector).exact == "open question"
    for piece in ("<", "<!--", "<!", "<a ", "&", "</", "<script>", "<![CDATA["):
        one(body=[{"type": "TextualBody", "format": "text/html", "value": piece * 300_000}, {"value": "x"}])
