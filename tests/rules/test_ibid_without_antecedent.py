from tests.rules.marked import found

RULE = "ibid-without-antecedent"


def messages(*cites: str) -> list[str]:
    """The messages on a paper whose notes 1, 2, ... cite so, without the beginning that all share."""
    notes = ", ".join(f"{{number: {number}, cites: [{one}]}}" for number, one in enumerate(cites, 1))
    works = "works: [{id: v}, {id: w}]"
    problems = found(RULE, f"claim: {{text: C}}\npaper: {{{works}, footnotes: [{notes}]}}")
    return [one.message.removeprefix("Ibid. repeats note ") for one in problems]


W, V, BOTH = "{work: w}", "{work: v}", "{work: v}, {work: w}"


def ibid(number: int, right: bool = False) -> str:
    return f"{{locator: '1', ibid: {'' if right else '▶'}{number}}}"


def test_ibid_of_the_one_work_before() -> None:
    assert messages(W, ibid(1, right=True), ibid(2, right=True), V, ibid(4, right=True)) == []
    assert messages("{work: w, locator: '1'}, {work: w, locator: '9'}", ibid(1, right=True)) == []


def test_ibid_of_several_works() -> None:
    assert messages(BOTH, ibid(1)) == ["1, which cites several works: v, w"]
    assert messages(BOTH, ibid(1), ibid(2)) == [f"{number}, which cites several works: v, w" for number in (1, 2)]


def test_ibid_of_an_explanation_or_of_nothing() -> None:
    assert messages("", ibid(1)) == ["1, which cites nothing"]
    assert messages("", ibid(1), ibid(2)) == ["1, which cites nothing", "2, which cites nothing"]
    assert messages(W, ibid(7)) == ["7, which the paper does not have"]


def test_ibid_of_another_note_than_the_one_before() -> None:
    assert messages(W, V, ibid(1)) == ["1, which is not the note just before it"]
    assert messages(ibid(2), W) == ["2, which is not the note just before it"]
    assert messages(ibid(1)) == ["1, which is not the note just before it"]


def test_every_ibid_of_a_note_is_looked_at() -> None:
    assert messages(W, V, f"{ibid(1)}, {ibid(2, right=True)}, {ibid(9)}") == [
        "1, which is not the note just before it",
        "9, which the paper does not have",
    ]
