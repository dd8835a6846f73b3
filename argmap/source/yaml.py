"""YAML as a stream of events: no tags, no aliases, no types; every scalar stays the text that was written."""

from collections.abc import Iterator
from typing import cast

import yaml

from argmap.files import refuse
from argmap.problems import Place, ReadError
from argmap.source.builder import Builder, too_deep
from argmap.source.marks import Lines, Mark, Parsed

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
    reader = _Reader(text, file)
    try:
        for event in _events(text):
            reader.take(event)
    except yaml.MarkedYAMLError as error:
        raise reader.syntax_error(error) from error
    except yaml.reader.ReaderError as error:
        raise reader.bad_character(_position(error, text)) from error
    except UnicodeEncodeError as error:  # half a surrogate pair, which only a text made in Python can hold
        raise reader.bad_character(error.start) from error
    if reader.builder.done is None:
        raise refuse("syntax-error", "the file is empty", "start with `argmap new`", Place(file, 1, 1))
    return reader.builder.done


def _position(error: yaml.reader.ReaderError, text: str) -> int:
    """Return where in the text a character is refused: libyaml counts bytes of UTF-8, the reader in Python does not."""
    if error.encoding == "unicode":
        return int(error.position)
    return len(text.encode()[: error.position].decode(errors="ignore"))


def _events(text: str) -> Iterator[yaml.Event]:
    loader = LOADER(text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.builder, self.lines = Builder(file), Lines(text)

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self.refuse_features(event)
            self.builder.scalar(event.value, self.mark(event))
        elif isinstance(event, yaml.MappingStartEvent):
            self.refuse_features(event)
            self.builder.start({}, self.mark(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            self.refuse_features(event)
            self.builder.start([], self.mark(event))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.builder.end()
        elif isinstance(event, yaml.AliasEvent):
            raise self.feature("an alias (*)", "a text that begins with * must stand in quotation marks", event)
        elif isinstance(event, yaml.DocumentStartEvent) and self.builder.done is not None:
            raise self.feature("a second document", "put each map in a file of its own", event)

    def refuse_features(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            raise self.feature("an anchor (&)", "a text that begins with & must stand in quotation marks", event)
        if event.tag is not None:
            raise self.feature("a tag (!)", "a text that begins with ! must stand in quotation marks", event)

    def feature(self, what: str, cure: str, event: yaml.Event) -> ReadError:
        return refuse("yaml-feature", f"{what} is not part of the notation", cure, self.builder.place(self.mark(event)))

    def syntax_error(self, error: yaml.MarkedYAMLError) -> ReadError:
        mark = error.problem_mark or error.context_mark
        place = self.place(mark.index, mark.index) if mark else Place(self.builder.file)
        message = ", ".join(part for part in (error.context, error.problem) if part)
        if "maximum nesting depth" in message:  # libyaml reads ahead and may stop before the builder does
            return too_deep(place)
        cure = next((cure for start, cure in CURES if start in message), "check this line and the one above it")
        return refuse("syntax-error", message, cure, place)

    def bad_character(self, at: int) -> ReadError:
        return refuse("syntax-error", "a character that no text may contain", "delete it", self.place(at, at))

    def mark(self, event: yaml.Event) -> Mark:
        start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)  # the readers set them
        return self.lines.mark(start.index, end.index)

    def place(self, start: int, end: int) -> Place:
        return self.builder.place(self.lines.mark(start, end))
