"""What rules know of a language: data files, one a language, and the terms of a text."""

from argmap.language._language import Language, language, languages
from argmap.language.terms import Terms, terms

__all__ = ["Language", "Terms", "language", "languages", "terms"]
