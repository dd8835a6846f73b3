"""The rules: one file is one rule, and its docstring is its page, its ``argmap explain`` text and its test."""

from argmap.rules._rule import Finding, Rule, Subject

__all__ = ["Finding", "Rule", "Subject"]
