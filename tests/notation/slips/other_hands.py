"""Slips that were written to try the reader after the first table: in a hurry, in other typographies."""

from tests.notation.slips.table import Case

OTHERS = (
    Case(
        "German quotation marks and a colon",
        "claim:\n  text: „Eines gilt: Hausaufgaben kosten Zeit.“\n  premises:\n    - Sie kosten Zeit.\n",
        2, 9, "syntax-error", "curly quotation marks („) do not hold a", "put the whole text in straight quotation",
        "claim:\n  text: \"Eines gilt: Hausaufgaben kosten Zeit.\"\n  premises:\n    - Sie kosten Zeit.\n",
    ),
    Case(
        "a French word with a space before its colon",
        "claim:\n  text: Les devoirs doivent disparaître.\n  raisons :\n    - Ils prennent du temps.\n",
        3, 3, "unknown-key", "a claim has no key 'raisons'", "did you mean premises?",
        "claim:\n  text: Les devoirs doivent disparaître.\n  premises :\n    - Ils prennent du temps.\n",
    ),
    Case(
        "a narrow no-break space before the colon",
        "claim:\n  text\u202f: Les devoirs doivent disparaître.\n  premises:\n    - Ils prennent du temps.\n",
        2, 7, "syntax-error", "there is a narrow no-break space here,", "replace it with a space",
        "claim:\n  text: Les devoirs doivent disparaître.\n  premises:\n    - Ils prennent du temps.\n",
    ),
    Case(
        "em dashes, as Russian lists have them",
        "claim:\n  text: Домашние задания нужно отменить.\n  premises:\n    — Они отнимают время.\n"
        "    — Они скучны.\n",
        4, 5, "syntax-error", "an item of a list begins with a hyphen", "write `- Они отнимают время.`",
        "claim:\n  text: Домашние задания нужно отменить.\n  premises:\n    - Они отнимают время.\n"
        "    - Они скучны.\n",
    ),
    Case(
        "a Russian key",
        "тезис: Домашние задания нужно отменить.\n",
        1, 1, "unknown-key", "a map has no key 'тезис'", "did you mean claim?",
        "claim: Домашние задания нужно отменить.\n",
    ),
    Case(
        "fullwidth colons everywhere",
        "claim：\n  text：作业应该取消。\n",
        1, 6, "syntax-error", "there is a fullwidth colon (：) after", "write `claim:`, with the colon of the",
        "claim:\n  text: 作业应该取消。\n",
    ),
    Case(
        "ideographic spaces as indentation",
        "claim:\n\u3000text: 作业应该取消。\n\u3000premises:\n\u3000\u3000- 作业占用时间。\n",
        2, 1, "syntax-error", "there is an ideographic space here;", "replace it with a space, and so everywhere",
        "claim:\n text: 作业应该取消。\n premises:\n  - 作业占用时间。\n",
    ),
    Case(
        "a right-to-left mark",
        "claim:\n  text: Homework should go.\n  \u200fpremises:\n    - It takes time.\n",
        3, 3, "syntax-error", "there is a right-to-left mark here,", "delete it",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n",
    ),
    Case(
        "a Spanish key",
        "claim:\n  text: Hay que suprimir los deberes.\n  razones:\n    - Quitan tiempo.\n",
        3, 3, "unknown-key", "a claim has no key 'razones'", "did you mean premises?",
        "claim:\n  text: Hay que suprimir los deberes.\n  premises:\n    - Quitan tiempo.\n",
    ),
    Case(
        "numbers in brackets",
        "claim:\n  text: Homework should go.\n  premises:\n    (1) It takes time.\n    (2) It bores.\n",
        4, 5, "syntax-error", "an item of a list begins with a hyphen", "write `- It takes time.`",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n    - It bores.\n",
    ),
    Case(
        "letters",
        "claim:\n  text: Homework should go.\n  premises:\n    a) It takes time.\n    b) It bores.\n",
        4, 5, "syntax-error", "an item of a list begins with a hyphen", "write `- It takes time.`",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n    - It bores.\n",
    ),
    Case(
        "arrows",
        "claim:\n  text: Homework should go.\n  premises:\n    -> It takes time.\n    -> It bores.\n",
        4, 5, "syntax-error", "an item of a list begins with a hyphen", "write `- It takes time.`",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n    - It bores.\n",
    ),
    Case(
        "two hyphens",
        "claim:\n  text: Homework should go.\n  premises:\n    -- text: It takes time.\n"
        "      basis: testimony\n",
        4, 5, "syntax-error", "an item of a list begins with a hyphen", "write `- text: ...`",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      basis: testimony\n",
    ),
    Case(
        "an item in an item",
        "claim:\n  text: Homework should go.\n  premises:\n    - - text: It takes time.\n",
        4, 7, "wrong-type", "expected a premise here, not a list", "one hyphen begins an item: delete the",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n",
    ),
    Case(
        "sentences without hyphens",
        "claim:\n  text: Homework should go.\n  premises:\n    It takes time.\n    It bores.\n",
        4, 5, "wrong-type", "expected a list here, not 'It takes", "start each item with a hyphen: `- text: ...`",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n    - It bores.\n",
    ),
    Case(
        "a number sign with a space",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: Room # 12 is too loud.\n",
        4, 18, "cut-text", "the rest of this line, '# 12 is too", "put the whole text in quotation marks; set a",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: 'Room # 12 is too loud.'\n",
    ),
    Case(
        "a number sign in a plain sentence",
        "claim:\n  text: Homework should go.\n  premises:\n    - It is problem #1 at school.\n",
        4, 21, "cut-text", "the rest of this line, '#1 at school.',", "put the whole text in",
        "claim:\n  text: Homework should go.\n  premises:\n    - 'It is problem #1 at school.'\n",
    ),
    Case(
        "a percent sign that begins a text",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: %50 of pupils cheat.\n",
        4, 13, "syntax-error", "text cannot begin with %", "put the whole text in quotation marks",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: '%50 of pupils cheat.'\n",
    ),
    Case(
        "an at sign that begins a sentence",
        "claim:\n  text: Homework should go.\n  premises:\n    - @home nobody helps.\n",
        4, 7, "syntax-error", "text cannot begin with @", "put the whole text in quotation marks",
        "claim:\n  text: Homework should go.\n  premises:\n    - '@home nobody helps.'\n",
    ),
    Case(
        "a bracket that begins a text",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: [Most] pupils cheat.\n",
        4, 20, "syntax-error", "there is text after the closing", "if the text contains quotation marks or",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: '[Most] pupils cheat.'\n",
    ),
    Case(
        "asterisks for emphasis",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: *All* pupils cheat.\n",
        4, 13, "syntax-error", "text cannot begin with *", "put the whole text in quotation marks",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: '*All* pupils cheat.'\n",
    ),
    Case(
        "one space too many",
        "claim:\n  text: Homework should go.\n   premises:\n    - It takes time.\n",
        3, 4, "syntax-error", "this key is indented too deep: it is", "begin it in the column of `text`, the key",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n",
    ),
    Case(
        "one space too few",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n     basis: testimony\n",
        5, 6, "syntax-error", "this line does not fit the ones above it", "begin it in the same column",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      basis: testimony\n",
    ),
    Case(
        "a key in the column of the hyphen",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n    basis: testimony\n",
        5, 5, "syntax-error", "this line does not fit the ones above it", "begin it in the same column",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      basis: testimony\n",
    ),
    Case(
        "a list in the column of another's items",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n    objections:\n"
        "      - Not much.\n",
        5, 5, "syntax-error", "this line does not fit the ones above it", "begin it in the same column",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n  objections:\n"
        "      - Not much.\n",
    ),
    Case(
        "a German voice",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      voice: Leser\n",
        5, 14, "wrong-value", "'Leser' is not a voice", "choose one of: author, reported, conceded,",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      voice: reader\n",
    ),
    Case(
        "a basis that there is not",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n"
        "      basis: common knowledge\n",
        5, 14, "wrong-value", "'common knowledge' is not a basis", "choose one of: common-ground, definition,",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n"
        "      basis: common-ground\n",
    ),
    Case(
        "footnote with a number",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      footnote: 5\n",
        5, 7, "unknown-key", "a premise has no key 'footnote'", "did you mean footnotes? Write `footnotes:",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      footnotes: [5]\n",
    ),
    Case(
        "two notes with a word between",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n"
        "      footnotes: 5 and 7\n",
        5, 18, "wrong-type", "expected a list here, not '5 and 7'", "write it as a list: `[5, 7]`",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n"
        "      footnotes: [5, 7]\n",
    ),
    Case(
        "a note with its letter",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      footnotes: n. 5\n",
        5, 18, "wrong-type", "expected a list here, not 'n. 5'", "did you mean [5]?",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      footnotes: [5]\n",
    ),
    Case(
        "a page",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      page: 12\n",
        5, 7, "unknown-key", "a premise has no key 'page'", "did you mean at? Write `at: 1.6 s7`, for the",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      at: 1.6 s7\n",
    ),
    Case(
        "because",
        "claim:\n  text: Homework should go.\n  because:\n    - It takes time.\n",
        3, 3, "unknown-key", "a claim has no key 'because'", "did you mean premises?",
        "claim:\n  text: Homework should go.\n  premises:\n    - It takes time.\n",
    ),
    Case(
        "con",
        "claim:\n  text: Homework should go.\n  con:\n    - Some learn.\n",
        3, 3, "unknown-key", "a claim has no key 'con'", "did you mean objections?",
        "claim:\n  text: Homework should go.\n  objections:\n    - Some learn.\n",
    ),
    Case(
        "an author",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      author: Pine\n",
        5, 7, "unknown-key", "a premise has no key 'author'", "did you mean voice? Write `voice: reported`,",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      voice: reported\n",
    ),
    Case(
        "a German figure",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      at: Abb. 3\n",
        5, 11, "wrong-value", "'Abb. 3' is not a location in the paper", "did you mean fig. 3?",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      at: fig. 3\n",
    ),
    Case(
        "a German page as a place",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      at: S. 12\n",
        5, 11, "wrong-value", "'S. 12' is not a location in the paper", "sections and paragraphs are counted, not",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: It takes time.\n      at: 1.2 s1\n",
    ),
    Case(
        "two maps in a file",
        "claim:\n  text: Homework should go.\n---\nclaim:\n  text: Homework should go.\n",
        3, 1, "yaml-feature", "a second document is not part of the", "put each map in a separate file",
        "claim:\n  text: Homework should go.\n",
    ),
    Case(
        "an apostrophe in single marks",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: 'It's a waste of time.'\n",
        4, 17, "syntax-error", "there is text after the closing", "if the text contains quotation marks or",
        "claim:\n  text: Homework should go.\n  premises:\n    - text: \"It's a waste of time.\"\n",
    ),
    Case(
        "no comma in braces",
        "claim:\n  text: Homework should go.\n  premises:\n    - {text: \"It takes time.\" basis: testimony}\n",
        4, 31, "syntax-error", "a comma or a closing bracket is missing", "put a comma between items; put text that",
        "claim:\n  text: Homework should go.\n  premises:\n    - {text: \"It takes time.\", basis: testimony}\n",
    ),
    Case(
        "a key in curly marks",
        "claim:\n  “text”: Homework should go.\n",
        2, 3, "unknown-key", "a claim has no key '“text”'", "did you mean text?",
        "claim:\n  text: Homework should go.\n",
    ),
)  # fmt: skip
