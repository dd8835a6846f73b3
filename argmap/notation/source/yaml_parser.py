"""YAML as a stream of events: no tags, no aliases, no types; every scalar stays the text that was written."""

import re
from typing import cast

import yaml

from argmap.files import refuse
from argmap.notation.source.builder import Builder, too_deep
from argmap.notation.source.complaints import complaint
from argmap.notation.source.marks import Parsed, Source, SourceSpan
from argmap.problems import ReadError

LOADER = getattr(yaml, "CLoader", yaml.Loader)  # only its events are used: it constructs nothing
FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no YAML text may contain (YAML 1.2, section 5.1)."""
UNUSUAL_BREAKS = "\x85\u2028\u2029"
"""What ends a line in YAML 1.1, which libyaml reads, but neither in 1.2 nor in any editor."""


def parse_yaml(source: Source) -> Parsed:
    """Return the one document of a text.

    Raises ``ReadError`` with one problem: ``syntax-error``, ``yaml-feature`` (aliases, tags, several documents), or
    what ``Builder`` refuses.
    """
    if found := FORBIDDEN.search(source.text):
        message, cure = f"the character U+{ord(found[0]):04X} is not allowed in text", "delete it"
        raise refuse("syntax-error", message, cure, source.place(found.start()))
    builder = Builder(source)
    text, hidden = _hide_breaks(source.text)
    try:
        _build(text, builder, hidden)
    except yaml.MarkedYAMLError as error:
        if "maximum nesting depth" in (error.problem or ""):  # libyaml reads ahead and may stop before the builder does
            raise too_deep(source.place(cast("yaml.Mark", error.problem_mark).index)) from error
        raise complaint(error, source) from error
    if builder.done is None or _is_nothing(builder.done):
        raise refuse(
            "syntax-error",
            "the file is empty",
            "write a map in it; `argmap new` creates one to fill in",
            source.place(0),
        )
    return builder.done


def _hide_breaks(text: str) -> tuple[str, dict[int, str]]:
    """Put characters that the text lacks in the place of unusual breaks; return what brings them back."""
    if not any(one in text for one in UNUSUAL_BREAKS):
        return text, {}
    present, escapes = set(text), text.lower()
    private = (chr(number) for number in range(0xF0000, 0x10FFFE))
    unused = (one for one in private if one not in present and f"{ord(one):x}" not in escapes)
    pairs = dict(zip(UNUSUAL_BREAKS, unused, strict=False))
    return text.translate({ord(one): other for one, other in pairs.items()}), {
        ord(other): one for one, other in pairs.items()
    }


def _build(text: str, builder: Builder, hidden: dict[int, str]) -> None:
    """Give the builder the parts of a text, in one loop: a large map has hundreds of thousands."""
    loader = LOADER(text)
    scalar, start, end, next_event = builder.scalar, builder.start, builder.end, loader.get_event
    try:
        while (kind := type(event := next_event())) is not yaml.StreamEndEvent:
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    _refuse_features(event, builder)
                value = event.value.translate(hidden) if hidden else event.value
                scalar(value, SourceSpan(event.start_mark.index, event.end_mark.index))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                end(event.end_mark.index)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                _refuse_features(event, builder)
                start({} if kind is yaml.MappingStartEvent else [], _span(event))
            elif kind is yaml.AliasEvent:
                cure = "put text that begins with * in quotation marks; to use a statement twice, refer to it with ref"
                raise _feature("an alias (*)", cure, event, builder)
            elif kind is yaml.DocumentStartEvent and builder.done is not None:
                raise _feature("a second document", "put each map in a separate file", event, builder)
    finally:
        loader.dispose()


def _refuse_features(event: yaml.ScalarEvent | yaml.CollectionStartEvent, builder: Builder) -> None:
    if event.anchor is not None:
        raise _feature("an anchor (&)", "put text that begins with & in quotation marks", event, builder)
    if event.tag is not None:
        raise _feature("a tag (!)", "put text that begins with ! in quotation marks", event, builder)


def _feature(what: str, cure: str, event: yaml.Event, builder: Builder) -> ReadError:
    return refuse("yaml-feature", f"{what} is not part of the notation", cure, builder.source.place(*_span(event)))


def _span(event: yaml.Event) -> SourceSpan:
    start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)  # the readers always set them
    return SourceSpan(start.index, end.index)


def _is_nothing(parsed: Parsed) -> bool:
    """Tell whether the document is a mere `---` or the like."""
    return parsed.data == "" and parsed.marks.value.start == parsed.marks.value.end
