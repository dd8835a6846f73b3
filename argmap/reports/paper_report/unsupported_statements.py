"""Statements without support, section by section of the paper, each paragraph with its sentences."""

from collections.abc import Iterable, Iterator

from argmap.graph import Node
from argmap.notation.location import Passage, parse_at
from argmap.reports.paper_report.findings import MOST, Findings, quoted
from argmap.reports.paper_report.needs import BARE, LACKING
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection

FIGURES = "Figures and tables"


def unsupported(findings: Findings) -> Iterator[ReportSection]:
    """Yield the section, if there are statements without support that were not told before."""
    taken = findings.take(*LACKING)
    bare = [findings.graph.nodes[one.node or ""] for one in taken if one.rule in BARE and findings.node(one)]
    above = len({one.node for one in taken if one.rule not in BARE})
    placed: dict[str, list[Node]] = {}
    for node in bare:
        placed.setdefault(_section_of(node), []).append(node)
    if not taken:
        return
    lines = tuple(_section(one, placed[one], findings) for one in sorted(placed, key=_rank))
    many = f"{len(bare)} more statement{'s have' if len(bare) != 1 else ' has'} no support"
    depend = f"{above} more depend{'s' if above == 1 else ''} on such statements alone" if above else ""
    lead = f"{', and '.join(filter(None, (many if bare else '', depend)))}."
    yield ReportSection(findings.words.by_place, lead, lines)


def _passage(node: Node) -> Passage | None:
    """Return the first place that a statement was read from."""
    try:
        return parse_at(node.at)[0] if node.at else None
    except ValueError:  # left there by an importer
        return None


def _section_of(node: Node) -> str:
    """Return the section that a statement was read from, or that it was a figure or table; nothing without a place."""
    passage = _passage(node)
    if passage is None:
        return ""
    return FIGURES if passage.figure else passage.paragraph.rpartition(".")[0]


def _rank(section: str) -> tuple[int, list[tuple[int, str]]]:
    """Return what sections are sorted by: the abstract, then numbers, then letters, figures, what has no place."""
    parts = [(int(part), "") if part.isdigit() else (0, part) for part in section.split(".")]
    if section in ("", FIGURES):
        return (4 if section == "" else 3), parts
    return (0 if section == "A" else 1 if section[0].isdigit() else 2), parts


def _section(section: str, nodes: list[Node], findings: Findings) -> ReportLine:
    if not section:
        more = f"; and {len(nodes) - MOST} more" if len(nodes) > MOST else ""
        return ReportLine(f"{findings.words.unplaced}{'; '.join(map(quoted, nodes[:MOST]))}{more}.")
    paper = findings.graph.paper
    titles = {one.id: one.title for one in paper.sections} if paper else {}
    return ReportLine(
        f"{'; '.join(_paragraphs(nodes))}.",
        section if section == FIGURES else titles.get(section, f"Section {section}"),
    )


def _paragraphs(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield each paragraph with the sentences of the statements that were read there, in the order of the paper."""
    found: dict[tuple[int, str], dict[tuple[int, str], None]] = {}
    for passage in filter(None, map(_passage, nodes)):
        number = passage.paragraph.rpartition(".")[2]
        key = (int(number) if number.isdigit() else 0, passage.paragraph)
        sentences = str(passage).partition(passage.paragraph)[2].strip()
        found.setdefault(key, {})[passage.first or 0, sentences] = None
    for key in sorted(found):
        yield f"{key[1]} {', '.join(text for _, text in sorted(found[key]) if text)}".strip()
