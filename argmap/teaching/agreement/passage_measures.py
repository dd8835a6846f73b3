"""The measures that need the paper's text: alpha_U and S of its passages, and CASS, each with its interval.

Their samples are drawn from the paragraphs. CASS draws statements besides, since its kappas are taken of statements.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from argmap.teaching.agreement.bootstrap import Sampling, interval
from argmap.teaching.agreement.cass import ComparedPair, combined
from argmap.teaching.agreement.estimates import Estimate, NotDefinedError
from argmap.teaching.agreement.paragraph_samples import ParagraphSamples
from argmap.teaching.agreement.read_passages import ReadPassages
from argmap.teaching.agreement.unitized_alpha import unitized_alpha
from argmap.teaching.agreement.units import ComparedStatement

NO_TEXT = "the paper's text is not there"
NO_PASSAGES = "a map has no statement that says where in the text it was read"


class PassageMeasures:
    """Measures the passages of maps in a text; no measure is defined without a text, or where a map has no passages."""

    def __init__(
        self, units: Sequence[ComparedStatement], maps: int, passages: ReadPassages | None, sampling: Sampling
    ) -> None:
        self.units, self.maps, self.passages, self.sampling = units, maps, passages, sampling
        self.paragraphs = ParagraphSamples(passages, sampling) if passages and passages.in_every_map else None

    @property
    def roles(self) -> frozenset[str]:
        """The roles whose statements have passages."""
        return frozenset(self.passages.marked) if self.passages else frozenset()

    def unitized(self, role: str | None = None) -> Estimate:
        """Return alpha_U of the passages of one role, or of all roles together."""
        if not self.passages or not self.paragraphs:
            return self._missing()
        marked = {one: found for one, found in self.passages.marked.items() if role in (None, one)}
        length = self.passages.length
        return self._estimate(lambda: unitized_alpha(marked, length), self.paragraphs.alphas(frozenset(marked)))

    def segments(self) -> Estimate:
        """Return S, the mean over all pairs of maps."""
        if not self.paragraphs:
            return self._missing()
        paragraphs = self.paragraphs
        samples = (_mean(found) for found in paragraphs.similarities())
        return self._estimate(lambda: _mean(paragraphs.similarity()), samples)

    def cass(self) -> Estimate:
        """Return CASS, the mean over all pairs of maps."""
        if not self.paragraphs:
            return self._missing()
        pairs = [ComparedPair(self.units, *pair) for pair in combinations(range(self.maps), 2)]
        found = self.paragraphs.similarity()
        everything = range(len(self.units))

        def scores(drawn: Sequence[int], similarities: Sequence[float]) -> float:
            compared = zip(pairs, similarities, strict=True)
            return _mean([combined(pair.kappas(drawn), alike) for pair, alike in compared])

        samples = zip(self.sampling.draws(len(self.units)), self.paragraphs.similarities(), strict=True)
        values = (_or_none(lambda one=one: scores(*one)) for one in samples)  # type: ignore[misc]
        return self._estimate(lambda: scores(everything, found), (one for one in values if one is not None))

    def _estimate(self, measure: Callable[[], float], samples: Iterator[float]) -> Estimate:
        try:
            return Estimate(measure(), *interval(samples, self.sampling.samples))
        except NotDefinedError as error:
            return Estimate(None, why=str(error))

    def _missing(self) -> Estimate:
        return Estimate(None, why=NO_PASSAGES if self.passages else NO_TEXT)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _or_none(measure: Callable[[], float]) -> float | None:
    try:
        return measure()
    except NotDefinedError:
        return None
