"""What a revision does to a paper: each takes a text, a language for new words, and how strong it is, from 0 to 1."""

from collections.abc import Callable

from benchmarks.papers import Language, Told

Text = list[list[Told]]
Revision = Callable[[Text, Language, float], Text]


def shift(text: Text, language: Language, share: float) -> Text:
    """Move a share of the paragraphs somewhere else."""
    moved = set(language.random.sample(range(len(text)), round(share * len(text))))
    new = [paragraph for n, paragraph in enumerate(text) if n not in moved]
    for n in sorted(moved):
        new.insert(language.random.randint(0, len(new)), text[n])
    return new


def drop(text: Text, language: Language, share: float) -> Text:
    """Take a share of the sentences out."""
    return [[one for one in paragraph if language.random.random() >= share] for paragraph in text]


def reword(text: Text, language: Language, share: float) -> Text:
    """Change a share of the words in every second sentence: one in four is left out, one in four becomes two."""
    return [
        [_reword(one, language, share) if language.random.random() < 0.5 else one for one in paragraph]
        for paragraph in text
    ]


def _reword(one: Told, language: Language, share: float) -> Told:
    words: list[str] = []
    for word in one.words:
        changed = language.random.random() < share
        words += language.say(language.random.choice((0, 1, 1, 2))) if changed else [word]
    return Told(one.name, tuple(words or one.words[:1]))


def add(text: Text, language: Language, share: float) -> Text:
    """Put new sentences behind a share of those that are there."""
    return [[new for one in paragraph for new in _followed(one, language, share)] for paragraph in text]


def _followed(one: Told, language: Language, share: float) -> list[Told]:
    return [one, Told(-1, tuple(language.sentence()))] if language.random.random() < share else [one]


def all_at_once(text: Text, language: Language, share: float) -> Text:
    """Revise in all ways, each as strongly."""
    for revision in (shift, drop, reword, add):
        text = revision(text, language, share)
    return text


REVISIONS: dict[str, Revision] = {"shift": shift, "drop": drop, "reword": reword, "add": add, "all": all_at_once}
