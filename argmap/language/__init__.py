"""Languages as data: one file a language in ``data``, and what is asked of them all.

A file holds tables of words; ``data/en.toml`` says what each list is for. Adding a language is adding its file.
"""

from argmap.language._language import ENGLISH, Language, codes, every, language
from argmap.language._tables import Reversals
from argmap.language.detecting import detect
from argmap.language.terms import Terms, terms
from argmap.language.wordings import Wording

__all__ = ["ENGLISH", "Language", "Reversals", "Terms", "Wording", "codes", "detect", "every", "language", "terms"]
