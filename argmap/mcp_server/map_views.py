"""A map as an assistant is shown it: its statements, its problems with their cures, a picture, a report."""

from typing import Any

from argmap.anchoring.companion_files import article_beside, edition_beside
from argmap.checking.running import check
from argmap.forest.outline import line, outline
from argmap.graph import Graph, Node
from argmap.graph.drafts import drafts_of, require_confirmed
from argmap.graph.graph_document import GraphDocument
from argmap.mcp_server.paper_views import ABOUT
from argmap.problems import ArgmapError, Problem, Profile
from argmap.rendering import drawn
from argmap.reports.documentation import explain
from argmap.reports.paper_report import paper_report
from argmap.reports.report_forms import report_forms
from argmap.schemes import scheme, scheme_names

Data = dict[str, Any]
WIDTH, LARGEST_PICTURE, MOST_PROBLEMS = 120, 2_000_000, 100


def statements(document: GraphDocument) -> Data:
    """Return a map as an outline with the ids of all statements, and which of them are drafts."""
    lines = [line(entry, WIDTH) for entry in outline(document.graph, ids=True)]
    drafts = [node.id for node in drafts_of(document.graph)]
    return {"about": ABOUT, "title": document.graph.title, "outline": lines, "drafts": drafts}


def problems(document: GraphDocument, profile: Profile) -> Data:
    """Return what is wrong or missing, each with its rule, its statement and its cure, the heaviest first."""
    article = article_beside(document)
    edition = edition_beside(document) if article else None
    found = check(document, profile=profile, article=article, edition=edition)
    told = [_problem(one) for one in found[:MOST_PROBLEMS]]
    return {"about": ABOUT, "compared_with_the_paper": article is not None, "count": len(found), "problems": told}


def _problem(one: Problem) -> Data:
    found = {"rule": one.rule, "level": str(one.level), "statement": one.node, "at": one.at,
             "message": one.message, "cure": one.help, "location_that_fits": one.instead}  # fmt: skip
    return {key: value for key, value in found.items() if value is not None}


def picture(document: GraphDocument, form: str) -> str:
    """Return a drawing as text: an SVG, or an outline with signs. Raises ``ArgmapError`` for one that is too large."""
    found = drawn(document, form)
    if len(found) > LARGEST_PICTURE:
        raise ArgmapError("the picture is too large to be shown here; a person can draw it with `argmap render`")
    return found.decode()


def report(document: GraphDocument) -> Data:
    """Return the report on the argument. Raises ``ArgmapError`` for a map with drafts: a person confirms them first."""
    require_confirmed(document)
    article = article_beside(document)
    edition = edition_beside(document) if article else None
    found = check(document, profile=Profile.REVIEW, article=article, edition=edition)
    with report_forms().running("txt") as form:
        return {"about": ABOUT, "report": form.write(paper_report(document.graph, found, article)).decode()}


def explained(name: str) -> str:
    """Return what a rule finds, or what a scheme is. Raises ``ArgmapError`` for a name of neither."""
    if name not in scheme_names():
        return explain(name)
    found = scheme(name)
    premises = [f"- {one.name}: {one.text}" for one in found.premises]
    questions = [f"{number}. {one}" for number, one in enumerate(found.questions, 1)]
    return "\n".join([f"{found.name}: {found.summary}", *premises, f"Conclusion: {found.conclusion}",
                      "Critical questions:", *questions, f"Source: {found.source}"])  # fmt: skip


def written(graph: Graph, ids: list[str]) -> list[Data]:
    """Return statements as they are now in a map."""
    return [_statement(graph.nodes[one]) for one in ids]


def _statement(node: Node) -> Data:
    return {"id": node.id, "role": str(node.role), "text": node.text, "at": node.at, "draft": node.draft}
