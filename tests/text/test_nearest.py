from argmap.text.nearest import LONGEST, did_you_mean, nearest


def test_the_nearest_is_named() -> None:
    assert nearest("chek", ["show", "check"]) == "check"
    assert nearest("xyz", ["show", "check"]) is None
    assert nearest("x" * (LONGEST + 1), ["x" * LONGEST]) is None


def test_the_cure_is_the_nearest_or_what_there_is() -> None:
    assert did_you_mean("chek", ["show", "check"]) == "did you mean check?"
    assert did_you_mean("xyz", iter(["show", "check"])) == "choose one of: show, check"
    assert did_you_mean("xyz", ["show"], "see the list") == "see the list"
