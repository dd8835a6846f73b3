"""The names of what readers of other programs' files tell; `argmap explain` has a page on each."""

REMARKS = (
    "dangling-reference", "left-out", "nearest-relation", "no-statement", "repeated-definition", "unread-part",
)  # fmt: skip
"""What a check can leave out with ``--ignore``, as it can what rules find."""
