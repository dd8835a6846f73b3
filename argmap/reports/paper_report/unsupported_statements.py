"""Statements without support, section by section of the paper, each paragraph with its sentences."""

from collections.abc import Iterable, Iterator

from argmap.graph import Graph, Node
from argmap.reports.paper_report.findings import Findings, quoted
from argmap.reports.paper_report.needs import BARE, LACKING
from argmap.reports.paper_report.report_parts import ReportLine, ReportSection


def unsupported(findings: Findings) -> Iterator[ReportSection]:
    """Yield the section, if there are statements without support that were not told before."""
    taken = findings.take(*LACKING)
    bare = [findings.graph.nodes[one.node or ""] for one in taken if one.rule in BARE and findings.node(one)]
    above = len({one.node for one in taken if one.rule not in BARE})
    placed: dict[str, list[Node]] = {}
    for node in bare:
        placed.setdefault((node.at or "").partition(".")[0], []).append(node)
    if not taken:
        return
    lines = tuple(_section(one, placed[one], findings.graph) for one in sorted(placed, key=_rank))
    many = f"{len(bare)} more statement{'s have' if len(bare) != 1 else ' has'} no support"
    depend = f"{above} more depend{'s' if above == 1 else ''} on such statements alone" if above else ""
    lead = f"{', and '.join(filter(None, (many if bare else '', depend)))}."
    yield ReportSection("Unsupported statements, by paragraph", lead, lines)


def _rank(section: str) -> tuple[int, int, str]:
    """Return what sections are sorted by: the abstract, then numbers, then letters; what has no place comes last."""
    if section.isdigit():
        return 1, int(section), ""
    return (0 if section == "A" else 2 if section else 3), 0, section


def _section(section: str, nodes: list[Node], graph: Graph) -> ReportLine:
    if not section:
        return ReportLine(f"Without a place in the paper: {'; '.join(map(quoted, nodes))}.")
    titles = {one.id: one.title for one in graph.paper.sections} if graph.paper else {}
    return ReportLine(f"{'; '.join(_paragraphs(nodes))}.", titles.get(section, f"Section {section}"))


def _paragraphs(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield each paragraph with the sentences of the statements that were read there, in the order of the paper."""
    found: dict[tuple[int, ...], dict[str, None]] = {}
    names: dict[tuple[int, ...], str] = {}
    for node in nodes:
        paragraph, _, sentences = (node.at or "").partition(";")[0].partition(" ")
        key = tuple(int(part) if part.isdigit() else 0 for part in paragraph.split("."))
        names[key] = paragraph
        found.setdefault(key, {})[sentences] = None
    for key in sorted(found):
        yield f"{names[key]} {', '.join(sorted(filter(None, found[key]), key=_first))}".strip()


def _first(sentences: str) -> int:
    return int(sentences[1:].partition("-")[0])
