"""The rules: one file is one rule, and its docstring is its page, its ``argmap explain`` text and its test."""

from argmap.problems import Profile
from argmap.rules._rule import Finding, Rule
from argmap.rules._subject import Subject

__all__ = ["Finding", "Profile", "Rule", "Subject"]
