"""YAML as a stream of events: no tags, no aliases, no types; every scalar stays the text that was written."""

from collections.abc import Iterator
from typing import cast

import yaml

from argmap.files import refuse
from argmap.problems import Place, ReadError
from argmap.source.builder import Builder, too_deep
from argmap.source.marks import Mark, Parsed

LOADER = getattr(yaml, "CLoader", yaml.Loader)  # only its events are used: it constructs nothing

CURES = (
    ("mapping values are not allowed", "a text that contains ': ' must stand in quotation marks"),
    ("found character '\\t'", "indent with spaces: YAML allows no tabs there"),
    ("cannot start any token", "a text that begins with this character must stand in quotation marks"),
    (
        "expected <block end>",
        "check the indentation; a text that begins with a quotation mark must be quoted as a whole",
    ),
    ("did not find expected key", "check the indentation and the colons of the lines above"),
    ("did not find expected '-' indicator", "check the indentation: the items of one list start in one column"),
    ("did not find expected ',' or", "a bracket is not closed, or a text with a bracket needs quotation marks"),
    ("could not find expected ':'", "put a colon and a space behind the key"),
    ("found unexpected end of stream", "a quotation mark is opened and not closed"),
    ("control characters are not allowed", "delete the invisible character"),
    ("found unknown escape character", "in double quotation marks a backslash is written twice: \\\\"),
)


def parse_yaml(text: str, file: str) -> Parsed:
    """Return the one document of ``text``.

    Raises ``ReadError`` with one problem: ``syntax-error``, ``yaml-feature`` (aliases, tags, several documents), or
    what ``Builder`` refuses.
    """
    builder = Builder(file)
    try:
        for event in _events(text):
            _take(event, builder)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, file) from error
    except yaml.reader.ReaderError as error:
        place = _place_of_index(text, error.position, file)
        raise refuse("syntax-error", "a character that no text may contain", "delete it", place) from error
    if builder.done is None:
        raise refuse("syntax-error", "the file is empty", "start with `argmap new`", Place(file, 1, 1))
    return builder.done


def _events(text: str) -> Iterator[yaml.Event]:
    loader = LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _take(event: yaml.Event, builder: Builder) -> None:
    if isinstance(event, yaml.ScalarEvent):
        _refuse_features(event, builder)
        builder.scalar(event.value, _mark(event))
    elif isinstance(event, yaml.MappingStartEvent):
        _refuse_features(event, builder)
        builder.start({}, _mark(event))
    elif isinstance(event, yaml.SequenceStartEvent):
        _refuse_features(event, builder)
        builder.start([], _mark(event))
    elif isinstance(event, yaml.CollectionEndEvent):
        builder.end()
    elif isinstance(event, yaml.AliasEvent):
        raise _feature("an alias (*)", "a text that begins with * must stand in quotation marks", event, builder)
    elif isinstance(event, yaml.DocumentStartEvent) and builder.done is not None:
        raise _feature("a second document", "put each map in a file of its own", event, builder)


def _refuse_features(event: yaml.ScalarEvent | yaml.CollectionStartEvent, builder: Builder) -> None:
    if event.anchor is not None:
        raise _feature("an anchor (&)", "a text that begins with & must stand in quotation marks", event, builder)
    if event.tag is not None:
        raise _feature("a tag (!)", "a text that begins with ! must stand in quotation marks", event, builder)


def _feature(what: str, cure: str, event: yaml.Event, builder: Builder) -> ReadError:
    return refuse("yaml-feature", f"{what} is not part of the notation", cure, builder.place(_mark(event)))


def _mark(event: yaml.Event) -> Mark:
    start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)  # the readers always set them
    width = max(end.column - start.column, 1) if end.line == start.line else 0
    return Mark(start.line + 1, start.column + 1, width)


def _syntax_error(error: yaml.MarkedYAMLError, file: str) -> ReadError:
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    message = ", ".join(part for part in (error.context, error.problem) if part)
    if "maximum nesting depth" in message:  # libyaml reads ahead and may stop before the builder does
        return too_deep(place)
    cure = next((cure for start, cure in CURES if start in message), "check this line and the one above it")
    return refuse("syntax-error", message, cure, place)


def _place_of_index(text: str, index: int, file: str) -> Place:
    before = text[:index]
    return Place(file, before.count("\n") + 1, index - (before.rfind("\n") + 1) + 1)
