"""The page of the schemes: what each infers from what, the questions that test it, and where it is from."""

from collections.abc import Iterator

from argmap.schemes import Scheme, scheme, scheme_names
from tools.site.prose import line

ABOUT = """# Schemes

A scheme is a pattern of inference that people recognise. A premise, an objection or a group of linked ones names it
with `scheme:`; an objection says with `question:` which of its critical questions it raises. Names and premises follow
Walton, Reed and Macagno, *Argumentation Schemes* (2008); the wording is argmap's own.
`argmap schemes NAME` prints the same.
"""


def scheme_page() -> str:
    """Return the page of all schemes, by name."""
    return "\n".join([ABOUT, *(line for name in scheme_names() for line in _lines(scheme(name)))]) + "\n"


def _lines(one: Scheme) -> Iterator[str]:
    yield f"## {one.name}\n"
    yield f"{line(one.summary[0].upper() + one.summary[1:])}.\n"
    yield from (f"{line(premise.name)}\n: {line(premise.text)}\n" for premise in one.premises)
    yield f"conclusion\n: {line(one.conclusion)}\n"
    yield "**Critical questions**\n"
    yield from (f"{number}. {line(question)}" for number, question in enumerate(one.questions, 1))
    yield f"\nSource: {line(one.source)}.\n"
