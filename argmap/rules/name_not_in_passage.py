"""A person, place or body that neither the passage nor a note of the statement names.

Names in the statement are looked for in the paragraph that it was read from and the one before, in the headings above,
in the notes that it lists and the works that these cite. Any form will do: Norway, Norwegian or Norwegians, the EU or
the European Union, a last name for a full one, a capital for its country, and what the map's `glossary` calls the same.
What the whole paper is about, by its title or in most of its paragraphs, may be named anywhere, because a passage says
"the country" instead. Statements in the voice `reader` are left out. Needs the paper's text.

Paper:

    ## 1. Buses
    In 2013 the Estonian town of Tallinn dropped all fares. Mayor Savisaar had promised it.

    ## 2. Trams
    In Finland fares rose.

Bad:

    claim:
      text: The first capital with free buses is in Finland.
      at: 1.1 s1

Good:

    claim:
      text: Estonia has a town with free buses, thanks to Savisaar.
      at: 1.1
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.rules._name_comparison import Lacking, NameComparison
    from argmap.rules._passages import Sourced

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each name that is not in its passage."""
    if (passages := subject.passages) is None:
        return
    from argmap.rules._name_comparison import NameComparison

    if comparison := NameComparison.of(subject.graph, passages, subject.citing):
        for source in passages:
            for lacking in comparison.missing(source):
                yield _finding(source, lacking, comparison)


def _finding(source: "Sourced", lacking: "Lacking", comparison: "NameComparison") -> Finding:
    if comparison.nowhere(lacking.name):
        cure = "correct the name, or remove it"
        return Finding.on(source.node, f"{lacking.words!r} is named nowhere in the paper", cure)
    where = comparison.passages.where(source)
    message = f"{lacking.words!r} is named neither in the passage ({where}) nor in a listed note"
    elsewhere = comparison.elsewhere(lacking.name)
    cure = f"the paper names it in {elsewhere}: correct the location or the name" if elsewhere else "correct the name"
    return Finding.on(source.node, message, cure, instead=elsewhere)
