"""What ready questions answer about small corpora, reckoned by hand."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from argmap.corpus.asked_questions import AskedQuestion, ask
from argmap.corpus.bar_chart import MOST, bar_chart
from argmap.corpus.opened_corpus import Answer, opened
from argmap.corpus.questions import Bars, ready_questions
from tests.corpus.small_corpora import KIALO, built, lines_of
from tests.running import Argmap

HOSTILE = "<script>alert(1)</script> & \"'\u202e\x07 ]]> {{x}}"


def asked(tmp_path: Path, *lines: Any, name: str) -> AskedQuestion:
    (tmp_path / "some.jsonl").write_text("\n".join(json.dumps(one) for one in lines))
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    with opened(str(tmp_path / "corpus")) as corpus:
        return ask(corpus, [name])[name]


def coded(paper: str, roles: str) -> dict[str, Any]:
    """Return a map of a paper in which five statements are premises (+) or objections (-)."""
    claim: dict[str, Any] = {"text": "Trams pay.", "premises": [], "objections": []}
    for number, role in enumerate(roles):
        claim["premises" if role == "+" else "objections"].append({"text": f"Statement number {number}."})
    kept = {key: value for key, value in claim.items() if value}
    return {"claim": kept, "paper": {"record": {"id": "p", "type": "book", "title": paper}}}


def test_leaves_that_cite_nothing_are_counted_with_an_interval(tmp_path: Path) -> None:
    cited = {"text": "Rails are there.", "cites": ["lee"]}
    bare = [{"text": f"Fact number {number}."} for number in range(3)]
    book = {"id": "lee", "type": "book", "title": "Lee"}
    paper = {"record": {"id": "p", "type": "book", "title": "Trams"}, "works": [book]}
    found = asked(
        tmp_path, {"claim": {"text": "So.", "premises": [cited, *bare]}, "paper": paper}, name="uncited-leaves"
    )
    (row,) = found.answer.rows
    assert row[:6] == ("json", "one author", 1, 4, 3, 0.75)
    assert row[6:] == pytest.approx((0.3006, 0.9544), abs=1e-3)  # Wilson's interval for 3 of 4


def test_coders_agree_as_far_as_alpha_says(tmp_path: Path) -> None:
    maps = [coded("Trams", "+++--"), coded("Trams", "++---"), coded("Alone", "+++++")]
    found = asked(tmp_path, *maps, name="coders")
    (row,) = found.answer.rows
    assert row[:3] == ("Trams", 2, 6)
    assert row[3] == pytest.approx(5 / 6)
    # claims CC; premises PP PP PO; objections OO OO: 12 values, 2 C, 5 P, 5 O; coincidences of equals 10
    assert row[4] == pytest.approx(((12 - 1) * 10 - (2 + 20 + 20)) / (12 * 11 - (2 + 20 + 20)))


def test_the_same_statement_is_found_in_several_debates(tmp_path: Path) -> None:
    one = {"claim": {"text": "Trams pay.", "premises": [{"text": "More people ride!"}]}}
    other = {"claim": {"text": "Buses pay.", "objections": [{"text": "more  people ride"}]}}
    found = asked(tmp_path, one, other, {"name": "a.kialo.txt", "text": KIALO}, name="shared-statements")
    assert [row[1:] for row in found.answer.rows] == [(3, 2, 1, 0)]


def test_schemes_count_steps_once(tmp_path: Path) -> None:
    linked = [{"text": "Lee is an expert."}, {"text": "Lee says so."}]
    one = {"claim": {"text": "So.", "premises": [{"linked": linked, "scheme": "expert-opinion"}, {"text": "And so."}]}}
    found = asked(tmp_path, one, one, name="common-schemes")
    assert found.answer.rows == [("expert-opinion", 2, 2), ("without a scheme", 2, 2)]


def test_claims_are_supported_as_a_check_says(tmp_path: Path) -> None:
    held = {"claim": {"text": "So.", "premises": [{"text": "It was seen.", "basis": "testimony"}]}}
    found = asked(tmp_path, held, {"claim": {"text": "Not so."}}, name="supported-claims")
    assert found.answer.rows == [("json", "debate", 2, 1, 0.5)]


@pytest.mark.parametrize("name", ready_questions().names())
def test_each_is_answered_where_there_is_nothing(tmp_path: Path, name: str) -> None:
    found = asked(tmp_path, "no map", name=name)
    assert found.title
    assert found.explanation or name in ("unread-records",)
    chart = bar_chart(found.answer, found.picture, found.title)
    ET.fromstring(chart)
    assert (name == "unread-records") is ("nothing to show" not in chart)


def test_a_picture_is_drawn_from_the_answer() -> None:
    rows: list[tuple[Any, ...]] = [(HOSTILE, 0.5, 0.2, 0.8), ("b", 1.0, 0.9, 1.0), ("c", None, None, None)]
    answer = Answer(("name", "share", "low", "high"), rows)
    chart = bar_chart(answer, Bars(("name",), "share", "low", "high", share=True), "A <title>")
    root = ET.fromstring(chart)
    bars = [one.get("width") for one in root.iter("{http://www.w3.org/2000/svg}rect") if one.get("class") == "bar"]
    assert bars == ["190.0", "380.0"]
    assert "50%" in "".join(root.itertext())
    assert "<script" not in chart
    many = Answer(("name", "n"), [(str(number), number) for number in range(99)])
    assert bar_chart(many, Bars(("name",), "n"), "T").count('class="bar"') == MOST


def test_the_command_answers_in_text_and_files(argmap: Argmap, tmp_path: Path) -> None:
    hostile = {"claim": {"text": f"{HOSTILE} runs"}}
    (tmp_path / "some.jsonl").write_bytes(lines_of(9) + 2 * (json.dumps(hostile).encode() + b"\n"))
    corpus = tmp_path / "corpus"
    built(corpus, tmp_path / "some.jsonl")
    assert "uncited-leaves" in argmap("corpus", "stats", "--questions").out
    assert "per 100 statements" in argmap("corpus", "stats", corpus).out
    for name in ("u.svg", "u.csv", "u.json", "all.html"):
        question = [] if name == "all.html" else ["shared-statements"]
        assert argmap("corpus", "stats", corpus, *question, "-o", tmp_path / name).status == 0
    page = (tmp_path / "all.html").read_text()
    assert page.count("<svg") == len(ready_questions().names())
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert argmap("corpus", "stats", corpus, "-o", tmp_path / "all.csv").status == 2
    nearest = argmap("corpus", "stats", corpus, "shared-statement")
    assert "did you mean 'shared-statements'" in nearest.err.replace('"', "'") or "shared-statements" in nearest.err
