"""The maps of a class laid over the reference: a picture of it, each statement painted by how many have it right."""

from collections.abc import Mapping, Sequence

from argmap.forest.overlay import Overlay, Paint
from argmap.graph import Graph
from argmap.renderers import Options, Scene, renderers
from argmap.teaching.feedback.item_analysis import ItemAnalysis, items
from argmap.teaching.results.outcomes import Outcome
from argmap.teaching.teaching_words import TeachingWords

GROUND = "bad"


def class_pictures(
    references: Mapping[str, Graph], outcomes: Sequence[Outcome], words: TeachingWords
) -> dict[str, bytes]:
    """Return a picture (SVG) for each reference that a submission was marked by, by the name of its file."""
    found = {name: items([one for one in outcomes if one.reference == name]) for name in references}
    several = len(references) > 1
    return {
        f"class-map-{name}.svg" if several else "class-map.svg": _drawn(references[name], all_, words)
        for name, all_ in found.items()
        if all_
    }


def _drawn(graph: Graph, found: Sequence[ItemAnalysis], words: TeachingWords) -> bytes:
    marks = {one.id: _paint(one, words) for one in found}
    overlay = Overlay(marks, ((Paint(GROUND), words.say("picture.legend")),))
    with renderers().running("svg") as renderer:
        return renderer.render(Scene(graph, overlay=overlay), Options(whole=True))


def _paint(one: ItemAnalysis, words: TeachingWords) -> Paint:
    """Return the paint of a statement: the fewer have it right, the darker; a share in words too."""
    most = words.say(f"tag.{one.most.replace(' ', '-')}") if one.most else ""
    said = words.say("picture.right", share=f"{one.difficulty:.0%}")
    more = words.say("picture.more", found=one.found, right=one.right, all=one.all)
    return Paint(GROUND, 1 - one.difficulty, said, f"{more}\n{most}".strip())
