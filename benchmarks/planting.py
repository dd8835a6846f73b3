"""Clean maps, and ways to plant each fault in them: one fault, one rule.

A clean map argues by steps such as "A brings C, C helps B, so A helps B", so that even the rules on terms are content;
every leaf has a note on a work of its own, every objection an answer.
"""

from collections.abc import Callable
from random import Random
from typing import Any

Data = dict[str, Any]
NOUNS = [
    "bridges", "buses", "cafes", "cattle", "choirs", "clinics", "clubs", "councils", "courts", "cyclists",
    "dams", "doctors", "ducks", "engineers", "factories", "farms", "ferries", "festivals", "fields",
    "fishermen", "foresters", "gardens", "glaciers", "harbours", "hedges", "hills", "hospitals", "hotels",
    "islands", "judges", "lakes", "lamps", "laws", "libraries", "lorries", "markets", "meadows", "merchants",
    "mills", "miners", "museums", "musicians", "nurses", "orchards", "painters", "parks", "pilots", "ponds",
    "pupils", "quarries", "railways", "rivers", "roads", "sailors", "shepherds", "ships", "shops", "shrubs",
    "soldiers", "stadiums", "swans", "teachers", "temples", "theatres", "tourists", "towers", "trains", "trams",
    "valleys", "villages", "vineyards", "walkers", "weavers", "wells", "woods",
]  # fmt: skip
AUTHOR = {"family": "Moor", "given": "Ann", "affiliation": "Heath College"}


def clean(random: Random) -> Data:
    """Return the data of a clean map with about twenty statements."""
    nouns = random.sample(NOUNS, 40)
    first, last, middle = nouns.pop(), nouns.pop(), nouns.pop()
    claim = {"id": "root", **_argued(first, last, middle, "helps", nouns)}
    objection = _argued(nouns.pop(), last, nouns.pop(), "harms", nouns)
    objection["objections"] = [{"text": f"Mending {nouns.pop()} spares {nouns.pop()} this loss.", "basis": "testimony"}]
    claim["objections"] = [objection]
    return {"claim": claim, "paper": _noted(claim)}


def _argued(first: str, last: str, middle: str, verb: str, nouns: list[str]) -> Data:
    """Return a statement with a linked group of two, the first of which is argued for in the same way."""
    through = nouns.pop()
    deeper = [{"text": f"Care for {first} feeds {through}."}, {"text": f"Whatever feeds {through} feeds {middle}."}]
    group = [
        {"text": f"Care for {first} feeds {middle}.", "premises": [{"linked": deeper}]},
        {"text": f"Whatever feeds {middle} {verb} {last}."},
    ]
    return {"text": f"Care for {first} {verb} {last}.", "premises": [{"linked": group}]}


def leaves(claim: Data) -> list[Data]:
    """Return the statements that nothing supports and no basis carries, in the order of the text."""
    found, pending = [], [claim]
    while pending:
        here = pending.pop()
        below = [one for entry in here.get("premises", ()) for one in entry.get("linked", [entry])]
        pending += [*reversed(here.get("objections", [])), *reversed(below)]
        if not below and "basis" not in here:
            found.append(here)
    return found


def _noted(claim: Data) -> Data:
    paper: Data = {
        "record": {"id": "paper", "title": "On care", "author": [AUTHOR]},
        "works": [], "footnotes": [], "references": [],
    }  # fmt: skip
    for number, leaf in enumerate(leaves(claim), 1):
        leaf["footnotes"] = [number]
        work = {"id": f"w{number}", "type": "book", "title": f"Book {number}", "page": "1-200", "publisher": "Press"}
        paper["works"].append(work)
        paper["references"].append(work["id"])
        paper["footnotes"].append({"number": number, "cites": [{"work": work["id"], "locator": "12"}]})
    return paper


def _leaf(data: Data, random: Random) -> Data:
    return random.choice(leaves(data["claim"]))


