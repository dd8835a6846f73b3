"""The titles and tags that an editor offers in a file of Argdown: those that the file has already."""

from collections.abc import Iterator

from argmap.formats.argdown.argdown_escapes import tags_as_text
from argmap.formats.argdown.argdown_titles import tags_in
from argmap.lsp.known_names import KnownName
from argmap.lsp.read_map import ReadMap
from argmap.lsp.typed_titles import TypedTitle


def known_to_argdown(typed: TypedTitle, now: ReadMap) -> Iterator[KnownName]:
    """Yield what may be meant where a title or a tag is typed, but not what is typed there itself."""
    if typed.named is None:
        tags = dict.fromkeys(tag for tag, span in tags_in(now.text) if span.start != typed.start)
        yield from (KnownName(said, "") for tag in tags if (said := tags_as_text((tag,))))
        return
    others = (one for one in now.titles if one.span.start != typed.start)
    yield from (
        KnownName(title, words)
        for title, words in dict.fromkeys(
            (one.title, one.words) for one in others if (one.document, one.of) == typed.named
        )
    )
