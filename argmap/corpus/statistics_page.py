"""The ready questions of a corpus on one page that needs nothing else."""

from collections.abc import Mapping
from html import escape

from argmap.corpus.answers import shown_value
from argmap.corpus.asked_questions import AskedQuestion
from argmap.corpus.bar_chart import bar_chart
from argmap.corpus.corpus_parts import PartCounts
from argmap.corpus.opened_corpus import Answer

STYLE = """
:root{color-scheme:light dark}body{font:16px/1.5 Arial,'Liberation Sans',Helvetica,sans-serif;margin:0 auto;
max-width:60rem;padding:1rem}h1{font-size:1.6rem}h2{margin-top:2.5rem}svg{max-width:100%;height:auto}
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.9rem}th,td{text-align:left;padding:.3rem .8rem .3rem 0;
border-bottom:1px solid #8884;vertical-align:top}td.number{text-align:right;white-space:nowrap}summary{cursor:pointer}
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def statistics_page(name: str, counts: PartCounts, asked: Mapping[str, AskedQuestion]) -> str:
    """Return the page of a corpus: its counts, and of each question what it says, its picture and its table."""
    title = f"Corpus {name}"
    papers = f" and {counts.papers:,} papers" if counts.papers else ""
    unread = f" {counts.unread:,} records could not be read." if counts.unread else ""
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><main>",
            f"<h1>{escape(title)}</h1><p>{counts.maps:,} maps{papers}.{unread} The maps report what their texts "
            "argue; this page takes no side.</p>",
            *(_section(name, one) for name, one in asked.items()),
            "</main></body></html>\n",
        ]
    )


def _section(name: str, asked: AskedQuestion) -> str:
    heading = escape(asked.title)
    more = "".join(f"<p>{escape(one)}</p>" for one in asked.explanation)
    chart = bar_chart(asked.answer, asked.picture, asked.title)
    return f'<section id="{name}"><h2>{heading}</h2>{more}{chart}{_table(asked.answer)}</section>'


def _table(answer: Answer) -> str:
    if not answer.rows:
        return ""
    head = "".join(f"<th scope='col'>{escape(one)}</th>" for one in answer.columns)
    rows = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in answer.rows)
    table = f'<div class="table" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    return f"<details><summary>The figures</summary>{table}</details>"


def _cell(value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"<td{' class=number' if number else ''}>{escape(shown_value(value))}</td>"