def _retext(change: Callable[[str], str]) -> Callable[[Data, Random], None]:
    def plant(data: Data, random: Random) -> None:
        leaf = _leaf(data, random)
        leaf["text"] = change(leaf["text"])

    return plant


def _work(**fields: Any) -> Callable[[Data, Random], None]:
    return lambda data, random: random.choice(data["paper"]["works"]).update(fields)


def _note(**fields: Any) -> Callable[[Data, Random], None]:
    return lambda data, random: random.choice(data["paper"]["footnotes"])["cites"][0].update(fields)


def _add(where: str, *entries: Data) -> Callable[[Data, Random], None]:
    return lambda data, _: data["claim"].setdefault(where, []).extend(entries)


def _bare(data: Data, random: Random) -> None:
    leaf = _leaf(data, random)
    number = leaf.pop("footnotes")[0]
    data["claim"].setdefault("footnotes", []).append(number)


def _group(data: Data) -> Data:
    group: Data = data["claim"]["premises"][0]
    return group


def _unlink(data: Data, _: Random) -> None:
    data["claim"]["premises"] = _group(data)["linked"]


def _only_one(data: Data, _: Random) -> None:
    data["claim"]["premises"] = [{"text": "Rain falls on all of them alike.", "basis": "testimony"}]


def _ibid(data: Data, random: Random) -> None:
    notes = data["paper"]["footnotes"]
    index = random.randrange(1, len(notes))
    notes[index]["cites"] = [{"ibid": notes[index - 1]["number"]}]


def _explained(data: Data, _: Random) -> None:
    """Give the claim, which stands on its premises, a note that only explains; a leaf would stand bare with it."""
    number = len(data["paper"]["footnotes"]) + 1
    data["paper"]["footnotes"].append({"number": number, "text": "This was so in spring."})
    data["claim"]["footnotes"] = [number]


def _one_source(data: Data, _: Random) -> None:
    for note in data["paper"]["footnotes"]:
        note["cites"] = [{"work": "w1", "locator": "12"}]


def _chain(data: Data, _: Random) -> None:
    entry: Data = {"text": "Chance decides the fifth.", "basis": "testimony"}
    for number in ("fourth", "third", "second", "first", "whole"):
        entry = {"text": f"Chance decides the {number}.", "premises": [entry]}
    data["claim"]["premises"].append(entry)


BASED = {"basis": "testimony"}
FILLER = {"text": "Rain falls on all of them alike.", "voice": "reader", "basis": "assumption"}


def _premise(data: Data, text: str) -> None:
    data["claim"]["premises"].append({"text": text, **BASED})


