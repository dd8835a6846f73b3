"""Abstract argumentation: arguments that attack one another, and which of them stand.

P. M. Dung 1995, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic
programming and n-person games", Artificial Intelligence 77; labellings after M. Caminada 2006, "On the issue of
reinstatement in argumentation".
"""

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import Generic, TypeVar

A = TypeVar("A", bound=Hashable)


class Label(StrEnum):
    """How an argument stands: accepted, defeated by an accepted one, or neither."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Framework(Generic[A]):
    """Arguments, in order, and attacks as pairs (attacker, attacked) among them; a pair counts once.

    Raises ``ValueError`` for an attack that names no argument.
    """

    def __init__(self, arguments: Iterable[A], attacks: Iterable[tuple[A, A]]) -> None:
        self.arguments = tuple(dict.fromkeys(arguments))
        self.attacks = tuple(dict.fromkeys(attacks))
        known = set(self.arguments)
        if strangers := [pair for pair in self.attacks if not known.issuperset(pair)]:
            raise ValueError(f"no argument of the framework: {strangers[0]}")


def grounded(framework: Framework[A]) -> dict[A, Label]:
    """Return the grounded labelling: what every reasonable reader must grant, and nothing more.

    An argument is in when all its attackers are out, and out when one of them is in (Dung 1995, definition 20: the
    least fixpoint of the characteristic function). Attackers not yet out are counted, so the time is linear in
    arguments and attacks.
    """
    targets: dict[A, list[A]] = {one: [] for one in framework.arguments}
    open_attackers = dict.fromkeys(framework.arguments, 0)
    for attacker, attacked in framework.attacks:
        targets[attacker].append(attacked)
        open_attackers[attacked] += 1
    labels = dict.fromkeys(framework.arguments, Label.UNDECIDED)
    pending = [one for one in framework.arguments if open_attackers[one] == 0]
    while pending:
        accepted = pending.pop()
        labels[accepted] = Label.IN
        for defeated in targets[accepted]:
            if labels[defeated] is Label.UNDECIDED:
                labels[defeated] = Label.OUT
                for freed in targets[defeated]:
                    open_attackers[freed] -= 1
                    if open_attackers[freed] == 0:
                        pending.append(freed)
    return labels
