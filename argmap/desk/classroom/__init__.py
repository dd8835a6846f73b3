"""What a teacher does with a class: makes exercises, marks what was handed in. Messages in, state and files out."""

from argmap.desk.classroom.classroom import Classroom

__all__ = ["Classroom"]
