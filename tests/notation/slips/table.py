"""The slips that people make when they type a map, each with the one right message and the map that its cure leads to.

``fix`` is what whoever follows the cure writes in the place of a part of the text; a text that is read needs none.
"""

from typing import NamedTuple


class Case(NamedTuple):
    """A slip: the text, the line and column and rule of its one message, words of message and cure, the mended text."""

    name: str
    text: str
    line: int
    column: int
    rule: str
    message: str
    cure: str
    mended: str


CLAIM = "claim:\n  text: Homework should go.\n"
PREMISES = CLAIM + "  premises:\n"
ONE = PREMISES + "    - text: It takes time.\n"
SYNTAX, UNKNOWN, TYPE, VALUE = "syntax-error", "unknown-key", "wrong-type", "wrong-value"


def case(name: str, text: str, fix: "tuple[str, str] | dict[str, str]", told: tuple[int, int, str, str, str]) -> Case:
    """Return a case whose mended text has parts replaced."""
    mended = text
    for old, new in fix.items() if isinstance(fix, dict) else [fix]:
        assert old in mended, name
        mended = mended.replace(old, new)
    return Case(name, text, *told, mended)


LIKELY = (
    # what YAML cuts off, or swallows
    case("a number sign in a text", PREMISES + "    - text: It is the #1 cause of stress.\n",
         ("It is the #1 cause of stress.", '"It is the #1 cause of stress."'),
         (4, 23, "cut-text", "'#1 cause of stress.'", "quotation marks")),
    case("a number sign in a title", "title: Essay #3\n" + CLAIM,
         ("Essay #3", "'Essay #3'"), (1, 14, "cut-text", "'#3'", "quotation marks")),
    case("a number sign that begins a text", PREMISES + "    - text: #MeToo changed that.\n",
         ("#MeToo changed that.", '"#MeToo changed that."'), (4, 13, "cut-text", "#MeToo", "quotation marks")),
    case("a number sign in braces", PREMISES + "    - {text: It is cause #1 of stress., basis: testimony}\n",
         ("It is cause #1 of stress.", '"It is cause #1 of stress."'),
         (4, 26, SYNTAX, "after # is a comment", "quotation marks")),
    case("items deeper than the text above", PREMISES + "    - text: It takes time.\n        - text: It bores.\n"
      .replace("text: It bores", "It bores"),
         ("        - It", "    - It"), (5, 9, "swallowed-line", "a part of the text above", "hyphen")),
    case("a list without its colon below a text", CLAIM + "    premises\n      - It takes time.\n",
         ("    premises\n      -", "  premises:\n    -"),
         (3, 5, "swallowed-line", "a part of the text above", "column")),
    case("a key without its space below a text", ONE + "        voice:reader\n",
         ("        voice:reader", "      voice: reader"),
         (5, 9, "swallowed-line", "a part of the text above", "column 7")),
    case("a key deeper than the one above", ONE + "          basis: testimony\n",
         ("          basis", "      basis"), (5, 11, SYNTAX, "indented too deep", "column of `text`")),
    case("a text that goes on in the column of its key", PREMISES + "    - text: It takes time that pupils\n"
      "      need for sleep.\n      basis: testimony\n",
         ("      need", "        need"), (5, 7, SYNTAX, "no key", "two spaces deeper")),
    # keys and colons
    case("no space behind the colon", "claim:\n  text:Homework should go.\n  premises:\n    - It takes time.\n",
         ("text:H", "text: H"), (2, 7, SYNTAX, "no space after the colon", "`text: Homework should go.`")),
    case("no space behind the colon of an item", PREMISES + "    - text:It takes time.\n      basis: testimony\n",
         ("text:I", "text: I"), (4, 11, SYNTAX, "no space after the colon", "`- text: It takes time.`")),
    case("no space behind a colon in braces", PREMISES + "    - {text:It takes time., basis: testimony}\n",
         ("text:I", "text: I"), (4, 8, SYNTAX, "no space after the colon", "`text: ...`")),
    case("a fullwidth colon", "claim:\n  text：作业应该取消。\n  premises:\n    - 作业占用时间。\n",
         ("：", ": "), (2, 7, SYNTAX, "a fullwidth colon (：)", "`text: 作业应该取消。`")),
    case("a no-break space behind the colon", "claim:\n  text:\xa0Homework should go.\n  premises:\n"
      "    - It takes time.\n",
         ("\xa0", " "), (2, 8, SYNTAX, "a no-break space", "space bar")),
    case("a semicolon for the colon", "claim:\n  text; Homework should go.\n  premises:\n    - It takes time.\n",
         ("text;", "text:"), (2, 7, SYNTAX, "there is ; after this key", "`text: Homework should go.`")),
    case("an equals sign for the colon", "title = Homework\n" + CLAIM,
         ("title =", "title:"), (1, 7, SYNTAX, "there is = after this key", "`title: Homework`")),
    case("no colon at all", "claim:\n  text Homework should go.\n  premises:\n    - It takes time.\n",
         ("text H", "text: H"), (2, 3, SYNTAX, "no colon after the key 'text'", "`text: Homework should go.`")),
    case("no colon behind the key of a list", CLAIM + "  premises\n    - text: It takes time.\n",
         ("premises\n", "premises:\n"), (3, 3, SYNTAX, "no colon after the key 'premises'", "`premises:`")),
    case("a second colon in a text", PREMISES + "    - text: One thing is sure: it takes time.\n",
         ("One thing is sure: it takes time.", '"One thing is sure: it takes time."'),
         (4, 30, SYNTAX, "a second colon", "quotation marks")),
    case("a colon in a plain sentence", PREMISES + "    - One thing is sure: it takes time.\n",
         ("One thing is sure: it takes time.", '"One thing is sure: it takes time."'),
         (4, 7, UNKNOWN, "make 'One thing is sure' a key", "quotation marks")),
    case("two keys on a line", "claim: text: Homework should go.\n",
         ("claim: text", "claim:\n  text"), (1, 8, SYNTAX, "two keys on this line", "on a line of its own below")),
    case("keys in a row with commas", PREMISES + "    - text: It takes time., basis: testimony\n",
         ("., basis", ".\n      basis"), (4, 29, SYNTAX, "two keys on this line", "a line of its own")),
    # plain sentences
    case("a sentence with keys below it", PREMISES +
      "    - It takes time.\n      basis: testimony\n    - It bores.\n",
         ("- It takes", "- text: It takes"), (4, 7, SYNTAX, "needs the key `text`", "`- text: It takes time.`")),
    case("a claim with keys below it", "claim: Homework should go.\n  premises:\n    - It takes time.\n",
         ("claim: H", "claim:\n  text: H"), (1, 8, SYNTAX, "needs the key `text`", "`text: Homework should go.`")),
    case("the kind as the key of a text", PREMISES + "    - premise: It takes time.\n    - statement: It bores.\n",
         {"premise:": "text:", "statement:": "text:"}, (4, 7, UNKNOWN, "(and in line 5)", "`text: ...`")),
    case("an id as an item", CLAIM + "  premises: [time]\n  objections:\n    - {id: time, text: Time is not all.}\n",
         ("[time]", "[ref: time]"), (3, 14, TYPE, "not 'time'", "`ref: time`")),
    case("the key in the quotation marks", 'claim: "text: Homework should go."\n',
         ('"text: Homework should go."', '{text: "Homework should go."}'),
         (1, 8, TYPE, "'text: Homework should go.'", "outside the quotation marks")),
    case("a list as the claim", "claim:\n  - text: Homework should go.\n",
         ("- text", "text"), (2, 3, TYPE, "expected a claim here, not a list", "without a hyphen")),
    case("a list without hyphens", CLAIM + "  premises:\n    text: It takes time.\n",
         ("    text: It", "    - text: It"), (4, 5, TYPE, "expected a list", "`- text: ...`")),
    case("two statements without hyphens", CLAIM + "  premises:\n    text: It takes time.\n    text: It bores.\n",
         ("    text: It", "    - text: It"), (5, 5, "duplicate-key", "'text' is repeated", "a hyphen and a space")),
    case("a sentence as a list", CLAIM + "  premises: It takes time.\n",
         ("premises: It", "premises:\n    - It"), (3, 13, TYPE, "expected a list", "a hyphen")),
    case("linked as a mark", PREMISES + "    - text: It takes time.\n      linked: true\n"
      "    - text: Time is short.\n      linked: true\n",
         {"    - text: It takes time.\n      linked: true": "    - linked:\n        - text: It takes time.",
           "    - text: Time is short.\n      linked: true": "        - text: Time is short."},
         (5, 15, TYPE, "(and in line 7)", "below `linked:`")),
    # braces
    case("a comma in a text in braces", PREMISES + "    - {text: In 2002, 2003, it took time., at: 1.2 s1}\n",
         ("In 2002, 2003, it took time.", '"In 2002, 2003, it took time."'),
         (4, 21, SYNTAX, "ends at its comma (and 1 more in this line)", "quotation marks")),
    case("a comma in what a note backs", CLAIM + "  footnotes: [{note: 5, backs: the pact, no more}]\n",
         ("the pact, no more", '"the pact, no more"'), (3, 40, SYNTAX, "ends at its comma", "quotation marks")),
    case("curly quotation marks with a comma", PREMISES + "    - {text: “Ohne Mut, nichts.”, basis: testimony}\n",
         ("“Ohne Mut, nichts.”", '"Ohne Mut, nichts."'), (4, 23, SYNTAX, "ends at its comma", "quotation marks")),
    case("a brace that is not closed", PREMISES + "    - {text: It takes time., basis: testimony\n",
         ("testimony", "testimony}"), (4, 7, SYNTAX, "this bracket is never closed", "close it")),
    # quotation marks
    case("an open quotation mark", PREMISES + '    - text: "It takes time.\n      basis: testimony\n',
         ("time.", 'time."'), (4, 13, SYNTAX, "never closed", 'write " at the end')),
    case("open quotation marks in two items", PREMISES + '    - text: "It takes time.\n    - text: "It bores.\n',
         {"time.": 'time."', "bores.": 'bores."'}, (4, 13, SYNTAX, "(and in line 5)", 'write " at the end')),
    case("an apostrophe that begins a text", PREMISES + "    - text: 'Tis a waste of time.\n    - It bores.\n",
         ("'Tis a waste of time.", "\"'Tis a waste of time.\""),
         (4, 13, SYNTAX, "never closed", "double quotation marks")),
    case("a straight and a curly mark", PREMISES + '    - text: "It takes time.”\n    - It bores.\n',
         ("”", '"'), (4, 13, SYNTAX, "a curly one (”)", 'the straight mark "')),
    case("a quotation and more", PREMISES + '    - text: "Busywork" is what it is.\n',
         ('"Busywork" is what it is.', "'\"Busywork\" is what it is.'"),
         (4, 24, SYNTAX, "text after the closing", "all of it")),
    case("curly quotation marks with a colon", PREMISES + "    - text: “One thing: time.”\n",
         ("“One thing: time.”", '"One thing: time."'), (4, 13, SYNTAX, "curly quotation marks (“)", "straight")),
    case("curly quotation marks around a place", ONE + "      at: “1.2 s3”\n",
         {"“": "", "”": ""}, (5, 11, VALUE, "curly quotation marks", "write 1.2 s3 without them")),
    # list marks
    case("no space behind the hyphen", PREMISES + "    -text: It takes time.\n    -text: It bores.\n",
         ("-text", "- text"), (4, 5, SYNTAX, "no space after the hyphen", "`- text: ...`")),
    case("a dash for the hyphen", PREMISES + "    – text: It takes time.\n      basis: testimony\n",
         ("–", "-"), (4, 5, SYNTAX, "an en dash (–)", "`- text: ...`")),
    case("bullets", PREMISES + "    • text: It takes time.\n    • text: It bores.\n",
         ("•", "-"), (4, 5, SYNTAX, "not with • (and in line 5)", "`- text: ...`")),
    case("bullets before sentences", PREMISES + "    • It takes time.\n    • It bores.\n",
         ("•", "-"), (4, 5, SYNTAX, "not with • (and in line 5)", "`- It takes time.`")),
    case("asterisks", PREMISES + "    * text: It takes time.\n    * text: It bores.\n",
         ("*", "-"), (4, 5, SYNTAX, "not with * (and in line 5)", "`- text: ...`")),
    case("plus signs", PREMISES + "    + It takes time.\n    + It bores.\n",
         ("+", "-"), (4, 5, SYNTAX, "not with + (and in line 5)", "`- It takes time.`")),
    case("numbers", PREMISES + "    1. It takes time.\n    2. It bores.\n",
         {"1.": "-", "2.": "-"}, (4, 5, SYNTAX, "not with 1. (and in line 5)", "`- It takes time.`")),
    # what cannot be seen
    case("no-break spaces as indentation", "claim:\n\xa0\xa0text: Homework should go.\n\xa0\xa0premises:\n"
      "\xa0\xa0\xa0\xa0- It takes time.\n",
         ("\xa0", " "), (2, 1, SYNTAX, "a no-break space here", "replace it with a space")),
    case("a zero-width space before a key", CLAIM + "  \u200bpremises:\n    - It takes time.\n",
         ("\u200b", ""), (3, 3, SYNTAX, "a zero width space here", "delete it")),
    case("tabs as indentation", "claim:\n\ttext: Homework should go.\n\tpremises:\n\t\t- It takes time.\n",
         ("\t", "  "), (2, 1, SYNTAX, "a tab here", "two spaces")),
    # words of the field, capitals, and keys elsewhere
    case("reasons", CLAIM + "  reasons:\n    - It takes time.\n",
         ("reasons", "premises"), (3, 3, UNKNOWN, "'reasons'", "premises?")),
    case("supports", CLAIM + "  supports:\n    - It takes time.\n",
         ("supports", "premises"), (3, 3, UNKNOWN, "'supports'", "premises?")),
    case("counterarguments", CLAIM + "  counterarguments:\n    - Some learn.\n",
         ("counterarguments", "objections"), (3, 3, UNKNOWN, "'counterarguments'", "objections?")),
    case("a rebuttal", CLAIM + "  objections:\n    - text: Some learn.\n      rebuttal:\n        - Few do.\n",
         ("rebuttal", "objections"),
         (5, 7, UNKNOWN, "'rebuttal'", "objections? An objection to an objection is a rebuttal")),
    case("note", ONE + "      note: [5]\n",
         ("note:", "footnotes:"), (5, 7, UNKNOWN, "'note'", "footnotes?")),
    case("evidence", ONE + "      evidence: [5]\n",
         ("evidence:", "footnotes:"), (5, 7, UNKNOWN, "'evidence'", "`footnotes: [5]`")),
    case("a German key", CLAIM + "  einwände:\n    - Some learn.\n",
         ("einwände", "objections"), (3, 3, UNKNOWN, "'einwände'", "objections?")),
    case("the thesis", "thesis: Homework should go.\n",
         ("thesis", "claim"), (1, 1, UNKNOWN, "'thesis'", "claim?")),
    case("capitals", "Title: Homework\nClaim:\n  text: Homework should go.\n",
         {"Title": "title", "Claim": "claim"}, (1, 1, UNKNOWN, "(and in line", "small letters")),
    case("premises beside the claim", "claim:\n  text: Homework should go.\npremises:\n  - It takes time.\n",
         ("premises:\n  -", "  premises:\n    -"),
         (3, 1, UNKNOWN, "'premises'", "belongs to the claim: put it below `claim:`")),
    case("nothing below the claim is indented", "claim:\ntext: Homework should go.\npremises:\n- It takes time.\n",
         ("text: Homework should go.\npremises:\n-", "  text: Homework should go.\n  premises:\n    -"),
         (2, 1, UNKNOWN, "(and in line 3)", "below `claim:`")),
    case("the title in the claim", CLAIM + "  title: Homework\n",
         ("  title", "title"), (3, 3, UNKNOWN, "'title'", "belongs to the map")),
    case("the paper's title", CLAIM + "paper:\n  title: On homework\n",
         ("  title: On homework", "  record:\n    id: pine\n    title: On homework"),
         (4, 3, UNKNOWN, "'title'", "below a line `record:`")),
    # notes, places, papers and languages
    case("prose as a footnote", ONE + "      footnotes: Smith 2012, p. 5\n",
         ("footnotes: Smith 2012, p. 5", "cites: [smith-2012]"),
         (5, 18, TYPE, "not 'Smith 2012, p. 5'", "`cites: [smith-2012]`")),
    case("prose in a list of footnotes", ONE + "      footnotes: [Smith 2012, p. 5]\n",
         ("Smith 2012, p. 5", "5"), (5, 19, TYPE, "(and 1 more in this line)", "by its number, such as 5")),
    case("a footnote with its mark", ONE + '      footnotes: ["[^5]"]\n',
         ('"[^5]"', "5"), (5, 19, TYPE, "not '[^5]'", "did you mean 5?")),
    case("a note as a mapping", ONE + "      footnotes: {note: 5, backs: half of it}\n",
         ("{note: 5, backs: half of it}", "[{note: 5, backs: half of it}]"),
         (5, 18, TYPE, "not a group of keys", "square brackets")),
    case("a figure with a capital", ONE + "      at: Figure 2\n",
         ("Figure 2", "fig. 2"), (5, 11, VALUE, "'Figure 2'", "did you mean fig. 2?")),
    case("a sentence with a comma", ONE + "      at: 1.6, s7\n",
         ("1.6, s7", "1.6 s7"), (5, 11, VALUE, "'1.6, s7'", "did you mean 1.6 s7?")),
    case("a language by name", "language: Deutsch\n" + CLAIM,
         ("Deutsch", "de"), (1, 11, VALUE, "'Deutsch'", "write `de`")),
    case("the paper by its file", "paper: kant.pdf\n" + CLAIM,
         ("kant.pdf", "{file: kant.pdf}"),
         (1, 8, "missing-paper", "the text of a paper", "`paper: {file: kant.pdf}`")),
    # no map at all, or more than one
    case("prose", "Homework: a plea\n\nHomework takes time. It bores: nobody learns.\n",
         ("Homework: a plea\n\nHomework takes time. It bores: nobody learns.\n", CLAIM),
         (1, 1, TYPE, "this is not a map", "argmap new")),
    case("a fence of Markdown", "```yaml\n" + CLAIM + "```\n",
         {"```yaml\n": "", "```\n": ""}, (1, 1, SYNTAX, "Markdown", "delete it")),
)  # fmt: skip
