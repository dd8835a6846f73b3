"""argmap's data classes do what those of the standard library do."""

import dataclasses
from copy import copy
from dataclasses import field, replace

import pytest

from argmap.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Two values that count, one that does not."""

    name: str
    row: int = 1
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclass(slots=True)
class Knot:
    """A value that may hold itself."""

    inside: "Knot | None" = None


@dataclass(frozen=True)
class Loud:
    """A class with a method of its own where one would be made."""

    name: str

    def __repr__(self) -> str:
        return self.name.upper()


@dataclass(slots=True, eq=False)
class Single:
    """A class whose instances are equal to none but themselves."""

    name: str


@dataclass
class Plain:
    """Without arguments."""

    name: str


def test_equal_values_are_equal_and_have_one_hash() -> None:
    assert Spot("a", 2, ["x"]) == Spot("a", 2)
    assert hash(Spot("a", 2, ["x"])) == hash(Spot("a", 2))
    assert Spot("a", 2) != Spot("a", 3)
    other: object = Loud("a")
    assert Spot("a") != other
    assert Single("a") != Single("a")
    assert Plain("a") == Plain("a")


def test_what_may_change_has_no_hash() -> None:
    with pytest.raises(TypeError):
        hash(Knot())
    assert hash(Single("a"))


def test_they_print_as_they_are_written() -> None:
    assert repr(Spot("a", 2)) == "Spot(name='a', row=2)"
    assert repr(Loud("a")) == "A"
    knot = Knot()
    knot.inside = knot
    assert repr(knot) == "Knot(inside=...)"


def test_the_standard_library_knows_them() -> None:
    assert dataclasses.is_dataclass(Spot)
    assert replace(Spot("a"), row=3) == Spot("a", 3) == copy(Spot("a", 3))
    assert not hasattr(Spot("a"), "__dict__")
    match Spot("a", 4):
        case Spot(name, row):
            assert (name, row) == ("a", 4)
