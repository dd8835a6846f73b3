"""The review that lies beside the map on the desk: points are added, changed and taken back; state and files out."""

from argmap.desk.review_margin.margin import ReviewMargin

__all__ = ["ReviewMargin"]
