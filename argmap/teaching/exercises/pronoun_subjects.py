"""Puts a pronoun in the place of a statement's subject, so that nobody can tell what the statement is about.

Only where grammar leaves no doubt: the subject is a plain phrase with an article, right before a form of to be, to have
or to do, or a modal verb. So "The library would be well used" becomes "It would be well used".
"""

import re

SINGULAR, PLURAL = "is was has does", "are were have do"
MODAL = "would will can could cannot should must may might had did"
NO_NOUNS = (
    f"{SINGULAR} {PLURAL} {MODAL} who whom whose which that where when how why what if and or nor but not than as one "
    "he she it they we you i so only even be been being to"
)
"""What is not in a plain phrase, or would make its head doubtful."""
PREPOSITIONS = "of in on at for from with between among about against under over by near"
PEOPLE = (
    "child boy girl pupil nurse judge king queen chief guard wife son friend expert scholar coach poet priest man "
    "woman architect bishop monk nun witness poor rich young old ill blind deaf elderly many few most rest majority "
    "minority team police staff crowd public pair couple number youth"
)
"""Words after which "It" would be wrong, or doubtful."""
DOUBTFUL = re.compile(r".*(?:er|or|ist|ian|ant|ent|man|ee|eer|yst|ess|ese|ish)")
"""How nouns end that are often people: "it" is not said of them."""
SEVERAL = re.compile(r".*[^\Wsui]s|people|children|men|women")
VERBS = "|".join(f"{SINGULAR} {PLURAL} {MODAL}".split())
ENGLISH = re.compile(
    rf"(?:The|An?|Our)\s(?P<phrase>[\w'’-]+(?:\s[\w'’-]+){{0,6}}?)\s(?P<rest>(?P<verb>{VERBS})\s.+)", re.DOTALL
)
GERMAN = re.compile(
    r"(?:(?P<die>Die)\s[^,;:.]{1,60}?\s(?=(?:ist|sind|war|waren|wurde|wurden)\s)"
    r"|Das\s(?!ss\b)[A-ZÄÖÜ][\w-]+\s(?=(?:ist|war|wurde)\s))(?P<rest>.+)",
    re.DOTALL,
)


def with_pronoun(text: str, language: str | None) -> str | None:
    """Return a statement with a pronoun as its subject; ``None`` where that is not certain to be good grammar."""
    code = (language or "en").partition("-")[0].lower()
    if code == "de":
        found = GERMAN.fullmatch(text)
        return f"{'Sie' if found['die'] else 'Es'} {found['rest']}" if found else None
    found = ENGLISH.fullmatch(text) if code == "en" else None
    pronoun = _pronoun(found["phrase"], found["verb"]) if found else None
    return f"{pronoun} {found['rest']}" if found and pronoun else None


def _pronoun(phrase: str, verb: str) -> str | None:
    words = phrase.lower().split()
    if {*NO_NOUNS.split()} & {*words} or any(word.endswith(("ing", "n't")) for word in words):
        return None
    place = next((number for number, word in enumerate(words) if word in PREPOSITIONS.split()), len(words))
    if not 0 < place <= len(words) or words[-1] in PREPOSITIONS.split():
        return None
    head = words[place - 1]
    several = bool(SEVERAL.fullmatch(head))
    if verb in (PLURAL if not several else SINGULAR).split():
        return None
    if several:
        return "They"
    return None if head in PEOPLE.split() or DOUBTFUL.fullmatch(head) or "'" in head or "’" in head else "It"
