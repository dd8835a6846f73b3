"""Problems as text for people, and in the formats that other programs read. Each file here is one format."""

from argmap.reports.problems._problem_format import ProblemFormat, Style, plain, problem_formats, summary

__all__ = ["ProblemFormat", "Style", "plain", "problem_formats", "summary"]
