"""The statements are in a language that argmap has no word lists for.

The rules on wording, such as `dangling-pronoun`, look for the words of one language. In a map in another language they
find nothing, which does not mean that there is nothing to find. The help names the languages that have
word lists.

Bad:

    language: eo
    claim: {text: La urbo nuligu la busprezojn.}

Good:

    language: de
    claim: {text: Die Stadt soll die Fahrpreise abschaffen.}
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level, shown
from argmap.rules import Finding, Profile, Subject

LEVEL = Level.INFO
CONCERN = Concern.FIDELITY
PROFILES = frozenset({Profile.TEACHING, Profile.REVIEW})


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the language of the map if there are no word lists for it."""
    language = subject.graph.language
    if language and subject.wording is None:
        from argmap.language import every

        known = ", ".join(one.code for one in every() if one.wording)
        message = f"rules on wording do not run: argmap has no word lists for {shown(language)}"
        yield Finding(("language",), message, f"check the wording yourself; there are word lists for {known}")
