"""What people read when a value is wrong: each row is a mistake that people make."""

import pytest

from argmap.notation.reading import loads
from argmap.problems import ReadError

CLAIM = "claim:\n  text: a\n"
PREMISES = CLAIM + "  premises:\n"
WORKS = CLAIM + "paper:\n  works:\n"
NOTES = CLAIM + "paper:\n  footnotes:\n"
LONG = "x" * 81

CASES = [  # text; then rule, line, column, message, cure
    # a key that is misspelt, or stands where it says nothing
    (CLAIM + "  premisses: []\n", "unknown-key", 3, 3, "a claim has no key 'premisses'", "did you mean premises?"),
    ("titel: a\n" + CLAIM, "unknown-key", 1, 1, "a map has no key 'titel'", "did you mean title?"),
    ("Claim:\n  text: a\n", "unknown-key", 1, 1, "a map has no key 'Claim'", "did you mean claim?"),
    ("claim:\n  txt: a\n", "unknown-key", 2, 3, "a claim has no key 'txt'", "did you mean text?"),
    (CLAIM + "  1: a\n", "unknown-key", 3, 3, "a claim has no key '1'", "one of: id, text, at,"),
    (CLAIM + "  <<: {}\n", "unknown-key", 3, 3, "a claim has no key '<<'", "one of: id, text, at,"),
    (CLAIM + f"  {LONG}: a\n", "unknown-key", 3, 3, f"a claim has no key '{'x' * 60}'...", "one of: id"),
    (CLAIM + "  scheme: sign\n", "unknown-key", 3, 3, "a claim has no key 'scheme'", "belongs to a premise"),
    (PREMISES + "    - {text: b, vioce: reader}\n", "unknown-key", 4, 17, "a premise has no key 'vioce'", "voice?"),
    (PREMISES + "    - {ref: b, text: c}\n", "unknown-key", 4, 16, "a reference has no key 'text'", "where the st"),
    (PREMISES + "    - {ref: b, sceme: c}\n", "unknown-key", 4, 16, "a reference has no key 'sceme'", "scheme?"),
    (
        PREMISES + "    - linked: [{text: b}, {text: c}]\n      premises: []\n",
        "unknown-key", 5, 7, "a linked group has no key 'premises'", "in one of the group's statements",
    ),
    (
        PREMISES + "    - linked: [{text: b}, {text: c}]\n      undercuters: []\n",
        "unknown-key", 5, 7, "a linked group has no key 'undercuters'", "undercutters?",
    ),
    (
        PREMISES + "    - linked: [{text: b, undercutter: []}, {text: c}]\n",
        "unknown-key", 4, 26, "a premise has no key 'undercutter'", "undercutters?",
    ),
    (
        PREMISES + "    - linked: [{text: b}, {ref: c}]\n"
        "      undercutters: [{linked: [{text: d, voise: e}, {ref: f}]}]\n",
        "unknown-key", 5, 42, "an objection has no key 'voise'", "voice?",
    ),
    (
        CLAIM + "  objections:\n    - linked: [{text: b}, {text: c, objectons: []}]\n",
        "unknown-key", 4, 37, "an objection has no key 'objectons'", "objections?",
    ),
    (CLAIM + "  footnotes: [1, {note: 2, back: b}]\n", "unknown-key", 3, 28, "has no key 'back'", "backs?"),
    (CLAIM + "  footnotes: [{notes: 2}]\n", "unknown-key", 3, 16, "has no key 'notes'", "note?"),
    (CLAIM + "  quote: {start: b, end: c, ende: d}\n", "unknown-key", 3, 29, "a quote has no key 'ende'", "end?"),
    (WORKS + "    - {id: b, publisher_place: c}\n", "unknown-key", 5, 15, "no key 'publisher_place'", "publisher-p"),
    (WORKS + "    - {id: b, container_title: c}\n", "unknown-key", 5, 15, "no key 'container_title'", "container-t"),
    (WORKS + "    - {id: b, authors: []}\n", "unknown-key", 5, 15, "a work has no key 'authors'", "author?"),
    (WORKS + "    - {id: b, url: c}\n", "unknown-key", 5, 15, "a work has no key 'url'", "URL?"),
    (WORKS + "    - {id: b, author: [{famly: c}]}\n", "unknown-key", 5, 25, "a name has no key 'famly'", "family?"),
    (NOTES + "    - {nmber: 1}\n", "unknown-key", 5, 8, "a footnote has no key 'nmber'", "number?"),
    (NOTES + "    - {number: 1, cites: [{wrk: b}]}\n", "unknown-key", 5, 28, "a citation has no key 'wrk'", "work?"),
    (CLAIM + "paper: {x: []}\n", "unknown-key", 3, 9, "a paper has no key 'x'", "one of: record, file, sections"),
    (CLAIM + "paper: {notes: []}\n", "unknown-key", 3, 9, "a paper has no key 'notes'", "footnotes?"),
    (CLAIM + "paper: {section: []}\n", "unknown-key", 3, 9, "a paper has no key 'section'", "sections?"),
    # a key that lacks
    ("title: a\n", "missing-key", 1, 1, "a map needs the key 'claim'", "add `claim: ...`"),
    ("claim:\n  id: a\n", "missing-key", 2, 3, "a claim needs the key 'text'", "add `text: ...`"),
    ("claim: {}\n", "missing-key", 1, 8, "a claim needs the key 'text'", "add `text: ...`"),
    (PREMISES + "    - voice: reader\n", "missing-key", 4, 7, "a premise needs the key 'text'", "add `text: ...`"),
    (CLAIM + "  footnotes: [{backs: b}]\n", "missing-key", 3, 15, "needs the key 'note'", "add `note: ...`"),
    (CLAIM + "  quote: {start: b}\n", "missing-key", 3, 10, "a quote needs the key 'end'", "add `end: ...`"),
    (WORKS + "    - title: b\n", "missing-key", 5, 7, "a work needs the key 'id'", "add `id: ...`"),
    # another kind of value
    ("a\n", "wrong-type", 1, 1, "not a map", "argmap new"),
    ("- claim: a\n", "wrong-type", 1, 1, "not a map", "argmap new"),
    ("version: 1\nservices: 2\n", "wrong-type", 1, 1, "not a map", "argmap new"),
    ("claim: a\n", "wrong-type", 1, 8, "expected a claim here, not 'a'", "write `text: a`"),
    (f"claim: {LONG}\n", "wrong-type", 1, 8, f"not '{'x' * 60}'...", "put `text: ` before it"),
    ("claim:\n", "wrong-type", 1, 7, "a claim is missing here", "such as `text: ...`"),
    ("claim: [a]\n", "wrong-type", 1, 8, "expected a claim here, not a list", "such as `text: ...`"),
    ("claim:\n  text:a\n", "syntax-error", 2, 7, "no space after the colon", "write `text: a`"),
    (PREMISES + "    - b\n", "wrong-type", 4, 7, "expected a premise here, not 'b'", "write `text: b`"),
    (PREMISES + "    -\n", "wrong-type", 4, 6, "a premise is missing here", "such as `text: ...`"),
    (CLAIM + "  premises: {text: b}\n", "wrong-type", 3, 13, "a list here, not a group of keys", "`- text: ...`"),
    (CLAIM + "  premises: b\n", "wrong-type", 3, 13, "expected a list here, not 'b'", "`- text: ...`"),
    (CLAIM + "  premises:\n", "wrong-type", 3, 12, "a list is missing here", "or remove the key"),
    (CLAIM + "  footnotes: 5\n", "wrong-type", 3, 14, "expected a list here, not '5'", "write it as a list: `[5]`"),
    (PREMISES + "    - linked: b\n", "wrong-type", 4, 15, "expected a list here", "`- text: ...`"),
    (WORKS + "    - {id: b, author: Brook}\n", "wrong-type", 5, 23, "not 'Brook'", "`- {family: "),
    (WORKS + "    - {id: b, author: {family: c}}\n", "wrong-type", 5, 23, "expected a list here, not a group", "`- {f"),
    (WORKS + "    - {id: b, author: [A. Brook]}\n", "wrong-type", 5, 24, "expected a name here", "`{family: "),
    (CLAIM + "paper: {references: brook-2012}\n", "wrong-type", 3, 21, "expected a list here", "`[brook-2012]`"),
    (CLAIM + "paper: [b]\n", "wrong-type", 3, 8, "expected a paper here, not a list", "`{record: "),
    (NOTES + "    - {number: 1, cites: [b]}\n", "wrong-type", 5, 27, "expected a citation here, not 'b'", "{work: "),
    ("claim:\n  text: [a]\n", "wrong-type", 2, 9, "expected text here, not a list", "in quotation marks"),
    ("claim:\n  text: {a: b}\n", "wrong-type", 2, 9, "expected text here, not a group of keys", "in quotation marks"),
    (CLAIM + "  footnotes: [b]\n", "wrong-type", 3, 15, "expected a note number here, not 'b'", "such as 5"),
    (CLAIM + "  footnotes: [5.5]\n", "wrong-type", 3, 15, "not '5.5'", "such as 5"),
    (CLAIM + "  footnotes: [[5]]\n", "wrong-type", 3, 15, "not a list", "such as 5"),
    (CLAIM + "  footnotes: ['']\n", "wrong-type", 3, 15, "a note number is missing here", "such as 5"),
    (NOTES + "    - {number: 1a}\n", "wrong-type", 5, 16, "expected a note number here", "such as 5"),
    (CLAIM + "  voice: [reader]\n", "wrong-type", 3, 10, "expected a voice here, not a list", "one of: author,"),
    (CLAIM + "  voice:\n", "wrong-type", 3, 9, "a voice is missing here", "one of: author, reported"),
    (CLAIM + "  id:\n", "wrong-type", 3, 6, "an id is missing here", "begin with a letter"),
    (CLAIM + "  quote: {start: '', end: b}\n", "wrong-type", 3, 18, "text is missing here", "two or three words"),
    # a value that cannot stand here
    ("language: English\n" + CLAIM, "wrong-value", 1, 11, "'English' is not the code of a language", "write `en`"),
    ("language: français\n" + CLAIM, "wrong-value", 1, 11, "'français' is not the code of a language", "write `fr`"),
    ("language: en_GB\n" + CLAIM, "wrong-value", 1, 11, "'en_GB' is not the code of a language", "write `en-GB`"),
    ("language: ger-AT\n" + CLAIM, "wrong-value", 1, 11, "'ger-AT' is not the code", "write `de-AT`"),
    ("language: '{value}'\n" + CLAIM, "wrong-value", 1, 11, "'{value}' is not the code", "such as en, de"),
    (CLAIM + "  voice: auther\n", "wrong-value", 3, 10, "'auther' is not a voice", "did you mean author?"),
    (CLAIM + "  voice: Reader\n", "wrong-value", 3, 10, "'Reader' is not a voice", "did you mean reader?"),
    (CLAIM + "  voice: opponent\n", "wrong-value", 3, 10, "'opponent' is not a voice", "one of: author, reported"),
    (CLAIM + "  basis: common ground\n", "wrong-value", 3, 10, "is not a basis", "did you mean common-ground?"),
    (CLAIM + "  basis: fact\n", "wrong-value", 3, 10, "'fact' is not a basis", "one of: common-ground, definition,"),
    (WORKS + "    - {id: b, type: jornal}\n", "wrong-value", 5, 21, "'jornal' is not a type", "one of: article,"),
    (WORKS + "    - {id: b, type: Article_Journal}\n", "wrong-value", 5, 21, "is not a type", "article-journal?"),
    (CLAIM + "  at: 8 s3\n", "wrong-value", 3, 7, "'8 s3' is not a location in the paper", "1.6 s7"),
    (CLAIM + "  at: p. 12\n", "wrong-value", 3, 7, "'p. 12' is not a location in the paper", "1.6 s7"),
    (CLAIM + '  at: "1.6 s7\\n"\n', "wrong-value", 3, 7, r"'1.6 s7\n' is not a location", "1.6 s7"),
    (CLAIM + "  at: 1.٣\n", "wrong-value", 3, 7, "is not a location in the paper", "1.6 s7"),
    (CLAIM + "  id: 1a\n", "wrong-value", 3, 7, "'1a' is not an id", "begin with a letter"),
    (CLAIM + "  id: a b\n", "wrong-value", 3, 7, "'a b' is not an id", "letters, digits, - and _"),
    (CLAIM + f"  id: {LONG}\n", "wrong-value", 3, 7, "longer than 80 characters", "shorten it"),
    (PREMISES + "    - ref: b c\n", "wrong-value", 4, 12, "'b c' is not an id", "begin with a letter"),
    (CLAIM + f"  quote: {{start: {LONG}, end: b}}\n", "wrong-value", 3, 18, "longer than 80", "two or three words"),
    (CLAIM + "  footnotes: [0]\n", "wrong-value", 3, 15, "'0' is not a note number", "from 1 to 999999"),
    (CLAIM + "  footnotes: [-3]\n", "wrong-value", 3, 15, "'-3' is not a note number", "from 1 to 999999"),
    (CLAIM + "  footnotes: [1000000]\n", "wrong-value", 3, 15, "'1000000' is not a note number", "from 1 to 999999"),
    (CLAIM + f"  footnotes: [{'9' * 5000}]\n", "wrong-value", 3, 15, "is not a note number", "from 1 to 999999"),
    (NOTES + "    - {number: 1, cites: [{ibid: 0}]}\n", "wrong-value", 5, 34, "'0' is not a note number", "from 1 to"),
    (PREMISES + "    - linked: [{text: b}]\n", "wrong-value", 4, 15, "but this one has only one", "without `linked`"),
    (PREMISES + "    - linked: []\n", "wrong-value", 4, 15, "but this one has none", "without `linked`"),
    (
        PREMISES + "    - linked: [{linked: [{text: b}, {text: c}]}, {text: d}]\n",
        "wrong-value", 4, 16, "a linked group cannot contain another", "in one group",
    ),
    (
        PREMISES + "    - linked: [{text: b, scheme: c}, {ref: d}]\n",
        "wrong-value", 4, 26, "a member of a linked group has no scheme of its own", "beside `linked`",
    ),
    (
        CLAIM + "  objections:\n    - linked: [{text: b}, {ref: c, undercutters: [{text: d}]}]\n",
        "wrong-value", 4, 36, "a member of a linked group has no undercutters of its own", "beside `linked`",
    ),
    (WORKS + "    - {id: a b}\n", "wrong-value", 5, 12, "'a b' is not the id of a work", "brook-2012"),
    (WORKS + "    - {id: b, issued: 5 May 2012}\n", "wrong-value", 5, 23, "'5 May 2012' is not a date", "2012-06-01"),
    (WORKS + "    - {id: b, issued: 2012-13}\n", "wrong-value", 5, 23, "'2012-13' is not a date", "2012-06-01"),
    (WORKS + "    - {id: b, author: [{given: c}]}\n", "wrong-value", 5, 24, "no family", "literal"),
    (CLAIM + "paper: {references: [a b]}\n", "wrong-value", 3, 22, "'a b' is not the id of a work", "brook-2012"),
    (CLAIM + "paper: {sections: [{id: 2-1, title: b}]}\n", "wrong-value", 3, 25, "the id of a section", "2.1"),
    (NOTES + "    - {number: 1, cites: [{}]}\n", "wrong-value", 5, 27, "neither a work nor a note", "work: ID"),
    (NOTES + "    - {number: 1, cites: [{work: b, ibid: 1}]}\n", "wrong-value", 5, 27, "both a work and", "either"),
    ('claim: {text: "a\\u0007"}\n', "wrong-value", 1, 15, "U+0007", "delete it"),
    ('claim: {text: a, scheme: "\\0"}\n', "unknown-key", 1, 18, "'scheme'", "premise"),
    (PREMISES + '    - {text: b, scheme: "\\e"}\n', "wrong-value", 4, 25, "U+001B", "delete it"),
]  # fmt: skip
JARGON = {
    "tuple",
    "validation",
    "input",
    "string",
    "integer",
    "dictionary",
    "instance",
    "field",
    "extra",
    "tag",
    "enum",
}


@pytest.mark.parametrize("case", CASES, ids=[repr(case[0].removeprefix(CLAIM))[:70] for case in CASES])
def test_one_mistake_is_one_problem_with_place_message_and_cure(case: tuple[str, str, int, int, str, str]) -> None:
    text, rule, line, column, message, cure = case
    with pytest.raises(ReadError) as caught:
        loads(text)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line, problem.place.column) == (rule, line, column), problem
    assert message in problem.message
    assert cure in problem.help
    assert not JARGON & set(problem.message.lower().split())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"claim": null}', "a claim is missing here"),
        ('{"claim": {"text": "a", "voice": null}}', "a voice is missing here"),
        ('{"claim": {"text": "a", "premises": null}}', "a list is missing here"),
        ('{"claim": {"text": null}}', "text is missing here"),
        ('{"claim": {"text": "a", "footnotes": [true]}}', "expected a note number here, not 'true'"),
    ],
)
def test_what_only_json_can_say(text: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        loads(text, "json")
    assert [one.message for one in caught.value.problems] == [message]
