from argmap.citations.in_text.finding import find_citations
from argmap.citations.mentions import Mention

Told = list[tuple[str, list[tuple[str, int | None, str]]]]
"""Citations as written, each with its works: name, number of the entry, locator."""


def told(text: str, entries: list[str], labels: dict[str, int] | None = None) -> Told:
    numbers = {str(number): number - 1 for number in range(1, len(entries) + 1)} if labels is None else labels
    (found,) = find_citations([text], entries, numbers)
    return [(text[one.start : one.end], [_work(mention) for mention in one.mentions]) for one in found]


def mentions(text: str, entries: list[str]) -> list[Mention]:
    (found,) = find_citations([text], entries, {})
    return [mention for one in found for mention in one.mentions]


def _work(one: Mention) -> tuple[str, int | None, str]:
    entry = one.entries[0] + 1 if len(one.entries) == 1 else None
    return one.name, entry, f"{one.counts} {one.locator}" if one.locator else ""