PLANTERS: dict[str, Callable[[Data, Random], None]] = {
    "affiliated-source": _work(publisher="Heath College"),
    "begs-the-question": lambda data, _: _premise(data, data["claim"]["text"].lower()),
    "circular-support": lambda data, _: leaves(_group(data)["linked"][0])[0].update(premises=[{"ref": "root"}]),
    "dangling-pronoun": _retext(lambda _: "They do it all the time."),
    "deep-chain": _chain,
    "defeated-claim": lambda data, _: data["claim"]["objections"][0].pop("objections"),
    "dispensable-reasons": lambda data, _: _premise(data, "Rain falls on all of them alike."),
    "duplicate-footnote": lambda data, _: data["paper"]["footnotes"].append({"number": 1, "text": "Twice."}),
    "duplicate-id": lambda data, random: _leaf(data, random).update(id="root"),
    "duplicate-statement": lambda data, random: _leaf(data, random).update(text=data["claim"]["text"]),
    "empty-statement": _retext(lambda _: "..."),
    "explanatory-note-only": _explained,
    "fragile-link": _work(URL="https://x.example/page?id=7"),
    "holding-hands": lambda data, _: _group(data)["linked"].append({"text": "Rain also falls on rooftops.", **BASED}),
    "ibid-only": _ibid,
    "ibid-without-antecedent": _note(work=None, ibid=99),
    "near-duplicate": _add(
        "premises",
        {"text": "Warm rain wakes green frogs early.", **BASED},
        {"text": "Green frogs wake early in warm rain.", **BASED},
    ),
    "news-source": _work(type="article-newspaper"),
    "no-objection-considered": lambda data, _: data["claim"].pop("objections"),
    "not-a-statement": _retext(lambda text: text.rstrip(".") + "?"),
    "objection-without-target": _add(
        "premises", {"ref": "gone", "undercutters": [{"text": "It need not follow.", **BASED}]}
    ),
    "open-critical-question": lambda data, _: _group(data).update(scheme="sign"),
    "overloaded": _add("premises", *({"text": f"Reason number {n} holds.", **BASED} for n in range(8))),
    "page-outside-work": _note(locator="300"),
    "partly-supported-premise": lambda data, random: (leaf := _leaf(data, random)).update(
        footnotes=[{"note": leaf["footnotes"][0], "backs": "a half"}]
    ),
    "rabbit": _only_one,
    "reasoning-in-box": _retext(lambda text: text.rstrip(".") + " because rain falls."),
    "rebuttal-of-nothing": lambda data, _: data["claim"]["objections"][0]["objections"].append(
        {"text": data["claim"]["text"].upper(), **BASED}
    ),
    "reported-as-support": _add(
        "premises", {"text": "Towns grow.", "premises": [{"text": "Moss says so.", "voice": "reported", **BASED}]}
    ),
    "reported-opinion-only": lambda data, random: _leaf(data, random).update(voice="reported"),
    "scheme-premise-missing": _add(
        "premises", {"text": "Doctors say that care pays.", "scheme": "expert-opinion", **BASED}
    ),
    "secondary-citation": _note(prefix="quoted in"),
    "self-citation": _work(author=[{"family": "Moor", "given": "A."}]),
    "several-claims": _retext(lambda text: text.rstrip(".") + ", and rain falls on rooftops everywhere."),
    "single-premise-inference": _only_one,
    "single-source": _one_source,
    "stand-in-for-support": _retext(lambda text: "Obviously " + text[0].lower() + text[1:]),
    "supports-and-attacks": lambda data, _: (
        data["claim"]["premises"].append({"id": "both", "text": "Rain falls.", **BASED}),
        data["claim"]["objections"].append({"ref": "both"}),
    )[0],
    "suspected-linked": _unlink,
    "too-long": _retext(lambda text: text.rstrip(".") + " and wherever rain falls on green rooftops" * 5 + "."),
    "unanswered-concession": lambda data, _: data["claim"]["objections"][0].pop("objections"),
    "unanswered-objection": lambda data, _: (
        data["claim"]["objections"][0].pop("objections"), data["claim"]["objections"][0].update(voice="reported")
    )[0],
    "uncited-work": lambda data, _: (
        data["paper"]["works"].append({"id": "extra", "title": "Extra"}), data["paper"]["references"].append("extra")
    )[0],
    "undefined-footnote": lambda data, random: _leaf(data, random)["footnotes"].append(99),
    "undefined-reference": _add("premises", {"ref": "gone"}),
    "unknown-scheme": lambda data, _: _group(data).update(scheme="expert-opinon"),
    "unlisted-work": lambda data, random: data["paper"]["references"].pop(random.randrange(3)),
    "unsupported-objection": _add(
        "objections", {"text": "Nobody asked for this.", "objections": [{"text": "Some did.", **BASED}]}
    ),
    "unsupported-premise": _bare,
    "unsupported-statement": _add("premises", {"text": "Towns grow.", "premises": [FILLER]}),
    "unused-footnote": lambda data, random: _leaf(data, random).update(footnotes=[], **BASED),
    "useless-ignore": lambda data, random: _leaf(data, random).update(
        ignore=[{"rule": "empty-statement", "because": "No."}]
    ),
    "vague-quantifier": _retext(lambda text: "Many " + text[0].lower() + text[1:]),
}  # fmt: skip
"""For each rule a change to a clean map that plants its fault."""
