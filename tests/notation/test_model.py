from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from argmap.notation.model import (
    Backing,
    Basis,
    CitedWork,
    Claim,
    LinkedObjections,
    LinkedPremises,
    Map,
    Objection,
    Premise,
    Quote,
    Reference,
    Voice,
)

A, B = Premise(text="a"), Premise(text="b")


@pytest.mark.parametrize("id_", ["a", "A-1_b", "Ə", "читатели", "निष्कर्ष", "中", "e\u0301", "x" * 80])
def test_ids_are_names_in_any_script(id_: str) -> None:
    assert Claim(text="a", id=id_).id == id_


@pytest.mark.parametrize("id_", ["", "1a", "_a", "-a", "a b", "a.b", "a>b", "a~2", "a\n", " a", "x" * 81, "a/b", "😀"])
def test_other_ids_are_refused(id_: str) -> None:
    with pytest.raises(ValidationError):
        Claim(text="a", id=id_)
    with pytest.raises(ValidationError):
        Reference(ref=id_)


@pytest.mark.parametrize(
    "at", ["0.8", "0.8 s3", "C.5 s1-2", "2.1.4 s12", "A.0", "1.6 s7; 1.8", "1.6;1.8 s2", "a1.b2.3"]
)
def test_places_in_a_paper(at: str) -> None:
    assert Claim(text="a", at=at).at == at


@pytest.mark.parametrize(
    "at",
    ["", "8", "8 s3", ".8", "0.", "0.8s3", "0.8 3", "0.8  s3", "0.8 s", "0.8 s3-", "0.8;", "0.8 s3\n", "0.٣", "p. 4"],
)
def test_other_places_are_refused(at: str) -> None:
    with pytest.raises(ValidationError):
        Claim(text="a", at=at)


@pytest.mark.parametrize("value", [5, "5", {"note": "5"}, {"note": 5, "backs": None}, Backing(note=5)])
def test_a_note_is_written_as_its_number(value: Any) -> None:
    (backing,) = Claim(text="a", footnotes=(value,)).footnotes
    assert backing == Backing(note=5)
    assert Map(claim=Claim(text="a", footnotes=(backing,))).model_dump(exclude_defaults=True)["claim"]["footnotes"] == (
        5,
    )


def test_a_note_that_backs_a_part_is_written_with_it() -> None:
    backing = Backing(note=5, backs="the agreement")
    assert backing.model_dump() == {"note": 5, "backs": "the agreement"}
    assert Backing.model_validate(backing.model_dump()) == backing


@pytest.mark.parametrize("value", [0, -1, 1_000_000, "a", 5.5, None, [5], {"note": 5, "back": "a"}, {"backs": "a"}])
def test_what_is_no_note_is_refused(value: Any) -> None:
    with pytest.raises(ValidationError):
        Claim(text="a", footnotes=(value,))


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ({"text": "a"}, Premise),
        ({"text": "a", "premises": [{"text": "b"}]}, Premise),
        ({"linked": [{"text": "a"}, {"ref": "b"}]}, LinkedPremises),
        ({"ref": "a", "undercutters": [{"text": "b"}]}, Reference),
    ],
)
def test_what_an_entry_is_follows_from_its_keys(entry: Any, kind: type[BaseModel]) -> None:
    assert type(Claim(text="a", premises=(entry,)).premises[0]) is kind


def test_the_list_that_a_statement_stands_in_is_its_kind() -> None:
    claim = Claim.model_validate(
        {"text": "a", "objections": [{"text": "b", "undercutters": [{"linked": [{"text": "c"}, {"text": "d"}]}]}]}
    )
    objection = claim.objections[0]
    assert isinstance(objection, Objection)
    group = objection.undercutters[0]
    assert isinstance(group, LinkedObjections)
    assert [type(one) for one in group.linked] == [Objection, Objection]


@pytest.mark.parametrize(
    "linked",
    [
        (),
        (A,),
        (A, LinkedPremises(linked=(A, B))),
        (A, Premise(text="b", scheme="sign")),
        (A, Reference(ref="b", undercutters=(Objection(text="c"),))),
        (A, Objection(text="b")),
    ],
)
def test_a_group_has_two_members_or_more_none_of_them_with_an_inference(linked: Any) -> None:
    with pytest.raises(ValidationError):
        LinkedPremises(linked=linked)


@pytest.mark.parametrize(("start", "end"), [("", "a"), ("a", ""), ("x" * 81, "a"), ("a", "\0")])
def test_a_quote_is_a_few_words_from_both_ends(start: str, end: str) -> None:
    assert Quote(start="x" * 80, end="a")
    with pytest.raises(ValidationError):
        Quote(start=start, end=end)


@pytest.mark.parametrize(
    ("kind", "values"), [(Voice, ["author", "reported", "conceded", "reader"]),
                         (Basis, ["common-ground", "definition", "assumption", "testimony"])]
)  # fmt: skip
def test_words_of_the_field(kind: Any, values: list[str]) -> None:
    assert [str(one) for one in kind] == values


@pytest.mark.parametrize("key", ["scheme", "undercutters"])
def test_a_claim_makes_no_inference(key: str) -> None:
    with pytest.raises(ValidationError):
        Claim.model_validate({"text": "a", key: ()})


def test_maps_are_frozen_and_refuse_unknown_keys() -> None:
    map_ = Map(claim=Claim(text="a"))
    with pytest.raises(ValidationError, match="frozen"):
        map_.title = "b"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs"):
        Map.model_validate({"claim": {"text": "a"}, "titel": "b"})
    assert hash(map_) == hash(Map(claim=Claim(text="a")))


def test_defaults() -> None:
    claim = Map(claim=Claim(text="a")).claim
    assert (claim.voice, claim.basis, claim.at, claim.id, claim.quotes) == (Voice.AUTHOR, None, None, None, ())
    assert (claim.footnotes, claim.premises, claim.objections) == ((), (), ())


@pytest.mark.parametrize("cited", [CitedWork(work="a"), CitedWork(work="a", locator="page"), CitedWork(work="page")])
def test_a_cited_work_is_written_as_it_is_read(cited: CitedWork) -> None:
    assert CitedWork.model_validate(cited.model_dump()) == cited
