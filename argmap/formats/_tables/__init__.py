"""What the formats of tables share: a row for each statement, with what it is offered for and how.

A row has an ``id``, the ``parent`` that it is offered for, its ``role`` (claim, premise, objection, undercutter), a
``group`` (the same for linked statements), and the ``text``; further columns are those of the notation. A statement
that serves several steps has a row for each. An undercutter's parent is a group, or a statement whose step it attacks.
Rows with the role ``footnote``, ``work`` or ``title`` hold the notes, the works and the title of the map.
"""

from argmap.formats._carrying import EVERYTHING, Feature

TABLE_CARRIES = EVERYTHING - {
    Feature.LANGUAGE, Feature.GLOSSARY, Feature.RECORD, Feature.IGNORES, Feature.DRAFTS, Feature.MISSING
}  # fmt: skip
"""What tables hold: no rows are about the map as a whole but that of its title."""
