"""Decides which runs of a PDF are bold."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from argmap.paper.readers.pdf.extraction import Page

_HEAVIER = 1.3  # times the weight of most text
_MOST = 0.6  # of the text: what is bold beyond that is how the text is set, and sets nothing off


def with_weights(pages: Sequence[Page]) -> list[Page]:
    """Return the pages, those runs bold that are set heavier than most of the text.

    A font's name or flags may say so, or the thickness of its stems, which PDFium turns into a weight.
    """
    weights, bold = Counter[int](), Counter[bool]()
    for page in pages:
        for run in page.runs:
            weights[run.weight] += len(run.text)
            bold[run.bold] += len(run.text)
    if not weights:
        return list(pages)
    usual = weights.most_common(1)[0][0]
    named = bold[True] <= _MOST * bold.total()
    return [
        replace(
            page,
            runs=tuple(
                replace(run, bold=(named and run.bold) or run.weight > _HEAVIER * usual > 0) for run in page.runs
            ),
        )
        for page in pages
    ]
