"""One work as a citation in running text names it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """One work in a citation such as "(see Lark 2015, 12; Pine 2018)", "[3, p. 5]" or "[@lark2015]".

    It is named by ``names`` (as written: "Lark & Moor", "Lark et al.") and ``year`` ("2015a", "n.d."), by the
    ``number`` that it has in the reference list ("3"), or by its ``key`` in a file of works. ``entries`` are the
    positions, from 0, of the entries of the list that it may mean: one where it is clear, none where no entry fits.
    ``locator`` says where in the work, and ``counts`` what that is a number of, as CSL names it. ``second_hand`` holds
    for both works of "(Lark, 1990, as cited in Moor, 2018)".
    """

    names: str = ""
    year: str = ""
    number: str = ""
    key: str = ""
    entries: tuple[int, ...] = ()
    prefix: str = ""
    locator: str = ""
    counts: str = "page"
    suffix: str = ""
    second_hand: bool = False

    @property
    def name(self) -> str:
        """How to speak of the work: "Lark & Moor 2015", "[3]", "@lark2015"."""
        if self.key:
            return f"@{self.key}"
        return f"[{self.number}]" if self.number else f"{self.names} {self.year}".strip()
