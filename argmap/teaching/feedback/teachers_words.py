"""What the teacher says on a student's page: a mark of their own, which counts instead of ours, and a remark."""

from html import escape

from argmap.teaching.teaching_words import TeachingWords


def from_teacher(words: TeachingWords, mark: str, remark: str, of: float) -> str:
    """Return both as HTML; nothing where the teacher wrote neither. ``of`` is how many points there are."""
    own = f'<p class="mark">{escape(words.say("feedback.own", mark=mark, of=f"{of:g}"))}</p>' if mark else ""
    said = f'<p class="remark"><b>{escape(words.say("feedback.remark"))}</b><br>{escape(remark)}</p>' if remark else ""
    return own + said
