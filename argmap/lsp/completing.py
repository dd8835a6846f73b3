"""What an editor offers while somebody types (LSP 3.17, "Completion Request")."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from lsprotocol import types
from lsprotocol.types import CompletionItem, CompletionItemKind, CompletionList

from argmap.checking.running import names as rule_names
from argmap.lsp import known_names
from argmap.lsp.completing_argdown import known_to_argdown
from argmap.lsp.key_models import choices, field_of, fields, meaning, models_at, takes_more
from argmap.lsp.known_names import KnownName
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.text_kinds import TextKind
from argmap.lsp.typed_places import TypedPlace, typed_place
from argmap.lsp.typed_titles import TypedTitle, typed_title
from argmap.notation.reading.loading import PAPER_SUFFIXES
from argmap.reports.documentation import entry
from argmap.schemes import scheme, scheme_names

MOST = 200
"""How many names are offered at once; with more the editor asks again as the word grows."""
LONGEST = 120
Offered = Callable[[OpenMaps, ReadMap], Iterable[KnownName]]


def completion(maps: OpenMaps, now: ReadMap, params: types.CompletionParams) -> CompletionList | None:
    """Return what may stand at a position: keys of the notation, words of a key, names that the map knows."""
    index = now.places.index(params.position)
    if now.is_argdown:
        typed = typed_title(now.text, index)
        return _listed(_titles(typed, now), typed.word, now.places.range(typed.start, typed.end)) if typed else None
    if now.kind not in (TextKind.MAP, TextKind.RECORD, TextKind.BLANK) or now.is_too_large:
        return None
    place = typed_place(now.text, index, now.syntax)
    if place is None:
        return None
    found = _keys(place, now) if place.key is None else _values(place, place.key, maps, now)
    return _listed(found, place.word, now.places.range(place.start, index))


def _listed(found: Iterable[CompletionItem], word: str, span: types.Range) -> CompletionList:
    """Return the items that fit a word, in their order, each with what it puts in the place of a range."""
    items = list(islice((one for one in found if _fits(one, word)), MOST + 1))
    for number, one in enumerate(items):
        one.text_edit = types.TextEdit(span, one.insert_text or one.label)
        one.insert_text, one.sort_text = None, f"{number:04}"
    return CompletionList(is_incomplete=len(items) > MOST, items=items[:MOST])


def _fits(item: CompletionItem, word: str) -> bool:
    """Tell whether an item is worth offering for a word; which letters are enough, the editor decides."""
    return word.casefold()[:1] in f"{item.label} {item.detail or ''}".casefold()


def _keys(place: TypedPlace, now: ReadMap) -> Iterator[CompletionItem]:
    """Yield the keys that the mapping does not have yet; with the colon, but in JSON, where it is typed."""
    kinds = models_at(place.path, record=now.kind is TextKind.RECORD, present=place.present)
    offered: dict[str, None] = {key: None for kind in kinds for key in fields(kind)}
    for key in offered:
        found = field_of(kinds, key)
        if key in place.present or found is None:
            continue
        ends = "" if now.syntax == "json" else ":" if takes_more(found) else ": "
        yield CompletionItem(
            key, kind=CompletionItemKind.Property, documentation=meaning(found) or None, insert_text=key + ends
        )


def _values(place: TypedPlace, key: str, maps: OpenMaps, now: ReadMap) -> Iterator[CompletionItem]:
    kinds = models_at(place.path, record=now.kind is TextKind.RECORD)
    found = field_of(kinds, key)
    for word in choices(found) if found else ():
        yield CompletionItem(word, kind=CompletionItemKind.EnumMember)
    of_top = "top " if not place.path else ""
    for one in OFFERED.get(of_top + key, _nothing)(maps, now):
        yield _named(one)


def _titles(typed: TypedTitle, now: ReadMap) -> Iterator[CompletionItem]:
    """Yield the titles or tags that a text in Argdown has, with the bracket that is still to be written."""
    return (_named(one, one.name + typed.closing) for one in known_to_argdown(typed, now))


def _named(one: KnownName, new: str | None = None) -> CompletionItem:
    detail = one.says if len(one.says) <= LONGEST else f"{one.says[: LONGEST - 1]}…"
    return CompletionItem(one.name, kind=CompletionItemKind.Reference, detail=detail or None, insert_text=new)


def _nothing(_: OpenMaps, __: ReadMap) -> Iterable[KnownName]:
    return ()


def _schemes(_: OpenMaps, __: ReadMap) -> Iterator[KnownName]:
    return (KnownName(name, scheme(name).summary) for name in scheme_names())


def _rules(_: OpenMaps, __: ReadMap) -> Iterator[KnownName]:
    return (KnownName(name, entry(name).summary) for name in rule_names())


def _papers(_: OpenMaps, now: ReadMap) -> Iterator[KnownName]:
    """Yield the records of papers beside the map."""
    files = sorted(one.name for suffix in PAPER_SUFFIXES for one in now.folder.glob(f"*{suffix}"))
    return (KnownName(name.rpartition(".paper.")[0], name) for name in files)


OFFERED: dict[str, Offered] = {
    "ref": known_names.statements,
    "scheme": _schemes,
    "rule": _rules,
    "at": known_names.places,
    "top paper": _papers,
    **dict.fromkeys(("footnotes", "note", "ibid"), known_names.notes),
    **dict.fromkeys(("cites", "work", "references"), known_names.works),
}
"""The names that the value of a key may be, by the key; ``top`` stands before one of the map itself."""
