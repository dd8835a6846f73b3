"""Cuts a reference list into its entries, and takes off the numbers or keys by which the text cites them.

How a list is numbered is judged from all of it: "12. Berlin" at the head of a line begins an entry only if that is the
next number of a list that writes numbers so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from argmap.paper.blocks import Block, Piece
from argmap.paper.structure.entry_starts import begins_entry
from argmap.paper.structure.parts import JoinedBlocks
from argmap.paper.structure.pieces import cut, line_starts, tail
from argmap.paper.structure.sentence_ends import begins_small, is_cut

_BARE = re.compile(r"\s*(?P<label>\d{1,3})\s+(?=[^\W\d_])")
_FORMS = (
    re.compile(r"\s*\[(?P<label>\d{1,4}|[^\W\d_][\w+.:-]{0,20})\]\s*(?=\S)"),
    re.compile(r"\s*\((?P<label>\d{1,3})\)\s*(?=[^\W\d_])"),
    re.compile(r"\s*(?P<label>\d{1,3})[.)](?:\s+(?=\S)|(?=[^\W\d_]))"),
    _BARE,
)
"""[3] or [Lee97], (3), 3. or 3), 3: in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class LabelledItem:
    """An entry, and the number or key that it bears; "" where it bears none."""

    label: str
    group: JoinedBlocks


def entries(groups: Sequence[JoinedBlocks]) -> Iterator[LabelledItem]:
    """Yield the entries of a list; a paragraph may hold several, each from the head of a line on."""
    form = _form_of([group.blocks[0].text for group in groups])
    found: list[LabelledItem] = []
    for group, following in zip(groups, [*groups[1:], None], strict=False):
        if found and _is_torn(found[-1].label, group, following):
            found[-1].group.blocks.extend(_with_label(group))
        elif form and found and _goes_on(found[-1].group, group, form):
            found[-1].group.blocks.extend(group.blocks)
        elif form:
            found += _numbered(group, form)
        else:
            found += _unnumbered(group)
    yield from found


def _form_of(texts: Sequence[str]) -> re.Pattern[str] | None:
    """Return how most entries write their numbers; ``None`` if the list has none."""
    for form in _FORMS:
        labels = [found["label"] for text in texts if (found := form.match(text))]
        numbers = [int(label) for label in labels if label.isdecimal()]
        if form is _BARE and numbers != list(range(1, len(texts) + 1)):
            continue
        if 2 * len(labels) > len(texts) and numbers == sorted(set(numbers)):
            return form
    return None


def _is_torn(last: str, group: JoinedBlocks, following: JoinedBlocks | None) -> bool:
    """Tell whether the number of an item is none, but a figure at the head of a line: "2014. doi" behind item 3."""
    label = group.blocks[0].label
    if not (last.isdecimal() and label.isdecimal()) or int(label) == int(last) + 1:
        return False
    return len(label) == len("2014") or (following is not None and following.blocks[0].label == str(int(last) + 1))


def _with_label(group: JoinedBlocks) -> Iterator[Block]:
    """Yield the blocks of an item, its number as text again."""
    first, *others = group.blocks
    yield replace(first, pieces=(Piece(f"{first.label}. ", first.pieces[0].place), *first.pieces), marks=(), label="")
    yield from others


def _goes_on(last: JoinedBlocks, group: JoinedBlocks, form: re.Pattern[str]) -> bool:
    """Tell whether a paragraph without a number is the rest of the entry before it."""
    text = group.blocks[0].text
    return not form.match(text) and not group.blocks[0].label and (begins_small(text) or is_cut(last.last.text))


def _numbered(group: JoinedBlocks, form: re.Pattern[str]) -> Iterator[LabelledItem]:
    """Yield the entries of a paragraph: a further one begins where a line begins with the next number."""
    first, *others = group.blocks
    found = form.match(first.text)
    label = found["label"] if found else first.label
    starts = [0]
    for at in line_starts(first):
        following = form.match(first.text, at)
        if following and label.isdecimal() and following["label"] == str(int(label) + len(starts)):
            starts.append(at)
    for block, last in _stretches(first, starts):
        marked = form.match(block.text)
        named = marked["label"] if marked else first.label
        yield LabelledItem(
            named, JoinedBlocks([tail(block, marked.end()) if marked else block, *(others if last else [])])
        )


def _unnumbered(group: JoinedBlocks) -> Iterator[LabelledItem]:
    """Yield the entries of a paragraph: a further one begins where a line begins with authors, as the first does."""
    first, *others = group.blocks
    text, starts = first.text, [0]
    if not first.label and begins_entry(text, 0):
        starts += [at for at in line_starts(first) if begins_entry(text, at)]
    for block, last in _stretches(first, starts):
        yield LabelledItem(first.label, JoinedBlocks([block, *(others if last else [])], group.above))


def _stretches(block: Block, starts: Sequence[int]) -> Iterator[tuple[Block, bool]]:
    """Yield the parts of a block from each start to the next, each with whether it is the last."""
    if len(starts) == 1:
        yield block, True
        return
    for start, end in zip(starts, [*starts[1:], len(block.text)], strict=True):
        yield cut(block, start, end), end == len(block.text)
