"""Words that weaken a statement, by language: hedges.

The classes are those of K. Hyland, *Hedging in Scientific Research Articles* (Amsterdam 1998): modal verbs of
possibility, verbs of seeming and supposing, adverbs of probability, and words that make a statement approximate. The
choice of words is ours, and the German and Russian ones follow the same classes. Left out is what hedges only now and
then: *would*, *should*, *can*, *about*, *rather*, *possible* before a noun, and frequency.
"""

import re
from collections import Counter
from functools import cache

HEDGES = {
    "en": """may might could perhaps maybe possibly probably presumably supposedly apparently seemingly arguably
        conceivably likely unlikely is_possible was_possible possible_that probable plausible seem seems seemed appear
        appears appeared tend tends tended doubtful uncertain unclear almost nearly practically virtually roughly
        approximately essentially largely mostly mainly generally usually typically partly partially somewhat
        something_of relatively fairly broadly in_general in_part to_some_extent to_a_certain_extent more_or_less
        in_most_cases as_a_rule""",
    "de": """könnte könnten dürfte dürften mag mögen vielleicht möglicherweise womöglich wahrscheinlich vermutlich
        mutmaßlich wohl offenbar anscheinend scheinbar scheint scheinen schien schienen es_ist_möglich möglich_ist
        denkbar_ist unklar unsicher fast nahezu beinahe praktisch quasi etwa ungefähr rund annähernd weitgehend meist
        meistens zumeist gewöhnlich üblicherweise teilweise zum_teil teils einigermaßen relativ ziemlich eher
        tendenziell gewissermaßen im_allgemeinen in_der_regel mehr_oder_weniger im_wesentlichen""",
    "ru": """возможно вероятно может могут мог могла могло могли быть_может пожалуй наверное видимо по-видимому похоже
        кажется казалось предположительно едва_ли вряд_ли сомнительно неясно почти практически примерно приблизительно
        около порядка обычно отчасти частично относительно довольно скорее во_многом в_основном в_целом как_правило
        более_или_менее""",
}
REPORTING = {
    "en": """suggest suggests suggested indicate indicates indicated suppose supposes supposed suspect suspects
        suspected assume assumes assumed believe believes believed estimate estimates estimated speculate speculates""",
    "de": "vermutet vermuten vermutete annehmen angenommen nimmt_an glaubt glauben hält_für",
    "ru": "предполагает предполагается предполагают полагает полагают считает считают считается",
}
"""Verbs that hedge unless they say what somebody else thinks."""
COMMON = {
    "en": "the of and to is that for with by from it its are was as has have which this not be at on their",
    "de": "der die das und ist nicht von mit dem den des zu auf für ein eine im sich auch als wird sind hat",
    "ru": "и в не на что с по к от из за как это для его но или был было при о у",
}
NEVER_NAMES = {"may"}
"""Forms that are a name (a month) when they begin with a capital."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SAMPLE = 20_000


@cache
def _pattern(language: str, reported: bool) -> re.Pattern[str]:
    words = HEDGES[language] if reported else f"{HEDGES[language]} {REPORTING[language]}"
    forms = sorted(words.split(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(form.replace("_", r"\s+") for form in forms) + r")\b", re.IGNORECASE)


def hedges(text: str, language: str, reported: bool = False) -> list[str]:
    """Return the hedges in a text, as they stand there, in its order; none in a language that is not in ``HEDGES``.

    In what somebody is ``reported`` to say, verbs of supposing only report it.
    """
    found = (match[0] for match in _pattern(language, reported).finditer(text)) if language in HEDGES else ()
    return [form for form in found if form.islower() or form.casefold() not in NEVER_NAMES]


def language(text: str) -> str | None:
    """Return the language of a text by the commonest words of each that ``HEDGES`` has; ``None`` if it has none."""
    counts = Counter(WORD.findall(text[:SAMPLE].casefold()))
    shares = {code: sum(counts[word] for word in words.split()) for code, words in COMMON.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] else None
