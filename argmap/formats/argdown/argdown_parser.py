"""Puts the tokens of a text in Argdown together; what it does not understand is told, and the rest is read.

Source: https://argdown.org/syntax. A block ends with an empty line. A relation belongs to what is written above it with
less indentation, a numbered statement to the premise-conclusion structure that the lines above it began.
"""

from collections.abc import Callable

from argmap.formats.argdown.argdown_content import ArgdownContent
from argmap.formats.argdown.argdown_data import data_of, front_matter_of
from argmap.formats.argdown.argdown_elements import (
    CONCLUSION,
    HEADING,
    ITEM,
    PREMISE,
    STATEMENT,
    TOP,
    ArgdownInference,
    ArgdownMember,
    ArgdownRelation,
    ArgdownStructure,
    ParsedArgdown,
)
from argmap.formats.argdown.argdown_inferences import InferenceLine
from argmap.formats.argdown.argdown_lexer import ArgdownToken, tokens_of

Parent = ArgdownMember | ArgdownInference


def parsed(text: str) -> ParsedArgdown:
    """Return what a text whose lines end in line feeds consists of."""
    return _ArgdownParser(text).run()


class _ArgdownParser(ArgdownContent):
    """Goes through the tokens once, with the open relations on a stack."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.levels: list[tuple[int, Parent]] = []  # of open relations: their indentation, and what they belong to
        self.closed: tuple[list[tuple[int, Parent]], Parent | None] = ([], None)  # the same before the empty line
        self.seen: ArgdownInference | None = None
        self.prepared = 0  # where the number or the sign is that the next member follows
        self.in_list = False
        self.by_sort: dict[str, Callable[[ArgdownToken], None]] = {
            "empty": self.on_empty, "relation": self.on_relation, "number": self.on_number,
            "inference": self.on_inference, "item": self.on_item, "heading": self.on_heading, "front": self.on_front,
            "data": self.on_data, "define": self.on_title, "refer": self.on_title, "note": self.on_note,
            "citation": self.on_citation, "comment": lambda token: self.parsed.comments.append(token.start),
        }  # fmt: skip

    def run(self) -> ParsedArgdown:
        by_sort, content = self.by_sort, self.content
        for token in tokens_of(self.text):
            if handler := by_sort.get(token.sort):
                handler(token)
            else:
                content(token)
        self.need_nothing()
        self.leave_structure()
        return self.parsed

    def need_nothing(self) -> None:
        """Where nothing follows a relation or a number, make it an empty statement, which others can be counted by."""
        pending = self.pending
        if pending is None:
            return
        start = pending.start if isinstance(pending, ArgdownRelation) else self.prepared
        self.begin(STATEMENT, ArgdownToken("text", start, start + 1))

    def on_empty(self, _: ArgdownToken) -> None:
        self.need_nothing()
        if self.above is not None:
            self.closed = (self.levels, self.above)
        self.levels, self.above, self.current = [], None, None
        self.in_list, self.after_empty, self.line_begins = False, True, True

    def on_front(self, token: ArgdownToken) -> None:
        if self.parsed.front_start >= 0 or self.parsed.members or self.parsed.headings:
            self.fault(token, "this is front matter, but not at the beginning", "move it to the top of the file")
            return
        self.parsed.front_start = token.start
        front = front_matter_of(self.text[slice(*token.value)])
        if front is None:
            self.fault(token, "this front matter is not valid YAML", "write one `key: value` in each line")
        self.parsed.front = front or {}
        signs = self.parsed.setting("model", "shortcodes")
        for name, sign in signs.items() if isinstance(signs, dict) else ():
            self.signs[name] = str(sign.get("unicode", name)) if isinstance(sign, dict) else name

    def on_heading(self, token: ArgdownToken) -> None:
        self.leave_structure()
        self.on_empty(token)
        self.closed, self.block = ([], None), None
        self.current = ArgdownMember(HEADING, "", token.start, token.end, level=token.value)
        self.parsed.headings.append(self.current)
        self.after_empty = self.line_begins = False

    def on_relation(self, token: ArgdownToken) -> None:
        sign, indent = token.value
        self.need_nothing()
        if self.above is None and self.after_empty and self.closed[1] is not None:
            self.levels, self.above = self.closed
            self.closed = ([], None)
            cure = "delete the empty line"
            self.fault(token, "an empty line separates this relation from what it belongs to", cure)
        parent = self.parent_at(indent, token)
        if parent is None:
            self.fault(token, "this relation belongs to nothing", "write what it supports or attacks above it")
        else:
            self.pending = ArgdownRelation(sign, token.start, parent, seen=self.seen)
        self.current, self.after_empty, self.line_begins = None, False, False

    def parent_at(self, indent: int, token: ArgdownToken) -> Parent | None:
        """Return what a relation with so much indentation belongs to; deeper levels are closed."""
        levels = self.levels
        if self.above is not None and indent > (levels[-1][0] if levels else 0):
            levels.append((indent, self.above))
            return self.above
        while len(levels) > 1 and indent < levels[-1][0]:
            levels.pop()
        if not levels and self.above is not None:
            levels.append((1, self.above))
        if not levels:
            return None
        if indent == 0:
            self.fault(token, "this relation is not indented", "put a blank before it")
        return levels[-1][1]

    def on_item(self, token: ArgdownToken) -> None:
        mark, _ = token.value
        if self.current is not None and not self.in_list and not self.after_empty:
            self.content(ArgdownToken("text", token.start, token.end, mark + " "))
            return
        self.need_nothing()
        self.levels, self.above, self.current, self.pending = [], None, None, ITEM
        self.block, self.prepared = None, token.start
        self.in_list, self.after_empty, self.line_begins = True, False, False

    def on_number(self, token: ArgdownToken) -> None:
        if self.structure is not None and self.after_empty:
            self.go_on_after_empty_line(token)
        if self.structure is None:
            if self.current is not None and self.block is None and not self.after_empty:
                self.content(ArgdownToken("text", token.start, token.end, token.value[0] + " "))
                return
            if not self.after_empty and self.block is not None:
                cure = "put an empty line between the argument and its premises"
                self.fault(token, "the premises follow the argument without an empty line", cure)
            self.structure = ArgdownStructure(token.start, self.block)
        self.need_nothing()
        self.levels, self.above, self.current = [], None, None
        self.pending, self.prepared = CONCLUSION if self.inference else PREMISE, token.start
        self.block, self.after_empty, self.line_begins = None, False, False

    def go_on_after_empty_line(self, token: ArgdownToken) -> None:
        """Decide whether a number goes on with the structure above the empty line, or begins another."""
        structure = self.structure
        whole = structure is not None and structure.inferences and self.inference is None
        if whole or (token.value[0] == "(1)" and self.inference is None):
            self.leave_structure()
            return
        self.fault(token, "an empty line separates this from the premises or the inference above", EMPTY_CURE)

    def on_inference(self, token: ArgdownToken) -> None:
        line: InferenceLine = token.value
        self.need_nothing()
        structure = self.structure
        if structure is None or not structure.members:
            self.fault(token, "this inference has no premises", "number the premises above it: (1), (2)")
            return
        if self.after_empty:
            self.fault(token, "an empty line separates this inference from its premises", EMPTY_CURE)
        if line.unclosed:
            cure = "write ---- , or put the rule between two pairs of hyphens: -- rule --"
            self.fault(token, "this line is read as an inference, but lacks its end", cure)
        self.drop_inference("this inference is followed by another one", "write a conclusion between them")
        inference = ArgdownInference(token.start, token.end, line.rules, self.inference_data(token), structure)
        inference.place = len(structure.inferences)
        structure.inferences.append(inference)
        self.inference = self.seen = self.above = inference
        self.levels, self.current, self.block = [], None, None
        self.after_empty = self.line_begins = False

    def inference_data(self, token: ArgdownToken) -> dict[str, object] | None:
        if not token.value.data:
            return None
        data = data_of(self.text[slice(*token.value.data)])
        if data is None:
            self.fault(token, "the data of this inference is not valid YAML", "write it as {key: value}")
        return data

    def drop_inference(self, message: str, cure: str) -> None:
        """Leave out the inference that has no conclusion, if there is one."""
        one = self.inference
        if one is not None and self.structure is not None:
            self.fault(ArgdownToken("inference", one.start, one.end), message, cure)
            self.structure.inferences.remove(one)
            self.inference = None

    def leave_structure(self) -> None:
        """End the structure that is open; numbered statements without an inference are statements alone."""
        structure = self.structure
        if structure is None:
            return
        self.drop_inference("this inference has no conclusion", "write the conclusion under it, with its number")
        if structure.inferences:
            self.parsed.structures.append(structure)
        elif structure.members:
            first = structure.members[0]
            token = ArgdownToken("number", structure.start, first.start)
            cure = "write an inference (----) and a conclusion under the premises"
            self.fault(token, "these numbered statements lead to no conclusion", cure)
        if not structure.inferences:
            for member in structure.members:
                member.role = TOP
        self.structure = None


EMPTY_CURE = "delete the empty line"
