"""Problems as text for people, and in the forms that other programs read. One file here is one form."""

from argmap.reports.problems._problem_format import ProblemFormat, Style, plain, problem_formats, summary

__all__ = ["ProblemFormat", "Style", "plain", "problem_formats", "summary"]
