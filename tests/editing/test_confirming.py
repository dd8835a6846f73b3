from argmap.editing.confirming import confirmed
from argmap.editing.map_text import MapText

TEXT = "claim:\n  text: A.\n  draft: true  # why\n  premises:\n    - {text: B., draft: true}\n"


def test_only_the_drafts_that_are_named_are_confirmed_and_comments_stay() -> None:
    before = MapText.read("map.yaml", {"map.yaml": TEXT})
    after = confirmed(before, [("claim", "premises", 0)]).after
    assert after.texts["map.yaml"] == TEXT.replace(", draft: true}", "}")
    whole = confirmed(before, [("claim",), ("claim", "premises", 0)]).after.texts["map.yaml"]
    assert "draft" not in whole
    assert "# why" in whole
