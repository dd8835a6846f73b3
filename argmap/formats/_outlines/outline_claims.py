"""Finds the claims of a typed outline, its title, and what of it is neither a claim nor a point."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from argmap.formats._outlines.outline_parts import LONGEST_POINT, OutlineParts
from argmap.formats._outlines.outline_points import FIELD, HEADINGS, LABELLED, NAME, PARAGRAPH, TOPIC, OutlinePoint
from argmap.formats._stances import Stance, concluded

ABOVE_ALL = 0
"""How deep a claim is: all that follows is below it, whatever the level of headings between them."""


@dataclass(slots=True)
class _Section:
    """A heading, or a paragraph that heads points, with the paragraphs and points up to the next."""

    head: OutlinePoint | None
    before: list[OutlinePoint] = field(default_factory=list)
    """Paragraphs before the first point."""
    rest: list[OutlinePoint] = field(default_factory=list)
    """The points, and paragraphs between and after them."""

    @property
    def heads(self) -> bool:
        return self.head is not None and self.head.heads

    @property
    def lists(self) -> bool:
        """Tell whether its paragraphs may be points: below ``Reasons:``, but not below ``Example:``."""
        return self.heads and self.head is not None and self.head.stance is not Stance.EVIDENCE


def choose_claims(parts: OutlineParts) -> None:
    """Leave in ``parts.points`` the claims and points alone, each claim before those that bear on it."""
    _join_labels(parts)
    sections = list(_sections(parts.points))
    points: list[OutlinePoint] = []
    for section, following in zip(sections, [*sections[1:], None], strict=True):
        opens = bool(section.rest) or (following is not None and following.heads)
        points += _points(parts, section, opens=opens, first=not points)
    parts.points = points
    _sort_headings(parts)
    _conclude(parts)
    _place_title(parts)


def _join_labels(parts: OutlineParts) -> None:
    """Make a claim of what follows a heading or a paragraph that is a label alone: ``Thesis:``."""
    found: list[OutlinePoint] = []
    pending = False
    for point in parts.points:
        if point.stance is Stance.CLAIM and not point.text:
            pending = True
            continue
        if pending and point.stance is None:
            parts.bullets -= point.depth >= LABELLED
            point.stance, point.depth = Stance.CLAIM, PARAGRAPH
        pending = False
        found.append(point)
    parts.points = found


def _sections(points: list[OutlinePoint]) -> Iterator[_Section]:
    section = _Section(None)
    for point in points:
        if point.depth <= HEADINGS or point.heads:
            yield section
            section = _Section(point)
        elif point.depth == PARAGRAPH and not section.rest:
            section.before.append(point)
        else:
            section.rest.append(point)
    yield section


def _points(parts: OutlineParts, section: _Section, *, opens: bool, first: bool) -> Iterator[OutlinePoint]:
    """Yield the head, the claim and the points of a section; ``opens`` says that points follow its paragraphs."""
    if section.lists and not section.rest and all(len(one.text) <= LONGEST_POINT for one in section.before):
        section.rest, section.before = [_as_point(parts, one) for one in section.before], []
    claim = _chosen(section, opens=opens)
    others = [one for one in section.before if one is not claim]
    head = section.head
    if claim and head and not head.heads:
        parts.title, head = _retitled(parts, head, first=first), None
    if head:
        yield head
    if claim:
        claim.stance, claim.depth = Stance.CLAIM, ABOVE_ALL
    if first:
        _set_title(parts, others)
    if first:
        parts.before += [one.where for one in others]
    else:
        parts.strays += [one.stray for one in others]
    if claim:
        yield claim
    yield from _without_strays(parts, section.rest)


def _as_point(parts: OutlineParts, paragraph: OutlinePoint) -> OutlinePoint:
    paragraph.depth = LABELLED
    parts.bullets += 1
    parts.labels += 1
    return paragraph


def _chosen(section: _Section, *, opens: bool) -> OutlinePoint | None:
    """Return the paragraph before the points of a section that is the claim; ``None`` if none is."""
    said = [one for one in section.before if one.stance is Stance.CLAIM]
    if said:
        return said[0]
    if not opens or section.heads or (section.head and section.head.stance is Stance.CLAIM):
        return None
    if any(one.stance is Stance.CLAIM for one in section.rest):
        return None
    whole = [one for one in section.before if not one.text.endswith((":", "："))]
    plain = [one for one in whole if not FIELD.match(one.text) and not NAME.fullmatch(one.text)]
    stated = [one for one in plain if not _asks(one.text)]
    return next(reversed(stated or plain or whole), None)


def _retitled(parts: OutlineParts, head: OutlinePoint, *, first: bool) -> str:
    """Return the title of the outline after a heading that has its claim below it."""
    if first and not parts.title:
        return head.text
    parts.groups.append(head.where)
    return parts.title


def _set_title(parts: OutlineParts, others: list[OutlinePoint]) -> None:
    """Take the title from the lines before the claim: one that says so, a question, else the last that can be one."""
    topics = [one for one in others if TOPIC.match(one.text)]
    plain = [one for one in others if not FIELD.match(one.text) and not NAME.fullmatch(one.text)]
    found = [*topics, *(one for one in plain if _asks(one.text)), *reversed(plain)]
    if found and not parts.title and len(found[0].text) <= LONGEST_POINT:
        parts.title = TOPIC.sub("", found[0].text, count=1)
        others.remove(found[0])


def _without_strays(parts: OutlineParts, rest: list[OutlinePoint]) -> Iterator[OutlinePoint]:
    """Yield points, and the paragraphs between them that say that they are claims."""
    for point in rest:
        if point.depth == PARAGRAPH and point.stance is None and (conclusion := concluded(point.text)):
            point.text, point.stance = conclusion, Stance.CLAIM
        if point.stance is Stance.CLAIM:
            point.depth = ABOVE_ALL
        if point.depth == PARAGRAPH:
            parts.strays.append(point.stray)
        else:
            yield point


def _sort_headings(parts: OutlineParts) -> None:
    """Tell the headings that are claims from the title and from those that only group points."""
    heads = [one for one in parts.points if one.depth <= HEADINGS and one.stance is None]
    if not heads:
        return
    first, *others = heads
    at = parts.points.index(first)
    following = parts.points[at + 1] if at + 1 < len(parts.points) else None
    is_title = bool(others) and following is others[0] and (_states(others[0].text) or not _states(first.text))
    if at == 0 and is_title and not parts.title:
        parts.title = first.text
        del parts.points[0]
        claims = others
    else:
        claims = [first] if at == 0 else []
        groups = {one.key: one.where for one in (others if claims else heads) if not _states(one.text)}
        parts.groups += groups.values()
        parts.points = [one for one in parts.points if one.key not in groups]
    for one in claims:
        one.stance = Stance.CLAIM
    if len(claims) == 1:
        claims[0].depth = ABOVE_ALL


def _conclude(parts: OutlineParts) -> None:
    """Put a conclusion that stands last before its points; where there is another claim, it belongs to nothing."""
    if len(parts.points) < 2 or parts.points[-1].depth != ABOVE_ALL:
        return
    last = parts.points.pop()
    if any(one.depth < LABELLED and not one.heads for one in parts.points):
        parts.repeated.append(last.stray)
    else:
        parts.points.insert(0, last)


def _place_title(parts: OutlineParts) -> None:
    """Make the title of a word processor the claim, where there is none, or only a name or a topic."""
    if not (title := parts.titled):
        return
    first = parts.points[0] if parts.points else None
    is_claimed = first is not None and first.depth < LABELLED and not first.heads
    if first is None or _asks(title.text) or (is_claimed and (_states(first.text) or not _states(title.text))):
        parts.title = title.text
        return
    if is_claimed:
        parts.before.append(first.where)
        del parts.points[0]
    parts.points.insert(0, replace(title, stance=Stance.CLAIM, depth=ABOVE_ALL))


def _asks(text: str) -> bool:
    return text.rstrip(" \"'»”)").endswith(("?", "？", "؟"))


def _states(text: str) -> bool:
    """Tell whether a heading can be a statement: it has a sentence's end, or more words than a topic has."""
    words = text.split()
    return (
        len(words) > 3 or text.endswith((".", "!", "。")) or (len(words) == 1 and len(text) > 12 and not text.isascii())
    )
