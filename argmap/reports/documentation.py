"""The pages of the reference: one for each rule on maps and papers, each fault of a file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from inspect import getdoc

from argmap.checking.running import names, profiles, rules
from argmap.drawing.themes.choices import theme_names
from argmap.drawing.themes.theme import Theme, theme_keys
from argmap.paper.oddities import Oddity, oddities
from argmap.problems import ArgmapError, Level
from argmap.registry import summary
from argmap.reports.faults import FAULTS, MILD
from argmap.rules import Profile, Rule
from argmap.schemes import scheme, scheme_names
from argmap.text.nearest import did_you_mean

ABOUT = """The rules for maps and papers, and the faults of files, as `argmap explain NAME` shows them.
Made by `argmap rules --format markdown`."""
ONLY_IN_TEXT = "Found in a paper's text, by `argmap paper` and by `argmap check` with that text."
IN_TEXT = f"{ONLY_IN_TEXT[:-1]} where the map does not show it:"


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A name that a problem may have, its level, the profiles that look for it, and what it means in one line."""

    name: str
    level: Level
    profiles: str
    summary: str


def entries() -> Iterator[RuleEntry]:
    """Yield all names: what a check finds in maps and in papers' texts, then faults, each sorted."""
    yield from map(entry, names())
    yield from map(entry, FAULTS)


def entry(name: str) -> RuleEntry:
    """Return what the reference says of a name in one line. Raises ``ArgmapError`` for one that no problem has."""
    if name in FAULTS:
        level = Level.WARNING if name in MILD else Level.ERROR
        return RuleEntry(name, level, "always", FAULTS[name].partition("\n")[0])
    _require(name)
    module = _modules(name)[0]
    return RuleEntry(name, module.LEVEL, _profiles(name), summary(module))


def _require(name: str) -> None:
    if name not in names():
        known = [*names(), *FAULTS, *scheme_names()]
        raise ArgmapError(f"no rule is called {name!r}; {did_you_mean(name, known, 'see `argmap rules`')}")


def _modules(name: str) -> list[Rule | Oddity]:
    """Return what finds the fact of a name: the rule on maps, the oddity of a paper's text, or both, in this order."""
    found: list[Rule | Oddity] = [rules().get(name)] if name in rules().names() else []
    return [*found, oddities().get(name)] if name in oddities().names() else found


def _profiles(name: str) -> str:
    """Return the profiles that a rule is in, or ``all``; ``strict`` has every rule and is left out beside others."""
    named = profiles(name)
    return "all" if len(named) == len(Profile) else ", ".join(sorted({*named} - {Profile.STRICT})) or Profile.STRICT


def reference() -> str:
    """Return the reference of all names as Markdown: a table, then every page."""
    rows = list(entries())
    table = ["| Name | Level | Profiles | What it finds |", "|---|---|---|---|"]
    table += [f"| [{row.name}](#{row.name}) | {row.level} | {row.profiles} | {row.summary} |" for row in rows]
    pages = [f"## {row.name}\n\n{page(row.name)}" for row in rows]
    head = f"# What argmap finds\n\n{ABOUT}"
    return "\n\n".join([head, "\n".join(table), *pages]) + "\n"


def page(name: str) -> str:
    """Return what the reference says of a rule, an oddity or a fault, as Markdown, examples included."""
    if name in FAULTS:
        return FAULTS[name]
    pages = [getdoc(module) or "" for module in _modules(name)]
    if name not in oddities().names():
        return pages[0]
    if len(pages) == 1:
        return f"{pages[0]}\n\n{ONLY_IN_TEXT}"
    _, _, examples = pages[1].partition("\n\n")  # both pages begin with the fact
    return f"{pages[0]}\n\n{IN_TEXT}\n\n{examples}"


def explain(name: str) -> str:
    """Return the page of a rule, an oddity, a fault or a scheme, below a line with its name.

    Raises ``ArgmapError``, with the nearest name, for any other.
    """
    if name in FAULTS:
        level = "warning, or info where nothing that is said is lost" if name in MILD else "error"
        return f"{name} ({level}; found while reading or writing a file)\n\n{FAULTS[name]}"
    if name in scheme_names():
        return scheme_page(name)
    one = entry(name)
    return f"{name} ({one.level}; profiles: {one.profiles})\n\n{page(name)}"


def scheme_page(name: str) -> str:
    """Return the page of a scheme: premises, conclusion and critical questions. Raises ``ArgmapError``."""
    it = scheme(name)
    lines = [f"{name} (scheme)", "", f"{it.summary[0].upper()}{it.summary[1:]}.", ""]
    lines += [f"    {premise.name}: {premise.text}" for premise in it.premises]
    lines += [
        f"    conclusion: {it.conclusion}",
        "",
        "Critical questions (an objection says which one it raises, for example `question: 1`):",
        "",
    ]
    lines += [f"{number:3}. {question}" for number, question in enumerate(it.questions, 1)]
    return "\n".join([*lines, "", f"Source: {it.source}."])


def theme_page(theme: Theme, name: str) -> str:
    """Return a theme as TOML with every key explained, as a start for another that is based on it."""
    keys, tables = [f'based_on = "{name}"'] if name in theme_names() else [], []
    for key, (meaning, words) in theme_keys().items():
        value = getattr(theme, key)
        if isinstance(value, Mapping):
            tables += [
                "",
                f"# {meaning}",
                f"[{key}]",
                *(f"{one} = {json.dumps(color)}" for one, color in value.items()),
            ]
        else:
            keys += ["", f"# {meaning} ({words})", f"{key} = {json.dumps(value, ensure_ascii=False)}"]
    return "\n".join([*keys, *tables]) + "\n"
