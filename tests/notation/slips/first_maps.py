"""Slips of a first map: marks for a hyphen below ordinary items, lists without keys, capitals, words of a language."""

from tests.notation.slips.table import PREMISES, SYNTAX, TYPE, UNKNOWN, case

ITEM = PREMISES + "    - It takes time.\n"
KEYED = PREMISES + "    - text: It takes time.\n"
MARKS = ("•", "–", "*", "+", "1.", "2)", "→")

FIRST_MAPS = (
    *(case(f"{mark} below an item", ITEM + f"    {mark} It bores many pupils\n", (f"    {mark}", "    -"),
           (5, 5, SYNTAX, f"{mark}", "`- It bores many pupils`")) for mark in MARKS),
    *(case(f"{mark} below a key", KEYED + f"      {mark} It bores many pupils\n", (f"      {mark}", "    -"),
           (5, 7, SYNTAX, f"{mark}", "`- It bores many pupils`")) for mark in ("•", "*", "–")),
    case("a bullet and a colon below an item", ITEM + "    • One thing is sure: it bores\n",
         ("• One thing is sure: it bores", '- "One thing is sure: it bores"'),
         (5, 5, SYNTAX, "not with •", '`- "One thing is sure: it bores"`')),
    case("a list below an item", ITEM + "      - text: Hours are lost.\n",
         ("- It takes time.", "- text: It takes time.\n      premises:"),
         (4, 7, SYNTAX, "premises below it needs `text:` and `premises:`", "`- text: It takes time.`")),
    case("a list below a claim", "claim: Homework should go.\n  - text: It takes time.\n",
         ("claim: Homework should go.", "claim:\n  text: Homework should go.\n  premises:"),
         (1, 8, SYNTAX, "needs `text:` and `premises:`", "`text: Homework should go.`")),
    case("a list below a text", KEYED + "        - text: Hours are lost.\n",
         ("        - text", "      premises:\n        - text"), (5, 9, SYNTAX, "needs a key above it", "`premises:`")),
    *(case(f"{word} with a sentence", PREMISES + f"    - {word}: It takes much time.\n", (f"{word}:", "text:"),
           (4, 7, UNKNOWN, f"no key '{word}'", "`text: ...`"))
      for word in ("begründung", "reason", "because", "raison", "argument")),
    case("words behind a quoted word", ITEM + '    - "Teachers" lose time\n',
         ('"Teachers" lose time', "'\"Teachers\" lose time'"),
         (5, 18, SYNTAX, "after the closing quotation mark", "quotation marks")),
    case("a text in braces", PREMISES + "    - text: {They look tidy, and smart}\n",
         ("{They look tidy, and smart}", '"They look tidy, and smart"'),
         (4, 13, TYPE, "not a group of keys", "quotation marks")),
)  # fmt: skip
