"""The words for the parts of the notation: what each is called, how one is written, which key was meant."""

import re
from functools import lru_cache

from pydantic import BaseModel

from argmap.notation import bibliography, model
from argmap.text.nearest import nearest

WORDS = {
    "Map": ("a map", "claim: {text: ...}"),
    "Claim": ("a claim", "text: ..."),
    "Premise": ("a premise", "text: ..."),
    "Objection": ("an objection", "text: ..."),
    "Reference": ("a reference", "ref: id-of-a-statement"),
    "LinkedPremises": ("a linked group", "linked: [...]"),
    "LinkedObjections": ("a linked group", "linked: [...]"),
    "Backing": ("a note under a statement", "5"),
    "CitedWork": ("a work under a statement", "smith-2012"),
    "Quote": ("a quote", "{start: first words, end: last words}"),
    "Paper": ("a paper", "{record: ..., works: [...], footnotes: [...]}"),
    "Section": ("a section", "{id: A, title: Abstract}"),
    "Work": ("a work", "{id: brook-2012, title: ...}"),
    "Name": ("a name", "{family: Brook, given: Ada}"),
    "Footnote": ("a footnote", "{number: 1, cites: [...]}"),
    "Ignore": ("an ignore entry", "{rule: unsupported-premise, because: ...}"),
    "ChecklistAnswer": ("an answer", "yes"),
    "Citation": ("a citation", "{work: brook-2012, locator: 22-23}"),
}
"""What the models are called, and how one is written; of others the name and the keys that must be there."""
NOTES = frozenset({"note", "number", "ibid"})
"""Keys whose value is a note number."""

PATTERNS = {
    model.ID: ("an id", "begin with a letter; then letters, digits, - and _"),
    model.AT: (
        "a location in the paper",
        "write section.paragraph sSENTENCE: 1.6 s7 or C.5 s1-2; fig. 2 or tab. 1; several as 1.6; 1.8 s2",
    ),
    bibliography.KEY: ("the id of a work", "use letters, digits, - . : and _, such as brook-2012"),
    bibliography.DATE: ("a date", "write 2012, 2012-06, 2012-06-01, or a season: 2012-22 for summer"),
    bibliography.FILE_NAME: ("the name of a file beside the map", "write the name alone, without a folder"),
    bibliography.SECTION: ("the id of a section", "write its number or letter, such as 2, 2.1 or A"),
}
"""What a text of each form is called, and how to write it."""


def words(kind: type[BaseModel]) -> tuple[str, str]:
    """Return what a model is called, with its article, and how one is written."""
    if kind.__name__ in WORDS:
        return WORDS[kind.__name__]
    name = re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()
    keys = (key for key, field in kind.model_fields.items() if field.is_required())
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}", "{" + ", ".join(f"{key}: ..." for key in keys) + "}"


def suggestion(key: str, kind: type[BaseModel]) -> str | None:
    """Return the key of a model that comes nearest to ``key``; ``None`` if none is near."""
    return closest(key, keys(kind))


def keys(kind: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys of a model as the notation spells them."""
    return tuple(field.alias or name for name, field in kind.model_fields.items())


@lru_cache(maxsize=10_000)
def closest(word: str, choices: tuple[str, ...]) -> str | None:
    """Return the choice that comes nearest to a word, capitals and ``_`` for ``-`` aside; ``None`` if none is near."""

    def folded(text: str) -> str:
        return text.lower().replace("_", "-").replace(" ", "-")

    by_form = {folded(choice): choice for choice in choices}
    close = nearest(folded(word), by_form)
    return by_form[close] if close else None
