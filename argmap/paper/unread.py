"""Pages of a paper's file of which nothing could be read."""

from argmap.paper.article import Article

FIELD = "unread"
"""The field with which a reader says which pages hold only pictures: "2-5, 7"."""


def unread_pages(article: Article) -> str | None:
    """Return what to say of the pages that hold only pictures; ``None`` where there are none."""
    named = next((one.text for one in article.stated if one.field == FIELD), "")
    if not named:
        return None
    if named.isdecimal():
        return f"page {named} holds no text, only a picture"
    return f"pages {named} hold no text, only pictures"


def named_pages(numbers: list[int]) -> str:
    """Return numbers of pages, in rising order, as people name them: 2-5, 7."""
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ", ".join(f"{one[0]}-{one[-1]}" if len(one) > 1 else str(one[0]) for one in stretches)
