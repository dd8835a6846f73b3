"""The tables of a language's file, except for its wording; ``data/en.toml`` says what each list is for."""

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceTable:
    """How sentences begin and end."""

    common: Words = ()
    joiners: Words = ()
    never: Words = ()
    number: Words = ()
    sometimes: Words = ()
    openers: Words = ()
    ordinal: Words = ()
    phrases: Words = ()
    final: Words = ()


@dataclass(frozen=True, slots=True)
class Headings:
    """What the parts of a paper are called."""

    abstract: Words = ()
    introduction: Words = ()
    conclusion: Words = ()
    references: Words = ()
    notes: Words = ()
    contents: Words = ()
    back: Words = ()
    labels: Words = ()
    captions: Words = ()
    tables: Words = ()
    numbered: Words = ()
    styles: Words = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """Words around the number of a page."""

    number: Words = ()
    of: Words = ()


@dataclass(frozen=True, slots=True)
class Hedges:
    """Words that weaken a statement."""

    words: Words
    amounts: Words = ()
    firm: Words = ()
    able: Words = ()
    soft: Words = ()
    reporting: Words = ()
    names: Words = ()


@dataclass(frozen=True, slots=True)
class Reversals:
    """Words that turn the meaning of a sentence round; each of ``opposites`` has two sides, set apart by a stroke.

    ``denying`` words say no without a word for it (to lack, to refuse), ``idle`` phrases have such a word and deny
    nothing, ``backwards`` words tell that who does something, or why, comes behind.
    """

    negations: Words = ()
    denying: Words = ()
    idle: Words = ()
    backwards: Words = ()
    opposites: Words = ()
    prefixes: Words = ()


@dataclass(frozen=True, slots=True)
class Rivals:
    """Words that are mistaken for one another; the sides of each are set apart by strokes.

    ``units`` stand behind figures, ``leading`` words before them, ``dating`` words before years; ``multiplying`` are
    the units that change a figure's value. ``shares`` tell how many, from few to all, ``small`` those that tell of less
    than half. ``connectives`` grant something, or give a reason.
    """

    units: Words = ()
    multiplying: Words = ()
    leading: Words = ()
    dating: Words = ()
    shares: Words = ()
    small: Words = ()
    connectives: Words = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Words in and between names."""

    last: Words = ()
    between: Words = ()
    by: Words = ()
    particles: Words = ()
    titles: Words = ()
    suffixes: Words = ()
    degrees: Words = ()
    more: Words = ()
    joining: Words = ()
    bodies: Words = ()
    weak: Words = ()
    endings: Words = ()
    nouns: Words = ()
    places: Words = ()
