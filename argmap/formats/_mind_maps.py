"""Mind maps as outlines: what their formats share. A point is for or against its parent by its words, or by an icon."""

from collections.abc import Iterable

from argmap.files import refuse
from argmap.formats._marked_up_text import without_html
from argmap.formats._outlines.outline_points import OutlinePoint
from argmap.formats._source_notes import SourceNotes, cites_only
from argmap.formats._stances import Stance, labelled
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source
from argmap.problems import Place

CURE = "begin it with Pro: or Con:, or with + or -"


def point(
    key: str,
    text: str,
    where: Where,
    depth: int,
    sources: Iterable[str] = (),
    stance: Stance | None = None,
    *,
    leaf: bool,
) -> OutlinePoint:
    """Return a point of a mind map; its words say what it is before its icon does (``stance``).

    One that only says what it is (``AND``, ``Because``) heads those below it; a ``leaf``, or the root, has no more than
    these words, which stay. A leaf that only cites backs what it is below.
    """
    plain, addresses = without_html(text)
    plain = " ".join(plain.split())
    said, words = labelled(plain, signs=True)
    if not words and (leaf or not depth):
        said, words = None, plain
    if leaf and depth and said is None and cites_only(words):
        said = Stance.SOURCE
    found: list[str] = list(addresses)
    for source in sources:
        note, links = without_html(source)
        found += [note] * bool(note.strip()) + [link for link in links if link not in note]
    return OutlinePoint(key, words, where, depth, said or stance, tuple(dict.fromkeys(found)))


def mind_map(builder: GraphBuilder, points: list[OutlinePoint], source: Source) -> GraphDocument:
    """Return the graph of a mind map. Raises ``ReadError`` where it has no point."""
    from argmap.formats._outlines.outline_steps import add_outline, tell_unlabelled  # slow to load

    if not points:
        message = "this file has no points"
        raise refuse("syntax-error", message, "save the mind map again", Place(source.file, 1, 1))
    for one in points:
        if one.depth == 0 and one.stance is not Stance.CLAIM:
            one.stance = Stance.CLAIM
    tell_unlabelled(builder, add_outline(builder, points, SourceNotes(builder)), CURE)
    return builder.build()
