"""Why a stretch of a paper's file is no part of its text."""

from enum import StrEnum


class Reason(StrEnum):
    """A reason in the words that people read, behind "left out"."""

    FRONT = "front matter"
    BACK = "back matter"
    LABELLED = "keywords, dates and the like"
    CAPTION = "caption"
    TABLE = "table"
    FIGURE = "words in a figure"
    CODE = "code"
    HTML = "raw HTML"
    FORMULA = "formula"
    CONTENTS = "table of contents"
    RUNNING = "head or foot of a page"
    PAGE_NUMBER = "page number"
    LINE_NUMBERS = "line numbers"
    ORNAMENT = "no letters or digits"
    UNNUMBERED = "among the notes, but no note"
    NOTES_OF = "heading among the notes"
    READING_AID = "reading aid above the text"
    HIDDEN = "not shown"
    TEXT_BOX = "text box"
    COMMENT = "comment"
    DELETED = "deleted text"
    AROUND = "around the paper"  # menus, links and the like of a web page
    REPEATED = "stands in the file twice"
