"""The entries of a JATS list of references as text: as they stand there, or put together from their elements."""

from typing import TYPE_CHECKING

from argmap.paper.readers.jats.tree import words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_INITIALS = 3
_PEOPLE = ("person-group", "name", "string-name")
_CITATIONS = ("mixed-citation", "element-citation", "citation", "nlm-citation")


def entry(reference: "Element") -> str:
    """Return an entry without its label; several works of one entry are parted by semicolons."""
    found = [one for one in reference.iter() if one.tag in _CITATIONS]
    texts = [_composed(one) if _is_bare(one) else _as_it_stands(one) for one in found]
    notes = [words(one) for one in reference.iter("note")]
    return "; ".join(filter(None, [*texts, *notes])) or words(reference)


def _is_bare(citation: "Element") -> bool:
    """Tell whether nothing stands between the elements: the text is made of them when it is shown."""
    between = [citation.text, *(one.tail for one in citation)]
    return len(citation) > 1 and not any(text and text.strip() for text in between)


def _as_it_stands(citation: "Element") -> str:
    """Return the text, with a space wherever two elements meet that nothing parts: Ash and A."""
    parts: list[str] = []

    def put(text: str | None) -> None:
        if text:
            meets = parts and parts[-1][-1:].isalnum() and text[0].isalnum()
            parts.append(f" {text}" if meets else text)

    def walk(one: "Element") -> None:
        put(one.text)
        for child in one:
            if child.tag != "label":
                walk(child)
            put(child.tail if one.tag not in _PEOPLE or child is not one[-1] else (child.tail or "").rstrip())

    walk(citation)
    return " ".join("".join(parts).split())


def _composed(citation: "Element") -> str:
    """Return authors, year, title, source, volume(issue), pages and DOI, in the order of APA."""

    def said(*names: str) -> str:
        return next((text for name in names if (text := words(citation.find(f".//{name}")))), "")

    year, title, source = said("year"), said("article-title", "chapter-title", "part-title"), said("source")
    volume, issue, first, last = said("volume"), said("issue"), said("fpage", "elocation-id"), said("lpage")
    numbers = volume + (f"({issue})" if issue else "")
    pages = f"{first}-{last}" if last and last != first else first
    container = ", ".join(filter(None, (source, numbers, pages)))
    place = ": ".join(filter(None, (said("publisher-loc"), said("publisher-name"))))
    doi = next((words(one) for one in citation.iter("pub-id") if one.get("pub-id-type") == "doi"), "")
    address = f"https://doi.org/{doi}" if doi else said("uri", "ext-link")
    people = _people(citation)
    parts = [f"{people} ({year})" if year else people, title, f"In: {container}" if title and place else container]
    parts += [said("edition"), place, address]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _people(citation: "Element") -> str:
    group = citation.find("person-group")
    names = []
    for one in (citation if group is None else group).iter():
        if one.tag in ("name", "string-name") and one.find("surname") is not None:
            names.append(f"{words(one.find('surname'))}, {_given(words(one.find('given-names')))}".rstrip(", "))
        elif one.tag in ("collab", "string-name"):
            names.append(words(one))
    more = ", et al." if citation.find(".//etal") is not None else ""
    return "; ".join(names) + more


def _given(names: str) -> str:
    """Return given names, initials that stand together parted as APA does: AB is A. B."""
    return " ".join(f"{one}." for one in names) if names.isupper() and len(names) <= _INITIALS else names
