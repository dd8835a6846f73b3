"""Maps to mark, as text."""

from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads

KEY = """
claim:
  id: later
  text: School should begin later.
  premises:
    - id: sleep
      text: Pupils lack sleep.
      footnotes: [1]
      premises:
        - {id: tired, text: Teachers see tired pupils in the first lesson.}
      objections:
        - {id: bed, text: They could go to bed earlier.}
    - linked:
        - {id: light, text: By nine it is light.}
        - {id: safe, text: Light roads are safe.}
      undercutters:
        - {id: lamps, text: Most roads have lamps already.}
  objections:
    - {id: buses, text: The buses cannot change their timetable.}
paper:
  footnotes: [{number: 1, text: A study.}, {number: 2, text: Another.}]
"""


def graph(text: str) -> Graph:
    """Return the graph of a map's text."""
    return lower(loads(text).map)


def key(**replaced: str) -> Graph:
    """Return the graph of the key, with pieces of its text replaced: ``old`` by ``new``."""
    return graph(edited(replaced))


def edited(replaced: dict[str, str]) -> str:
    """Return the key's text with pieces replaced, each of which it must have."""
    text = KEY
    for old, new in replaced.items():
        assert old in text
        text = text.replace(old, new)
    return text
