"""What the margin does in a later round: points are settled, and those that lost their place get another."""

from pathlib import Path

from argmap.reviewing.annotations.review_file import load_review
from tests.desk.review_margin.reviews import REVIEW, ROUNDS, point, refusal, reviewed, shown, tell, text_in


def test_a_point_of_an_earlier_round_is_resolved_and_opened_again(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, ROUNDS)
    assert point(shown(desk), "lost")["history"] == [
        "Round 1 (R1.1, 1.1 s2): The passage was taken out. The authors gave no answer."
    ]
    found = tell(desk, "change", id="lost", was={"status": "open"}, fields={"status": "resolved"})
    assert point(found, "lost")["status"] == "resolved"
    assert "fate: deleted, status: resolved}" in text_in(tmp_path)
    assert "# what was before" in text_in(tmp_path)
    error = refusal(desk, "change", id="lost", was={"status": "open"}, fields={"status": "withdrawn"})
    assert error["kind"] == "conflict"
    tell(desk, "change", id="lost", was={"status": "resolved"}, fields={"status": "open"})
    for id_, status in (("new", "resolved"), ("lost", "settled")):
        was = {"status": "open"}
        assert refusal(desk, "change", id=id_, was=was, fields={"status": status})["kind"] == "invalid"


def test_a_point_is_put_on_a_passage_in_the_place_of_what_it_was_on(tmp_path: Path) -> None:
    desk = reviewed(tmp_path, ROUNDS)
    quote = [{"start": "They tire", "end": "tire early"}]
    found = tell(desk, "change", id="lost", was={}, fields={"at": "1.1 s2", "quote": quote})
    assert (point(found, "lost")["at"], point(found, "lost")["words"]) == ("1.1 s2", "They tire early")
    assert len(load_review(tmp_path / "on-school.review.yaml").annotations[0].rounds) == 1
    desk = reviewed(tmp_path, REVIEW)
    tell(desk, "change", id="tiring", was={"node": "tired"}, fields={"at": "1.1 s1", "quote": []})
    (made, *_) = load_review(tmp_path / "on-school.review.yaml").annotations
    assert (made.node, made.at, made.comment) == (None, "1.1 s1", "Nobody measured this.")
    refused = refusal(desk, "change", id="tiring", was={"node": "tired"}, fields={"at": "1.1 s2"})
    assert refused["kind"] == "conflict"
    assert refusal(desk, "change", id="tiring", was={}, fields={"at": "nowhere"})["kind"] in ("refused", "invalid")
    assert refusal(desk, "change", id="tiring", was={}, fields={"at": "1.1 s2", "draft": True})["kind"] == "invalid"
